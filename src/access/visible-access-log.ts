import { placeOf, type ChainedEntry } from '../domain/access-entry.ts';
import { isAssetId, kindOfId, type AssetId, type NodeKind } from '../domain/ids.ts';
import type { AccessFilter, AccessLog, CatalogReader, JobReader, Keyset, RunReader } from '../store/port.ts';
import { byMoment, byPlace, type Positions } from './access-positions.ts';
import type { Aspect } from './aspects.ts';
import { Redactor } from './redactor.ts';
import { Forbidden, InvalidInput } from './refusal.ts';
import type { Viewer } from './viewer.ts';
import { markVisible, type VisibleAccess } from './visible.ts';

export type AccessLogStore = AccessLog & CatalogReader & JobReader & RunReader;

/** Which entries; `asset` is an asset's id. */
export interface AccessQuestion extends AccessFilter {
  readonly asset?: string;
}

/**
 * Who read and wrote what, as far as one viewer may know: who does not see everything is given the entries that name
 * something that it sees, and of them those ids alone.
 */
export class VisibleAccessLog {
  readonly #store: AccessLogStore;
  readonly #viewer: Viewer;

  constructor(store: AccessLogStore, viewer: Viewer) {
    this.#store = store;
    this.#viewer = viewer;
  }

  /** Throws Forbidden without the AUDIT permission, which `list` and `count` need. */
  assertAllowed(): void {
    if (!this.#viewer.permissions.has('AUDIT')) throw new Forbidden('this needs the AUDIT permission');
  }

  /** Latest first. Empty for an asset that is unknown or hidden. */
  async list(question: AccessQuestion, page: Keyset): Promise<VisibleAccess[]> {
    const read = await this.#reader(question);
    if (read === null) return [];
    const positions = this.#positions(page);
    return this.#shown(read, { from: positions.from, limit: page.limit }, positions);
  }

  /** How many entries `list` has in all. */
  async count(question: AccessQuestion): Promise<number> {
    const read = await this.#reader(question);
    if (read === null) return 0;
    if (this.#viewer.restriction !== 'UNRESTRICTED') return this.#countShown(read);
    const { asset, ...filter } = question;
    if (asset === undefined || !isAssetId(asset)) return this.#store.countAccesses(filter);
    return (await this.#store.countAccessesOf([asset], filter)).get(asset) ?? 0;
  }

  /** Who got each of these visible assets, or a field of it, latest first: those of which the viewer may know. */
  async accessesOf(ids: readonly AssetId[], page: Keyset): Promise<Map<AssetId, VisibleAccess[]>> {
    return this.#listsOf(await this.#knowable(ids), {}, page);
  }

  /** The same, as `list` gives it of each asset: with the AUDIT permission, and of entries that fit. */
  async listsOf(ids: readonly AssetId[], filter: AccessFilter, page: Keyset): Promise<Map<AssetId, VisibleAccess[]>> {
    this.assertAllowed();
    const visible = await this.#store.assetsByIds(ids, this.#viewer.restriction);
    return this.#listsOf(
      ids.filter((id) => visible.has(id)),
      filter,
      page,
    );
  }

  async #listsOf(ids: readonly AssetId[], filter: AccessFilter, page: Keyset): Promise<Map<AssetId, VisibleAccess[]>> {
    const { limit } = page;
    const first = await this.#store.accessesOf(ids, filter, { after: this.#positions(page).from, limit });
    const seen = await this.#visibleIds([...first.values()].flat());
    const lists = [...first].map(async ([id, entries]): Promise<[AssetId, VisibleAccess[]]> => {
      const positions = this.#positions(page);
      const shown = entries.flatMap((entry) => this.#show(entry, seen, positions));
      const last = entries.at(-1);
      if (last === undefined || entries.length < limit || shown.length === limit) return [id, shown];
      const rest = { from: keyOf(last), limit: limit - shown.length };
      return [id, [...shown, ...(await this.#shown(this.#readerOf(id, filter), rest, positions))]];
    });
    return new Map(await Promise.all(lists));
  }

  async countAccessesOf(ids: readonly AssetId[]): Promise<Map<AssetId, number>> {
    const known = await this.#knowable(ids);
    if (this.#viewer.restriction === 'UNRESTRICTED') return this.#store.countAccessesOf(known, {});
    return new Map(
      await Promise.all(
        known.map(async (id): Promise<[AssetId, number]> => [id, await this.#countShown(this.#readerOf(id, {}))]),
      ),
    );
  }

  /** Null when there is nothing to read. */
  async #reader({ asset, ...filter }: AccessQuestion): Promise<ReadPage | null> {
    this.assertAllowed();
    if (asset === undefined) return (page) => this.#store.listAccesses(filter, page);
    if (!isAssetId(asset)) throw new InvalidInput('asset', 'is not the id of an asset');
    const visible = (await this.#store.assetsByIds([asset], this.#viewer.restriction)).has(asset);
    return visible ? this.#readerOf(asset, filter) : null;
  }

  #readerOf =
    (id: AssetId, filter: AccessFilter): ReadPage =>
    async (page) =>
      (await this.#store.accessesOf([id], filter, page)).get(id) ?? [];

  async #knowable(ids: readonly AssetId[]): Promise<AssetId[]> {
    const redactor = new Redactor(this.#viewer);
    const granted = await redactor.granted('ACCESS_LOG', ids, (all, view) => this.#store.assetsByIds(all, view));
    return ids.filter(granted);
  }

  #positions({ after }: Keyset): Positions {
    return this.#viewer.restriction === 'UNRESTRICTED' ? byPlace(after) : byMoment(after);
  }

  /** A full page, however many entries have to be passed over. */
  async #shown(
    read: ReadPage,
    { from, limit }: { readonly from: Keyset['after']; readonly limit: number },
    positions: Positions,
  ): Promise<VisibleAccess[]> {
    const shown: VisibleAccess[] = [];
    for (let after = from; shown.length < limit;) {
      const entries = await read({ after, limit });
      const seen = await this.#visibleIds(entries);
      shown.push(...entries.flatMap((entry) => this.#show(entry, seen, positions)));
      const last = entries.at(-1);
      if (last === undefined || entries.length < limit) break;
      after = keyOf(last);
    }
    return shown.slice(0, limit);
  }

  async #countShown(read: ReadPage): Promise<number> {
    let total = 0;
    for (let after: Keyset['after'] = null; ;) {
      const entries = await read({ after, limit: COUNTED_AT_ONCE });
      const seen = await this.#visibleIds(entries);
      total += entries.filter(({ ids }) => seen === null || ids.some((id) => seen.has(id))).length;
      const last = entries.at(-1);
      if (last === undefined || entries.length < COUNTED_AT_ONCE) return total;
      after = keyOf(last);
    }
  }

  /** Which of the ids that the entries name are visible; null for all. */
  async #visibleIds(entries: readonly ChainedEntry[]): Promise<ReadonlySet<string> | null> {
    const view = this.#viewer.restriction;
    if (view === 'UNRESTRICTED') return null;
    const ids = [...new Set(entries.flatMap((entry) => entry.ids))];
    const of = (kind: NodeKind): string[] => ids.filter((id) => kindOfId(id) === kind);
    const store = this.#store;
    const found = await Promise.all([
      store.assetsByIds(of('ASSET'), view),
      store.fieldsByIds(of('FIELD'), view),
      store.jobsByIds(of('JOB'), view),
      store.runsByIds(of('RUN'), view),
      store.ownersByIds(of('OWNER'), view),
      store.termsByIds(of('TERM'), view),
      store.notesByIds(of('NOTE'), view),
      store.versionsByIds(of('VERSION'), view),
    ]);
    return new Set(found.flatMap((records) => [...records.keys()]));
  }

  #show(entry: ChainedEntry, seen: ReadonlySet<string> | null, positions: Positions): VisibleAccess[] {
    const ids = seen === null ? entry.ids : entry.ids.filter((id) => seen.has(id));
    if (seen !== null && ids.length === 0) return [];
    const key = positions.next(entry);
    if (key === null) return [];
    const { at, viewer, kind, operation, requestId, events, idCount, aspects, redactions, hidden } = entry;
    const said = { key, at, viewer, kind, operation, requestId, events, ids };
    const whole = { place: placeOf(entry), idCount, aspects: aspects.filter(isAspect), redactions, hidden };
    const part = { place: null, idCount: ids.length, aspects: null, redactions: null, hidden: null };
    return [markVisible({ ...said, ...(seen === null ? whole : part) })];
  }
}

type ReadPage = (page: Keyset) => Promise<ChainedEntry[]>;

const COUNTED_AT_ONCE = 200;

const keyOf = (entry: ChainedEntry): [number, string] => [entry.at, placeOf(entry)];

const ASPECTS: ReadonlySet<string> = new Set<Aspect>(['CODE', 'CONTACT', 'STATISTICS', 'RUNS', 'ACCESS_LOG']);
const isAspect = (text: string): text is Aspect => ASPECTS.has(text);
