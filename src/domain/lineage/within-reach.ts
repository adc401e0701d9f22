import type { EdgesWithin } from './edges-within.ts';
import type { Direction, EdgeEnds, LineageId } from './graph.ts';
import { leadingOut } from './look-ahead.ts';
import { Gathering, type Cut, type Reached } from './reached.ts';

/** What `LineageReader.reach` gave for one direction. Columns of equal length. */
export interface ReachColumns {
  readonly direction: Direction;
  readonly ids: readonly LineageId[];
  readonly hops: readonly number[];
  /** Far ends of the edges; of a node at the depth only whether there are any. */
  readonly next: readonly (readonly LineageId[] | boolean)[];
}

/**
 * The answer that a walk would give, from reaches of the whole depth. Null when it is over a budget: then the walk has
 * to say what is nearest.
 */
export async function withinReach(
  seeds: readonly LineageId[],
  reaches: readonly ReachColumns[],
  budget: { readonly maxNodes: number; readonly maxEdges: number },
  expand: (frontier: readonly LineageId[], direction: Direction) => Promise<EdgeEnds>,
): Promise<Reached | null> {
  const gathered = nodesOf(seeds, reaches);
  if (gathered.size > budget.maxNodes) return null;
  const sides = reaches.map((reach) => ({
    direction: reach.direction,
    visited: new Set([...seeds, ...reach.ids]),
    ...edgesOfReach(reach, reach.direction),
  }));
  if (sides.reduce((sum, { from }) => sum + from.length, 0) > budget.maxEdges) return null;
  const beyond = await Promise.all(
    sides.map((side) => leadingOut(side.leading, side, sides, (frontier) => expand(frontier, side.direction))),
  );
  const cuts = new Set<Cut>(beyond.some((ids) => ids.length > 0) ? ['DEPTH'] : []);
  for (const { from, to } of sides)
    from.forEach((start, i) => {
      const end = to[i];
      const [a, b] = [gathered.place(start), end === undefined ? undefined : gathered.place(end)];
      if (a !== undefined && b !== undefined) gathered.addEdge(a, b);
    });
  const found = sides.map((side, i) => ({ ...side, beyond: new Set(beyond[i]) }));
  return gathered.reached(found, cuts);
}

/** By distance, then id. */
function nodesOf(seeds: readonly LineageId[], reaches: readonly ReachColumns[]): Gathering {
  const nearest = new Map<LineageId, number>();
  for (const { ids, hops } of reaches)
    ids.forEach((id, i) => {
      const hop = hops[i] ?? 0;
      const known = nearest.get(id);
      if (known === undefined || hop < known) nearest.set(id, hop);
    });
  for (const seed of seeds) nearest.set(seed, 0);
  const levels: LineageId[][] = [];
  for (const [id, hop] of nearest) (levels[hop] ??= []).push(id);
  const gathered = new Gathering();
  levels.forEach((level, hop) => {
    for (const id of level.sort()) gathered.add(id, hop);
  });
  return gathered;
}

/** The edges of a reach, and the nodes at its depth that lead on. */
export function edgesOfReach({ ids, next }: Pick<ReachColumns, 'ids' | 'next'>, direction: Direction): EdgesWithin {
  const near: LineageId[] = [];
  const far: LineageId[] = [];
  const leading: LineageId[] = [];
  ids.forEach((id, i) => {
    const ends = next[i];
    if (ends === true) leading.push(id);
    else if (typeof ends === 'object')
      for (const end of ends) {
        near.push(id);
        far.push(end);
      }
  });
  return direction === 'DOWNSTREAM' ? { from: near, to: far, leading } : { from: far, to: near, leading };
}
