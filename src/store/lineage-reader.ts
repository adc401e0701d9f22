import { compareText } from '../domain/compare-text.ts';
import type { Transformation } from '../domain/event.ts';
import { groupBy } from '../domain/group.ts';
import { isAssetId, isFieldId, type JobId } from '../domain/ids.ts';
import {
  farEnd,
  nearEnd,
  type Direction,
  type EdgeEnds,
  type EdgeEvidence,
  type EdgeKind,
  type Granularity,
  type LineageId,
} from '../domain/lineage/graph.ts';
import { OPEN } from '../domain/lineage/timeline.ts';
import type { Restriction } from '../domain/restriction.ts';
import type { Scoped, ScopeParams, ScopeShape, STEPS } from './cypher/lineage-conditions.ts';
import { evidenceStatements, visibleJobs, type EvidenceRow } from './cypher/lineage-evidence.ts';
import {
  degreeStatements,
  expandInOrderStatements,
  expandStatements,
  leadingStatements,
  markedStatements,
  surelyLeadingStatements,
  type ExpandRow,
} from './cypher/lineage-expand.ts';
import type { NameColumns } from './cypher/lineage-names.ts';
import { reachStatement, type ReachRow } from './cypher/lineage-reach.ts';
import type { ExpandRequest, Hop, LineageReader, LineageScope, NodeFacts, Reach } from './port.ts';
import { readLineageRoots } from './lineage-roots.ts';
import type { Runner } from './runner.ts';
import { under, within, type Statement, type TellingStatement } from './statement.ts';

/** Reads lineage through a runner of either engine. */
export function createLineageReader(runner: Runner): LineageReader {
  return {
    lineageRoots: (ids, request) => readLineageRoots(runner, ids, request),
    expand: async (frontier, request) => {
      const hops = await Promise.all(
        stepsOf(frontier, request).map(([step, ids]) => expandStep(runner, step, ids, request)),
      );
      const [first = NOTHING, ...others] = hops;
      return others.reduce((one, other) => firstOf(join(one, other), request), first);
    },
    leading: async (ids, request) => {
      const lists = await Promise.all(
        stepsOf(ids, request).map(async ([step, near]) => {
          const surely =
            near.length > FEW && request.view !== 'UNRESTRICTED'
              ? await surelyLeading(runner, step, near, request)
              : [];
          const known = new Set(surely);
          const params = { ...scopeParams(request), ids: near.filter((id) => !known.has(id)) };
          const [row] = await runner.run(...asked(request, leadingStatements[step], params));
          return [...surely, ...(row?.ids ?? [])];
        }),
      );
      return lists.flat();
    },
    degrees: async (ids, request) => {
      const degrees = new Map<LineageId, number>();
      await Promise.all(
        stepsOf(ids, request).map(async ([step, near]) => {
          const params = { ...scopeParams(request), ids: near };
          const [row] = await runner.run(...asked(request, degreeStatements[step], params));
          row?.ids.forEach((id, i) => degrees.set(id, row.degrees[i] ?? 0));
        }),
      );
      return degrees;
    },
    reach: async (depth, request) => {
      if (runner.dialect.traversal !== 'REACH' || request.seeds.length === 0) return null;
      if (request.seeds.length > REACH_LIMITS.seeds || depth > REACH_LIMITS.depth) return null;
      const statement = reachStatement(request.granularity, request.direction, depth);
      const params = { ...scopeParams(request), named: request.named !== 'NONE', limit: request.limit };
      const [row] = await runner.run(...asked(request, statement, params));
      // Over the limit the one row is an empty one: under it the seeds are in it.
      return row === undefined || row.ids.length === 0 ? null : reachOf(row);
    },
    evidence: (ends, anchor, request) => readEvidence(runner, ends, anchor, request),
    markedEdges: async (ids, marks, request) => {
      const down = stepsOf(ids, { ...request, direction: 'DOWNSTREAM' });
      const rows = await Promise.all(
        down.map(([step, near]) =>
          runner.run(markedStatements[step].of(scopeShape(request)), { ...scopeParams(request), ...marks, ids: near }),
        ),
      );
      const found = rows.flat();
      return { from: found.flatMap(({ near }) => near), to: found.flatMap(({ far }) => far) };
    },
  };
}

type StepName = keyof typeof STEPS;
const FROM_ASSETS = {
  ASSET: { UPSTREAM: 'assetUp', DOWNSTREAM: 'assetDown' },
  FIELD: { UPSTREAM: 'influencedAsset' },
} as const;
const FROM_FIELDS = { FIELD: { UPSTREAM: 'fieldUp', DOWNSTREAM: 'fieldDown' } } as const;

/** The steps that lead on from the nodes, each with the nodes that it begins at. */
function stepsOf(
  ids: readonly LineageId[],
  { granularity, direction }: { granularity: Granularity; direction: Direction },
): [StepName, readonly LineageId[]][] {
  if (granularity === 'ASSET') return ids.length === 0 ? [] : [[FROM_ASSETS.ASSET[direction], ids]];
  const assets = direction === 'UPSTREAM' ? ids.filter(isAssetId) : [];
  const fields = ids.filter(isFieldId);
  const steps: [StepName, readonly LineageId[]][] = [];
  if (assets.length > 0) steps.push([FROM_ASSETS.FIELD.UPSTREAM, assets]);
  if (fields.length > 0) steps.push([FROM_FIELDS.FIELD[direction], fields]);
  return steps;
}

/**
 * The engine prunes from each seed by itself, so a node is gone through once for each seed that leads to it: from 25
 * seeds 12 hops took 20 times as long at once as hop by hop. Within these limits one round trip is what counts.
 */
const REACH_LIMITS = { seeds: 5, depth: 5 } as const;

/** Fewer nodes than these are asked for in one statement. */
const FEW = 200;

async function surelyLeading(
  runner: Runner,
  step: StepName,
  ids: readonly LineageId[],
  request: LineageScope,
): Promise<readonly LineageId[]> {
  const params = { ...scopeParams(request), ids };
  const [row] = await runner.run(...asked(request, surelyLeadingStatements[step], params));
  return row?.ids ?? [];
}

async function expandStep(
  runner: Runner,
  step: StepName,
  ids: readonly LineageId[],
  request: ExpandRequest,
): Promise<Hop> {
  const params = { ...scopeParams(request), ids, limit: request.limit };
  const [row] = await runner.run(...asked(request, expandStatements[step][request.named], params));
  if (row === undefined || row.edges < request.limit) return hopOf(row, ids, request.direction);
  const [cut] = await runner.run(...asked(request, expandInOrderStatements[step][request.named], params));
  return hopOf(cut, ids, request.direction);
}

const NO_FACTS: NodeFacts = {
  gone: [],
  hidden: [],
  names: { ids: [], paths: [], assetIds: [], kinds: [], namespaces: [], names: [] },
};
const NOTHING: Hop = { from: [], to: [], facts: NO_FACTS };

function hopOf(row: ExpandRow | undefined, ids: readonly LineageId[], direction: Direction): Hop {
  if (row === undefined) return NOTHING;
  const near: LineageId[] = [];
  const far: LineageId[] = [];
  row.nears.forEach((places, i) => {
    const end = row.far[i];
    for (const place of places) {
      const start = ids[place];
      if (start === undefined || end === undefined) continue;
      near.push(start);
      far.push(end);
    }
  });
  const facts = factsOf(row, row.far);
  return direction === 'DOWNSTREAM' ? { from: near, to: far, facts } : { from: far, to: near, facts };
}

/** Of a hidden node no more than that it is one. */
function factsOf(
  { gone, hidden, ...columns }: NameColumns & Pick<ExpandRow, 'gone' | 'hidden'>,
  ids: LineageId[],
): NodeFacts {
  const { paths, assetIds, kinds, namespaces, names } = columns;
  const all = { ids: paths.length === 0 ? [] : ids, paths, assetIds, kinds, namespaces, names };
  if (hidden.length === 0) return { gone, hidden, names: all };
  const isHidden = new Set<LineageId>(hidden);
  const kept = all.ids.map((id) => !isHidden.has(id));
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, i) => kept[i]);
  return {
    gone: gone.filter((id) => !isHidden.has(id)),
    hidden,
    names: {
      ids: keep(all.ids),
      paths: keep(paths),
      assetIds: keep(assetIds),
      kinds: keep(kinds),
      namespaces: keep(namespaces),
      names: keep(names),
    },
  };
}

function join(a: Hop, b: Hop): Hop {
  const [one, other] = [a.facts.names, b.facts.names];
  const facts = {
    gone: [...a.facts.gone, ...b.facts.gone],
    hidden: [...a.facts.hidden, ...b.facts.hidden],
    names: {
      ids: [...one.ids, ...other.ids],
      paths: [...one.paths, ...other.paths],
      assetIds: [...one.assetIds, ...other.assetIds],
      kinds: [...one.kinds, ...other.kinds],
      namespaces: [...one.namespaces, ...other.namespaces],
      names: [...one.names, ...other.names],
    },
  };
  return { from: [...a.from, ...b.from], to: [...a.to, ...b.to], facts };
}

/** The first edges by the end in the frontier, then the other end. */
function firstOf(hop: Hop, { limit, direction }: ExpandRequest): Hop {
  if (hop.from.length <= limit) return hop;
  const [near, far] = [nearEnd(hop, direction), farEnd(hop, direction)];
  const order = [...near.keys()]
    .sort((i, j) => compareText(near[i] ?? '', near[j] ?? '') || compareText(far[i] ?? '', far[j] ?? ''))
    .slice(0, limit);
  return {
    ...hop,
    from: order.flatMap((i) => hop.from[i] ?? []),
    to: order.flatMap((i) => hop.to[i] ?? []),
  };
}

const scopeShape = ({ asOf, filter }: LineageScope): ScopeShape => ({
  now: asOf === null,
  origins: filter.origins !== null,
  types: filter.transformationTypes !== null,
  confidence: filter.minConfidence !== null,
  fresh: !filter.includeStale,
  kinds: filter.kinds !== null,
});

/** The text for the scope and its viewer. */
const asked = <P extends object, R extends object>(
  scope: LineageScope,
  statements: Scoped<TellingStatement<P, R>>,
  params: P,
): [Statement<P, R>, P] => within(scope, statements.of(scopeShape(scope)), params);

const scopeParams = ({ asOf, filter, seeds }: LineageScope): ScopeParams => ({
  at: asOf ?? OPEN - 1,
  open: OPEN,
  origins: filter.origins,
  types: filter.transformationTypes,
  minConfidence: filter.minConfidence,
  kinds: filter.kinds,
  seeds,
});

function reachOf({ ids, hops, next, ...facts }: ReachRow): Reach {
  return { ids, hops, next, facts: factsOf(facts, ids) };
}

async function readEvidence(
  runner: Runner,
  ends: EdgeEnds,
  anchor: 'from' | 'to',
  request: LineageScope,
): Promise<EdgeEvidence[]> {
  const kinds = groupBy(ends.from.keys(), (i) => kindOf(request.granularity, ends.to[i]));
  const lists = await Promise.all(
    [...kinds].map(async ([kind, indexes]) => {
      const others = groupBy(indexes, (i) => ends[anchor][i]);
      const rows = [...others].flatMap(([id, at]) =>
        id === undefined ? [] : [{ id, others: at.flatMap((i) => ends[anchor === 'from' ? 'to' : 'from'][i] ?? []) }],
      );
      const statement = evidenceStatements[anchor][kind].of(scopeShape(request));
      const [row] = await runner.run(...under(request.view, statement, { ...scopeParams(request), rows }));
      return row === undefined ? [] : evidenceOf(row, kind);
    }),
  );
  const evidence = await withVisibleJobs(runner, lists.flat(), request.view);
  return evidence.sort(
    (a, b) =>
      b.lastSeenAt - a.lastSeenAt || b.validFrom - a.validFrom || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
}

const kindOf = (granularity: Granularity, to: LineageId | undefined): EdgeKind =>
  granularity === 'ASSET' ? 'FEEDS' : to !== undefined && isAssetId(to) ? 'INFLUENCES' : 'FLOWS_TO';

function evidenceOf(row: EvidenceRow, kind: EdgeKind): EdgeEvidence[] {
  return row.from.flatMap((from, i): EdgeEvidence[] => {
    const [to, origin, validTo] = [row.to[i], row.origins[i], row.validTo[i] ?? OPEN];
    if (to === undefined || origin === undefined) return [];
    return [
      {
        from,
        to,
        kind,
        jobId: orNull(row.jobs[i]),
        origin,
        confidence: row.confidences[i] ?? 1,
        transformations: JSON.parse(row.transformations[i] ?? '[]') as Transformation[],
        validFrom: row.validFrom[i] ?? 0,
        validTo: validTo === OPEN ? null : validTo,
        lastSeenAt: row.lastSeenAt[i] ?? 0,
        note: orNull(row.notes[i]),
        namespace: row.namespaces[i] ?? '',
        stale: row.stale[i] === true,
      },
    ];
  });
}

/** Columns hold no nulls: an empty text stands for one. */
const orNull = <T extends string>(text: T | '' | undefined): T | null =>
  text === undefined || text === '' ? null : text;

/** A job that is hidden is as one that nobody named: nothing of it, its place in the order included, is left. */
async function withVisibleJobs(runner: Runner, evidence: EdgeEvidence[], view: Restriction): Promise<EdgeEvidence[]> {
  const ids = [...new Set(evidence.flatMap(({ jobId }) => jobId ?? []))];
  if (view === 'UNRESTRICTED' || ids.length === 0) return evidence;
  const [row] = await runner.run(...under(view, visibleJobs, { ids }));
  const seen = new Set<JobId>(row?.ids);
  return evidence.map((one) => (one.jobId === null || seen.has(one.jobId) ? one : { ...one, jobId: null }));
}
