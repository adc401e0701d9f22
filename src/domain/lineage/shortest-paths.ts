import type { EdgeEnds, LineageId } from './graph.ts';

export interface ShortestPaths {
  /** By number of hops. */
  readonly paths: readonly (readonly LineageId[])[];
  /** A way was left that is longer than the limit. */
  readonly longer: boolean;
  /** The search gave up: there may be more. */
  readonly gaveUp: boolean;
}

export interface PathLimits {
  readonly maxPaths: number;
  /** Hops. */
  readonly maxHops: number;
  /** How many beginnings of paths may be looked at. */
  readonly maxSteps: number;
}

/**
 * The shortest simple paths from any source to any target that pass no other source or target. Beginnings of paths
 * are taken by the least number of hops that they can come to, and of equal ones the last made: in a graph without
 * cycles each beginning is one of a path, so that many ways (2^300) cost no more than the few that are asked for.
 */
export function shortestPaths(
  edges: EdgeEnds,
  sources: ReadonlySet<LineageId>,
  targets: ReadonlySet<LineageId>,
  limits: PathLimits,
): ShortestPaths {
  const { leading, toGo } = towards(edges, sources, targets);
  const queue = new Buckets();
  let longer = false;
  const push = (beginning: Beginning): void => {
    const least = toGo.get(beginning.id);
    if (least === undefined) return;
    if (beginning.hops + least > limits.maxHops) longer = true;
    else queue.push(beginning.hops + least, beginning);
  };
  for (const id of [...sources].sort().reverse()) push({ id, hops: 0, before: null });
  const paths: LineageId[][] = [];
  let steps = 0;
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    if (targets.has(next.id)) {
      paths.push(nodesOf(next));
      if (paths.length >= limits.maxPaths) break;
      continue;
    }
    if (++steps > limits.maxSteps) return { paths, longer, gaveUp: true };
    for (const id of leading.get(next.id) ?? [])
      if (!sources.has(id) && !passes(next, id)) push({ id, hops: next.hops + 1, before: next });
  }
  return { paths, longer, gaveUp: false };
}

/** A path from a source to `id`, as a list that ends here: beginnings share what they have in common. */
interface Beginning {
  readonly id: LineageId;
  readonly hops: number;
  readonly before: Beginning | null;
}

function nodesOf(end: Beginning): LineageId[] {
  const nodes: LineageId[] = [];
  for (let at: Beginning | null = end; at !== null; at = at.before) nodes.push(at.id);
  return nodes.reverse();
}

function passes(end: Beginning, id: LineageId): boolean {
  for (let at: Beginning | null = end; at !== null; at = at.before) if (at.id === id) return true;
  return false;
}

/** Edges by where they leave (last id first), and the fewest hops from each node to a target. */
function towards(
  edges: EdgeEnds,
  sources: ReadonlySet<LineageId>,
  targets: ReadonlySet<LineageId>,
): { leading: Map<LineageId, LineageId[]>; toGo: Map<LineageId, number> } {
  const leading = new Map<LineageId, LineageId[]>();
  const arriving = new Map<LineageId, LineageId[]>();
  edges.from.forEach((from, i) => {
    const to = edges.to[i];
    if (to === undefined) return;
    add(leading, from, to);
    add(arriving, to, from);
  });
  for (const [id, ends] of leading) leading.set(id, [...new Set(ends)].sort().reverse());
  const toGo = new Map<LineageId, number>([...targets].map((id) => [id, 0]));
  let level: LineageId[] = [...targets];
  for (let hops = 1; level.length > 0; hops++) {
    const next: LineageId[] = [];
    for (const id of level)
      for (const from of sources.has(id) ? [] : (arriving.get(id) ?? []))
        if (!toGo.has(from)) {
          toGo.set(from, hops);
          next.push(from);
        }
    level = next;
  }
  return { leading, toGo };
}

function add(lists: Map<LineageId, LineageId[]>, key: LineageId, value: LineageId): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** A queue by small whole numbers: the lowest first, and of equal ones the last that came. */
class Buckets {
  readonly #buckets: Beginning[][] = [];
  #lowest = 0;

  push(rank: number, beginning: Beginning): void {
    (this.#buckets[rank] ??= []).push(beginning);
    this.#lowest = Math.min(this.#lowest, rank);
  }

  pop(): Beginning | null {
    for (; this.#lowest < this.#buckets.length; this.#lowest++) {
      const beginning = this.#buckets[this.#lowest]?.pop();
      if (beginning !== undefined) return beginning;
    }
    return null;
  }
}
