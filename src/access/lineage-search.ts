import { isAssetId, isFieldId } from '../domain/ids.ts';
import { isNoise, type Collapse } from '../domain/lineage/collapse.ts';
import { nearEnd, type Direction, type EdgeEnds, type LineageId } from '../domain/lineage/graph.ts';
import { leadingOut } from '../domain/lineage/look-ahead.ts';
import { Over, type LeaveOut } from '../domain/lineage/over.ts';
import type { EdgesWithin } from '../domain/lineage/edges-within.ts';
import type { PathSource } from '../domain/lineage/paths.ts';
import type { Cut, Reached } from '../domain/lineage/reached.ts';
import { walk } from '../domain/lineage/walk.ts';
import { edgesOfReach, withinReach } from '../domain/lineage/within-reach.ts';
import type { LineageReader, LineageScope, NamesWanted, Reach } from '../store/port.ts';
import { edgeKey } from './lineage-edges.ts';
import type { LineageFacts } from './lineage-facts.ts';
import { ANSWER_LIMITS, type LineageRequest } from './lineage-request.ts';
import type { StaleJudge } from './stale-rules.ts';
import type { VisibleCatalog } from './visible-catalog.ts';

/** The store's edges in one scope, as traversals take them. Facts of the nodes that it meets go into `facts`. */
export class ScopedLineage implements PathSource {
  readonly #store: LineageReader;
  readonly #scope: LineageScope;
  readonly #named: NamesWanted;
  readonly #facts: LineageFacts;
  readonly #judge: StaleJudge | null;
  /** Whether a hop had more edges than could be judged. */
  overflowed = false;

  /** With a judge edges that the rules make stale are left out. */
  constructor(
    store: LineageReader,
    scope: LineageScope,
    named: NamesWanted,
    facts: LineageFacts,
    judge: StaleJudge | null = null,
  ) {
    this.#store = store;
    this.#scope = scope;
    this.#named = named;
    this.#facts = facts;
    this.#judge = judge;
  }

  isHidden = (id: LineageId): boolean => this.#facts.hidden.has(id);

  expand = async (frontier: readonly LineageId[], direction: Direction, limit: number): Promise<EdgeEnds> => {
    const asked = this.#store.expand(frontier, { ...this.#scope, direction, named: this.#named, limit });
    // While the store is at work.
    this.#facts.settle();
    const hop = await asked;
    this.#facts.add(hop.facts);
    if (this.#judge === null || hop.from.length === 0) return hop;
    if (hop.from.length >= limit) this.overflowed = true;
    const anchor = direction === 'UPSTREAM' ? 'to' : 'from';
    const stale = await this.#judge.stale(await this.#store.evidence(hop, anchor, this.#scope));
    return without(hop, stale);
  };

  async leading(ids: readonly LineageId[], direction: Direction): Promise<readonly LineageId[]> {
    if (this.#judge === null) return this.#store.leading(ids, { ...this.#scope, direction });
    return [...(await this.degrees(ids, direction)).keys()];
  }

  async degrees(ids: readonly LineageId[], direction: Direction): Promise<ReadonlyMap<LineageId, number>> {
    if (this.#judge === null) return this.#store.degrees(ids, { ...this.#scope, direction });
    const degrees = new Map<LineageId, number>();
    for (const id of nearEnd(await this.expand(ids, direction, ANSWER_LIMITS.edges + 1), direction))
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
    return degrees;
  }

  /** The whole reach in one statement, where the engine can; null when it can't, or it has `limit` nodes or more. */
  async reach(direction: Direction, depth: number, limit: number): Promise<Reach | null> {
    if (this.#judge !== null) return null;
    const reach = await this.#store.reach(depth, { ...this.#scope, direction, named: this.#named, limit });
    if (reach !== null) this.#facts.add(reach.facts);
    return reach;
  }

  within = async (seeds: readonly LineageId[], direction: Direction, depth: number): Promise<EdgesWithin | null> => {
    if (this.#judge !== null) return null;
    const scope = { ...this.#scope, seeds, direction, named: this.#named, limit: ANSWER_LIMITS.pathNodesAtOnce };
    const reach = await this.#store.reach(depth, scope);
    if (reach === null) return null;
    this.#facts.add(reach.facts);
    return edgesOfReach(reach, direction);
  };
}

function without({ from, to }: EdgeEnds, stale: ReadonlySet<string>): EdgeEnds {
  const isKept = (start: LineageId | undefined, end: LineageId | undefined): boolean =>
    start !== undefined && end !== undefined && !stale.has(edgeKey(start, end));
  const kept = [...from.keys()].filter((i) => isKept(from[i], to[i]));
  return { from: kept.flatMap((i) => from[i] ?? []), to: kept.flatMap((i) => to[i] ?? []) };
}

/** What a search for the neighbourhood of nodes found. */
export interface Found {
  readonly reached: Reached;
  readonly cuts: ReadonlySet<Cut>;
  /** When nodes were left out on the way. */
  readonly over: Over | null;
  /** The graph without those that are left out, for what lies beyond, when there may be any. */
  readonly ahead: Over | null;
}

/** What a search goes over: hidden nodes in the mode BRIDGE, noise, or both. Null goes over nothing. */
export interface LeftOut {
  readonly hidden: boolean;
  readonly noise: LeaveOut | null;
}

/** The graph that a search goes through: the source itself, or with what is left out joined. */
export function goingOver(
  source: ScopedLineage,
  { hidden, noise }: LeftOut,
  expired: () => boolean,
  maxEdges: number = ANSWER_LIMITS.edges,
): Over | null {
  if (!hidden && noise === null) return null;
  const leaveOut: LeaveOut = async (ids) => {
    const out = hidden ? ids.filter(source.isHidden) : [];
    if (noise === null) return new Set(out);
    const told = new Set(await noise(ids.filter((id) => !source.isHidden(id))));
    return new Set([...out, ...told]);
  };
  return new Over(source, leaveOut, { maxEdges, maxSteps: ANSWER_LIMITS.steps, expired });
}

/** How far to search; `maxEdges` are those of an answer where nothing is said. */
export interface SearchRequest extends Pick<LineageRequest, 'directions' | 'depth' | 'maxNodes'> {
  readonly maxEdges?: number;
  /** Whether to look what lies beyond. */
  readonly lookAhead: boolean;
}

/** Everything within reach of the seeds: by one statement where that can be, else hop by hop. */
export async function searchLineage(
  source: ScopedLineage,
  seeds: readonly LineageId[],
  request: SearchRequest,
  leftOut: LeftOut,
  expired: () => boolean,
): Promise<Found> {
  const { directions, depth, maxNodes, maxEdges = ANSWER_LIMITS.edges, lookAhead } = request;
  const over = goingOver(source, leftOut, expired, maxEdges);
  const cutBy = (): readonly Cut[] => {
    if (over?.overflowed !== true && !source.overflowed) return [];
    return [expired() ? 'TIME' : 'EDGES'];
  };
  if (leftOut.noise === null) {
    const reached = await searchAtOnce(source, seeds, request);
    if (reached !== null && over === null) return { reached, cuts: reached.cuts, over: null, ahead: null };
    if (reached !== null && over !== null && !reached.nodes.some(source.isHidden)) {
      const seen = await lookingOver(reached, over);
      return { reached: seen, cuts: new Set([...seen.cuts, ...cutBy()]), over: null, ahead: over };
    }
  }
  const asked = { seeds, directions, depth, maxNodes, maxEdges, lookAhead, expired };
  const reached = await walk(asked, over ?? source);
  return { reached, cuts: new Set([...reached.cuts, ...cutBy()]), over, ahead: over };
}

/** Nothing that was reached is left out, but what leads on may be, and lead nowhere: then there is no more. */
async function lookingOver(reached: Reached, over: Over): Promise<Reached> {
  const sides = await Promise.all(
    reached.sides.map(async (side) => {
      const leading = await over.leading([...side.beyond], side.direction);
      const expand = (ids: readonly LineageId[]): Promise<EdgeEnds> => over.expand(ids, side.direction);
      return { ...side, beyond: new Set(await leadingOut(leading, side, reached.sides, expand)) };
    }),
  );
  return { ...reached, sides, cuts: new Set<Cut>(sides.some(({ beyond }) => beyond.size > 0) ? ['DEPTH'] : []) };
}

async function searchAtOnce(
  source: ScopedLineage,
  seeds: readonly LineageId[],
  { directions, depth, maxNodes, maxEdges = ANSWER_LIMITS.edges }: SearchRequest,
): Promise<Reached | null> {
  const reaches = await Promise.all(
    directions.map(async (direction) => ({ direction, reach: await source.reach(direction, depth, maxNodes + 1) })),
  );
  const columns = reaches.flatMap(({ direction, reach }) => (reach === null ? [] : [{ direction, ...reach }]));
  if (columns.length < reaches.length) return null;
  return withinReach(seeds, columns, { maxNodes, maxEdges }, (frontier, direction) =>
    source.expand(frontier, direction, maxEdges + 1),
  );
}

/** Noise is decided by what the viewer sees of the nodes. Where the search starts is never noise. */
export const noiseIn =
  (catalog: VisibleCatalog, collapse: Collapse, seeds: readonly LineageId[]): LeaveOut =>
  async (ids) => {
    const fields = [...(await catalog.fieldsByIds(ids.filter(isFieldId))).values()];
    const assetIds = [...new Set([...ids.filter(isAssetId), ...fields.map(({ assetId }) => assetId)])];
    const assets = await catalog.assetsByIds(assetIds);
    const noise = new Set<LineageId>();
    for (const asset of assets.values()) if (isNoise(collapse, asset)) noise.add(asset.id);
    for (const field of fields) {
      const asset = assets.get(field.assetId);
      if (asset !== undefined && isNoise(collapse, { ...asset, tags: [...asset.tags, ...field.tags] }))
        noise.add(field.id);
    }
    for (const seed of seeds) noise.delete(seed);
    return noise;
  };
