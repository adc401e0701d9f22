import { compareText } from '../compare-text.ts';
import { farEnd, nearEnd, type Direction, type EdgeEnds, type LineageId } from './graph.ts';
import { leadingOut } from './look-ahead.ts';
import { Gathering, type Cut, type Reached, type Side } from './reached.ts';

export interface WalkRequest {
  readonly seeds: readonly LineageId[];
  /** Up, down, or up plus down: never sideways. */
  readonly directions: readonly Direction[];
  /** Hops. */
  readonly depth: number;
  readonly maxNodes: number;
  readonly maxEdges: number;
  /** Whether to look what lies beyond: without it the depth cuts nothing, and no node has anything beyond. */
  readonly lookAhead: boolean;
  /** Whether the time is up; asked before each hop. */
  readonly expired: () => boolean;
}

/** Where the walk gets its edges: see `LineageReader.expand` and `leading`. */
export interface WalkSource {
  expand(frontier: readonly LineageId[], direction: Direction, limit: number): Promise<EdgeEnds>;
  leading(ids: readonly LineageId[], direction: Direction): Promise<readonly LineageId[]>;
  /** Whether the viewer may not know which node this is; no node is hidden without it. */
  isHidden?(id: LineageId): boolean;
}

/**
 * Everything within reach, breadth first: one `expand` a hop and side. The nearest come first, and of one distance the
 * first by id; budgets are exact. Hidden nodes come after the others of their distance, all of them or none, so that
 * the answer does not depend on which they are. At the end one `leading` a side tells whether more was there.
 */
export async function walk(request: WalkRequest, source: WalkSource): Promise<Reached> {
  const state = new Walk(request, (id) => source.isHidden?.(id) === true);
  let keepEdges: () => void = () => undefined;
  while (state.goesOn()) {
    const limit = state.edgesLeft + 1;
    const hop = Promise.all(
      state.sides.map(({ frontier, direction }) =>
        frontier.length === 0 ? Promise.resolve(NOTHING) : source.expand(frontier, direction, limit),
      ),
    );
    // While the store is at work on the next hop.
    keepEdges();
    keepEdges = state.take(await hop);
  }
  keepEdges();
  if (request.lookAhead) await Promise.all(state.sides.map((side) => state.lookAhead(side, source)));
  return state.reached();
}

const NOTHING: EdgeEnds = { from: [], to: [] };

interface WalkingSide extends Side {
  readonly from: LineageId[];
  readonly to: LineageId[];
  readonly beyond: Set<LineageId>;
  readonly visited: Set<LineageId>;
  /** Nodes of this side that are not expanded yet. */
  frontier: LineageId[];
}

class Walk {
  readonly sides: readonly WalkingSide[];
  edgesLeft: number;
  readonly #request: WalkRequest;
  readonly #isHidden: (id: LineageId) => boolean;
  readonly #gathered = new Gathering();
  readonly #cuts = new Set<Cut>();
  #hop = 0;

  constructor(request: WalkRequest, isHidden: (id: LineageId) => boolean) {
    this.#request = request;
    this.#isHidden = isHidden;
    this.edgesLeft = request.maxEdges;
    const seeds = [...new Set(request.seeds)];
    const kept = seeds.slice(0, request.maxNodes);
    const left = seeds.slice(request.maxNodes);
    if (left.length > 0) this.#cuts.add('NODES');
    for (const seed of [...kept].sort()) this.#gathered.add(seed, 0);
    this.sides = request.directions.map((direction) => ({
      direction,
      from: [],
      to: [],
      beyond: new Set(left),
      visited: new Set(kept),
      frontier: kept,
    }));
  }

  goesOn(): boolean {
    if (this.#cuts.size > 0 || this.#hop >= this.#request.depth) return false;
    if (this.sides.every(({ frontier }) => frontier.length === 0)) return false;
    if (this.#request.expired()) this.#cuts.add('TIME');
    return this.#cuts.size === 0;
  }

  /** The edges of one hop, of each side: where to go on from, and, as what it gives, the keeping of the edges. */
  take(hops: readonly EdgeEnds[]): () => void {
    this.#hop++;
    const kept = this.sides.map((side, i) => ({ side, ...this.#withinEdges(side, hops[i] ?? NOTHING) }));
    const room = this.#request.maxNodes - this.#gathered.size;
    const fresh = new Set<LineageId>();
    for (const { far } of kept)
      eachRun(far, (id) => {
        if (this.#gathered.place(id) === undefined) fresh.add(id);
      });
    for (const id of this.#admitted(fresh, room)) this.#gathered.add(id, this.#hop);
    for (const { side, far, rest } of kept) this.#goOn(side, far, rest);
    return () => {
      for (const { side, near, far } of kept) this.#keep(side, near, far);
    };
  }

  #admitted(fresh: ReadonlySet<LineageId>, room: number): LineageId[] {
    const visible = [...fresh].filter((id) => !this.#isHidden(id)).sort();
    if (fresh.size <= room) return [...visible, ...[...fresh].filter(this.#isHidden)];
    this.#cuts.add('NODES');
    return visible.slice(0, room);
  }

  /** Sorted when they have to be cut: which are left must not depend on the order in which they came. */
  #withinEdges(
    { direction }: Side,
    ends: EdgeEnds,
  ): { near: readonly LineageId[]; far: readonly LineageId[]; rest: Rest | null } {
    const [near, far] = [nearEnd(ends, direction), farEnd(ends, direction)];
    const left = this.edgesLeft;
    this.edgesLeft = Math.max(0, left - near.length);
    if (near.length <= left) return { near, far, rest: null };
    this.#cuts.add('EDGES');
    const order = [...near.keys()].sort(
      (i, j) => compareText(near[i] ?? '', near[j] ?? '') || compareText(far[i] ?? '', far[j] ?? ''),
    );
    const pick = (ids: readonly LineageId[]): LineageId[] => order.slice(0, left).flatMap((i) => ids[i] ?? []);
    return { near: pick(near), far: pick(far), rest: { first: near[order[left] ?? 0] } };
  }

  #goOn(side: WalkingSide, far: readonly LineageId[], rest: Rest | null): void {
    const next: LineageId[] = [];
    eachRun(far, (id) => {
      if (side.visited.has(id) || this.#gathered.place(id) === undefined) return;
      side.visited.add(id);
      next.push(id);
    });
    const first = rest?.first;
    if (first !== undefined) {
      side.beyond.add(first);
      for (const id of side.frontier) if (id > first) next.push(id);
    }
    side.frontier = next;
  }

  #keep(side: WalkingSide, near: readonly LineageId[], far: readonly LineageId[]): void {
    const isDown = side.direction === 'DOWNSTREAM';
    const [nears, fars] = isDown ? [side.from, side.to] : [side.to, side.from];
    eachRun(far, (other, from, to) => {
      const farPlace = this.#gathered.place(other);
      for (let i = from; i < to; i++) {
        const id = near[i];
        const nearPlace = id === undefined ? undefined : this.#gathered.place(id);
        if (id === undefined || nearPlace === undefined) continue;
        if (farPlace === undefined) {
          side.beyond.add(id);
          continue;
        }
        nears.push(id);
        fars.push(other);
        if (isDown) this.#gathered.addEdge(nearPlace, farPlace);
        else this.#gathered.addEdge(farPlace, nearPlace);
      }
    });
  }

  /** Of the nodes that were not expanded: which have edges that the answer lacks. */
  async lookAhead(side: WalkingSide, source: WalkSource): Promise<void> {
    if (side.frontier.length === 0) return;
    if (this.#cuts.has('TIME') || this.#request.expired()) {
      this.#cuts.add('TIME');
      for (const id of side.frontier) side.beyond.add(id);
      return;
    }
    const leading = await source.leading(side.frontier, side.direction);
    const out = await leadingOut(leading, side, this.sides, (ids) =>
      source.expand(ids, side.direction, this.#request.maxEdges + 1),
    );
    for (const id of out) side.beyond.add(id);
    if (out.length > 0 && this.#hop >= this.#request.depth) this.#cuts.add('DEPTH');
  }

  reached(): Reached {
    return this.#gathered.reached(this.sides, this.#cuts);
  }
}

/** What did not fit the budget of edges: everything from this end in the frontier on. */
interface Rest {
  readonly first: LineageId | undefined;
}

/** A hop names each node that it leads to once for every edge, one after the other: it is looked up once. */
function eachRun(far: readonly LineageId[], visit: (id: LineageId, from: number, to: number) => void): void {
  for (let from = 0, to = 0; from < far.length; from = to) {
    const id = far[from];
    while (to < far.length && far[to] === id) to++;
    if (id !== undefined) visit(id, from, to);
  }
}
