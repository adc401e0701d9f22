import type DataLoader from 'dataloader';

/** What the ids lead to, in their order, without what is unknown or hidden. */
export async function visibleOf<K, V>(loader: DataLoader<K, V | null>, ids: readonly K[]): Promise<V[]> {
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  return found.filter((value) => value !== null);
}

/** The same for one id, which may be absent. */
export async function visibleOrNull<K, V>(loader: DataLoader<K, V | null>, id: K | null): Promise<V | null> {
  return id === null ? null : loader.load(id);
}

/** What was visible a moment ago. Throws when it is gone since, or its viewer was told of it in error. */
export async function visibleStill<K, V>(loader: DataLoader<K, V | null>, id: K): Promise<V> {
  const found = await loader.load(id);
  if (found === null) throw new Error('what an answer names is no longer there');
  return found;
}
