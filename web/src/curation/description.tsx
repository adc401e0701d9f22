import { useId, useState, type JSX } from 'react';
import { useClient } from 'urql';
import { CurrentDescriptionDocument, DescribeDocument } from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './curation.module.css';
import { useDraft } from './draft.ts';
import { useChange } from './use-change.ts';

interface Props {
  readonly id: string;
  readonly description: string | null;
  /** What is described, in words. */
  readonly of: string;
}

/** What something is, in words; in place, those who may change it. */
export function Description({ id, description, of }: Props): JSX.Element {
  const may = useMay('CURATE');
  const [draft, keep] = useDraft(`description.${id}`);
  if (draft !== null && may) return <Editor id={id} description={description} of={of} draft={draft} keep={keep} />;
  return (
    <div className={styles.shown}>
      {description === null ? <Empty>Nobody has said what it is.</Empty> : <p className={styles.text}>{description}</p>}
      {may ? (
        <Button
          look="quiet"
          aria-label={description === null ? `Describe ${of}` : `Edit the description of ${of}`}
          onClick={() => {
            keep(description ?? '');
          }}
        >
          {description === null ? 'Describe' : 'Edit'}
        </Button>
      ) : null}
    </div>
  );
}

interface EditorProps extends Props {
  readonly draft: string;
  readonly keep: (text: string | null) => void;
}

function Editor({ id, description, of, draft, keep }: EditorProps): JSX.Element {
  const field = useId();
  const client = useClient();
  const { busy, error, doing, change } = useChange();
  // What it was when the typing began: somebody else may write meanwhile.
  const [base, setBase] = useState(description);
  const [theirs, setTheirs] = useState<string | null | undefined>();
  const save = async (): Promise<void> => {
    const current = await client
      .query(CurrentDescriptionDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    const now =
      current.data?.node !== null && current.data?.node !== undefined && 'description' in current.data.node
        ? current.data.node.description
        : null;
    if (current.error === undefined && now !== base) {
      setTheirs(now);
      setBase(now);
      return;
    }
    setTheirs(undefined);
    const done = await change({
      does: doing(DescribeDocument, { input: { id, description: draft } }),
      told: `Described ${of}`,
      undo: doing(DescribeDocument, { input: { id, description: base ?? '' } }),
    });
    if (done) keep(null);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={field} className="visually-hidden">
        Description of {of}
      </label>
      <textarea
        id={field}
        className={styles.area}
        value={draft}
        rows={4}
        maxLength={20_000}
        autoFocus
        onChange={(event) => {
          keep(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      {theirs === undefined ? null : (
        <Notice kind="warn" title="Somebody else has changed it meanwhile">
          <p>It now says: “{theirs ?? ''}”. Save again to put your text in its place.</p>
        </Notice>
      )}
      {error === undefined ? null : <Problem error={error} />}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy}>
          Save
        </Button>
        <Button
          onClick={() => {
            keep(null);
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
