import { hopsFrom, type Adjacency } from './flow-graph.ts';

/** The graph that a way goes through, and the order in which ways of equal length are preferred. */
export interface WitnessGraph {
  readonly down: Adjacency;
  readonly up: Adjacency;
  /** By node: the lower comes first. Nodes that nothing may tell apart have one and the same. */
  readonly rank: Int32Array;
}

/**
 * The shortest ways to one node from others: of ways of equal length the first by the ranks on it. Where nodes are of
 * one rank (placeholders), all of them are gone through together, so that which is taken shows in nothing.
 */
export function witnessesTo({ down, up, rank }: WitnessGraph, to: number): (from: number) => readonly number[] | null {
  const hops = hopsFrom(up, [to]);
  return (from) => {
    if (hops[from] === -1) return null;
    // Each level: the nodes of the least rank that lead on, with the node that each was reached from.
    const levels: Map<number, number>[] = [new Map([[from, from]])];
    for (let left = hops[from] ?? 0; left > 0; left--) {
      const best = new Map<number, number>();
      let least = Number.POSITIVE_INFINITY;
      for (const node of levels.at(-1)?.keys() ?? [])
        for (let i = down.starts[node] ?? 0, end = down.starts[node + 1] ?? 0; i < end; i++) {
          const target = down.targets[i] ?? 0;
          const its = rank[target] ?? 0;
          if (hops[target] !== left - 1 || its > least) continue;
          if (its < least) best.clear();
          least = its;
          if (!best.has(target)) best.set(target, node);
        }
      levels.push(best);
    }
    const path = [to];
    for (let level = levels.length - 1, node = to; level > 0; level--) {
      node = levels[level]?.get(node) ?? node;
      path.push(node);
    }
    return path.reverse();
  };
}
