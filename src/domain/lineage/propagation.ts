import type { FieldId } from '../ids.ts';

/** How a tag came to a field along lineage. */
export interface Arrival {
  /** Steps from the nearest field that carries the tag of its own: 1 or more. */
  readonly hops: number;
  /** Since when it has come on the shortest way (of those the earliest): epoch milliseconds of event time. */
  readonly since: number;
}

/** A field, as far as tags go. */
export interface Carrier {
  readonly id: FieldId;
  /** Tags of its own, with the time since when. */
  readonly own: ReadonlyMap<string, number>;
  /** Tags of which a person said that they do not hold here: they neither come nor go on. */
  readonly refused: ReadonlySet<string>;
  /** What came to it, as stored. */
  readonly arrived: ReadonlyMap<string, Arrival>;
}

/** Data passes unmasked from one field to another. */
export interface Passage {
  readonly from: FieldId;
  readonly to: FieldId;
  /** Since when: epoch milliseconds of event time. */
  readonly since: number;
}

/** Where the propagation looks things up. */
export interface PropagationSource {
  carriers(ids: readonly FieldId[]): Promise<readonly Carrier[]>;
  /** Passages into the fields, at least those from fields that carry something. */
  into(ids: readonly FieldId[]): Promise<readonly Passage[]>;
  outOf(ids: readonly FieldId[]): Promise<readonly Passage[]>;
}

/**
 * Brings up to date which tags come to which fields, after a change. `changed` are the fields whose passages in,
 * refusals or own tags changed, and those that fields whose own tags changed lead to. Gives, for the fields where
 * something is other than stored, all that comes to them now.
 *
 * What comes to a field follows from its neighbours alone: the tag is one step further than at the nearest of them.
 * So only what really changes is visited, level by level, whatever else is downstream; cycles do not hold up
 * themselves, as steps only grow along a way. This is DynamicSWSF-FP of Ramalingam and Reps, "An incremental algorithm
 * for a generalization of the shortest-path problem", Journal of Algorithms 21 (1996), for one step a passage.
 */
export async function propagate(
  changed: Iterable<FieldId>,
  source: PropagationSource,
): Promise<ReadonlyMap<FieldId, ReadonlyMap<string, Arrival>>> {
  const propagation = new Propagation(source);
  await propagation.begin([...new Set(changed)]);
  while (await propagation.nextLevel());
  return propagation.differences();
}

interface Place extends Carrier {
  /** What comes to it, as far as it is known now. */
  readonly now: Map<string, Arrival>;
  /** Where data comes from, since when. Null while that was not looked up. */
  sources: Map<FieldId, number> | null;
}

class Propagation {
  readonly #source: PropagationSource;
  readonly #places = new Map<FieldId, Place>();
  readonly #queue = new LevelQueue();

  constructor(source: PropagationSource) {
    this.#source = source;
  }

  async begin(ids: readonly FieldId[]): Promise<void> {
    await this.#learn(ids);
    for (const id of ids) {
      const place = this.#places.get(id);
      if (place === undefined) continue;
      const near = [...(place.sources ?? [])].flatMap(([from]) => this.#tagsAt(from));
      for (const tag of new Set([...place.now.keys(), ...near])) this.#review(place, tag);
    }
  }

  /** Settles all that is as near as the nearest that is not settled; false when there is nothing. */
  async nextLevel(): Promise<boolean> {
    const level = this.#queue.takeLevel();
    const moved = new Map<FieldId, string[]>();
    for (const [id, tag] of level) {
      const place = this.#places.get(id);
      if (place === undefined || !this.#settle(place, tag)) continue;
      moved.set(id, [...(moved.get(id) ?? []), tag]);
    }
    if (moved.size === 0) return level.length > 0;
    const passages = await this.#source.outOf([...moved.keys()]);
    await this.#learn(passages.map(({ to }) => to));
    this.#connect(passages);
    for (const { from, to } of passages) {
      const place = this.#places.get(to);
      if (place !== undefined) for (const tag of moved.get(from) ?? []) this.#review(place, tag);
    }
    return true;
  }

  differences(): ReadonlyMap<FieldId, ReadonlyMap<string, Arrival>> {
    return new Map(
      [...this.#places].flatMap(([id, { arrived, now }]) => {
        const same = arrived.size === now.size && [...now].every(([tag, one]) => isSame(one, arrived.get(tag)));
        return same ? [] : [[id, now] as const];
      }),
    );
  }

  /** Brings one tag of one field in line with its neighbours, or takes it away until they are settled. */
  #settle(place: Place, tag: string): boolean {
    const [stands, follows] = [place.now.get(tag), this.#arrival(place, tag)];
    if (isSame(stands, follows)) return false;
    if (follows !== undefined && (stands === undefined || isBefore(follows, stands))) place.now.set(tag, follows);
    else {
      place.now.delete(tag);
      if (follows !== undefined) this.#queue.put(place.id, tag, follows.hops);
    }
    return true;
  }

  #review(place: Place, tag: string): void {
    const [stands, follows] = [place.now.get(tag), this.#arrival(place, tag)];
    if (isSame(stands, follows)) this.#queue.remove(place.id, tag);
    else this.#queue.put(place.id, tag, Math.min(stands?.hops ?? Infinity, follows?.hops ?? Infinity));
  }

  /** What the neighbours say. */
  #arrival(place: Place, tag: string): Arrival | undefined {
    if (place.own.has(tag) || place.refused.has(tag)) return undefined;
    let best: Arrival | undefined;
    for (const [from, since] of place.sources ?? []) {
      const near = this.#at(from, tag);
      if (near === undefined) continue;
      const arrival = { hops: near.hops + 1, since: Math.max(near.since, since) };
      if (best === undefined || isBefore(arrival, best)) best = arrival;
    }
    return best;
  }

  #at(id: FieldId, tag: string): Arrival | undefined {
    const place = this.#places.get(id);
    const since = place?.own.get(tag);
    return since === undefined ? place?.now.get(tag) : { hops: 0, since };
  }

  #tagsAt(id: FieldId): string[] {
    const place = this.#places.get(id);
    return place === undefined ? [] : [...place.own.keys(), ...place.now.keys()];
  }

  /** Looks up the fields, what leads to them, and what those carry. */
  async #learn(ids: readonly FieldId[]): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => this.#places.get(id)?.sources == null);
    if (fresh.length === 0) return;
    const passages = await this.#source.into(fresh);
    const unknown = new Set([...fresh, ...passages.map(({ from }) => from)].filter((id) => !this.#places.has(id)));
    for (const carrier of await this.#source.carriers([...unknown])) {
      const now = new Map([...carrier.arrived].filter(([tag]) => !carrier.own.has(tag)));
      this.#places.set(carrier.id, { ...carrier, now, sources: null });
    }
    for (const id of fresh) {
      const place = this.#places.get(id);
      if (place !== undefined) place.sources = new Map();
    }
    this.#connect(passages);
  }

  /** There may be several passages from one field to another: the earliest counts. */
  #connect(passages: readonly Passage[]): void {
    for (const { from, to, since } of passages) {
      const sources = this.#places.get(to)?.sources;
      sources?.set(from, Math.min(since, sources.get(from) ?? Infinity));
    }
  }
}

const isSame = (a: Arrival | undefined, b: Arrival | undefined): boolean =>
  a?.hops === b?.hops && a?.since === b?.since;

const isBefore = (a: Arrival, b: Arrival): boolean => a.hops < b.hops || (a.hops === b.hops && a.since < b.since);

/** What is to be settled, by hops: the nearest first. */
class LevelQueue {
  readonly #levels = new Map<number, Map<string, readonly [FieldId, string]>>();
  readonly #levelOf = new Map<string, number>();

  put(id: FieldId, tag: string, hops: number): void {
    this.remove(id, tag);
    const key = `${id} ${tag}`;
    const level = this.#levels.get(hops) ?? new Map<string, readonly [FieldId, string]>();
    this.#levels.set(hops, level.set(key, [id, tag]));
    this.#levelOf.set(key, hops);
  }

  remove(id: FieldId, tag: string): void {
    const key = `${id} ${tag}`;
    const hops = this.#levelOf.get(key);
    if (hops === undefined) return;
    this.#levelOf.delete(key);
    const level = this.#levels.get(hops);
    level?.delete(key);
    if (level?.size === 0) this.#levels.delete(hops);
  }

  /** All of the nearest; nothing when it is empty. */
  takeLevel(): readonly (readonly [FieldId, string])[] {
    if (this.#levels.size === 0) return [];
    const hops = Math.min(...this.#levels.keys());
    const level = [...(this.#levels.get(hops)?.values() ?? [])];
    for (const [id, tag] of level) this.remove(id, tag);
    return level;
  }
}
