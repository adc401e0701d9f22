import { isStaleEdge } from '../../access/visible-health.ts';
import { assetFinding, finding, type HealthFinding } from './finding.ts';
import { isActive, isDataset, type CountedAsset, type Edges, type IndexedCensus } from './indexed.ts';

/** A dataset that others read and that comes from nowhere, and nobody declares a source. */
export function orphans(all: IndexedCensus): HealthFinding[] {
  return all.active
    .filter((asset) => lacksSource(asset, all) && (all.outOf.has(asset.id) || all.readBy.has(asset.id)))
    .map((asset) =>
      assetFinding(
        'ORPHAN',
        asset,
        all.writtenBy.has(asset.id)
          ? 'is read, and of what writes it no source is known'
          : 'is read, and nothing is known to write it',
      ),
    );
}

/** A dataset that is made and that nobody reads. */
export function deadEnds(all: IndexedCensus): HealthFinding[] {
  return all.active
    .filter((asset) => isDataset(asset) && isMade(asset, all) && !all.outOf.has(asset.id) && !all.readBy.has(asset.id))
    .map((asset) => assetFinding('DEAD_END', asset, 'is written, and nothing reads it'));
}

/** The same of edges alone, which are known of any moment. */
export const isOrphanByEdges = (asset: CountedAsset, edges: Edges): boolean =>
  lacksSource(asset, edges) && edges.outOf.has(asset.id);
export const isDeadEndByEdges = (asset: CountedAsset, { into, outOf }: Edges): boolean =>
  isDataset(asset) && into.has(asset.id) && !outOf.has(asset.id);

export function missingFields({ census }: IndexedCensus): HealthFinding[] {
  return census.missing.map(({ id, path, assetId, namespace, assetName }) =>
    finding(
      'MISSING_FIELD',
      { namespace, name: assetName },
      { subject: id, asset: assetId, related: [], detail: `lineage names the field ${path}, which the schema lacks` },
    ),
  );
}

/** Edges that the rules make stale, or an end of which is gone: said of the asset that they lead to. */
export function staleEdges({ census, byId }: IndexedCensus, stale: ReadonlySet<string>): HealthFinding[] {
  return census.edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    if (from.status === 'DROPPED')
      return [assetFinding('STALE_EDGE', to, `comes from ${from.name}, which was dropped`, [from.id])];
    if (to.status === 'DROPPED')
      return [assetFinding('STALE_EDGE', to, `was dropped, and still comes from ${from.name}`, [from.id])];
    if (!isStaleEdge(stale, edge)) return [];
    const seen = `the edge from ${from.name} was last seen on ${dayOf(edge.lastSeenAt)}`;
    return [assetFinding('STALE_EDGE', to, seen, [from.id])];
  });
}

/** A job that only reads, or only writes. */
export function oneSidedJobs({ census, readsOf, writesOf }: IndexedCensus): HealthFinding[] {
  return census.jobs.flatMap((job) => {
    const [reads, writes] = [readsOf.has(job.id), writesOf.has(job.id)];
    if (reads === writes) return [];
    const detail = reads ? 'reads, and is not known to write anything' : 'writes, and is not known to read anything';
    return [finding('ONE_SIDED_JOB', job, { subject: job.id, asset: null, related: [], detail })];
  });
}

/** Datasets that nobody read since a moment, which they are older than. */
export function neverRead(all: IndexedCensus, since: number): HealthFinding[] {
  return all.active.flatMap((asset) => {
    if (!isDataset(asset)) return [];
    const last = lastReadAt(asset, all);
    if ((last ?? asset.createdAt) >= since) return [];
    const detail = last === null ? 'was never read' : `was last read on ${dayOf(last)}`;
    return [assetFinding('NEVER_READ', asset, detail)];
  });
}

export const unowned = ({ active }: IndexedCensus): HealthFinding[] =>
  active.filter(({ owned }) => !owned).map((asset) => assetFinding('UNOWNED', asset, 'has no owner'));

export const undescribed = ({ active }: IndexedCensus): HealthFinding[] =>
  active.filter(({ described }) => !described).map((asset) => assetFinding('UNDESCRIBED', asset, 'has no description'));

const lacksSource = (asset: CountedAsset, { into }: Edges): boolean =>
  isDataset(asset) && isActive(asset) && !asset.declaredSource && !into.has(asset.id);

const isMade = ({ id }: CountedAsset, { into, writtenBy }: IndexedCensus): boolean => into.has(id) || writtenBy.has(id);

/** The last that a job read it, or an edge from it was seen. */
function lastReadAt({ id }: CountedAsset, { readBy, outOf }: IndexedCensus): number | null {
  const times = [
    ...(readBy.get(id) ?? []).map(({ lastAt }) => lastAt),
    ...(outOf.get(id) ?? []).map(({ lastSeenAt }) => lastSeenAt),
  ];
  return times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b));
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
