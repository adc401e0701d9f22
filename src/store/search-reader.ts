import type { AssetKind } from '../domain/event.ts';
import type { OwnerId } from '../domain/ids.ts';
import { platformOf } from '../domain/naming.ts';
import type { NameRule, Restriction } from '../domain/restriction.ts';
import { filterOf } from './asset-reader.ts';
import {
  facetStatement,
  MOST_POINTS,
  ownerStatement,
  searchStatement,
  type FacetRow,
  type MatchParams,
  type SearchLabel,
  type SearchRow,
  type SearchShape,
} from './cypher/read-search.ts';
import type { Keyset } from './port.ts';
import type { FacetCount, SearchFilter, SearchHit, SearchReader, SearchType } from './search-port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

/** Searches through a runner of either engine: one statement for each of the four kinds of things. */
export const createSearchReader = (reader: Reader): SearchReader => ({
  search: async (words, filter, page, view) => {
    const most = MOST_POINTS * words.length;
    const paged = { ...afterOf(page, most), phrase: words.join(' '), most, limit: page.limit };
    const lists = await Promise.all(
      searchesOf(words, filter).map(({ shape, params }) =>
        reader.run(...under(view, searchStatement(shape), { ...params, ...paged })),
      ),
    );
    return lists
      .flat()
      .sort(bestFirst)
      .slice(0, page.limit)
      .map((row) => {
        const score = most === 0 ? 1 : row.points / most;
        return { hit: { id: row.id, score, matchedOn: matchedOn(words, row) }, key: [score, row.name, row.id] };
      });
  },

  searchFacets: async (words, filter, rules, view) => {
    const rows = await facetRows(reader, words, filter, rules, view);
    const counts = new Map<string, Map<string, number>>();
    const count = (facet: string, value: string | null, by: number): void => {
      const values = counts.get(facet) ?? new Map<string, number>();
      if (value !== null) values.set(value, (values.get(value) ?? 0) + by);
      counts.set(facet, values);
    };
    for (const { kind, namespace, tags, total } of rows) {
      count('kind', kind, total);
      count('namespace', namespace, total);
      count('platform', kind === 'JOB' || namespace === null ? null : platformOf(namespace), total);
      for (const tag of tags) count('tag', tag, total);
    }
    return {
      total: rows.reduce((sum, row) => sum + row.total, 0),
      facets: new Map([...counts].map(([facet, values]) => [facet, mostFirst(values)])),
      classes: rows.flatMap(({ kind, assetTags, rules: fitted, total }) =>
        hasLevel(kind) ? [{ tags: assetTags, rules: fitted, count: total }] : [],
      ),
    };
  },

  searchOwners: async (words, filter, view) => {
    const lists = await Promise.all(
      searchesOf(words, filter)
        .filter(({ shape: { label } }) => label === 'Asset' || label === 'Field')
        .map(({ shape, params }) => reader.run(...under(view, ownerStatement(shape), params))),
    );
    const counts = new Map<OwnerId, number>();
    for (const { id, total } of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + total);
    return mostFirst(counts);
  },
});

async function facetRows(
  reader: Reader,
  words: readonly string[],
  filter: SearchFilter,
  rules: readonly NameRule[],
  view: Restriction,
): Promise<FacetRow[]> {
  const lists = await Promise.all(
    searchesOf(words, filter).map(({ shape, params }) => {
      const ruled = rules.length > 0 && (shape.label === 'Asset' || shape.label === 'Field');
      const asked = ruled ? rules.map((rule, at) => ({ ...rule, at })) : [];
      return reader.run(...under(view, facetStatement({ ...shape, ruled }), { ...params, rules: asked }));
    }),
  );
  return lists.flat();
}

const hasLevel = (kind: string): boolean => kind !== 'JOB' && kind !== 'TERM';

const ASSET_KINDS: readonly AssetKind[] = ['DATASET', 'MODEL', 'DASHBOARD'];

/** One search for each label that the filter admits. */
function searchesOf(
  words: readonly string[],
  { types, ...assets }: SearchFilter,
): readonly { readonly shape: SearchShape; readonly params: MatchParams }[] {
  const { parts, params } = filterOf(assets);
  const matched = wordsOf(words);
  const any = words.length === 0;
  const wants = (type: SearchType): boolean => types === undefined || types.includes(type);
  const kinds = ASSET_KINDS.filter((kind) => wants(kind) && assets.kinds?.includes(kind) !== false);
  const ofKinds = kinds.length === ASSET_KINDS.length ? { parts, params } : filterOf({ ...assets, kinds });
  const among = (label: SearchLabel) => ({ shape: { label, parts, any }, params: { ...params, ...matched } });
  return [
    ...(kinds.length === 0
      ? []
      : [{ shape: { label: 'Asset' as const, parts: ofKinds.parts, any }, params: { ...ofKinds.params, ...matched } }]),
    ...(wants('FIELD') ? [among('Field')] : []),
    // They are no assets: a filter on assets leaves them out.
    ...(wants('JOB') && parts.length === 0 ? [among('Job')] : []),
    ...(wants('TERM') && parts.length === 0 ? [among('Term')] : []),
  ];
}

function wordsOf(words: readonly string[]): Pick<MatchParams, 'words' | 'word'> {
  const word = words.reduce((longest, other) => (other.length > longest.length ? other : longest), '');
  return { words: words.map((text) => ({ text, pattern: wholeWord(text) })), word };
}

/** Both engines read it alike: no flags within it, and `[\s\S]` where a dot would leave out line breaks. */
function wholeWord(word: string): string {
  const text = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `^(?:[\\s\\S]*[^\\p{L}\\p{N}])?${text}(?:[^\\p{L}\\p{N}][\\s\\S]*)?$`;
}

/** A score that came back from a reader is rounded to the points it was made of. */
function afterOf({ after }: Keyset, most: number): { points: number; name: string; id: string } {
  const [score, name, id] = after ?? [];
  if (score === undefined || name === undefined || id === undefined) return { points: most + 1, name: '', id: '' };
  return { points: Math.round(Number(score) * most), name: String(name), id: String(id) };
}

function matchedOn(words: readonly string[], { name, description }: SearchRow): SearchHit['matchedOn'] {
  const inName = words.some((word) => name.includes(word));
  const inDescription = words.some((word) => description?.includes(word) === true);
  return [...(inName ? (['name'] as const) : []), ...(inDescription ? (['description'] as const) : [])];
}

const bestFirst = (a: SearchRow, b: SearchRow): number =>
  b.points - a.points || compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id);

/** As both engines order texts. JavaScript orders by UTF-16 code unit, which differs above U+FFFF. */
const compareCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const mostFirst = <Value extends string>(values: ReadonlyMap<Value, number>): FacetCount<Value>[] =>
  [...values]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value));
