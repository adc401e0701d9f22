import { compareText } from '../domain/compare-text.ts';
import { isAssetId, isFieldId, type AssetId, type JobId } from '../domain/ids.ts';
import { NO_FILTER, type Granularity, type LineageId } from '../domain/lineage/graph.ts';
import { sortKey } from '../domain/naming.ts';
import type { CatalogView } from './audit/recorded-catalog.ts';
import { withEvidence } from './lineage-edges.ts';
import { versionAt } from './run-versions.ts';
import type { VisibleLineage } from './visible-lineage.ts';
import {
  markVisible,
  type VisibleLineageEdge,
  type VisibleLineageGraph,
  type VisibleProvenanceJob,
  type VisibleProvenanceSource,
  type VisibleRun,
  type VisibleTrainingProvenance,
} from './visible.ts';

export interface ProvenanceRequest {
  /** Hops beyond what the run read. */
  readonly depth: number;
  /** Of each graph. */
  readonly maxNodes: number;
}

/**
 * All that went into what a run wrote, as one viewer sees it. It is put together of what the catalog and lineage show
 * that viewer, so it tells no more than these would one by one.
 */
export async function trainingProvenance(
  run: VisibleRun,
  { depth, maxNodes }: ProvenanceRequest,
  { catalog, lineage }: { readonly catalog: CatalogView; readonly lineage: VisibleLineage },
): Promise<VisibleTrainingProvenance> {
  const end = run.endedAt ?? run.lastEventAt;
  const asOf = Math.min(run.startedAt ?? end, end);
  const made = await madeBy(run, end, { catalog, lineage });
  const upstream = (of: readonly LineageId[], granularity: Granularity) =>
    lineage.graph({ ...UPSTREAM, of, granularity, depth, maxNodes, asOf });
  const [assets, fields] = await Promise.all([
    upstream(run.inputIds, 'ASSET'),
    upstream([...made.fields, ...run.inputIds.filter((id) => !made.named.has(id))], 'FIELD'),
  ]);
  return markVisible({
    run,
    asOf,
    made: made.edges,
    sources: await sourcesOf(run, assets, asOf, catalog),
    jobs: await jobsOf([assets, fields], asOf, catalog),
    assets,
    fields,
    complete: made.complete && assets.completeness.complete && fields.completeness.complete,
  });
}

const UPSTREAM = {
  directions: ['UPSTREAM'],
  filter: NO_FILTER,
  collapse: null,
  wants: { entities: 'ALL', evidence: true, stale: true, more: true, completeness: true },
} as const;
const MOST_MADE = 20_000;

/** What the run made from what, at its end, and the fields (and assets that they belong to) that it made things of. */
async function madeBy(
  run: VisibleRun,
  end: number,
  { catalog, lineage }: { readonly catalog: CatalogView; readonly lineage: VisibleLineage },
) {
  const at = { ...UPSTREAM, of: run.outputIds, depth: 1, maxNodes: MOST_MADE, asOf: end };
  const [byAsset, byField] = await Promise.all([
    lineage.graph({ ...at, granularity: 'ASSET' }),
    lineage.graph({ ...at, granularity: 'FIELD' }),
  ]);
  const isOutput = (id: AssetId | undefined): boolean => id !== undefined && run.outputIds.includes(id);
  const owners = new Map<LineageId, AssetId>();
  const sources = byField.edges.map(({ from }) => from).filter(isFieldId);
  for (const { id, assetId } of (await catalog.fieldsByIds([...new Set(sources)])).values()) owners.set(id, assetId);
  const edges = edgesOfJob(byField, run.jobId).filter(({ from }) => !isOutput(owners.get(from)));
  const fields = [...new Set(edges.map(({ from }) => from))];
  const named = new Set(fields.flatMap((id) => owners.get(id) ?? []));
  const unnamed = edgesOfJob(byAsset, run.jobId).filter(({ from }) => isAssetId(from) && !named.has(from));
  // That there is more beyond one hop is what the graphs are for.
  const complete = [byAsset, byField].every(({ completeness: { truncatedBy } }) =>
    truncatedBy.every((cut) => cut === 'DEPTH'),
  );
  return { edges: [...edges, ...unnamed], fields, named, complete };
}

/** Edges that the job makes, each with that evidence alone. */
function edgesOfJob({ edges }: VisibleLineageGraph, job: JobId): VisibleLineageEdge[] {
  return edges.flatMap((edge) => {
    const evidence = edge.evidence.filter(({ jobId }) => jobId === job);
    return evidence.length === 0 ? [] : [withEvidence(edge, evidence)];
  });
}

async function sourcesOf(
  run: VisibleRun,
  { nodes }: VisibleLineageGraph,
  asOf: number,
  catalog: CatalogView,
): Promise<VisibleProvenanceSource[]> {
  const near = nodes.filter(({ hidden }) => !hidden);
  const ids = near.map(({ id }) => id).filter(isAssetId);
  const [assets, versions, ofRun] = await Promise.all([
    catalog.assetsByIds(ids),
    catalog.versionsOf(ids),
    catalog.versionsOfRuns([run]),
  ]);
  const read = new Map(ofRun.get(run.id)?.inputs.map((version) => [version.assetId, version]));
  return near.flatMap(({ id, distance }) => {
    const asset = assets.get(id);
    if (asset === undefined) return [];
    const version = read.get(asset.id) ?? versionAt(versions.get(asset.id) ?? [], asOf) ?? null;
    return [markVisible({ asset, version, distance })];
  });
}

async function jobsOf(
  graphs: readonly VisibleLineageGraph[],
  asOf: number,
  catalog: CatalogView,
): Promise<VisibleProvenanceJob[]> {
  const ids = graphs.flatMap(({ edges }) =>
    edges.flatMap(({ evidence }) => evidence.flatMap(({ jobId }) => jobId ?? [])),
  );
  const jobs = [...(await catalog.jobsByIds([...new Set(ids)])).values()];
  const runs = await catalog.runsOf(
    jobs.map(({ id }) => id),
    // Runs sort by their latest event: all of them that had it by then.
    { after: [asOf + 1, AFTER_ALL_IDS], limit: 1 },
  );
  return jobs
    .sort((a, b) => compareText(sortKey(a), sortKey(b)))
    .map((job) => markVisible({ job, latestRun: runs.get(job.id)?.at(0) ?? null }));
}

const AFTER_ALL_IDS = '~';
