import type { AssetKind } from '../domain/event.ts';
import type { AssetId, FieldId, JobId, OwnerId, TermId } from '../domain/ids.ts';
import type { NameRule, Restriction } from '../domain/restriction.ts';
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

/** Assets, or fields by their assets, that the policy classifies alike. */
export interface SearchClass {
  readonly tags: readonly string[];
  /** Places of the rules, among those that were given, that the name fits. */
  readonly rules: readonly number[];
  readonly count: number;
}

/** How all matches are spread. */
export interface SearchCounts {
  readonly total: number;
  /** By kind, platform, namespace and tag. */
  readonly facets: ReadonlyMap<string, readonly FacetCount[]>;
  /** What has a level: jobs and terms are in none of them. */
  readonly classes: readonly SearchClass[];
}
export interface FacetCount<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
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
  /** Counts over all matches. `rules` tell apart what they classify by its name. */
  searchFacets(
    words: readonly string[],
    filter: SearchFilter,
    rules: readonly NameRule[],
    view: Restriction,
  ): Promise<SearchCounts>;
  /** How many of the matches each owner has, most first: assets, and fields by their assets. */
  searchOwners(words: readonly string[], filter: SearchFilter, view: Restriction): Promise<FacetCount<OwnerId>[]>;
}
