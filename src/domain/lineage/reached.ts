import type { Direction, EdgeEnds, LineageId } from './graph.ts';

/** Which budget ended a traversal. */
export type Cut = 'DEPTH' | 'NODES' | 'EDGES' | 'TIME';

/** What a traversal found in one direction. */
export interface Side extends EdgeEnds {
  readonly direction: Direction;
  /** Nodes at which edges lead on in this direction that the answer lacks. */
  readonly beyond: ReadonlySet<LineageId>;
  /** Nodes met in this direction, seeds included: only of these is `beyond` known. */
  readonly visited: ReadonlySet<LineageId>;
}

/** Edges by the places of their ends among some nodes. Columns of equal length. */
export interface EdgePlaces {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The outcome of a traversal. */
export interface Reached extends EdgeEnds {
  /** By hops from the nearest seed, then by id. */
  readonly nodes: readonly LineageId[];
  readonly distances: ReadonlyMap<LineageId, number>;
  /** Each edge once, in the order of the nodes: by where it leaves, then by where it arrives. */
  readonly from: readonly LineageId[];
  readonly to: readonly LineageId[];
  /** The ends of the edges by their places among the nodes. */
  readonly places: EdgePlaces;
  readonly sides: readonly Side[];
  readonly cuts: ReadonlySet<Cut>;
}

/** Puts what the sides found in order. `distances` has the nodes in theirs already. */
export function nearestFirst(
  distances: ReadonlyMap<LineageId, number>,
  sides: readonly Side[],
  cuts: ReadonlySet<Cut>,
): Reached {
  const nodes = [...distances.keys()];
  const places = new Map<LineageId, number>();
  nodes.forEach((id, place) => places.set(id, place));
  const count = sides.reduce((sum, { from }) => sum + from.length, 0);
  const keys = new Float64Array(count);
  let size = 0;
  for (const side of sides)
    side.from.forEach((from, i) => {
      const to = side.to[i];
      const [a, b] = [places.get(from), to === undefined ? undefined : places.get(to)];
      if (a !== undefined && b !== undefined) keys[size++] = a * nodes.length + b;
    });
  return { nodes, distances, ...inOrder(keys.subarray(0, size), nodes), sides, cuts };
}

/** Edges as numbers sort fast, and equal ones stand together. */
function inOrder(keys: Float64Array, nodes: readonly LineageId[]): EdgeEnds & Pick<Reached, 'places'> {
  keys.sort();
  const ends = { from: [] as LineageId[], to: [] as LineageId[] };
  const places = { from: [] as number[], to: [] as number[] };
  let last = -1;
  for (const key of keys) {
    if (key === last) continue;
    last = key;
    const [fromPlace, toPlace] = [Math.floor(key / nodes.length), key % nodes.length];
    const [from, to] = [nodes[fromPlace], nodes[toPlace]];
    if (from === undefined || to === undefined) continue;
    ends.from.push(from);
    ends.to.push(to);
    places.from.push(fromPlace);
    places.to.push(toPlace);
  }
  return { ...ends, places };
}
