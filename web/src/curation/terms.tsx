import { useState, type JSX } from 'react';
import { useClient, useQuery } from 'urql';
import { TermLink } from '../catalog/links.tsx';
import { AssignTermDocument, RemoveTermDocument, TermNamesDocument } from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Empty } from '../ui/empty.tsx';
import { Problem } from '../ui/problem.tsx';
import { AddOne, RemoveOne } from './add-one.tsx';
import styles from './curation.module.css';
import { NewTerm } from './new-term.tsx';
import { useChange } from './use-change.ts';

interface Term {
  readonly id: string;
  readonly name: string;
}

/** The glossary terms of something; in place, those who may change them. */
export function Terms({
  id,
  terms,
  of,
}: {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly of: string;
}): JSX.Element {
  const may = useMay('CURATE');
  const client = useClient();
  const { busy, error, doing, change } = useChange();
  const [unknown, setUnknown] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: TermNamesDocument, variables: { query: null }, pause: !may });
  const known = data?.terms.nodes ?? [];
  const set = (term: Term, on: boolean): Promise<boolean> => {
    const input = { id, term: term.id };
    const [assign, remove] = [doing(AssignTermDocument, { input }), doing(RemoveTermDocument, { input })];
    return change(
      on
        ? { does: assign, told: `Linked ${term.name} to ${of}`, undo: remove }
        : { does: remove, told: `Unlinked ${term.name} from ${of}`, undo: assign },
    );
  };
  const add = async (name: string): Promise<boolean> => {
    // By name: the suggestions need not be all.
    const { data: found } = await client
      .query(TermNamesDocument, { query: name }, { requestPolicy: 'network-only' })
      .toPromise();
    const term = found?.terms.nodes.find((one) => one.name.toLowerCase() === name.toLowerCase());
    setUnknown(term === undefined ? name : null);
    return term !== undefined && (await set(term, true));
  };
  return (
    <>
      {terms.length === 0 ? <Empty>None.</Empty> : null}
      <ul className={styles.items}>
        {terms.map((term) => (
          <li key={term.id}>
            <TermLink term={term} />
            {may ? <RemoveOne label={`Unlink ${term.name}`} remove={() => void set(term, false)} /> : null}
          </li>
        ))}
      </ul>
      {may ? <AddOne what="term" suggestions={known.map(({ name }) => name)} busy={busy} add={add} /> : null}
      {unknown === null ? null : (
        <>
          <p role="alert">The glossary has no term “{unknown}” yet.</p>
          <NewTerm
            name={unknown}
            does="Define and link"
            cancel={() => setUnknown(null)}
            done={(term) => {
              setUnknown(null);
              void set(term, true);
            }}
          />
        </>
      )}
      {error === undefined ? null : <Problem error={error} />}
    </>
  );
}
