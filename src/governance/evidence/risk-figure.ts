import type { VisibleAsset, VisibleLineageEdge, VisibleLineageGraph } from '../../access/visible.ts';
import { isAssetId, type AssetId } from '../../domain/ids.ts';
import { NO_FILTER } from '../../domain/lineage/graph.ts';
import { joined } from '../completeness.ts';
import {
  byPlace,
  moment,
  sortedRows,
  ownersOf,
  report,
  section,
  systemOf,
  type EvidenceAccess,
  type EvidenceDocument,
} from './report.ts';
import { namesOf, stepRows, STEP_COLUMNS } from './steps.ts';

export interface RiskFigureRequest {
  /** Id of a field or an asset. */
  readonly of: string;
  /** The period whose changes are told. Epoch milliseconds; `until` null is now. */
  readonly since: number;
  readonly until: number | null;
}

const LIMITS = { depth: 100, maxNodes: 10_000 };
const UPSTREAM = {
  directions: ['UPSTREAM'],
  filter: NO_FILTER,
  collapse: null,
  ...LIMITS,
  wants: { entities: 'ALL', evidence: true, stale: true, more: false, completeness: true },
} as const;

/**
 * A risk figure back to its sources, for BCBS 239 (principles 2 to 4 and 6): each step with its job and logic, the
 * checks and their results, what changed in a period, and the gaps. Null when it is unknown or hidden.
 */
export async function riskFigureReport(
  { of, since, until }: RiskFigureRequest,
  access: EvidenceAccess,
): Promise<EvidenceDocument | null> {
  const { catalog, lineage } = access;
  const [fields, assets, changes] = await Promise.all([
    lineage.graph({ ...UPSTREAM, of: [of], granularity: 'FIELD', asOf: until }),
    lineage.graph({ ...UPSTREAM, of: [of], granularity: 'ASSET', asOf: until }),
    lineage.diff({ ...UPSTREAM, of: [of], granularity: 'ASSET', from: since, to: until }),
  ]);
  if (assets.roots.length === 0) return null;
  const known = await datasetsOf([assets, fields], access);
  const ids = [...known.keys()];
  const names = namesOf(fields.nodes, [...known.values()]);
  const edges = fields.edges.length > 0 ? fields.edges : assets.edges;
  const [owners, quality, versions] = [
    await ownersOf(ids, catalog),
    await catalog.qualityOf(ids, until ?? undefined),
    await catalog.versionsOf(ids),
  ];
  const jobIds = [
    ...new Set(
      [...fields.edges, ...assets.edges].flatMap(({ evidence }) => evidence.flatMap(({ jobId }) => jobId ?? [])),
    ),
  ];
  const [jobs, runs] = await Promise.all([
    catalog.jobsByIds(jobIds),
    catalog.runsOf(jobIds, { after: null, limit: 1 }),
  ]);
  const end = until ?? access.now;
  const schemas = [...versions].flatMap(([id, list]) =>
    list
      .filter(({ createdAt, changes: its }) => its.length > 0 && createdAt >= since && createdAt <= end)
      .map(({ createdAt, changes: its, producedById }) => ({ id, createdAt, its, producedById })),
  );
  const producers = await catalog.runsByIds(schemas.flatMap(({ producedById }) => producedById ?? []));
  const byRun = (id: string | null): string => {
    const run = id === null ? undefined : producers.get(id);
    return run === undefined ? '' : `${jobs.get(run.jobId)?.name ?? 'a job'}, run ${run.runId}`;
  };
  const changed = changes.edges.flatMap(({ change, before, after }) => {
    const edge = after ?? before;
    return edge === null || change === 'CHANGED' ? [] : [{ change, edge, one: edge.evidence[0] }];
  });
  const declared = changed.flatMap(({ edge, one }) => (one?.origin === 'MANUAL' ? [edge] : []));
  const authors = await access.curation.authorsOf(declared);
  const lineageRows = changed.map(({ change, edge, one }) => {
    const job = one?.jobId == null ? undefined : jobs.get(one.jobId)?.name;
    const who = one?.origin === 'MANUAL' ? (authors[declared.indexOf(edge)] ?? 'a person') : (job ?? '');
    const when = change === 'APPEARED' ? one?.validFrom : (one?.validTo ?? one?.lastSeenAt);
    return [
      moment(when),
      names.get(edge.to) ?? 'hidden',
      change === 'APPEARED'
        ? `made from ${names.get(edge.from) ?? 'something hidden'}`
        : `no longer made from ${names.get(edge.from) ?? 'something hidden'}`,
      who,
    ];
  });
  return report(access, {
    title: 'BCBS 239: a risk figure back to its sources',
    subject: names.get(of) ?? [...known.values()].find(({ id }) => id === assets.roots[0])?.name ?? '',
    sections: [
      section(
        'Steps',
        'Each step from the sources to the figure, with its job and its logic.',
        STEP_COLUMNS,
        await stepRows(edges, names, catalog),
      ),
      section(
        'Jobs',
        'What makes the steps.',
        ['job', 'namespace', 'description', 'logic', 'latest run', 'state'],
        [...jobs.values()].sort(byPlace).map((job) => {
          const run = runs.get(job.id)?.[0];
          const aspect = job.redactions.find(({ field }) => field === 'sql')?.aspect;
          const logic = aspect === undefined ? (job.sql ?? job.sourceLocation ?? '') : `not shown: ${aspect}`;
          return [
            job.name,
            job.namespace,
            job.description ?? '',
            logic,
            moment(run?.endedAt ?? run?.startedAt),
            run?.state ?? '',
          ];
        }),
      ),
      section(
        'Controls',
        'Each check along the way, with its latest result by the end of the period.',
        ['dataset', 'check', 'field', 'severity', 'result', 'at'],
        [...known.values()].flatMap((asset) =>
          (quality.get(asset.id)?.assertions ?? []).map(({ name, fieldPath, severity, success, at }) => [
            asset.name,
            name,
            fieldPath ?? '',
            severity ?? '',
            success ? 'passed' : 'failed',
            moment(at),
          ]),
        ),
      ),
      section(
        'Changes',
        `What changed from ${moment(since)} to ${moment(end)}, by whom.`,
        ['when', 'dataset', 'change', 'by'],
        sortedRows([
          ...schemas.flatMap(({ id, createdAt, its, producedById }) =>
            its.map(({ kind, path, before, after }) => [
              moment(createdAt),
              known.get(id)?.name ?? '',
              kind === 'TYPE_CHANGED'
                ? `${path}: ${before ?? 'no type'} became ${after ?? 'no type'}`
                : `${path} ${kind === 'FIELD_ADDED' ? 'was added' : 'is gone'}`,
              byRun(producedById),
            ]),
          ),
          ...lineageRows,
        ]),
      ),
      section(
        'Gaps',
        'What is missing for the figure to be proven.',
        ['where', 'gap'],
        gaps({ known, owners, quality, edges, assets, names }),
      ),
    ],
    completeness: joined([fields.completeness, assets.completeness]),
    remarks: [
      ...(fields.edges.length === 0 ? ['No columns are known: the steps are those of tables.'] : []),
      ...(access.viewer.aspects.has('STATISTICS')
        ? []
        : ['The reader may not see checks: that none is shown says nothing.']),
    ],
  });
}

/** The assets of both graphs, by place. */
async function datasetsOf(
  graphs: readonly VisibleLineageGraph[],
  { catalog }: EvidenceAccess,
): Promise<ReadonlyMap<AssetId, VisibleAsset>> {
  const ids = new Set<AssetId>();
  for (const { id, entity, hidden } of graphs.flatMap(({ nodes }) => nodes)) {
    if (hidden) continue;
    if (isAssetId(id)) ids.add(id);
    else if (entity !== null && 'assetId' in entity) ids.add(entity.assetId);
  }
  const assets = [...(await catalog.assetsByIds([...ids])).values()];
  return new Map(assets.sort(byPlace).map((asset) => [asset.id, asset]));
}

function gaps({
  known,
  owners,
  quality,
  edges,
  assets,
  names,
}: {
  readonly known: ReadonlyMap<AssetId, VisibleAsset>;
  readonly owners: (id: AssetId) => string;
  readonly quality: ReadonlyMap<AssetId, unknown>;
  readonly edges: readonly VisibleLineageEdge[];
  readonly assets: VisibleLineageGraph;
  readonly names: ReadonlyMap<string, string>;
}): string[][] {
  const made = new Set(assets.edges.map(({ to }) => to));
  const ofAssets = [...known.values()].flatMap((asset) => {
    const { id, description, kind, declaredSource } = asset;
    const found = [
      ...(owners(id) === '' ? ['no owner'] : []),
      ...(description === null ? ['no description'] : []),
      ...(kind === 'DATASET' && !quality.has(id) ? ['no check is known'] : []),
      ...(made.has(id) || declaredSource ? [] : ['where it comes from is not known, and it is not declared a source']),
    ];
    return found.map((gap) => [`${systemOf(asset)}: ${asset.name}`, gap]);
  });
  const ofEdges = edges.flatMap(({ from, to, evidence, stale, hiddenHops }) => {
    const where = `${names.get(from) ?? 'hidden'} to ${names.get(to) ?? 'hidden'}`;
    return [
      ...(stale ? [[where, 'the step is stale']] : []),
      ...(hiddenHops > 0 ? [[where, `${hiddenHops} steps in between are hidden from the reader`]] : []),
      ...(evidence.length > 0 && evidence.every(({ origin }) => origin === 'SQL')
        ? [[where, 'the step is inferred from SQL, not declared']]
        : []),
      ...(evidence.length > 0 && evidence.every(({ origin }) => origin === 'MANUAL')
        ? [[where, 'the step is declared by a person alone']]
        : []),
    ];
  });
  return [...ofAssets, ...sortedRows(ofEdges)];
}
