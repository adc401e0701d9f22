import type { Adjacency } from './flow-graph.ts';

/**
 * The way from a node to the one from which `hopsTo` counts backwards: the same as `shortestTree` gives from that node,
 * found from the other end, for many nodes that lead to one. Empty where no way leads.
 */
export function shortestWay(
  { starts, targets }: Adjacency,
  hopsTo: Int32Array,
  from: number,
  rank: Int32Array,
): number[] {
  const parents = new Map<number, number>();
  // Of nodes that stand alike all are gone on from: which of them leads to the first of the ways shows later.
  let alike = [from];
  for (let left = (hopsTo[from] ?? -1) - 1; left >= 0; left--) {
    let best = Number.POSITIVE_INFINITY;
    let next: number[] = [];
    for (const node of alike)
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const target = targets[i] ?? 0;
        const its = rank[target] ?? 0;
        if (hopsTo[target] !== left || its > best || parents.has(target)) continue;
        if (its < best) next = [];
        best = its;
        parents.set(target, node);
        next.push(target);
      }
    alike = next;
  }
  const [last] = alike;
  if (last === undefined || hopsTo[last] !== 0) return [];
  const way: number[] = [];
  for (let at: number | undefined = last; at !== undefined; at = parents.get(at)) way.push(at);
  return way.reverse();
}
