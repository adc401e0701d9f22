import { anonymous } from './anonymous.ts';
import { farEnd, type Direction, type EdgeEnds, type LineageId } from './graph.ts';
import type { Cut } from './reached.ts';
import { sourceWithin, type EdgesWithin } from './edges-within.ts';
import { shortestPaths, type ShortestPaths } from './shortest-paths.ts';
import type { WalkSource } from './walk.ts';

export interface PathsRequest {
  readonly sources: readonly LineageId[];
  readonly targets: readonly LineageId[];
  readonly maxPaths: number;
  /** Hops. */
  readonly maxDepth: number;
  readonly maxNodes: number;
  readonly maxEdges: number;
  readonly expired: () => boolean;
}

/** As for a walk; `within`, where the store can, gives at once all edges within so many hops, or null. */
export interface PathSource extends WalkSource {
  within(seeds: readonly LineageId[], direction: Direction, depth: number): Promise<EdgesWithin | null>;
}

export interface FoundPaths {
  /** By number of hops, then by the ids on them. */
  readonly paths: readonly (readonly LineageId[])[];
  /** There are more paths than these. */
  readonly more: boolean;
  /** What kept the search from knowing all paths up to the depth, or whether there are longer ones. */
  readonly cuts: ReadonlySet<Cut>;
  /** Where the search can go on, down from the sources. */
  readonly beyond: readonly LineageId[];
}

/**
 * The shortest ways from any source to any target. Searches from both ends, from the narrower one first, until one end
 * has nowhere to go, both together have gone `maxDepth` hops, or enough paths are known.
 */
export async function findPaths(request: PathsRequest, source: PathSource): Promise<FoundPaths> {
  const targets = new Set(request.targets);
  const sources = new Set(request.sources.filter((id) => !targets.has(id)));
  if (sources.size === 0 || targets.size === 0) return { paths: [], more: false, cuts: new Set(), beyond: [] };
  const search = new Search(request, sources, targets, (id) => source.isHidden?.(id) === true);
  await search.hopByHop((await readAtOnce(request, sources, targets, source)) ?? source);
  return search.outcome();
}

/** Null when the store can't, or it is too much. Both sides: so the search goes as it would have gone hop by hop. */
async function readAtOnce(
  { maxDepth, maxEdges }: PathsRequest,
  sources: ReadonlySet<LineageId>,
  targets: ReadonlySet<LineageId>,
  source: PathSource,
): Promise<WalkSource | null> {
  const [down, up] = await Promise.all([
    source.within([...sources], 'DOWNSTREAM', maxDepth),
    source.within([...targets], 'UPSTREAM', maxDepth),
  ]);
  if (down === null || up === null) return null;
  if (Math.max(down.from.length, up.from.length) > maxEdges) return null;
  return sourceWithin({ DOWNSTREAM: down, UPSTREAM: up });
}

/** How many beginnings of paths are looked at before the search gives up. */
const MAX_STEPS = 200_000;

interface Front {
  readonly direction: Direction;
  readonly visited: Set<LineageId>;
  /** The other end's seeds: a path ends there. */
  readonly stops: ReadonlySet<LineageId>;
  frontier: readonly LineageId[];
  hops: number;
}

class Search {
  readonly #request: PathsRequest;
  readonly #sources: ReadonlySet<LineageId>;
  readonly #targets: ReadonlySet<LineageId>;
  readonly #isHidden: (id: LineageId) => boolean;
  readonly #from: LineageId[] = [];
  readonly #to: LineageId[] = [];
  readonly #cuts = new Set<Cut>();
  #beyond: readonly LineageId[] = [];
  #found: ShortestPaths | null = null;

  constructor(
    request: PathsRequest,
    sources: ReadonlySet<LineageId>,
    targets: ReadonlySet<LineageId>,
    isHidden: (id: LineageId) => boolean,
  ) {
    this.#request = request;
    this.#isHidden = isHidden;
    this.#sources = sources;
    this.#targets = targets;
  }

  async hopByHop(source: WalkSource): Promise<void> {
    const down = front('DOWNSTREAM', this.#sources, this.#targets);
    const up = front('UPSTREAM', this.#targets, this.#sources);
    let nextTry = 1;
    while (down.frontier.length > 0 && up.frontier.length > 0) {
      const hops = down.hops + up.hops;
      if (hops >= this.#request.maxDepth) break;
      if (this.#overBudget(down, up)) break;
      if (hops >= nextTry && meet(down, up)) {
        if (this.#searchUpTo(hops).paths.length > this.#request.maxPaths) return;
        nextTry = hops * 2;
      }
      await this.#hop(down.frontier.length <= up.frontier.length ? down : up, source);
    }
    if (down.frontier.length === 0 || up.frontier.length === 0) return;
    if (this.#searchUpTo(down.hops + up.hops).paths.length > this.#request.maxPaths) {
      this.#cuts.clear();
      return;
    }
    await this.#lookAhead(down, up, source);
  }

  #overBudget(down: Front, up: Front): boolean {
    if (down.visited.size + up.visited.size > this.#request.maxNodes) this.#cuts.add('NODES');
    if (this.#from.length > this.#request.maxEdges) this.#cuts.add('EDGES');
    if (this.#request.expired()) this.#cuts.add('TIME');
    return this.#cuts.size > 0;
  }

  async #hop(at: Front, source: WalkSource): Promise<void> {
    const limit = this.#request.maxEdges - this.#from.length + 1;
    const ends = await source.expand(at.frontier, at.direction, limit);
    this.#take(ends);
    const next: LineageId[] = [];
    for (const id of farEnd(ends, at.direction)) {
      if (at.visited.has(id)) continue;
      at.visited.add(id);
      if (!at.stops.has(id)) next.push(id);
    }
    at.frontier = next;
    at.hops++;
  }

  async #lookAhead(down: Front, up: Front, source: WalkSource): Promise<void> {
    if (this.#cuts.has('TIME')) {
      this.#beyond = down.frontier;
      return;
    }
    const [below, above] = await Promise.all([
      source.leading(down.frontier, 'DOWNSTREAM'),
      source.leading(up.frontier, 'UPSTREAM'),
    ]);
    if (below.length === 0 || above.length === 0) {
      this.#cuts.clear();
      return;
    }
    this.#beyond = below;
    if (this.#cuts.size === 0) this.#cuts.add('DEPTH');
  }

  #take(ends: EdgeEnds): void {
    for (const id of ends.from) this.#from.push(id);
    for (const id of ends.to) this.#to.push(id);
  }

  /** All paths of so many hops are known. */
  #searchUpTo(maxHops: number): ShortestPaths {
    const { edges, back } = anonymous({ from: this.#from, to: this.#to }, this.#isHidden);
    const limits = { maxPaths: this.#request.maxPaths + 1, maxHops, maxSteps: MAX_STEPS };
    const found = shortestPaths(edges, this.#sources, this.#targets, limits);
    const paths = [...found.paths].sort(byHopsThenIds).map((ids) => ids.map(back));
    return (this.#found = { ...found, paths });
  }

  outcome(): FoundPaths {
    const { maxPaths, maxDepth } = this.#request;
    const enough = this.#found !== null && this.#found.paths.length > maxPaths ? this.#found : null;
    const found = enough ?? this.#searchUpTo(maxDepth);
    const more = found.paths.length > maxPaths;
    const cuts = new Set(more ? [] : this.#cuts);
    if (found.gaveUp) cuts.add('TIME');
    if (!more && found.longer) cuts.add('DEPTH');
    return {
      paths: found.paths.slice(0, maxPaths),
      more: more || found.gaveUp,
      cuts,
      beyond: cuts.size === 0 ? [] : this.#beyond,
    };
  }
}

const front = (direction: Direction, seeds: ReadonlySet<LineageId>, stops: ReadonlySet<LineageId>): Front => ({
  direction,
  visited: new Set(seeds),
  stops,
  frontier: [...seeds],
  hops: 0,
});

function meet(one: Front, other: Front): boolean {
  const [few, many] = one.visited.size < other.visited.size ? [one, other] : [other, one];
  for (const id of few.visited) if (many.visited.has(id)) return true;
  return false;
}

function byHopsThenIds(a: readonly LineageId[], b: readonly LineageId[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((id, i) => id !== b[i]);
  const [one = '', other = ''] = [a[at], b[at]];
  return one < other ? -1 : one > other ? 1 : 0;
}
