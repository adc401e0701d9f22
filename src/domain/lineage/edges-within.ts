import { farEnd, nearEnd, type Direction, type EdgeEnds, type LineageId } from './graph.ts';
import type { WalkSource } from './walk.ts';

/** All edges within so many hops of nodes, in one direction. */
export interface EdgesWithin extends EdgeEnds {
  /** Nodes at the depth that lead on. */
  readonly leading: readonly LineageId[];
}

/** Gives hop by hop what was read at once. It knows of no nodes beyond the depth. */
export function sourceWithin(read: Readonly<Record<Direction, EdgesWithin>>): WalkSource {
  const ends = { DOWNSTREAM: farEnds(read.DOWNSTREAM, 'DOWNSTREAM'), UPSTREAM: farEnds(read.UPSTREAM, 'UPSTREAM') };
  const leading = { DOWNSTREAM: new Set(read.DOWNSTREAM.leading), UPSTREAM: new Set(read.UPSTREAM.leading) };
  return {
    expand: (frontier, direction) => {
      const near: LineageId[] = [];
      const far: LineageId[] = [];
      for (const id of frontier)
        for (const end of ends[direction].get(id) ?? []) {
          near.push(id);
          far.push(end);
        }
      return Promise.resolve(direction === 'DOWNSTREAM' ? { from: near, to: far } : { from: far, to: near });
    },
    leading: (ids, direction) =>
      Promise.resolve(ids.filter((id) => ends[direction].has(id) || leading[direction].has(id))),
  };
}

function farEnds(edges: EdgesWithin, direction: Direction): Map<LineageId, Set<LineageId>> {
  const ends = new Map<LineageId, Set<LineageId>>();
  const far = farEnd(edges, direction);
  nearEnd(edges, direction).forEach((id, i) => {
    const end = far[i];
    if (end === undefined) return;
    const known = ends.get(id);
    if (known === undefined) ends.set(id, new Set([end]));
    else known.add(end);
  });
  return ends;
}
