/** Items of one thing at most. */
const FIRST = 60;
const MOST = 2_000;

/**
 * The latest items of each thing: a few, and as many as are needed where these do not go back far enough. `complete` is
 * false where even 2,000 of one do not.
 */
export async function farEnough<K, T>(
  ids: readonly K[],
  read: (ids: readonly K[], limit: number) => Promise<ReadonlyMap<K, readonly T[]>>,
  isEnough: (latest: readonly T[]) => boolean,
): Promise<{ readonly found: ReadonlyMap<K, readonly T[]>; readonly complete: boolean }> {
  const few = await read(ids, FIRST);
  const lacking = [...few].flatMap(([id, items]) => (items.length < FIRST || isEnough(items) ? [] : [id]));
  if (lacking.length === 0) return { found: few, complete: true };
  const more = await read(lacking, MOST);
  return {
    found: new Map([...few, ...more]),
    complete: [...more.values()].every((items) => items.length < MOST || isEnough(items)),
  };
}
