import type { OwnerId } from '../../../domain/ids.ts';
import type { SearchFilter } from '../../catalog-types.ts';
import { once } from '../../../domain/once.ts';
import type { GraphQLContext } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { checkedList } from '../../ids.ts';

/** A value of a facet; of an owner its id, too. */
export interface FacetRow {
  readonly value: string;
  readonly count: number;
  readonly ownerId?: OwnerId;
}

export interface Facet {
  readonly name: string;
  readonly values: readonly FacetRow[];
}

/** What is counted over all matches of a search, when it is asked for: one scan for all but the owners. */
export interface SearchCounts {
  readonly total: () => Promise<number>;
  readonly facets: (names: readonly string[] | null | undefined) => Promise<Facet[]>;
}

const FACETS = ['kind', 'namespace', 'platform', 'tag', 'level', 'owner'] as const;
type FacetName = (typeof FACETS)[number];

export function searchCounts(
  words: readonly string[],
  filter: SearchFilter,
  { catalog }: Pick<GraphQLContext, 'catalog'>,
): SearchCounts {
  const scan = once(() => catalog.searchFacets(words, filter));
  const valuesOf = async (name: FacetName): Promise<readonly FacetRow[]> => {
    if (name !== 'owner') return (await scan()).facets.get(name) ?? [];
    const owners = await catalog.searchOwners(words, filter);
    return owners.map((one) => ({ ...one, ownerId: one.value }));
  };
  return {
    total: async () => (await scan()).total,
    facets: (names) => Promise.all(checkedNames(names).map(async (name) => ({ name, values: await valuesOf(name) }))),
  };
}

function checkedNames(names: readonly string[] | null | undefined): readonly FacetName[] {
  if (names == null) return FACETS;
  const unknown = checkedList('names', names).find((name) => !FACETS.some((known) => known === name));
  if (unknown !== undefined) throw badInput('names', `must be of ${FACETS.join(', ')}, got ${JSON.stringify(unknown)}`);
  return FACETS.filter((name) => names.includes(name));
}
