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
  /** Hops, by node. */
  readonly distances: readonly number[];
  /** Each edge once, in the order of the nodes: by where it leaves, then by where it arrives. */
  readonly from: readonly LineageId[];
  readonly to: readonly LineageId[];
  /** The ends of the edges by their places among the nodes. */
  readonly places: EdgePlaces;
  readonly sides: readonly Side[];
  readonly cuts: ReadonlySet<Cut>;
}

/** Puts together what a traversal reaches: nodes in the order of the answer, and edges as numbers. */
export class Gathering {
  readonly #places = new Map<LineageId, number>();
  readonly #distances: number[] = [];
  readonly #edges: number[] = [];

  get size(): number {
    return this.#places.size;
  }

  /** After all that were added before; each node once. */
  add(id: LineageId, distance: number): void {
    this.#places.set(id, this.#places.size);
    this.#distances.push(distance);
  }

  /** Undefined for a node that was not added. */
  place(id: LineageId): number | undefined {
    return this.#places.get(id);
  }

  /** Between places, in any order, and more than once where both sides met it. */
  addEdge(from: number, to: number): void {
    this.#edges.push(from * MOST_NODES + to);
  }

  reached(sides: readonly Side[], cuts: ReadonlySet<Cut>): Reached {
    const nodes = [...this.#places.keys()];
    return { nodes, distances: this.#distances, ...inOrder(this.#edges, nodes), sides, cuts };
  }
}

/** Two places make one number that is exact. */
const MOST_NODES = 2 ** 26;

/** Edges as numbers sort fast, and equal ones stand together. */
function inOrder(edges: readonly number[], nodes: readonly LineageId[]): EdgeEnds & Pick<Reached, 'places'> {
  const ends = { from: [] as LineageId[], to: [] as LineageId[] };
  const places = { from: [] as number[], to: [] as number[] };
  let last = -1;
  for (const edge of Float64Array.from(edges).sort()) {
    if (edge === last) continue;
    last = edge;
    const fromPlace = Math.floor(edge / MOST_NODES);
    const toPlace = edge - fromPlace * MOST_NODES;
    const [from, to] = [nodes[fromPlace], nodes[toPlace]];
    if (from === undefined || to === undefined) continue;
    ends.from.push(from);
    ends.to.push(to);
    places.from.push(fromPlace);
    places.to.push(toPlace);
  }
  return { ...ends, places };
}
