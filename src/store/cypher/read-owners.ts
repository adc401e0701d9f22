import type { OwnerRecord } from '../../domain/catalog.ts';
import { restrictedStatement } from '../statement.ts';
import { withVisibleSubject } from './visible-subjects.ts';

const COLUMNS = 'owner.id AS id, owner.type AS type, owner.name AS name, owner.email AS email';

export const ownersByIds = restrictedStatement<{ ids: readonly string[] }, OwnerRecord>(
  'ownersByIds',
  'Owners of something visible, by id',
  (view) => `UNWIND $ids AS asked
MATCH (owner:Owner {id: asked})
${withVisibleSubject('owner', 'OWNED_BY', view)}
WITH DISTINCT owner
RETURN ${COLUMNS}`,
);

export const listOwners = restrictedStatement<{ query: string; name: string; id: string; limit: number }, OwnerRecord>(
  'listOwners',
  'A page of the owners of something visible, by name in any case',
  (view) => `MATCH (owner:Owner)
WHERE owner.nameLower >= $name AND (owner.nameLower > $name OR owner.id > $id) AND owner.nameLower CONTAINS $query
${withVisibleSubject('owner', 'OWNED_BY', view)}
WITH DISTINCT owner
RETURN ${COLUMNS}
ORDER BY owner.nameLower, owner.id LIMIT $limit`,
);

export const countOwners = restrictedStatement<{ query: string }, { total: number }>(
  'countOwners',
  'How many owners of something visible there are',
  (view) => `MATCH (owner:Owner) WHERE owner.nameLower CONTAINS $query
${withVisibleSubject('owner', 'OWNED_BY', view)}
RETURN count(DISTINCT owner) AS total`,
);
