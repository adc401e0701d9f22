import { isAssetId } from '../domain/ids.ts';
import { contract, type Contracted, type ContractEdge } from '../domain/lineage/contract.ts';
import type { EdgeEnds, EdgeEvidence, EdgeKind, Granularity, LineageId } from '../domain/lineage/graph.ts';
import { isMasked } from '../domain/lineage/masking.ts';
import type { Over } from '../domain/lineage/over.ts';
import { ANSWER_LIMITS, FLOW_LIMITS } from './lineage-request.ts';
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
  /** Nodes that the viewer may not see: of their edges nothing is told but that they are there. */
  readonly hidden: ReadonlySet<LineageId>;
  /** Edges that the rules make stale, by `edgeKey`. */
  readonly stale: ReadonlySet<string>;
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

function plainEdge(from: LineageId, to: LineageId, maker: EdgeMaker): VisibleLineageEdge {
  const { masking, inferred, evidence } = marksOf(from, to, maker);
  return markVisible({
    from,
    to,
    kind: edgeKindOf(from, to, maker),
    masking,
    stale: isStale(from, to, maker),
    inferred,
    hiddenHops: 0,
    collapsedHops: 0,
    evidence,
  });
}

/** What the evidence of an edge says of it. */
export function marksOf(
  from: LineageId,
  to: LineageId,
  { evidence }: EdgeMaker,
): Pick<VisibleLineageEdge, 'masking' | 'inferred' | 'evidence'> {
  const own = evidence.size === 0 ? undefined : evidence.get(edgeKey(from, to));
  return own === undefined ? UNMARKED : { masking: isMasking(own), inferred: isInferred(own), evidence: own };
}
const UNMARKED = { masking: false, inferred: false, evidence: NO_EVIDENCE };

/** The edge as some of its evidence alone makes it. */
export const withEvidence = (edge: VisibleLineageEdge, evidence: readonly VisibleEvidence[]): VisibleLineageEdge =>
  markVisible({ ...edge, evidence, masking: isMasking(evidence), inferred: isInferred(evidence) });

/**
 * The edges with what was left out joined, of those that the search kept: in its order. A joined one counts the fewest
 * hidden nodes, and the fewest others, that a way passes over.
 */
export function joinedEdges(kept: EdgeEnds, over: Over, maker: EdgeMaker): VisibleLineageEdge[] {
  const raw = rawEdges(over, maker);
  const isHidden = (id: LineageId): boolean => maker.hidden.has(id);
  const ways = waysBy(raw, over, (id) => !isHidden(id));
  const hidden = maker.hidden.size === 0 ? null : waysBy(raw, over, isHidden);
  return plainEdges(kept, maker).map((edge) => {
    const key = edgeKey(edge.from, edge.to);
    const way = ways.get(key);
    if (way?.edge !== null) return edge;
    const { masking, stale, over: collapsedHops } = way;
    return markVisible({
      ...edge,
      masking,
      stale,
      inferred: false,
      collapsedHops,
      hiddenHops: hidden?.get(key)?.over ?? 0,
    });
  });
}

function waysBy(
  raw: readonly ContractEdge[],
  over: Over,
  weigh: (id: LineageId) => boolean,
): ReadonlyMap<string, Contracted<ContractEdge>> {
  const limits = { maxEdges: FLOW_LIMITS.edges, maxSteps: ANSWER_LIMITS.steps };
  const { edges } = contract(raw, over.isLeftOut, limits, weigh);
  return new Map(edges.map((edge) => [edgeKey(edge.from, edge.to), edge]));
}

function rawEdges(over: Over, maker: EdgeMaker): ContractEdge[] {
  const { from, to } = over.readEdges();
  const raw = new Map<string, ContractEdge>();
  from.forEach((start, i) => {
    const end = to[i];
    if (end === undefined) return;
    const key = edgeKey(start, end);
    const masking = isMasking(maker.evidence.get(key) ?? NO_EVIDENCE);
    raw.set(key, { from: start, to: end, masking, stale: isStale(start, end, maker) });
  });
  return [...raw.values()];
}

export const isStale = (from: LineageId, to: LineageId, { gone, hidden, stale }: EdgeMaker): boolean =>
  (gone.size > 0 && (gone.has(from) || gone.has(to)) && !hidden.has(from) && !hidden.has(to)) ||
  (stale.size > 0 && stale.has(edgeKey(from, to)));

/** Data passes unmasked where any one job passes it unmasked. */
const isMasking = (evidence: readonly EdgeEvidence[]): boolean =>
  evidence.length > 0 && evidence.every(({ transformations }) => isMasked(transformations));

const isInferred = (evidence: readonly EdgeEvidence[]): boolean =>
  evidence.length > 0 && evidence.every(({ origin }) => origin === 'SQL');

/** Of a hidden end not even whether it is a field. */
export const edgeKindOf = (from: LineageId, to: LineageId, { granularity, hidden }: EdgeMaker): EdgeKind => {
  if (granularity === 'ASSET') return 'FEEDS';
  return isAssetId(to) && !hidden.has(to) && !hidden.has(from) ? 'INFLUENCES' : 'FLOWS_TO';
};

/** The edges that paths go along, each once. */
export function endsOn(paths: readonly (readonly LineageId[])[]): EdgeEnds {
  const pairs = new Map<string, readonly [LineageId, LineageId]>();
  for (const ids of paths)
    ids.slice(1).forEach((to, i) => {
      const from = ids[i];
      if (from !== undefined) pairs.set(edgeKey(from, to), [from, to]);
    });
  return { from: [...pairs.values()].map(([from]) => from), to: [...pairs.values()].map(([, to]) => to) };
}
