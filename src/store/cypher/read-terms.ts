import type { TermRecord } from '../../domain/catalog.ts';
import { restrictedStatement } from '../statement.ts';
import { withVisibleSubject } from './visible-subjects.ts';

const COLUMNS = 'term.id AS id, term.name AS name, term.definition AS definition';

export const termsByIds = restrictedStatement<{ ids: readonly string[] }, TermRecord>(
  'termsByIds',
  'Terms on something visible and terms on nothing, by id',
  (view) => `UNWIND $ids AS asked
MATCH (term:Term {id: asked})
${withVisibleSubject('term', 'HAS_TERM', view, true)}
WITH DISTINCT term
RETURN ${COLUMNS}`,
);

export const listTerms = restrictedStatement<{ query: string; name: string; id: string; limit: number }, TermRecord>(
  'listTerms',
  'A page of the terms on something visible and of those on nothing, by name in any case',
  (view) => `MATCH (term:Term)
WHERE term.nameLower >= $name AND (term.nameLower > $name OR term.id > $id) AND term.nameLower CONTAINS $query
${withVisibleSubject('term', 'HAS_TERM', view, true)}
WITH DISTINCT term
RETURN ${COLUMNS}
ORDER BY term.nameLower, term.id LIMIT $limit`,
);

export const countTerms = restrictedStatement<{ query: string }, { total: number }>(
  'countTerms',
  'How many terms on something visible or on nothing there are',
  (view) => `MATCH (term:Term) WHERE term.nameLower CONTAINS $query
${withVisibleSubject('term', 'HAS_TERM', view, true)}
RETURN count(DISTINCT term) AS total`,
);
