import { adjacencyOf, type Adjacency, type FlowColumns } from './flow-graph.ts';

/** Which source reaches which end, as columns of equal length: by source, then by end, as these were given. */
export interface FlowPairs {
  /** Places among the sources and among the ends. */
  readonly sources: Int32Array;
  readonly ends: Int32Array;
  /** Hops of the shortest way. */
  readonly hops: Int32Array;
  /** Hops of the shortest way without a masking edge; -1 when there is none. */
  readonly openHops: Int32Array;
  /** There were more pairs than the limit: the rest is missing. */
  readonly overflow: boolean;
}

/**
 * Breadth-first searches from all sources, 32 at a time, as bits of one number a node: an edge is looked at once for
 * all of the sources that come to it at the same hop (Then et al., "The More the Merrier: Efficient Multi-Source Graph
 * Traversal", VLDB 2014). The cost is that of the edges, not of the ways. A source is no end of itself.
 */
export function flowPairs(
  graph: FlowColumns,
  sources: readonly number[],
  ends: readonly number[],
  maxPairs: number,
): FlowPairs {
  const [all, open] = [adjacencyOf(graph), adjacencyOf(graph, 'DOWNSTREAM', true)];
  const places = new Int32Array(graph.size).fill(-1);
  ends.forEach((node, place) => (places[node] = place));
  const found = { sources: [] as number[], ends: [] as number[], hops: [] as number[], openHops: [] as number[] };
  let overflow = false;
  for (let first = 0; first < sources.length && !overflow; first += BATCH) {
    const batch = sources.slice(first, first + BATCH);
    const any = spread(all, batch, places, ends.length);
    const unmasked = open === all ? any : spread(open, batch, places, ends.length);
    for (let one = 0; one < batch.length && !overflow; one++)
      for (let end = 0; end < ends.length; end++) {
        const hops = any[one * ends.length + end] ?? 0;
        if (hops === 0) continue;
        if (found.hops.length >= maxPairs) {
          overflow = true;
          break;
        }
        found.sources.push(first + one);
        found.ends.push(end);
        found.hops.push(hops);
        found.openHops.push(openHops(unmasked, one * ends.length + end));
      }
  }
  return {
    sources: Int32Array.from(found.sources),
    ends: Int32Array.from(found.ends),
    hops: Int32Array.from(found.hops),
    openHops: Int32Array.from(found.openHops),
    overflow,
  };
}

const BATCH = 32;

/** Hops from each source of the batch to each end, row by row; 0 where no way leads. */
function spread(
  { starts, targets }: Adjacency,
  batch: readonly number[],
  places: Int32Array,
  ends: number,
): Int32Array {
  const size = starts.length - 1;
  const hops = new Int32Array(batch.length * ends);
  const [seen, arriving, leaving] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  let level: number[] = [];
  batch.forEach((node, bit) => {
    seen[node] = (seen[node] ?? 0) | (1 << bit);
    leaving[node] = (leaving[node] ?? 0) | (1 << bit);
    level.push(node);
  });
  for (let hop = 1; level.length > 0; hop++) {
    const next: number[] = [];
    for (const node of level) {
      const bits = leaving[node] ?? 0;
      leaving[node] = 0;
      if (bits === 0) continue;
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const target = targets[i] ?? 0;
        const fresh = bits & ~(seen[target] ?? 0);
        if (fresh === 0) continue;
        if (arriving[target] === 0) next.push(target);
        arriving[target] = (arriving[target] ?? 0) | fresh;
      }
    }
    for (const node of next) {
      const bits = arriving[node] ?? 0;
      arriving[node] = 0;
      seen[node] = (seen[node] ?? 0) | bits;
      leaving[node] = bits;
      const place = places[node] ?? -1;
      if (place < 0) continue;
      for (let left = bits; left !== 0; left &= left - 1) hops[(31 - Math.clz32(left & -left)) * ends + place] = hop;
    }
    level = next;
  }
  return hops;
}

function openHops(unmasked: Int32Array, place: number): number {
  const hops = unmasked[place] ?? 0;
  return hops === 0 ? -1 : hops;
}
