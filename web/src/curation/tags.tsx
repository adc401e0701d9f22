import type { JSX } from 'react';
import { useQuery } from 'urql';
import {
  AssignTagDocument,
  RemoveTagDocument,
  TagNamesDocument,
  WithdrawTagDocument,
  type TaggedFragment,
} from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Problem } from '../ui/problem.tsx';
import { When } from '../ui/when.tsx';
import { AddOne, RemoveOne } from './add-one.tsx';
import styles from './curation.module.css';
import { useChange } from './use-change.ts';

const FROM = {
  OPENLINEAGE: 'from OpenLineage',
  DBT: 'from dbt',
  SQL: 'inferred from SQL',
  MANUAL: 'by hand',
  PROPAGATED: 'carried on by a rule',
} as const;

/** The tags of something, and where each came from; in place, those who may change them. */
export function Tags({
  id,
  tags,
  of,
}: {
  readonly id: string;
  readonly tags: readonly TaggedFragment[];
  readonly of: string;
}): JSX.Element {
  const may = useMay('CURATE');
  const { busy, error, doing, change } = useChange();
  const [{ data }] = useQuery({ query: TagNamesDocument, pause: !may });
  const add = (tag: string): Promise<boolean> =>
    change({
      does: doing(AssignTagDocument, { input: { id, tag } }),
      told: `Put the tag ${tag} on ${of}`,
      undo: doing(WithdrawTagDocument, { input: { id, tag } }),
    });
  const remove = (tag: string, origin: TaggedFragment['origin']): Promise<boolean> =>
    change({
      does: doing(RemoveTagDocument, { input: { id, tag } }),
      told: `Took the tag ${tag} from ${of}`,
      // One that a person had put there comes back as such, any other as it was said.
      undo: doing(origin === 'MANUAL' ? AssignTagDocument : WithdrawTagDocument, { input: { id, tag } }),
    });
  return (
    <>
      {tags.length === 0 ? <Empty>None.</Empty> : null}
      <ul className={styles.items}>
        {tags.map(({ tag, origin, assignedBy, assignedAt }) => (
          <li key={tag.name}>
            <div>
              <Badge {...(tag.description === null ? {} : { title: tag.description })}>{tag.name}</Badge>
              <span className={styles.about}>
                {tag.description === null ? '' : `${tag.description}. `}
                {assignedBy === null ? `Tagged ${FROM[origin]}` : `By ${assignedBy}`}, <When at={assignedAt} />
              </span>
            </div>
            {may ? (
              <RemoveOne label={`Remove the tag ${tag.name}`} remove={() => void remove(tag.name, origin)} />
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <AddOne what="tag" suggestions={(data?.tags ?? []).map(({ name }) => name)} busy={busy} add={add} />
      ) : null}
      {error === undefined ? null : <Problem error={error} />}
    </>
  );
}
