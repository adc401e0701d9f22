import { useId, useState, type JSX } from 'react';
import styles from '../../curation/curation.module.css';
import { useDraft } from '../../curation/draft.ts';
import { useChange } from '../../curation/use-change.ts';
import { DeclareLineageDocument, WithdrawLineageDocument, type GraphAssetFragment } from '../../generated/documents.ts';
import { useMay } from '../../identity/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { shortName } from '../model/names.ts';
import { AssetPicker } from '../paths/asset-picker.tsx';

interface Props {
  readonly from: GraphAssetFragment;
  /** Told when the lineage is another one. */
  readonly changed: () => void;
}

/** For those who may curate: vouches for an edge to another asset. Events never end it. */
export function DeclareEdge({ from, changed }: Props): JSX.Element | null {
  const may = useMay('CURATE');
  const field = useId();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<GraphAssetFragment | null>(null);
  const [note, keep] = useDraft(`declare.${from.id}`);
  const { busy, error, doing, change } = useChange();
  if (!may) return null;
  if (!open)
    return (
      <p>
        <Button onClick={() => setOpen(true)}>Declare where its data goes…</Button>
      </p>
    );
  const why = note?.trim() ?? '';
  const declare = async (): Promise<void> => {
    if (to === null) return;
    const ends = { from: from.id, to: to.id };
    const done = await change({
      does: doing(DeclareLineageDocument, { input: { ...ends, transformation: null, note: why === '' ? null : why } }),
      told: `Declared ${shortName(from.name)} → ${shortName(to.name)}`,
      undo: async () => {
        const failed = await doing(WithdrawLineageDocument, { input: ends })();
        if (failed === undefined) changed();
        return failed;
      },
    });
    if (!done) return;
    keep(null);
    setTo(null);
    setOpen(false);
    changed();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <AssetPicker label="Its data goes to" chosen={to} choose={setTo} />
      <label htmlFor={field}>Why you think so</label>
      <textarea
        id={field}
        className={styles.area}
        rows={2}
        maxLength={20_000}
        value={note ?? ''}
        onChange={({ target }) => keep(target.value === '' ? null : target.value)}
      />
      {error === undefined ? null : <Problem error={error} />}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy || to === null}>
          Declare the edge
        </Button>
        <Button onClick={() => setOpen(false)}>Cancel</Button>
      </div>
    </form>
  );
}
