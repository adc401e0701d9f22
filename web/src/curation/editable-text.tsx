import type { CombinedError } from '@urql/core';
import { useId, useState, type JSX } from 'react';
import { useMay } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './curation.module.css';
import { useDraft } from './draft.ts';
import { useChange } from './use-change.ts';

interface Props {
  /** Names what is typed and not saved yet. */
  readonly draftKey: string;
  readonly text: string | null;
  /** `description` or `definition`. */
  readonly what: string;
  /** What it is of, in words. */
  readonly of: string;
  /** Stands where there is none. */
  readonly empty: string;
  /** What the button says where there is none. */
  readonly begin: string;
  /** What it is now, by the server. Undefined when that can't be told. */
  readonly current: () => Promise<string | null | undefined>;
  readonly write: (text: string) => () => Promise<CombinedError | undefined>;
  /** What was done, in words. */
  readonly told: string;
}

/** A text that says what something is; in place, those who may change it. */
export function EditableText(props: Props): JSX.Element {
  const { draftKey, text, what, of, empty, begin } = props;
  const may = useMay('CURATE');
  const [draft, keep] = useDraft(draftKey);
  if (draft !== null && may) return <Editor {...props} draft={draft} keep={keep} />;
  return (
    <div className={styles.shown}>
      {text === null ? <Empty>{empty}</Empty> : <p className={styles.text}>{text}</p>}
      {may ? (
        <Button
          look="quiet"
          aria-label={text === null ? `${begin} ${of}` : `Edit the ${what} of ${of}`}
          onClick={() => {
            keep(text ?? '');
          }}
        >
          {text === null ? begin : 'Edit'}
        </Button>
      ) : null}
    </div>
  );
}

interface EditorProps extends Props {
  readonly draft: string;
  readonly keep: (text: string | null) => void;
}

function Editor({ text, what, of, current, write, told, draft, keep }: EditorProps): JSX.Element {
  const field = useId();
  const { busy, error, change } = useChange();
  // What it was when the typing began: somebody else may write meanwhile.
  const [base, setBase] = useState(text);
  const [theirs, setTheirs] = useState<string | null | undefined>();
  const save = async (): Promise<void> => {
    const now = await current();
    if (now !== undefined && now !== base) {
      setTheirs(now);
      setBase(now);
      return;
    }
    setTheirs(undefined);
    if (await change({ does: write(draft), told, undo: write(base ?? '') })) keep(null);
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
        {`${what.charAt(0).toUpperCase()}${what.slice(1)} of ${of}`}
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
