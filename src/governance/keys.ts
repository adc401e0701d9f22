/** Sort values of a row: texts by code unit, numbers by size. */
export type Key = readonly (string | number)[];

export function compareKeys(one: Key, other: Key): number {
  for (let part = 0; part < one.length; part++) {
    const [a, b] = [one[part], other[part]];
    if (a === undefined || b === undefined || a === b) continue;
    return a < b ? -1 : 1;
  }
  return 0;
}

/** At most `limit` of the rows of a sorted list: the first of them, or those after a key. */
export function pageAfter<T>(
  list: readonly T[],
  after: Key | null,
  limit: number,
  keyOf: (item: T) => Key,
): readonly T[] {
  const from = after === null ? 0 : firstAfter(list, after, keyOf);
  return list.slice(from, from + limit);
}

/** The first place of a sorted list whose key comes after the given one. */
function firstAfter<T>(list: readonly T[], after: Key, keyOf: (item: T) => Key): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && compareKeys(keyOf(item), after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
