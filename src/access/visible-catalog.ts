import { compareText } from '../domain/compare-text.ts';
import type {
  AssertionRecord,
  AssetRecord,
  DatasetVersionRecord,
  FieldRecord,
  JobRecord,
  OwnerRecord,
  RunRecord,
} from '../domain/catalog.ts';
import type { AnyId, AssetId, FieldId, JobId } from '../domain/ids.ts';
import { NO_FILTER } from '../domain/lineage/graph.ts';
import { once } from '../domain/once.ts';
import { groupBy } from '../domain/group.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Restriction } from '../domain/restriction.ts';
import type { SearchFilter, SearchReader } from '../store/search-port.ts';
import type {
  AssetFilter,
  AssetOrder,
  CatalogReader,
  JobFilter,
  JobReader,
  Keyset,
  LineageReader,
  RunReader,
} from '../store/port.ts';
import { mayBeCalled, shownNames } from './asset-names.ts';
import { columnMetrics, shownFacets, type ColumnMetrics } from './kept-facets.ts';
import { qualitiesBy } from './quality.ts';
import { Redactor } from './redactor.ts';
import { visibleFacets } from './search-facets.ts';
import { seenFields, type FieldName } from './seen-fields.ts';
import { shownTags } from './shown-tags.ts';
import type { Viewer } from './viewer.ts';
import { versionsOfRun, type RunVersions } from './run-versions.ts';
import { realOrdinal, shownOrdinal } from './visible-ordinals.ts';
import { visibleVersions } from './visible-versions.ts';
import {
  markVisible,
  type VisibleAsset,
  type Visible,
  type VisibleField,
  type VisibleJob,
  type VisibleJobDependency,
  type VisibleNote,
  type VisibleOwner,
  type VisibleOwnership,
  type VisibleQuality,
  type VisibleRun,
  type VisibleStatistics,
  type VisibleTag,
  type VisibleTagAssignment,
  type VisibleTerm,
  type VisibleVersion,
} from './visible.ts';

export type CatalogStore = CatalogReader & JobReader & RunReader & SearchReader & Pick<LineageReader, 'expand'>;

/** More fields of one model than these are not looked at for its features. */
const MOST_FIELDS = 20_000;

/**
 * The catalog as one viewer sees it: the same reads as the store's, without a restriction to pass, and with what the
 * viewer's aspects lack taken out. Methods that take ids of parents take those of visible ones.
 */
export class VisibleCatalog {
  readonly #store: CatalogStore;
  readonly #viewer: Viewer;
  readonly #view: Restriction;
  readonly #redactor: Redactor;

  constructor(store: CatalogStore, viewer: Viewer) {
    this.#store = store;
    this.#viewer = viewer;
    this.#view = viewer.restriction;
    this.#redactor = new Redactor(viewer);
  }

  assetsByIds = (ids: readonly string[]) => this.#map(this.#store.assetsByIds(ids, this.#view), this.#assets);

  /** By a name that the viewer may know: another name of what it sees can be out of its reach. */
  async assetByName(namespace: string, name: string): Promise<VisibleAsset | null> {
    const found = await this.#store.assetByName(namespace, name, this.#view);
    const known = found !== null && mayBeCalled(found, { namespace, name }, this.#view);
    return this.#one(known ? found : null, this.#assets);
  }

  async listAssets(filter: AssetFilter, order: AssetOrder, page: Keyset): Promise<VisibleAsset[]> {
    return this.#assets(await this.#store.listAssets(filter, order, page, this.#view));
  }
  countAssets = (filter: AssetFilter): Promise<number> => this.#store.countAssets(filter, this.#view);

  fieldsByIds = (ids: readonly string[]) => this.#map(this.#store.fieldsByIds(ids, this.#view), this.#fields);
  /** A page after a shown ordinal: what that is in the schema may differ from asset to asset. */
  async fieldsOf(ids: readonly AssetId[], page: Keyset): Promise<Map<AssetId, readonly VisibleField[]>> {
    const [after, path] = page.after ?? [];
    if (typeof after !== 'number' || path === undefined)
      return this.#lists(this.#store.fieldsOf(ids, page, this.#view), this.#fields);
    const hidden = await this.#store.hiddenOrdinals(ids, this.#view);
    const pages = await Promise.all(
      [...groupBy(ids, (id) => realOrdinal(id, after, hidden))].map(([ordinal, some]) =>
        this.#lists(this.#store.fieldsOf(some, { ...page, after: [ordinal, path] }, this.#view), this.#fields),
      ),
    );
    return new Map(pages.flatMap((found) => [...found]));
  }
  countFields = (ids: readonly AssetId[]) => this.#store.countFields(ids, this.#view);
  async fieldByPath(asks: readonly { assetId: AssetId; path: string }[]): Promise<(VisibleField | null)[]> {
    const found = await this.#store.fieldByPath(asks, this.#view);
    const shown = new Map((await this.#fields(present(found))).map((field) => [field.id, field]));
    return found.map((field) => (field === null ? null : (shown.get(field.id) ?? null)));
  }

  tagsOf = async (ids: readonly AnyId[]): Promise<Map<AnyId, readonly VisibleTagAssignment[]>> =>
    marked(shownTags(this.#viewer, await this.#store.tagsOf(ids)));
  termsOf = async (ids: readonly AnyId[]): Promise<Map<AnyId, readonly VisibleTerm[]>> =>
    marked(await this.#store.termsOf(ids));
  notesOf = async (ids: readonly AnyId[], page: Keyset): Promise<Map<AnyId, readonly VisibleNote[]>> =>
    marked(await this.#store.notesOf(ids, page));
  countNotes = (ids: readonly AnyId[]) => this.#store.countNotes(ids);
  async ownersOf(ids: readonly AnyId[]): Promise<Map<AnyId, readonly VisibleOwnership[]>> {
    const found = await this.#store.ownersOf(ids);
    const owners = new Map([...found.values()].flat().map(({ owner }) => [owner.id, owner]));
    const shown = new Map((await this.#owners([...owners.values()])).map((owner) => [owner.id, owner]));
    return new Map(
      [...found].map(([id, ownerships]) => [
        id,
        ownerships.flatMap((ownership) => {
          const owner = shown.get(ownership.owner.id);
          return owner === undefined ? [] : [markVisible({ ...ownership, owner })];
        }),
      ]),
    );
  }

  ownersByIds = (ids: readonly string[]) => this.#map(this.#store.ownersByIds(ids, this.#view), this.#owners);
  async listOwners(query: string | null, page: Keyset): Promise<VisibleOwner[]> {
    return this.#owners(await this.#store.listOwners(query, page, this.#view));
  }
  countOwners = (query: string | null) => this.#store.countOwners(query, this.#view);

  async termsByIds(ids: readonly string[]): Promise<Map<string, VisibleTerm>> {
    return markedMap(await this.#store.termsByIds(ids, this.#view));
  }
  async listTerms(query: string | null, page: Keyset): Promise<VisibleTerm[]> {
    return (await this.#store.listTerms(query, page, this.#view)).map(markVisible);
  }
  countTerms = (query: string | null) => this.#store.countTerms(query, this.#view);
  async notesByIds(ids: readonly string[]): Promise<Map<string, VisibleNote>> {
    return markedMap(await this.#store.notesByIds(ids, this.#view));
  }

  /** The policy's tags at or below the clearance, and those that something visible carries, by name. */
  async tags(): Promise<VisibleTag[]> {
    const names = new Set([...this.#viewer.policyTags, ...(await this.#store.tagsInUse(this.#view))]);
    return [...names].sort().map((name) => this.#viewer.classification.tag(name));
  }

  async versionsOf(ids: readonly AssetId[]): Promise<Map<AssetId, readonly VisibleVersion[]>> {
    const found = await this.#store.versionsOf(ids);
    const shown = await this.#versions([...found.values()]);
    return new Map([...found.keys()].map((id, index) => [id, shown[index] ?? []]));
  }
  async versionsByIds(ids: readonly string[]): Promise<Map<string, VisibleVersion>> {
    const found = await this.#store.versionsByIds(ids, this.#view);
    const all = await this.versionsOf([...new Set([...found.values()].map(({ assetId }) => assetId))]);
    const shown = new Map([...all.values()].flat().map((version) => [version.id, version]));
    return new Map(
      [...found].flatMap(([asked, { id }]) => {
        const version = shown.get(id);
        return version === undefined ? [] : [[asked, version]];
      }),
    );
  }

  /** What the runs read and wrote, in the versions of then. */
  async versionsOfRuns(runs: readonly VisibleRun[]): Promise<Map<string, RunVersions>> {
    const assets = [...new Set(runs.flatMap(({ inputIds, outputIds }) => [...inputIds, ...outputIds]))];
    const [versions, named] = await Promise.all([
      this.versionsOf(assets),
      this.#store.versionsNamedBy(runs.map(({ id }) => id)),
    ]);
    return new Map(
      runs.map((run) => [run.id, versionsOfRun(run, (id) => versions.get(id) ?? [], named.get(run.id) ?? [])]),
    );
  }

  async statisticsOf(
    ids: readonly AssetId[],
    before: number | null,
    limit: number,
  ): Promise<Map<AssetId, readonly VisibleStatistics[]>> {
    return marked(await this.#store.statisticsOf(await this.#measurable(ids), before, limit));
  }
  /** By the latest result of each check; of those until a moment, when one is given. */
  async qualityOf(ids: readonly AssetId[], until?: number): Promise<Map<AssetId, VisibleQuality>> {
    return qualitiesBy(await this.#visibleAssertions(await this.#measurable(ids), until));
  }

  /** Visible fields of other assets that lead straight to a model now, or to a field of it: by asset, then path. */
  async featuresOf(ids: readonly AssetId[]): Promise<Map<AssetId, readonly VisibleField[]>> {
    const fields = await this.#store.fieldsOf(ids, { after: null, limit: MOST_FIELDS }, this.#view);
    const modelOf = new Map<string, AssetId>(ids.map((id) => [id, id]));
    for (const [model, own] of fields) for (const { id } of own) modelOf.set(id, model);
    const seeds = [...modelOf.keys()] as (AssetId | FieldId)[];
    const { from, to } = await this.#store.expand(seeds, {
      granularity: 'FIELD',
      direction: 'UPSTREAM',
      asOf: null,
      filter: NO_FILTER,
      seeds,
      view: this.#view,
      hidden: 'LEFT_OUT',
      named: 'NONE',
      limit: MOST_FIELDS,
    });
    const sources = await this.fieldsByIds([...new Set(from)]);
    const features = new Map<AssetId, Map<string, VisibleField>>();
    to.forEach((id, i) => {
      const [model, source] = [modelOf.get(id), sources.get(from[i] ?? '')];
      if (model === undefined || source === undefined || source.assetId === model) return;
      features.set(model, (features.get(model) ?? new Map<string, VisibleField>()).set(source.id, source));
    });
    return new Map([...features].map(([model, found]) => [model, [...found.values()].sort(byAssetThenPath)]));
  }

  jobsByIds = (ids: readonly string[]) => this.#map(this.#store.jobsByIds(ids, this.#view), this.#jobs);
  async jobByName(namespace: string, name: string): Promise<VisibleJob | null> {
    return this.#one(await this.#store.jobByName(namespace, name, this.#view), this.#jobs);
  }
  async listJobs(filter: JobFilter, page: Keyset): Promise<VisibleJob[]> {
    return this.#jobs(await this.#store.listJobs(filter, page, this.#view));
  }
  countJobs = (filter: JobFilter) => this.#store.countJobs(filter, this.#view);
  producersOf = (ids: readonly AssetId[]) => this.#store.producersOf(ids, this.#view);
  consumersOf = (ids: readonly AssetId[]) => this.#store.consumersOf(ids, this.#view);
  inputsOf = (ids: readonly JobId[]) => this.#store.inputsOf(ids, this.#view);
  outputsOf = (ids: readonly JobId[]) => this.#store.outputsOf(ids, this.#view);
  upstreamJobsOf = async (
    ids: readonly JobId[],
    asOf: number | null,
  ): Promise<Map<JobId, readonly VisibleJobDependency[]>> =>
    marked(await this.#store.upstreamJobsOf(ids, asOf, this.#view));
  downstreamJobsOf = async (
    ids: readonly JobId[],
    asOf: number | null,
  ): Promise<Map<JobId, readonly VisibleJobDependency[]>> =>
    marked(await this.#store.downstreamJobsOf(ids, asOf, this.#view));

  /**
   * Facets that are kept as JSON. Nobody can tell what they name, so they are for viewers from whom nothing is hidden;
   * measures have a place of their own.
   */
  async assetFacets(ids: readonly AssetId[]): Promise<Map<AssetId, Visible<JsonObject>>> {
    return shownFacets(this.#view === 'UNRESTRICTED' ? await this.#store.assetFacets(ids) : new Map());
  }
  async jobFacets(ids: readonly JobId[]): Promise<Map<JobId, Visible<JsonObject>>> {
    return shownFacets(this.#view === 'UNRESTRICTED' ? await this.#store.jobFacets(ids) : new Map());
  }
  /** The latest measures of each asset's columns, by path: for fields that are visible. */
  async columnMetricsOf(ids: readonly AssetId[]): Promise<Map<AssetId, Visible<ColumnMetrics>>> {
    const facets = await this.#store.assetFacets(await this.#measurable(ids));
    return new Map([...facets].map(([id, kept]) => [id, markVisible(columnMetrics(kept))]));
  }

  runsByIds = (ids: readonly string[]) => this.#map(this.#store.runsByIds(ids, this.#view), this.#runs);
  async runByRunId(runId: string): Promise<VisibleRun | null> {
    return this.#one(await this.#store.runByRunId(runId, this.#view), this.#runs);
  }
  runsOf = (ids: readonly JobId[], page: Keyset) => this.#lists(this.#store.runsOf(ids, page, this.#view), this.#runs);
  countRuns = (ids: readonly JobId[]) => this.#store.countRuns(ids);
  runsThatWrote = (ids: readonly AssetId[], page: Keyset) =>
    this.#lists(this.#store.runsThatWrote(ids, page, this.#view), this.#runs);
  countRunsThatWrote = (ids: readonly AssetId[]) => this.#store.countRunsThatWrote(ids, this.#view);

  search = (words: readonly string[], filter: SearchFilter, page: Keyset) =>
    this.#store.search(words, filter, page, this.#view);
  searchFacets = (words: readonly string[], filter: SearchFilter) =>
    visibleFacets(this.#store, this.#viewer, words, filter);
  searchOwners = (words: readonly string[], filter: SearchFilter) =>
    this.#store.searchOwners(words, filter, this.#view);

  /** What is redacted depends on the SDL type. */
  readonly #assets = async (records: readonly AssetRecord[]): Promise<VisibleAsset[]> => {
    const shown = new Map<string, VisibleAsset>();
    for (const type of ['Dataset', 'Asset'] as const)
      for (const asset of await this.#assetsOf(
        type,
        records.filter((record) => typeOf(record) === type),
      ))
        shown.set(asset.id, asset);
    return records.flatMap(({ id }) => shown.get(id) ?? []);
  };
  async #assetsOf(type: 'Dataset' | 'Asset', records: readonly AssetRecord[]): Promise<VisibleAsset[]> {
    const redacted = await this.#redactor.redact(type, records, (ids, view) => this.#store.assetsByIds(ids, view));
    return shownNames(this.#store, redacted, this.#view);
  }
  readonly #fields = async (records: readonly FieldRecord[]): Promise<VisibleField[]> => {
    const redacted = await this.#redactor.redact('Field', records, (ids, view) => this.#store.fieldsByIds(ids, view));
    const hidden = once(() =>
      this.#store.hiddenOrdinals([...new Set(records.map(({ assetId }) => assetId))], this.#view),
    );
    return redacted.map((field) => markVisible({ ...field, ordinal: async () => shownOrdinal(field, await hidden()) }));
  };
  readonly #jobs = async (records: readonly JobRecord[]): Promise<VisibleJob[]> => {
    const redacted = await this.#redactor.redact('Job', records, (ids, view) => this.#store.jobsByIds(ids, view));
    // It tells of outputs and their columns, which may be hidden.
    const problem = (job: JobRecord): string | null => (this.#view === 'UNRESTRICTED' ? job.sqlProblem : null);
    return redacted.map((job) => markVisible({ ...job, sqlProblem: problem(job) }));
  };
  readonly #runs = async (records: readonly RunRecord[]): Promise<VisibleRun[]> => {
    const redacted = await this.#redactor.redact('Run', records, (ids, view) => this.#store.runsByIds(ids, view));
    // As of assets and jobs: they may name anything.
    const facets = (run: RunRecord): RunRecord['facets'] => (this.#view === 'UNRESTRICTED' ? run.facets : null);
    return redacted.map((run) => markVisible({ ...run, facets: facets(run) }));
  };
  readonly #owners = async (records: readonly OwnerRecord[]): Promise<VisibleOwner[]> =>
    (await this.#redactor.redact('Owner', records, (ids, view) => this.#store.ownersByIds(ids, view))).map(markVisible);

  /** A check of a hidden field is hidden, its part in the score included. */
  async #visibleAssertions(ids: readonly AssetId[], until?: number): Promise<Map<AssetId, AssertionRecord[]>> {
    const found = await this.#store.assertionsOf(ids, until);
    if (this.#view === 'UNRESTRICTED') return found;
    const sees = await this.#seen(
      [...found.values()]
        .flat()
        .flatMap(({ assetId, fieldPath }) => (fieldPath === null ? [] : [{ assetId, path: fieldPath }])),
    );
    return new Map(
      [...found].map(([id, assertions]) => [
        id,
        assertions.filter(({ assetId, fieldPath }) => fieldPath === null || sees({ assetId, path: fieldPath })),
      ]),
    );
  }

  readonly #seen = (places: readonly FieldName[]) => seenFields(this.#store, places, this.#view);

  async #measurable(ids: readonly AssetId[]): Promise<AssetId[]> {
    const granted = await this.#redactor.granted('STATISTICS', ids, (all, view) => this.#store.assetsByIds(all, view));
    return ids.filter(granted);
  }

  async #versions(lists: readonly (readonly DatasetVersionRecord[])[]): Promise<VisibleVersion[][]> {
    if (this.#view === 'UNRESTRICTED') return lists.map((versions) => versions.map(markVisible));
    const sees = await this.#seen(
      lists.flat().flatMap(({ assetId, fields }) => fields.map(({ path }) => ({ assetId, path }))),
    );
    return lists.map((versions) => {
      const [first] = versions;
      if (first === undefined) return [];
      return visibleVersions(versions, (path) => sees({ assetId: first.assetId, path })).map(markVisible);
    });
  }

  async #one<R, V>(record: R | null, show: (records: readonly R[]) => Promise<V[]>): Promise<V | null> {
    return record === null ? null : ((await show([record])).at(0) ?? null);
  }

  async #map<R extends { readonly id: string }, V extends { readonly id: string }>(
    reading: Promise<ReadonlyMap<string, R>>,
    show: (records: readonly R[]) => Promise<V[]>,
  ): Promise<Map<string, V>> {
    const records = await reading;
    const distinct = new Map([...records.values()].map((record) => [record.id, record]));
    const shown = new Map((await show([...distinct.values()])).map((one) => [one.id, one]));
    return new Map(
      [...records].flatMap(([asked, { id }]) => {
        const one = shown.get(id);
        return one === undefined ? [] : [[asked, one]];
      }),
    );
  }

  async #lists<K, R extends { readonly id: string }, V extends { readonly id: string }>(
    reading: Promise<ReadonlyMap<K, readonly R[]>>,
    show: (records: readonly R[]) => Promise<V[]>,
  ): Promise<Map<K, readonly V[]>> {
    const lists = await reading;
    const shown = new Map((await show([...lists.values()].flat())).map((one) => [one.id, one]));
    return new Map([...lists].map(([key, records]) => [key, records.flatMap(({ id }) => shown.get(id) ?? [])]));
  }
}

const typeOf = ({ kind }: AssetRecord): 'Dataset' | 'Asset' => (kind === 'DATASET' ? 'Dataset' : 'Asset');

const present = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);

const marked = <K, T>(lists: ReadonlyMap<K, readonly T[]>) =>
  new Map([...lists].map(([key, items]) => [key, items.map((item) => markVisible(item))]));
const markedMap = <T>(items: ReadonlyMap<string, T>) =>
  new Map([...items].map(([key, item]) => [key, markVisible(item)]));

const byAssetThenPath = (a: VisibleField, b: VisibleField): number =>
  compareText(a.assetName, b.assetName) || compareText(a.namespace, b.namespace) || compareText(a.path, b.path);
