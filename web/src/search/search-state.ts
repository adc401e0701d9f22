import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { AssetFilter, SearchFacetsQueryVariables, SearchType } from '../generated/documents.ts';

/** What the address says to search for. */
export interface SearchState {
  readonly query: string;
  readonly types: readonly SearchType[];
  readonly platforms: readonly string[];
  readonly namespaces: readonly string[];
  readonly tags: readonly string[];
  readonly levels: readonly string[];
  /** Ids. */
  readonly owners: readonly string[];
}
export type Facet = Exclude<keyof SearchState, 'query'>;

export const SEARCH_TYPES: readonly SearchType[] = ['DATASET', 'MODEL', 'DASHBOARD', 'FIELD', 'JOB', 'TERM'];
/** What one looks through without words: columns and jobs would drown the rest. */
const BROWSED: readonly SearchType[] = ['DATASET', 'MODEL', 'DASHBOARD'];

/** In the address each facet has a name of its own, once for each value. */
const NAMES: Readonly<Record<Facet, string>> = {
  types: 'kind',
  platforms: 'platform',
  namespaces: 'namespace',
  tags: 'tag',
  levels: 'level',
  owners: 'owner',
};

/** The search of the address, and how to change it. */
export function useSearchState(): readonly [SearchState, (facet: Facet, value: string, on: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params), [params]);
  const choose = useCallback(
    (facet: Facet, value: string, on: boolean) => {
      setParams((before) => {
        const after = new URLSearchParams(before);
        const values = after.getAll(NAMES[facet]).filter((one) => one !== value);
        after.delete(NAMES[facet]);
        for (const one of on ? [...values, value] : values) after.append(NAMES[facet], one);
        return after;
      });
    },
    [setParams],
  );
  return [state, choose];
}

const readState = (params: URLSearchParams): SearchState => ({
  query: params.get('q') ?? '',
  types: SEARCH_TYPES.filter((type) => params.getAll(NAMES.types).includes(type)),
  platforms: params.getAll(NAMES.platforms),
  namespaces: params.getAll(NAMES.namespaces),
  tags: params.getAll(NAMES.tags),
  levels: params.getAll(NAMES.levels),
  owners: params.getAll(NAMES.owners),
});

/** The filter that the API takes, without what is chosen in one facet. Null says nothing. */
export function filterOf(
  { platforms, namespaces, tags, levels, owners }: SearchState,
  but: Facet | null = null,
): AssetFilter | null {
  const filter = Object.fromEntries(
    Object.entries({ platforms, namespaces, tags, levels, owners }).filter(
      ([facet, values]) => values.length > 0 && facet !== but,
    ),
  );
  return Object.keys(filter).length === 0 ? null : filter;
}

/** What the counts beside the facets are asked with. */
export const facetsOf = (state: SearchState): SearchFacetsQueryVariables => ({
  query: state.query,
  types: typesOf(state),
  filter: filterOf(state),
  ownersChosen: state.owners,
  ofPlatforms: state.platforms.length > 0,
  butPlatforms: filterOf(state, 'platforms'),
  ofNamespaces: state.namespaces.length > 0,
  butNamespaces: filterOf(state, 'namespaces'),
  ofTags: state.tags.length > 0,
  butTags: filterOf(state, 'tags'),
  ofLevels: state.levels.length > 0,
  butLevels: filterOf(state, 'levels'),
  ofOwners: state.owners.length > 0,
  butOwners: filterOf(state, 'owners'),
});

/** The types that the API is asked for. Null is all. */
export const typesOf = ({ types, query }: SearchState): readonly SearchType[] | null =>
  types.length > 0 ? types : query.trim() === '' ? BROWSED : null;
