import { isAssetId } from '../domain/ids.ts';
import { contract, type ContractEdge } from '../domain/lineage/contract.ts';
import type { EdgeEnds, EdgeEvidence, EdgeKind, Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { Over } from '../domain/lineage/over.ts';
import { ANSWER_LIMITS } from './lineage-request.ts';
import { markVisible, type VisibleEvidence, type VisibleLineageEdge } from './visible.ts';

/** Tells an edge by its ends. */
export const edgeKey = (from: LineageId, to: LineageId): string => `${from} ${to}`;

export function byEnds(evidence: readonly EdgeEvidence[]): ReadonlyMap<string, EdgeEvidence[]> {
  const lists = new Map<string, EdgeEvidence[]>();
  for (const one of evidence) {
    const key = edgeKey(one.from, one.to);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists;
}

/** What makes edges of pairs of nodes. */
export interface EdgeMaker {
  readonly granularity: Granularity;
  readonly gone: ReadonlySet<LineageId>;
  /** By `edgeKey`; of what has none nothing was asked. */
  readonly evidence: ReadonlyMap<string, readonly VisibleEvidence[]>;
}

/** The edges as they were observed, in the order given. */
export function plainEdges({ from, to }: EdgeEnds, maker: EdgeMaker): VisibleLineageEdge[] {
  const edges: VisibleLineageEdge[] = [];
  from.forEach((start, i) => {
    const end = to[i];
    if (end !== undefined) edges.push(plainEdge(start, end, maker));
  });
  return edges;
}

const NO_EVIDENCE: readonly VisibleEvidence[] = [];

function plainEdge(from: LineageId, to: LineageId, { granularity, gone, evidence }: EdgeMaker): VisibleLineageEdge {
  const own = evidence.size === 0 ? NO_EVIDENCE : (evidence.get(edgeKey(from, to)) ?? NO_EVIDENCE);
  return markVisible({
    from,
    to,
    kind: kindOf(granularity, to),
    masking: isMasking(own),
    stale: gone.size > 0 && (gone.has(from) || gone.has(to)),
    hiddenHops: 0,
    collapsedHops: 0,
    evidence: own,
  });
}

/** The edges with what was left out joined, of those that the search kept: in its order. */
export function joinedEdges(kept: EdgeEnds, over: Over, maker: EdgeMaker): VisibleLineageEdge[] {
  const contracted = contract(rawEdges(over, maker), over.isLeftOut, {
    maxEdges: ANSWER_LIMITS.edges,
    maxSteps: ANSWER_LIMITS.steps,
  }).edges;
  const joined = new Map(contracted.map((edge) => [edgeKey(edge.from, edge.to), edge]));
  return plainEdges(kept, maker).map((edge) => {
    const way = joined.get(edgeKey(edge.from, edge.to));
    if (way?.edge !== null) return edge;
    return markVisible({ ...edge, masking: way.masking, stale: way.stale, collapsedHops: way.over });
  });
}

function rawEdges(over: Over, { gone, evidence }: EdgeMaker): ContractEdge[] {
  const { from, to } = over.readEdges();
  const raw = new Map<string, ContractEdge>();
  from.forEach((start, i) => {
    const end = to[i];
    if (end === undefined) return;
    const key = edgeKey(start, end);
    const masking = isMasking(evidence.get(key) ?? NO_EVIDENCE);
    raw.set(key, { from: start, to: end, masking, stale: gone.has(start) || gone.has(end) });
  });
  return [...raw.values()];
}

/** Data passes unmasked where any one job passes it unmasked. */
const isMasking = (evidence: readonly EdgeEvidence[]): boolean =>
  evidence.length > 0 && evidence.every(({ transformations }) => transformations.some(({ masking }) => masking));

const kindOf = (granularity: Granularity, to: LineageId): EdgeKind =>
  granularity === 'ASSET' ? 'FEEDS' : isAssetId(to) ? 'INFLUENCES' : 'FLOWS_TO';
