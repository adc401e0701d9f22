import type { AssetKind } from '../domain/event.ts';
import type { AssetId, FieldId, JobId, TermId } from '../domain/ids.ts';
import type { Restriction } from '../domain/restriction.ts';
import type { AssetFilter, Keyset } from './port.ts';

export interface SearchHit {
  readonly id: AssetId | FieldId | JobId | TermId;
  /** 0 to 1: how well the visible text matches; nothing about other documents enters. */
  readonly score: number;
  readonly matchedOn: readonly ('name' | 'description')[];
}
/** What can be found. */
export type SearchType = AssetKind | 'FIELD' | 'JOB' | 'TERM';

/** On assets, and on fields by their assets; jobs and terms are left out as soon as it says anything of assets. */
export interface SearchFilter extends AssetFilter {
  /** All when it is absent. */
  readonly types?: readonly SearchType[];
}

export interface SearchReader {
  /**
   * Every word must occur in name or description; without words everything is found, with the score 1. Best first,
   * then name, then id. Keyset: [score, nameLower, id].
   */
  search(
    words: readonly string[],
    filter: SearchFilter,
    page: Keyset,
    view: Restriction,
  ): Promise<{ hit: SearchHit; key: readonly [number, string, string] }[]>;
  /** Counts over all matches: total, and by kind, platform, namespace, tag. */
  searchFacets(
    words: readonly string[],
    filter: SearchFilter,
    view: Restriction,
  ): Promise<{ total: number; facets: ReadonlyMap<string, readonly { value: string; count: number }[]> }>;
}
