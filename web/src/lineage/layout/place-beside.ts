import { LAYER_GAP, NODE_GAP, NODE_HEIGHT, NODE_WIDTH, type Places, type Point } from './geometry.ts';

type Edges = readonly (readonly [from: string, to: string])[];

const STEP = NODE_WIDTH + LAYER_GAP;

/**
 * Places for nodes that came later, beside the neighbours that have one: what is placed stays where it is. Nodes that
 * nothing placed leads to stand below the rest.
 */
export function placeBeside(placed: Places, nodes: readonly string[], edges: Edges): Places {
  const places = new Map(placed);
  const taken = new Columns(placed);
  const around = adjacency(edges);
  const waiting = new Set(nodes.filter((id) => !places.has(id)));
  const put = (id: string, wanted: Point): void => {
    const place = { x: wanted.x, y: taken.free(wanted) };
    places.set(id, place);
    taken.add(place);
    waiting.delete(id);
  };
  // In waves, so that a node stands beside the nearest of those that were there.
  for (let wave = ready(waiting, around, places); wave.length > 0; wave = ready(waiting, around, places))
    for (const [id, wanted] of wave) put(id, wanted);
  for (const id of [...waiting]) put(id, { x: 0, y: taken.bottom + NODE_GAP });
  return places;
}

interface Around {
  readonly from: string[];
  readonly to: string[];
}

function adjacency(edges: Edges): ReadonlyMap<string, Around> {
  const around = new Map<string, Around>();
  const of = (id: string): Around => {
    const known = around.get(id) ?? { from: [], to: [] };
    around.set(id, known);
    return known;
  };
  for (const [from, to] of edges) {
    of(from).to.push(to);
    of(to).from.push(from);
  }
  return around;
}

/** Those with a neighbour that has a place, and where they want to be. */
function ready(waiting: ReadonlySet<string>, around: ReadonlyMap<string, Around>, places: Places): [string, Point][] {
  return [...waiting].flatMap((id) => {
    const wanted = besideNeighbours(around.get(id), places);
    return wanted === null ? [] : [[id, wanted] satisfies [string, Point]];
  });
}

function besideNeighbours(around: Around | undefined, places: Places): Point | null {
  const of = (ids: readonly string[] = []): Point[] => ids.flatMap((id) => places.get(id) ?? []);
  const [sources, targets] = [of(around?.from), of(around?.to)];
  const near = [...sources, ...targets];
  if (near.length === 0) return null;
  const y = near.reduce((sum, point) => sum + point.y, 0) / near.length;
  const afterSources = Math.max(...sources.map(({ x }) => x)) + STEP;
  const beforeTargets = Math.min(...targets.map(({ x }) => x)) - STEP;
  return { x: sources.length > 0 ? afterSources : beforeTargets, y: Math.round(y) };
}

/** What is taken, in strips that are as wide as a node: a node overlaps its own strip and the ones beside it. */
class Columns {
  readonly #strips = new Map<number, Point[]>();
  bottom = 0;

  constructor(places: Places) {
    for (const place of places.values()) this.add(place);
  }

  add(place: Point): void {
    const strip = Math.floor(place.x / NODE_WIDTH);
    const points = this.#strips.get(strip) ?? [];
    points.push(place);
    this.#strips.set(strip, points);
    this.bottom = Math.max(this.bottom, place.y + NODE_HEIGHT);
  }

  /** The free height nearest to the wanted one. */
  free({ x, y }: Point): number {
    const strip = Math.floor(x / NODE_WIDTH);
    const near = [strip - 1, strip, strip + 1]
      .flatMap((index) => this.#strips.get(index) ?? [])
      .filter((other) => Math.abs(other.x - x) < NODE_WIDTH)
      .map((other) => other.y);
    const apart = NODE_HEIGHT + NODE_GAP;
    const fits = (candidate: number): boolean => near.every((other) => Math.abs(other - candidate) >= apart);
    const candidates = [y, ...near.flatMap((other) => [other - apart, other + apart])];
    return candidates
      .filter(fits)
      .reduce((best, one) => (Math.abs(one - y) < Math.abs(best - y) ? one : best), Infinity);
  }
}
