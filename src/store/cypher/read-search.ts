import type { OwnerId } from '../../domain/ids.ts';
import type { NameRule } from '../../domain/restriction.ts';
import type { SearchHit } from '../search-port.ts';
import { restrictedStatement } from '../statement.ts';
import type { View } from '../view.ts';
import { filterConditions, linkedMatches, type AssetFilterParams, type AssetFilterPart } from './asset-filter.ts';
import { remembered } from './remembered.ts';
import { withVisibleSubject } from './visible-subjects.ts';

/** What can be found. */
export type SearchLabel = 'Asset' | 'Field' | 'Job' | 'Term';

export interface MatchParams extends AssetFilterParams {
  /** In lower case; `pattern` is the word as a regular expression, apart from other letters and digits. */
  words: readonly { text: string; pattern: string }[];
  /** The longest word: the one that an index is asked for. */
  word: string;
}
export interface SearchParams extends MatchParams {
  /** The words with single spaces between them. */
  phrase: string;
  /** Points of a full match. */
  most: number;
  /** The last row before: its points, name and id. */
  points: number;
  name: string;
  id: string;
  limit: number;
}
export interface SearchRow {
  id: SearchHit['id'];
  name: string;
  description: string | null;
  points: number;
}

/** Points of one word; a name that is all of the words has as many as if each were its whole name. */
export const MOST_POINTS = 100;
const POINTS = `CASE WHEN n.nameLower = $phrase OR n.leafLower = $phrase THEN $most
  ELSE reduce(sum = 0, w IN $words | sum + CASE
    WHEN n.nameLower = w.text OR n.leafLower = w.text THEN ${MOST_POINTS}
    WHEN n.nameLower STARTS WITH w.text OR n.leafLower STARTS WITH w.text THEN 80
    WHEN n.nameLower =~ w.pattern THEN 60
    WHEN n.nameLower CONTAINS w.text THEN 40
    ELSE 20 END) END`;

/** Which nodes to look through, and the parts of a filter that says anything. */
export interface SearchShape {
  readonly label: SearchLabel;
  readonly parts: readonly AssetFilterPart[];
  /** Whether there are no words: everything matches. */
  readonly any: boolean;
}

/** A page of what matches, best first. */
export const searchStatement = remembered(
  ({ label, parts, any }: SearchShape) => ['search', label, ...(any ? ['any'] : []), ...parts].join(' '),
  (shape, name) =>
    restrictedStatement<SearchParams, SearchRow>(
      name,
      `A page of the ${shape.label} nodes that match words, best first`,
      (view) => `${matches(shape, view)}
WITH n.id AS id, n.nameLower AS name, n.descriptionLower AS description, ${shape.any ? '0' : POINTS} AS points
WHERE points < $points OR (points = $points AND (name > $name OR (name = $name AND id > $id)))
RETURN id, name, description, points
ORDER BY points DESC, name, id LIMIT $limit`,
    ),
);

export interface FacetShape extends SearchShape {
  /** Whether rules classify by name. */
  readonly ruled: boolean;
}
export interface FacetParams extends MatchParams {
  rules: readonly (NameRule & { at: number })[];
}
export interface FacetRow {
  kind: string;
  namespace: string | null;
  tags: string[];
  /** Of a field, its asset's. */
  assetTags: string[];
  /** `at` of the rules that the asset's name fits. */
  rules: number[];
  total: number;
}

/** How all that matches is spread. */
export const facetStatement = remembered(
  ({ label, parts, any, ruled }: FacetShape) =>
    ['searchFacets', label, ...(any ? ['any'] : []), ...(ruled ? ['ruled'] : []), ...parts].join(' '),
  (shape, name) =>
    restrictedStatement<FacetParams, FacetRow>(
      name,
      `How many ${shape.label} nodes match words, by what facets count`,
      (view) => `${matches(shape, view)}${shape.ruled ? `\nWITH n, ${rulesFitted(shape.label)} AS rules` : ''}
RETURN ${shape.label === 'Asset' ? 'n.kind' : `'${shape.label.toUpperCase()}'`} AS kind, n.namespace AS namespace,
  coalesce(n.tags, []) AS tags, ${shape.label === 'Field' ? 'n.assetTags' : 'coalesce(n.tags, [])'} AS assetTags,
  ${shape.ruled ? 'rules' : '[]'} AS rules, count(n) AS total`,
    ),
);

const rulesFitted = (label: SearchLabel): string =>
  `[g IN $rules WHERE n.namespace =~ g.namespace AND n.${label === 'Field' ? 'assetName' : 'name'} =~ g.name | g.at]`;

/** How many of what matches each owner has. */
export const ownerStatement = remembered(
  ({ label, parts, any }: SearchShape) => ['searchOwners', label, ...(any ? ['any'] : []), ...parts].join(' '),
  (shape, name) =>
    restrictedStatement<MatchParams, { id: OwnerId; total: number }>(
      name,
      `How many ${shape.label} nodes that match words each owner has`,
      (view) => `${matches(shape, view)}
${shape.label === 'Field' ? 'MATCH (owned:Asset {id: n.assetId})\nMATCH (owned)' : 'MATCH (n)'}-[:OWNED_BY]->(o:Owner)
RETURN o.id AS id, count(DISTINCT n) AS total`,
    ),
);

/** One word by itself, so that Neo4j's text indexes serve; then all of them; what may be seen last, as it costs most. */
const TEXT = `(n.nameLower CONTAINS $word OR n.descriptionLower CONTAINS $word)
  AND all(w IN $words WHERE n.nameLower CONTAINS w.text OR coalesce(n.descriptionLower, '') CONTAINS w.text)`;

function matches({ label, parts, any }: SearchShape, view: View): string {
  const text = any ? 'TRUE' : TEXT;
  const where = (...conditions: readonly string[]): string => conditions.join('\n  AND ');
  const distinct = parts.includes('owners') || parts.includes('terms') ? '\nWITH DISTINCT n' : '';
  switch (label) {
    case 'Asset':
      return `MATCH (n:Asset) WHERE ${where(text, ...filterConditions('n', parts), view.asset('n'))}${linkedMatches('n', parts)}${distinct}`;
    case 'Field':
      return `MATCH (n:Field) WHERE ${where(text, view.field('n'))}${
        parts.length === 0
          ? ''
          : `\nMATCH (a:Asset {id: n.assetId}) WHERE ${where(...filterConditions('a', parts), 'TRUE')}`
      }${linkedMatches('a', parts)}${distinct}`;
    case 'Job':
      return `MATCH (n:Job) WHERE ${text}
WITH n, ${view.job('n')} AS seen WHERE seen`;
    case 'Term':
      return `MATCH (n:Term) WHERE ${text}
${withVisibleSubject('n', 'HAS_TERM', view, true)}
WITH DISTINCT n`;
  }
}
