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
