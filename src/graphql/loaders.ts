import DataLoader from 'dataloader';
import type { ServedAccess } from '../access/gateway.ts';
import type { ColumnMetrics } from '../access/kept-facets.ts';
import type { RunVersions } from '../access/run-versions.ts';
import type {
  VisibleAccess,
  VisibleAsset,
  VisibleField,
  VisibleJob,
  VisibleJobDependency,
  VisibleNote,
  VisibleOwner,
  VisibleOwnership,
  VisibleQuality,
  VisibleRun,
  VisibleStatistics,
  VisibleTagAssignment,
  VisibleTerm,
  VisibleVersion,
} from '../access/visible.ts';
import type { AnyId, AssetId, FieldId, JobId } from '../domain/ids.ts';
import type { JsonObject } from '../domain/json.ts';
import { tagSources, type PropagatedTag } from '../governance/tag-sources.ts';
import type { Keyset } from './catalog-types.ts';

/**
 * Gathers what the resolvers of one request ask for, so that a list of any length costs as many statements as a list
 * of one. An id that is unknown or hidden gives null.
 */
export interface Loaders {
  readonly assets: DataLoader<string, VisibleAsset | null>;
  readonly fields: DataLoader<string, VisibleField | null>;
  readonly jobs: DataLoader<string, VisibleJob | null>;
  readonly runs: DataLoader<string, VisibleRun | null>;
  readonly owners: DataLoader<string, VisibleOwner | null>;
  readonly terms: DataLoader<string, VisibleTerm | null>;
  readonly notes: DataLoader<string, VisibleNote | null>;
  readonly versions: DataLoader<string, VisibleVersion | null>;

  readonly tagsOf: DataLoader<AnyId, readonly VisibleTagAssignment[]>;
  readonly ownersOf: DataLoader<AnyId, readonly VisibleOwnership[]>;
  readonly termsOf: DataLoader<AnyId, readonly VisibleTerm[]>;
  readonly versionsOf: DataLoader<AssetId, readonly VisibleVersion[]>;
  readonly qualityOf: DataLoader<AssetId, VisibleQuality | null>;
  readonly featuresOf: DataLoader<AssetId, readonly VisibleField[]>;
  readonly producersOf: DataLoader<AssetId, readonly JobId[]>;
  readonly consumersOf: DataLoader<AssetId, readonly JobId[]>;
  readonly inputsOf: DataLoader<JobId, readonly AssetId[]>;
  readonly outputsOf: DataLoader<JobId, readonly AssetId[]>;
  readonly upstreamJobsOf: (asOf: number | null) => DataLoader<JobId, readonly VisibleJobDependency[]>;
  readonly downstreamJobsOf: (asOf: number | null) => DataLoader<JobId, readonly VisibleJobDependency[]>;
  readonly assetFacets: DataLoader<AssetId, JsonObject | null>;
  readonly jobFacets: DataLoader<JobId, JsonObject | null>;
  readonly columnMetricsOf: DataLoader<AssetId, ColumnMetrics | null>;
  readonly fieldByPath: DataLoader<FieldAsk, VisibleField | null, string>;
  readonly tagSource: DataLoader<PropagatedTag, FieldId | null, string>;

  readonly runVersions: DataLoader<VisibleRun, RunVersions, string>;

  readonly fieldCount: DataLoader<AssetId, number>;
  readonly noteCount: DataLoader<AnyId, number>;
  readonly runCount: DataLoader<JobId, number>;
  readonly trainingRunCount: DataLoader<AssetId, number>;
  readonly accessCount: DataLoader<AssetId, number>;

  /** One loader for each page asked for: lists of parents are asked with the same arguments. */
  readonly fieldPage: Pages<AssetId, VisibleField>;
  readonly notePage: Pages<AnyId, VisibleNote>;
  readonly runPage: Pages<JobId, VisibleRun>;
  readonly trainingRunPage: Pages<AssetId, VisibleRun>;
  readonly accessPage: Pages<AssetId, VisibleAccess>;
  readonly statisticsPage: (before: number | null, limit: number) => DataLoader<AssetId, readonly VisibleStatistics[]>;
}

export interface FieldAsk {
  readonly assetId: AssetId;
  readonly path: string;
}
type Pages<K, V> = (page: Keyset) => DataLoader<K, readonly V[]>;

/** `signal` ends the request: nothing more is read after it. */
export function createLoaders({ catalog, accessLog, lineage }: ServedAccess, signal: AbortSignal): Loaders {
  const { one, many, count, pages } = batching(signal);
  return {
    assets: one((ids) => catalog.assetsByIds(ids)),
    fields: one((ids) => catalog.fieldsByIds(ids)),
    jobs: one((ids) => catalog.jobsByIds(ids)),
    runs: one((ids) => catalog.runsByIds(ids)),
    owners: one((ids) => catalog.ownersByIds(ids)),
    terms: one((ids) => catalog.termsByIds(ids)),
    notes: one((ids) => catalog.notesByIds(ids)),
    versions: one((ids) => catalog.versionsByIds(ids)),

    tagsOf: many((ids) => catalog.tagsOf(ids)),
    ownersOf: many((ids) => catalog.ownersOf(ids)),
    termsOf: many((ids) => catalog.termsOf(ids)),
    versionsOf: many((ids) => catalog.versionsOf(ids)),
    qualityOf: one((ids) => catalog.qualityOf(ids)),
    featuresOf: many((ids) => catalog.featuresOf(ids)),
    producersOf: many((ids) => catalog.producersOf(ids)),
    consumersOf: many((ids) => catalog.consumersOf(ids)),
    inputsOf: many((ids) => catalog.inputsOf(ids)),
    outputsOf: many((ids) => catalog.outputsOf(ids)),
    upstreamJobsOf: keyed((asOf: number | null) => many((ids: readonly JobId[]) => catalog.upstreamJobsOf(ids, asOf))),
    downstreamJobsOf: keyed((asOf: number | null) =>
      many((ids: readonly JobId[]) => catalog.downstreamJobsOf(ids, asOf)),
    ),
    assetFacets: one((ids) => catalog.assetFacets(ids)),
    jobFacets: one((ids) => catalog.jobFacets(ids)),
    columnMetricsOf: one((ids) => catalog.columnMetricsOf(ids)),
    fieldByPath: new DataLoader(
      async (asks: readonly FieldAsk[]) => {
        signal.throwIfAborted();
        return catalog.fieldByPath(asks);
      },
      { cacheKeyFn: ({ assetId, path }) => `${assetId}\n${path}` },
    ),

    tagSource: new DataLoader(
      async (asked: readonly PropagatedTag[]) => {
        signal.throwIfAborted();
        return tagSources(asked, lineage);
      },
      { cacheKeyFn: ({ field, tag }) => `${field}\n${tag}` },
    ),

    runVersions: new DataLoader(
      async (runs: readonly VisibleRun[]) => {
        signal.throwIfAborted();
        const found = await catalog.versionsOfRuns(runs);
        return runs.map(({ id }) => found.get(id) ?? NO_VERSIONS);
      },
      { cacheKeyFn: ({ id }) => id },
    ),

    fieldCount: count((ids) => catalog.countFields(ids)),
    noteCount: count((ids) => catalog.countNotes(ids)),
    runCount: count((ids) => catalog.countRuns(ids)),
    trainingRunCount: count((ids) => catalog.countRunsThatWrote(ids)),
    accessCount: count((ids) => accessLog.countAccessesOf(ids)),

    fieldPage: pages((ids, page) => catalog.fieldsOf(ids, page)),
    notePage: pages((ids, page) => catalog.notesOf(ids, page)),
    runPage: pages((ids, page) => catalog.runsOf(ids, page)),
    trainingRunPage: pages((ids, page) => catalog.runsThatWrote(ids, page)),
    accessPage: pages((ids, page) => accessLog.accessesOf(ids, page)),
    statisticsPage: keyed((before: number | null, limit: number) =>
      many((ids: readonly AssetId[]) => catalog.statisticsOf(ids, before, limit)),
    ),
  };
}

const NO_VERSIONS: RunVersions = { inputs: [], outputs: [] };

function batching(signal: AbortSignal) {
  const loader = <K, V>(read: (ids: readonly K[]) => Promise<ReadonlyMap<K, V>>, missing: V): DataLoader<K, V> =>
    new DataLoader(async (ids: readonly K[]) => {
      signal.throwIfAborted();
      const found = await read(ids);
      return ids.map((id) => found.get(id) ?? missing);
    });
  const many = <K, V>(read: (ids: readonly K[]) => Promise<ReadonlyMap<K, readonly V[]>>) =>
    loader<K, readonly V[]>(read, []);
  return {
    one: <K, V>(read: (ids: readonly K[]) => Promise<ReadonlyMap<K, V>>) => loader<K, V | null>(read, null),
    many,
    count: <K>(read: (ids: readonly K[]) => Promise<ReadonlyMap<K, number>>) => loader<K, number>(read, 0),
    pages: <K, V>(read: (ids: readonly K[], page: Keyset) => Promise<ReadonlyMap<K, readonly V[]>>): Pages<K, V> =>
      keyed((page: Keyset) => many((ids: readonly K[]) => read(ids, page))),
  };
}

/** Remembers what was made for the same arguments. */
function keyed<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const existing = made.get(key);
    if (existing !== undefined) return existing;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
