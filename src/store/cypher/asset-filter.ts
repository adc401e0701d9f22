import type { AssetKind } from '../../domain/event.ts';
import type { LevelRange } from '../../domain/restriction.ts';
import type { AssetStatus } from '../../domain/catalog.ts';
import { atLevels } from '../view.ts';

/** What a filter on assets gives to a statement: the parameters of the conditions that are in its text. */
export interface AssetFilterParams {
  kinds?: readonly AssetKind[];
  namespaces?: readonly string[];
  platforms?: readonly string[];
  tags?: readonly string[];
  within?: readonly LevelRange[];
  owners?: readonly string[];
  terms?: readonly string[];
  /** In lower case. */
  nameContains?: string;
  status?: readonly AssetStatus[];
  updatedSince?: number;
}
export type AssetFilterPart = keyof AssetFilterParams;

/** In the order in which statements have them: the cheap and the narrow ones first. */
export const ASSET_FILTER_PARTS = [
  'kinds',
  'namespaces',
  'platforms',
  'status',
  'updatedSince',
  'nameContains',
  'tags',
  'within',
  'owners',
  'terms',
] as const satisfies readonly AssetFilterPart[];

/** Those that look at the asset itself. */
const CONDITIONS: Readonly<Partial<Record<AssetFilterPart, (a: string) => string>>> = {
  kinds: (a) => `${a}.kind IN $kinds`,
  namespaces: (a) => `${a}.namespace IN $namespaces`,
  platforms: (a) => `${a}.platform IN $platforms`,
  status: (a) => `${a}.status IN $status`,
  updatedSince: (a) => `${a}.updatedAt >= $updatedSince`,
  nameContains: (a) => `${a}.nameLower CONTAINS $nameContains`,
  tags: (a) => `any(t IN ${a}.tags WHERE t IN $tags)`,
  within: atLevels,
};

/** Conditions on the asset, of the parts that there are. */
export const filterConditions = (a: string, parts: readonly AssetFilterPart[]): string[] =>
  parts.flatMap((part) => CONDITIONS[part]?.(a) ?? []);

/**
 * Assets to look through, as MATCH clauses: those of the owners or with the terms when the filter names any, all of
 * them when not. An asset may come several times where it says `repeats`.
 */
export function filteredAssets(a: string, parts: readonly AssetFilterPart[]): { match: string; repeats: boolean } {
  const [owners, terms] = [parts.includes('owners'), parts.includes('terms')];
  if (owners)
    return {
      match: `UNWIND $owners AS ownerId
MATCH (owner:Owner {id: ownerId})
MATCH (owner)<-[:OWNED_BY]-(${a}:Asset)${terms ? `\nMATCH (${a})-[:HAS_TERM]->(term:Term) WHERE term.id IN $terms\nWITH ${a}` : ''}`,
      repeats: true,
    };
  if (terms)
    return {
      match: `UNWIND $terms AS termId
MATCH (term:Term {id: termId})
MATCH (term)<-[:HAS_TERM]-(${a}:Asset)`,
      repeats: true,
    };
  return { match: `MATCH (${a}:Asset)`, repeats: false };
}

/** The same parts for an asset that was found already: further MATCH clauses, which may repeat rows. */
export const linkedMatches = (a: string, parts: readonly AssetFilterPart[]): string =>
  [
    parts.includes('owners') ? `\nMATCH (${a})-[:OWNED_BY]->(owner:Owner) WHERE owner.id IN $owners` : '',
    parts.includes('terms') ? `\nMATCH (${a})-[:HAS_TERM]->(term:Term) WHERE term.id IN $terms` : '',
  ].join('');
