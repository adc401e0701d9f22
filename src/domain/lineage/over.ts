import { farEnd, nearEnd, type Direction, type EdgeEnds, type LineageId } from './graph.ts';
import type { PathSource } from './paths.ts';
import type { WalkSource } from './walk.ts';

/** Which of the nodes are left out. Asked once for each node. */
export type LeaveOut = (ids: readonly LineageId[]) => Promise<ReadonlySet<LineageId>>;

/** What one answer may take. */
export interface OverLimits {
  readonly maxEdges: number;
  /** Steps of the search in memory, of the whole answer. */
  readonly maxSteps: number;
  readonly expired: () => boolean;
}

/**
 * The graph without some of its nodes, their neighbours joined, as a source for a walk: a hop goes over any number of
 * nodes that are left out. They are expanded together, one `expand` for each hop among them, and each of them once in
 * a direction, so the cost is that of the edges touched.
 */
export class Over implements PathSource {
  readonly #source: WalkSource;
  readonly #leaveOut: LeaveOut;
  readonly #limits: OverLimits;
  readonly #known = new Map<LineageId, boolean>();
  readonly #leading = { UPSTREAM: new Map<LineageId, LineageId[]>(), DOWNSTREAM: new Map<LineageId, LineageId[]>() };
  #edges = 0;
  #steps = 0;

  constructor(source: WalkSource, leaveOut: LeaveOut, limits: OverLimits) {
    this.#source = source;
    this.#leaveOut = leaveOut;
    this.#limits = limits;
  }

  /** Whether a limit kept it from going over all of what is left out: edges may be missing. */
  get overflowed(): boolean {
    return this.#edges > this.#limits.maxEdges || this.#steps > this.#limits.maxSteps || this.#limits.expired();
  }

  isHidden(id: LineageId): boolean {
    return this.#source.isHidden?.(id) === true;
  }

  /** Known once the node was met. */
  isLeftOut = (id: LineageId): boolean => this.#known.get(id) === true;

  /** Every edge that was read, in the direction of the data. */
  readEdges(): EdgeEnds {
    const from: LineageId[] = [];
    const to: LineageId[] = [];
    for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const)
      for (const [near, fars] of this.#leading[direction])
        for (const far of fars) {
          from.push(direction === 'DOWNSTREAM' ? near : far);
          to.push(direction === 'DOWNSTREAM' ? far : near);
        }
    return { from, to };
  }

  async expand(frontier: readonly LineageId[], direction: Direction): Promise<EdgeEnds> {
    await this.#read(frontier, direction);
    const near: LineageId[] = [];
    const far: LineageId[] = [];
    for (const id of frontier)
      for (const end of this.#keptFrom(id, direction)) {
        near.push(id);
        far.push(end);
      }
    return direction === 'DOWNSTREAM' ? { from: near, to: far } : { from: far, to: near };
  }

  /** Only hop by hop. */
  within(): Promise<null> {
    return Promise.resolve(null);
  }

  async leading(ids: readonly LineageId[], direction: Direction): Promise<readonly LineageId[]> {
    const ends = await this.expand(ids, direction);
    const near = new Set(nearEnd(ends, direction));
    return ids.filter((id) => near.has(id));
  }

  async #read(frontier: readonly LineageId[], direction: Direction): Promise<void> {
    const leading = this.#leading[direction];
    let next = frontier.filter((id) => !leading.has(id));
    while (next.length > 0 && !this.overflowed) {
      for (const id of next) leading.set(id, []);
      const ends = await this.#source.expand(next, direction, this.#limits.maxEdges - this.#edges + 1);
      const [near, far] = [nearEnd(ends, direction), farEnd(ends, direction)];
      this.#edges += near.length;
      near.forEach((id, i) => {
        const end = far[i];
        if (end !== undefined) leading.get(id)?.push(end);
      });
      const fresh = [...new Set(far)].filter((id) => !this.#known.has(id));
      const out = fresh.length === 0 ? new Set<LineageId>() : await this.#leaveOut(fresh);
      for (const id of fresh) this.#known.set(id, out.has(id));
      next = [...new Set(far)].filter((id) => this.isLeftOut(id) && !leading.has(id));
    }
  }

  /** The kept nodes that edges, or ways over what is left out, lead to. */
  #keptFrom(id: LineageId, direction: Direction): Iterable<LineageId> {
    const leading = this.#leading[direction];
    const kept = new Set<LineageId>();
    const met = new Set<LineageId>();
    const open = [id];
    for (let at = open.pop(); at !== undefined && this.#steps <= this.#limits.maxSteps; at = open.pop())
      for (const end of leading.get(at) ?? []) {
        this.#steps++;
        if (!this.isLeftOut(end)) kept.add(end);
        else if (!met.has(end)) {
          met.add(end);
          open.push(end);
        }
      }
    kept.delete(id);
    return kept;
  }
}
