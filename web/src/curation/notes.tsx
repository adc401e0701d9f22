import { useId, type JSX } from 'react';
import { useClient } from 'urql';
import { AddNoteDocument, NotesOfDocument, type NoteRowFragment } from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Problem } from '../ui/problem.tsx';
import { When } from '../ui/when.tsx';
import styles from './curation.module.css';
import { useDraft } from './draft.ts';
import { useChange } from './use-change.ts';

/** What people wrote about something, and a place to write more for those who may. Notes stay: they are a record. */
export function Notes({
  id,
  notes,
  of,
}: {
  readonly id: string;
  readonly notes: readonly NoteRowFragment[];
  readonly of: string;
}): JSX.Element {
  const may = useMay('CURATE');
  const field = useId();
  const client = useClient();
  const [draft, keep] = useDraft(`note.${id}`);
  const { busy, error, doing, change } = useChange();
  const save = async (): Promise<void> => {
    const text = draft?.trim() ?? '';
    if (text === '') return;
    if (!(await change({ does: doing(AddNoteDocument, { input: { id, text } }), told: `Wrote a note on ${of}` })))
      return;
    keep(null);
    await client.query(NotesOfDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
  };
  return (
    <>
      {notes.length === 0 ? <Empty>No notes.</Empty> : null}
      <div>
        {notes.map((note) => (
          <article key={note.id} className={styles.note}>
            <p className={styles.text}>{note.text}</p>
            <span className={styles.about}>
              {note.author}, <When at={note.createdAt} />
            </span>
          </article>
        ))}
      </div>
      {may ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <label htmlFor={field} className="visually-hidden">
            Note on {of}
          </label>
          <textarea
            id={field}
            className={styles.area}
            rows={2}
            maxLength={20_000}
            placeholder="Write a note. It stays, with your name."
            value={draft ?? ''}
            onChange={(event) => {
              keep(event.target.value === '' ? null : event.target.value);
            }}
          />
          {error === undefined ? null : <Problem error={error} />}
          {draft === null ? null : (
            <div className={styles.buttons}>
              <Button look="main" type="submit" disabled={busy}>
                Add note
              </Button>
            </div>
          )}
        </form>
      ) : null}
    </>
  );
}
