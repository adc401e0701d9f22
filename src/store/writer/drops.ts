import { pairsByKeys, pairsReadingAssets, pairsTouchingAssets, type PairRow } from '../cypher/write-observations.ts';
import type { AssetDrafts } from './assets.ts';
import type { WriteContext } from './context.ts';
import { changeOf, type TimelineChanges } from './timeline-keys.ts';

/**
 * An asset that was dropped changes every timeline that writes or reads it, at the time of the drop; one that was
 * emptied those that write it.
 */
export async function addDrops(context: WriteContext, changes: TimelineChanges, assets: AssetDrafts): Promise<void> {
  for (const draft of assets.values()) {
    const { id, newDrops, newTruncations } = draft;
    if (newDrops.length + newTruncations.length === 0) continue;
    for (const change of changes.values()) if (change.assetId === id) change.more = true;
    const all = newDrops.length === 0 ? [] : await timelinesOf(context, [id]);
    const written = newTruncations.length === 0 ? [] : await context.tx.run(pairsTouchingAssets, { assetIds: [id] });
    for (const [pairs, times] of [
      [all, newDrops],
      [written, newTruncations],
    ] as const)
      for (const pair of pairs) for (const at of times) changeOf(changes, pair, at).more = true;
  }
}

/** Timelines that write or read the assets. */
export async function timelinesOf({ tx }: WriteContext, assetIds: readonly string[]): Promise<readonly PairRow[]> {
  const written = await tx.run(pairsTouchingAssets, { assetIds });
  const reading = (await tx.run(pairsReadingAssets, { assetIds })).map(({ pair }) => pair);
  const known = new Set(written.map(({ key }) => key));
  const missing = reading.filter((key) => !known.has(key));
  return missing.length === 0 ? written : [...written, ...(await tx.run(pairsByKeys, { keys: missing }))];
}
