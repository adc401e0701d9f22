import type { LineageId } from './graph.ts';

export interface ContractEdge {
  readonly from: LineageId;
  readonly to: LineageId;
  readonly masking: boolean;
  readonly stale: boolean;
}

/** An edge of the contracted graph. */
export interface Contracted<E extends ContractEdge> {
  readonly from: LineageId;
  readonly to: LineageId;
  /** The least weight of the nodes left out on a way; 0 for an edge that was there. */
  readonly over: number;
  /** Of an edge that was there, its own. Of a joined one: no way around a masking (stale) edge. */
  readonly masking: boolean;
  readonly stale: boolean;
  /** The edge that was there; null for a joined one. */
  readonly edge: E | null;
}

/**
 * Leaves nodes out and joins their neighbours: there is an edge from one kept node to another when there was one, or
 * a way over nodes that are left out. Ways are never enumerated: the cost is that of one breadth-first search of the
 * part left out for each kept node that leads into it. `overflow` when there would be more edges or steps than the
 * limits say: the edges are not all there then. Order is kept; joined edges stand where their first node stands.
 * `weigh` says which of the nodes left out count in `over`: without it all of them do.
 */
export function contract<E extends ContractEdge>(
  edges: readonly E[],
  leaveOut: (id: LineageId) => boolean,
  limits: { readonly maxEdges: number; readonly maxSteps: number },
  weigh: (id: LineageId) => boolean = () => true,
): { readonly edges: readonly Contracted<E>[]; readonly overflow: boolean } {
  const leading = bySource(edges);
  const contracted: Contracted<E>[] = [];
  const budget = { steps: limits.maxSteps };
  const [someMask, someAreStale] = [edges.some(({ masking }) => masking), edges.some(({ stale }) => stale)];
  for (const [from, own] of leading) {
    if (leaveOut(from)) continue;
    const direct = new Set<LineageId>([from]);
    for (const edge of own) {
      if (leaveOut(edge.to)) continue;
      direct.add(edge.to);
      contracted.push({ from, to: edge.to, over: 0, masking: edge.masking, stale: edge.stale, edge });
    }
    if (own.some(({ to }) => leaveOut(to))) {
      const ways = (allowed: (edge: E) => boolean): Map<LineageId, number> =>
        waysOver(from, { leading, leaveOut, allowed, weigh }, budget);
      const all = ways(() => true);
      const unmasked = someMask ? ways(({ masking }) => !masking) : all;
      const fresh = someAreStale ? ways(({ stale }) => !stale) : all;
      for (const [to, over] of all)
        if (!direct.has(to))
          contracted.push({ from, to, over, masking: !unmasked.has(to), stale: !fresh.has(to), edge: null });
    }
    if (budget.steps <= 0 || contracted.length > limits.maxEdges)
      return { edges: contracted.slice(0, limits.maxEdges), overflow: true };
  }
  return { edges: contracted, overflow: false };
}

function bySource<E extends ContractEdge>(edges: readonly E[]): Map<LineageId, E[]> {
  const leading = new Map<LineageId, E[]>();
  for (const edge of edges) {
    const own = leading.get(edge.from);
    if (own === undefined) leading.set(edge.from, [edge]);
    else own.push(edge);
  }
  return leading;
}

interface Ways<E extends ContractEdge> {
  readonly leading: ReadonlyMap<LineageId, readonly E[]>;
  readonly leaveOut: (id: LineageId) => boolean;
  readonly allowed: (edge: E) => boolean;
  readonly weigh: (id: LineageId) => boolean;
}

/** The kept nodes that ways over left-out nodes lead to, with the least weight on the way: nearest first. */
function waysOver<E extends ContractEdge>(
  from: LineageId,
  { leading, leaveOut, allowed, weigh }: Ways<E>,
  budget: { steps: number },
): Map<LineageId, number> {
  const found = new Map<LineageId, number>();
  const met = new Set<LineageId>();
  let level = [from];
  for (let over = 0; level.length > 0 && budget.steps > 0; over++) {
    const next: LineageId[] = [];
    // What weighs nothing joins the level that is being gone through.
    for (const id of level)
      for (const edge of leading.get(id) ?? []) {
        budget.steps--;
        if (!allowed(edge)) continue;
        if (!leaveOut(edge.to)) {
          if (id !== from && !found.has(edge.to)) found.set(edge.to, over);
        } else if (!met.has(edge.to)) {
          met.add(edge.to);
          (weigh(edge.to) ? next : level).push(edge.to);
        }
      }
    level = next;
  }
  return found;
}
