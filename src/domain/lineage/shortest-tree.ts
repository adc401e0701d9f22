import type { Adjacency } from './flow-graph.ts';

/** The shortest way from the nearest root to each node. */
export interface ShortestTree {
  /** -1 for a node that no root reaches. */
  readonly hops: Int32Array;
  /** The nodes from a root to this one. */
  wayTo(node: number): number[];
}

const ALL = (): boolean => true;

/**
 * Breadth first from all roots at once, over nodes that may be entered; of ways of equal length the first by the ranks
 * on it. Nodes of one rank (placeholders) that are reached alike stand alike, so that which of them a way goes over
 * shows in nothing.
 */
export function shortestTree(
  { starts, targets }: Adjacency,
  roots: readonly number[],
  rank: Int32Array,
  mayEnter: (node: number) => boolean = ALL,
): ShortestTree {
  const size = starts.length - 1;
  const hops = new Int32Array(size).fill(-1);
  const parents = new Int32Array(size).fill(-1);
  // Where each node stands in its level.
  const order = new Int32Array(size);
  for (const root of roots) hops[root] = 0;
  let level = numbered([...new Set(roots)], order, () => 0, rank);
  for (let hop = 1; level.length > 0; hop++) {
    const next: number[] = [];
    for (const node of level)
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const target = targets[i] ?? 0;
        if (hops[target] !== -1 || !mayEnter(target)) continue;
        hops[target] = hop;
        // The level is in order: the first to come is the best.
        parents[target] = node;
        next.push(target);
      }
    level = numbered(next, order, (node) => order[parents[node] ?? 0] ?? 0, rank);
  }
  return {
    hops,
    wayTo: (node) => {
      const way: number[] = [];
      for (let at = node; at !== -1; at = parents[at] ?? -1) way.push(at);
      return way.reverse();
    },
  };
}

/**
 * The nodes by where their parent stands, then by rank; those that are alike get the same number. They come by where
 * their parent stands, so that only nodes whose parents stand alike are to be sorted: mostly few.
 */
function numbered(nodes: number[], order: Int32Array, before: (node: number) => number, rank: Int32Array): number[] {
  const rankOf = (node: number): number => rank[node] ?? 0;
  let number = -1;
  for (let start = 0, end = 0; start < nodes.length; start = end) {
    const stand = before(nodes[start] ?? 0);
    while (end < nodes.length && before(nodes[end] ?? 0) === stand) end++;
    const alike = nodes.slice(start, end).sort((a, b) => rankOf(a) - rankOf(b));
    alike.forEach((node, place) => {
      if (place === 0 || rankOf(alike[place - 1] ?? 0) !== rankOf(node)) number++;
      order[node] = number;
      nodes[start + place] = node;
    });
  }
  return nodes;
}
