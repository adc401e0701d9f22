import { statement, type Statement } from '../statement.ts';

/** What can carry tags, owners, terms and notes. */
export type SubjectLabel = 'Asset' | 'Field' | 'Job';

const perLabel = <P extends object, R extends object>(
  make: (label: SubjectLabel) => Statement<P, R>,
): Readonly<Record<SubjectLabel, Statement<P, R>>> => ({
  Asset: make('Asset'),
  Field: make('Field'),
  Job: make('Job'),
});

export const forgetIngestedTags = perLabel<{ ids: readonly string[] }, object>((label) =>
  statement(
    `forgetIngestedTags ${label}`,
    `Take away the tags that producers gave, before the current ones are written (${label})`,
    `MATCH (n:${label}) WHERE n.id IN $ids
WITH n
MATCH (n)-[r:TAGGED]->(:Tag)
WHERE r.origin <> 'MANUAL'
DELETE r`,
  ),
);

export const tag = perLabel<
  { rows: { id: string; tag: string; origin: string; assignedBy: string | null; assignedAt: number }[] },
  object
>((label) =>
  statement(
    `tag ${label}`,
    `Assign tags (${label})`,
    `UNWIND $rows AS row
MATCH (n:${label} {id: row.id})
MERGE (t:Tag {name: row.tag})
MERGE (n)-[r:TAGGED]->(t)
SET r.origin = row.origin, r.assignedBy = row.assignedBy, r.assignedAt = row.assignedAt`,
  ),
);

export const forgetIngestedOwners = perLabel<{ ids: readonly string[] }, object>((label) =>
  statement(
    `forgetIngestedOwners ${label}`,
    `Take away the owners that producers gave, before the current ones are written (${label})`,
    `MATCH (n:${label}) WHERE n.id IN $ids
WITH n
MATCH (n)-[r:OWNED_BY]->(:Owner)
WHERE r.origin <> 'MANUAL'
DELETE r`,
  ),
);

interface OwnerRow {
  id: string;
  key: string;
  name: string;
  nameLower: string;
  type: string;
}
export interface OwnRow {
  id: string;
  key: string;
  role: string;
  origin: string;
  owner: OwnerRow;
}

export const reachOwners = statement<{ rows: { owner: OwnerRow; email: string }[] }, object>(
  'reachOwners',
  'Write down how producers say owners are reached: of several addresses the first in order, and none that replaces a written one',
  `UNWIND $rows AS row
MERGE (o:Owner {key: row.owner.key})
ON CREATE SET o.id = row.owner.id, o.name = row.owner.name, o.nameLower = row.owner.nameLower, o.type = row.owner.type
SET o.ingestedEmail = CASE
  WHEN o.ingestedEmail IS NULL OR row.email < o.ingestedEmail THEN row.email ELSE o.ingestedEmail END
SET o.email = coalesce(o.curatedEmail, o.ingestedEmail)`,
);

export const own = perLabel<{ rows: OwnRow[] }, object>((label) =>
  statement(
    `own ${label}`,
    `Assign owners (${label})`,
    `UNWIND $rows AS row
MATCH (n:${label} {id: row.id})
MERGE (o:Owner {key: row.owner.key})
ON CREATE SET o.id = row.owner.id, o.name = row.owner.name, o.nameLower = row.owner.nameLower, o.type = row.owner.type
MERGE (n)-[r:OWNED_BY {key: row.key}]->(o)
SET r.role = row.role, r.origin = row.origin`,
  ),
);
