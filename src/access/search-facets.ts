import type { FacetCount, SearchClass, SearchCounts, SearchFilter, SearchReader } from '../store/search-port.ts';
import type { Classification } from './classification.ts';
import type { Viewer } from './viewer.ts';

/** Counts over all matches that the viewer sees: the total, and by kind, namespace, platform, tag and level. */
export async function visibleFacets(
  store: Pick<SearchReader, 'searchFacets'>,
  { classification, restriction }: Pick<Viewer, 'classification' | 'restriction'>,
  words: readonly string[],
  filter: SearchFilter,
): Promise<Omit<SearchCounts, 'classes'>> {
  const found = await store.searchFacets(words, filter, classification.singleRules, restriction);
  const levels = levelCounts(found.classes, classification);
  return { total: found.total, facets: new Map(found.facets).set('level', levels) };
}

/** Most first; of fields, their assets' levels. */
function levelCounts(
  classes: readonly SearchClass[],
  { levels, levelOf }: Pick<Classification, 'levels' | 'levelOf'>,
): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const { tags, rules, count } of classes) {
    const level = levelOf(tags, rules);
    counts.set(level, (counts.get(level) ?? 0) + count);
  }
  return levels
    .flatMap((value) => {
      const count = counts.get(value);
      return count === undefined ? [] : [{ value, count }];
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
