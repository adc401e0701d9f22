import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { SchemaChange } from '../../domain/catalog.ts';
import type { AssetId } from '../../domain/ids.ts';
import type { ReachedAsset } from '../reached-assets.ts';
import { anomalies, MOST_BEFORE } from './anomalies.ts';
import { farEnough } from './far-enough.ts';
import type { Suspicion, Suspicions } from './suspicion.ts';

type Reached = ReadonlyMap<AssetId, ReachedAsset>;
const CHANGES_TOLD = 5;

/** Checks whose latest result is a failure, since a moment. */
export async function assertionSuspicions(reached: Reached, since: number, catalog: CatalogView): Promise<Suspicion[]> {
  const found: Suspicion[] = [];
  for (const [id, { assertions }] of await catalog.qualityOf([...reached.keys()])) {
    const at = reached.get(id);
    for (const { name, fieldPath, success, at: time, runId } of assertions)
      if (at !== undefined && !success && time >= since) {
        const detail = `The check ${name}${fieldPath === null ? '' : ` of ${fieldPath}`} failed.`;
        found.push({ at, reason: 'ASSERTION_FAILED', time, detail, runId });
      }
  }
  return found;
}

/** Versions with another schema than the one before, since a moment. */
export async function schemaSuspicions(reached: Reached, since: number, catalog: CatalogView): Promise<Suspicion[]> {
  const found: Suspicion[] = [];
  for (const [id, versions] of await catalog.versionsOf([...reached.keys()])) {
    const at = reached.get(id);
    // The first version is no change, whatever it has.
    for (const { changes, createdAt, producedById } of versions.slice(0, -1))
      if (at !== undefined && changes.length > 0 && createdAt >= since)
        found.push({ at, reason: 'SCHEMA_CHANGED', time: createdAt, detail: told(changes), runId: producedById });
  }
  return found;
}

function told(changes: readonly SchemaChange[]): string {
  const texts = changes.slice(0, CHANGES_TOLD).map(({ kind, path, before, after }) => {
    if (kind === 'FIELD_ADDED') return `${path} was added`;
    if (kind === 'FIELD_REMOVED') return `${path} is gone`;
    return `${path} changed from ${before ?? 'no type'} to ${after ?? 'no type'}`;
  });
  const more = changes.length - texts.length;
  return `${texts.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`;
}

/** Row counts that do not fit those before them, since a moment. */
export async function volumeSuspicions(reached: Reached, since: number, catalog: CatalogView): Promise<Suspicions> {
  const suspicions: Suspicion[] = [];
  const { found, complete } = await farEnough(
    [...reached.keys()],
    (ids, limit) => catalog.statisticsOf(ids, null, limit),
    (latest) => latest.filter(({ at }) => at < since).length >= MOST_BEFORE,
  );
  for (const [id, statistics] of found) {
    const at = reached.get(id);
    if (at === undefined) continue;
    const points = statistics.flatMap(({ at: time, rowCount, runId }) =>
      rowCount === null ? [] : [{ at: time, value: rowCount, runId }],
    );
    const runs = new Map(points.map((point) => [point.at, point.runId]));
    for (const { at: time, value, usual } of anomalies(points, since)) {
      const detail = `${value} rows, where about ${Math.round(usual)} are usual.`;
      suspicions.push({ at, reason: 'VOLUME_ANOMALY', time, detail, runId: runs.get(time) ?? null });
    }
  }
  return { suspicions, complete };
}

/** Assets that were dropped since a moment. */
export const droppedSuspicions = (reached: Reached, since: number): Suspicion[] =>
  [...reached.values()].flatMap((at): Suspicion[] =>
    at.asset.status === 'DROPPED' && at.asset.updatedAt >= since
      ? [{ at, reason: 'STALE', time: at.asset.updatedAt, detail: `${at.asset.name} was dropped.`, runId: null }]
      : [],
  );
