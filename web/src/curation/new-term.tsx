import { useId, useState, type JSX, type ReactNode } from 'react';
import { useClient } from 'urql';
import { DefineTermDocument, TermNamesDocument, type DefineTermMutation } from '../generated/documents.ts';
import { TermLink } from '../catalog/links.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './curation.module.css';
import { useDraft } from './draft.ts';
import { useChange } from './use-change.ts';

type Term = DefineTermMutation['defineTerm']['term'];

interface Props {
  readonly name: string;
  /** Where the name is typed, if it is not known already. */
  readonly children?: ReactNode;
  /** What the button says. */
  readonly does: string;
  readonly cancel: () => void;
  /** Goes on with the term, once there is one. */
  readonly done: (term: Term) => void;
}

/** Says what a new term of the glossary means. One that is there already is not written over. */
export function NewTerm({ name, children, does, cancel, done }: Props): JSX.Element {
  const field = useId();
  const client = useClient();
  const { busy, error, change } = useChange();
  const [draft, keep] = useDraft('definition.new');
  const [known, setKnown] = useState<Pick<Term, 'id' | 'name'> | null>(null);
  const save = async (): Promise<void> => {
    const { data: found } = await client
      .query(TermNamesDocument, { query: name }, { requestPolicy: 'network-only' })
      .toPromise();
    const same = found?.terms.nodes.find((term) => term.name.toLowerCase() === name.toLowerCase());
    setKnown(same ?? null);
    if (same !== undefined) return;
    const made: Term[] = [];
    const defined = await change({
      does: async () => {
        const result = await client
          .mutation(DefineTermDocument, { input: { name, definition: draft ?? '' } })
          .toPromise();
        if (result.data !== undefined) made.push(result.data.defineTerm.term);
        return result.error;
      },
      told: `Added ${name} to the glossary`,
    });
    if (!defined) return;
    keep(null);
    made.forEach(done);
  };
  return (
    <form
      className={styles.form}
      aria-label="New term"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {children}
      <label htmlFor={field}>What {name === '' ? 'it' : `“${name}”`} means</label>
      <textarea
        id={field}
        className={styles.area}
        rows={3}
        maxLength={20_000}
        value={draft ?? ''}
        onChange={(event) => {
          keep(event.target.value === '' ? null : event.target.value);
        }}
      />
      {known === null ? null : (
        <Notice kind="warn" title="The glossary has this term already">
          <TermLink term={known} />
        </Notice>
      )}
      {error === undefined ? null : <Problem error={error} />}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy || name === '' || (draft ?? '').trim() === ''}>
          {does}
        </Button>
        <Button
          onClick={() => {
            keep(null);
            cancel();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
