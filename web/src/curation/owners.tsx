import { useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { OwnerLink } from '../catalog/links.tsx';
import {
  AssignOwnerDocument,
  OwnerNamesDocument,
  RemoveOwnerDocument,
  type OwnerType,
} from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Empty } from '../ui/empty.tsx';
import { Problem } from '../ui/problem.tsx';
import { AddOne, RemoveOne } from './add-one.tsx';
import styles from './curation.module.css';
import { useChange } from './use-change.ts';

interface Ownership {
  readonly role: string;
  readonly owner: { readonly id: string; readonly name: string; readonly type: OwnerType };
}

const ROLES = ['OWNER', 'STEWARD', 'CONSUMER'] as const;

/** Who answers for something, and as what; in place, those who may change it. */
export function Owners({
  id,
  owners,
  of,
}: {
  readonly id: string;
  readonly owners: readonly Ownership[];
  readonly of: string;
}): JSX.Element {
  const may = useMay('CURATE');
  const { busy, error, doing, change } = useChange();
  const [role, setRole] = useState<string>('OWNER');
  const [{ data }] = useQuery({ query: OwnerNamesDocument, variables: { query: null }, pause: !may });
  const known = data?.owners.nodes ?? [];
  const assign = (owner: string, type: OwnerType, as: string) =>
    doing(AssignOwnerDocument, { input: { id, owner, type, role: as } });
  const remove = (owner: string, as: string) => doing(RemoveOwnerDocument, { input: { id, owner, role: as } });
  const add = (name: string): Promise<boolean> => {
    const one = known.find((owner) => owner.name === name);
    return change({
      does: assign(name, one?.type ?? 'PERSON', role),
      told: `${name} is ${role.toLowerCase()} of ${of}`,
      ...(one === undefined ? {} : { undo: remove(one.id, role) }),
    });
  };
  return (
    <>
      {owners.length === 0 ? <Empty>Nobody.</Empty> : null}
      <ul className={styles.items}>
        {owners.map(({ role: as, owner }) => (
          <li key={`${owner.id} ${as}`}>
            <div>
              <OwnerLink owner={owner} />
              <span className={styles.about}>{as.toLowerCase()}</span>
            </div>
            {may ? (
              <RemoveOne
                label={`Remove ${owner.name} as ${as.toLowerCase()}`}
                remove={() =>
                  void change({
                    does: remove(owner.id, as),
                    told: `${owner.name} is no longer ${as.toLowerCase()} of ${of}`,
                    undo: assign(owner.name, owner.type, as),
                  })
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <AddOne what="owner" suggestions={known.map(({ name }) => name)} busy={busy} add={add}>
          <select
            aria-label="As what"
            value={role}
            onChange={(event) => {
              setRole(event.target.value);
            }}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {one.toLowerCase()}
              </option>
            ))}
          </select>
        </AddOne>
      ) : null}
      {error === undefined ? null : <Problem error={error} />}
    </>
  );
}
