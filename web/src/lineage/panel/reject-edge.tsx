import { useId, useState, type JSX } from 'react';
import styles from '../../curation/curation.module.css';
import { useDraft } from '../../curation/draft.ts';
import { useChange } from '../../curation/use-change.ts';
import { RejectLineageDocument, WithdrawLineageDocument } from '../../generated/documents.ts';
import { useMay } from '../../identity/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { GraphEdge } from '../model/graph.ts';

interface Props {
  readonly edge: GraphEdge;
  /** The edge in words. */
  readonly what: string;
  /** Told when the lineage is another one. */
  readonly changed: () => void;
}

/** For those who may curate: says that an edge is wrong. It is left out from then on, also when events say it again. */
export function RejectEdge({ edge: { id, from, to }, what, changed }: Props): JSX.Element | null {
  const may = useMay('CURATE');
  const field = useId();
  const [draft, keep] = useDraft(`reject.${id}`);
  const [open, setOpen] = useState(draft !== null);
  const { busy, error, doing, change } = useChange();
  if (!may) return null;
  if (!open)
    return (
      <p>
        <Button onClick={() => setOpen(true)}>This edge is wrong…</Button>
      </p>
    );
  const reason = draft?.trim() ?? '';
  const reject = async (): Promise<void> => {
    if (reason === '') return;
    const done = await change({
      does: doing(RejectLineageDocument, { input: { from, to, reason } }),
      told: `Rejected ${what}`,
      undo: async () => {
        const failed = await doing(WithdrawLineageDocument, { input: { from, to } })();
        if (failed === undefined) changed();
        return failed;
      },
    });
    if (!done) return;
    keep(null);
    changed();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void reject();
      }}
    >
      <label htmlFor={field}>Why it is wrong</label>
      <textarea
        id={field}
        className={styles.area}
        rows={2}
        maxLength={2_000}
        autoFocus
        value={draft ?? ''}
        onChange={({ target }) => keep(target.value === '' ? null : target.value)}
      />
      {error === undefined ? null : <Problem error={error} />}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy || reason === ''}>
          Reject the edge
        </Button>
        <Button
          onClick={() => {
            keep(null);
            setOpen(false);
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
