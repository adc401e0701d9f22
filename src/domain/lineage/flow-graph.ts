import type { Direction } from './graph.ts';

/** A lineage graph as columns: nodes are numbers from 0, and data flows along edge `i` from `from[i]` to `to[i]`. */
export interface FlowColumns {
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for an edge along which nothing passes unmasked. */
  readonly masking: Uint8Array;
}

/** Where edges lead from each node: those of node `n` are `edges[starts[n]]` up to `edges[starts[n + 1]]`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Number of each edge among the columns. */
  readonly edges: Int32Array;
}

/**
 * Edges by where they leave, or with UPSTREAM by where they arrive; `open` keeps only those that do not mask. Made once
 * for each graph, which stays as it is.
 */
export function adjacencyOf(graph: FlowColumns, direction: Direction = 'DOWNSTREAM', open = false): Adjacency {
  // Where nothing masks, the open edges are all of them.
  const some = open && graph.masking.includes(1);
  const key = `${direction}${some ? ' open' : ''}`;
  const made = MADE.get(graph) ?? new Map<string, Adjacency>();
  MADE.set(graph, made);
  const adjacency = made.get(key) ?? make(graph, direction, some);
  made.set(key, adjacency);
  return adjacency;
}

const MADE = new WeakMap<FlowColumns, Map<string, Adjacency>>();

function make({ size, from, to, masking }: FlowColumns, direction: Direction, open: boolean): Adjacency {
  const [near, far] = direction === 'DOWNSTREAM' ? [from, to] : [to, from];
  const kept = (edge: number): boolean => !open || masking[edge] === 0;
  const starts = new Int32Array(size + 1);
  near.forEach((node, edge) => {
    if (kept(edge)) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  });
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice(0, size);
  const total = starts[size] ?? 0;
  const [targets, edges] = [new Int32Array(total), new Int32Array(total)];
  near.forEach((node, edge) => {
    if (!kept(edge)) return;
    const place = next[node] ?? 0;
    next[node] = place + 1;
    targets[place] = far[edge] ?? 0;
    edges[place] = edge;
  });
  return { starts, targets, edges };
}

/** Hops from the nearest of the nodes to each node; -1 where no way leads. */
export function hopsFrom({ starts, targets }: Adjacency, nodes: Iterable<number>): Int32Array {
  const hops = new Int32Array(starts.length - 1).fill(-1);
  let level = [...nodes];
  for (const node of level) hops[node] = 0;
  for (let hop = 1; level.length > 0; hop++) {
    const next: number[] = [];
    for (const node of level)
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const target = targets[i] ?? 0;
        if (hops[target] !== -1) continue;
        hops[target] = hop;
        next.push(target);
      }
    level = next;
  }
  return hops;
}
