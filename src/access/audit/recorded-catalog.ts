import type { Keyset } from '../../store/port.ts';
import type { VisibleCatalog } from '../visible-catalog.ts';
import type { AccessRecorder } from './recorder.ts';

/** The catalog, as one viewer sees it. */
export type CatalogView = Pick<VisibleCatalog, keyof VisibleCatalog>;

/** A page of a list. */
export interface Page extends Keyset {
  /** The last row only tells that there are more: nobody is shown it. */
  readonly peek?: boolean;
}

interface Row {
  readonly id: string;
}

/** The same catalog; what it gives is recorded. Counts, tags and measurements name nothing that was not given before. */
export function recordedCatalog(catalog: CatalogView, recorder: AccessRecorder): CatalogView {
  const one = async <T extends Row>(reading: Promise<T | null>): Promise<T | null> => {
    const row = await reading;
    if (row !== null) recorder.gave([row.id]);
    return row;
  };
  const list = async <T extends Row>({ limit, peek }: Page, reading: Promise<T[]>): Promise<T[]> => {
    const rows = await reading;
    recorder.gave(idsOf(peek === true ? rows.slice(0, limit - 1) : rows));
    return rows;
  };
  const map = async <K, T extends Row>(reading: Promise<Map<K, T>>): Promise<Map<K, T>> => {
    const rows = await reading;
    recorder.gave(idsOf(rows.values()));
    return rows;
  };
  const lists = async <K, T extends Row>(
    reading: Promise<Map<K, readonly T[]>>,
    page?: Page,
  ): Promise<Map<K, readonly T[]>> => {
    const found = await reading;
    for (const rows of found.values()) recorder.gave(idsOf(page?.peek === true ? rows.slice(0, page.limit - 1) : rows));
    return found;
  };

  return {
    assetsByIds: (ids) => map(catalog.assetsByIds(ids)),
    assetByName: (namespace, name) => one(catalog.assetByName(namespace, name)),
    listAssets: (filter, order, page) => list(page, catalog.listAssets(filter, order, page)),
    countAssets: (filter) => catalog.countAssets(filter),

    fieldsByIds: (ids) => map(catalog.fieldsByIds(ids)),
    fieldsOf: (ids, page) => lists(catalog.fieldsOf(ids, page), page),
    countFields: (ids) => catalog.countFields(ids),
    fieldByPath: async (asks) => {
      const fields = await catalog.fieldByPath(asks);
      recorder.gave(idsOf(fields.filter((field) => field !== null)));
      return fields;
    },

    tagsOf: (ids) => catalog.tagsOf(ids),
    termsOf: (ids) => lists(catalog.termsOf(ids)),
    notesOf: (ids, page) => lists(catalog.notesOf(ids, page), page),
    countNotes: (ids) => catalog.countNotes(ids),
    ownersOf: async (ids) => {
      const ownerships = await catalog.ownersOf(ids);
      for (const some of ownerships.values()) recorder.gave(some.map(({ owner }) => owner.id));
      return ownerships;
    },

    ownersByIds: (ids) => map(catalog.ownersByIds(ids)),
    listOwners: (query, page) => list(page, catalog.listOwners(query, page)),
    countOwners: (query) => catalog.countOwners(query),
    termsByIds: (ids) => map(catalog.termsByIds(ids)),
    listTerms: (query, page) => list(page, catalog.listTerms(query, page)),
    countTerms: (query) => catalog.countTerms(query),
    notesByIds: (ids) => map(catalog.notesByIds(ids)),
    tags: () => catalog.tags(),

    versionsOf: (ids) => lists(catalog.versionsOf(ids)),
    versionsByIds: (ids) => map(catalog.versionsByIds(ids)),
    versionsOfRuns: async (runs) => {
      const versions = await catalog.versionsOfRuns(runs);
      for (const { inputs, outputs } of versions.values()) recorder.gave(idsOf([...inputs, ...outputs]));
      return versions;
    },
    statisticsOf: (ids, before, limit) => catalog.statisticsOf(ids, before, limit),
    qualityOf: (ids, until) => catalog.qualityOf(ids, until),
    featuresOf: (ids) => lists(catalog.featuresOf(ids)),

    jobsByIds: (ids) => map(catalog.jobsByIds(ids)),
    jobByName: (namespace, name) => one(catalog.jobByName(namespace, name)),
    listJobs: (filter, page) => list(page, catalog.listJobs(filter, page)),
    countJobs: (filter) => catalog.countJobs(filter),
    // Ids alone: what they lead to is recorded when it is read.
    producersOf: (ids) => catalog.producersOf(ids),
    consumersOf: (ids) => catalog.consumersOf(ids),
    inputsOf: (ids) => catalog.inputsOf(ids),
    outputsOf: (ids) => catalog.outputsOf(ids),
    upstreamJobsOf: (ids, asOf) => catalog.upstreamJobsOf(ids, asOf),
    downstreamJobsOf: (ids, asOf) => catalog.downstreamJobsOf(ids, asOf),
    assetFacets: (ids) => catalog.assetFacets(ids),
    jobFacets: (ids) => catalog.jobFacets(ids),
    columnMetricsOf: (ids) => catalog.columnMetricsOf(ids),

    runsByIds: (ids) => map(catalog.runsByIds(ids)),
    runByRunId: (runId) => one(catalog.runByRunId(runId)),
    runsOf: (ids, page) => lists(catalog.runsOf(ids, page), page),
    countRuns: (ids) => catalog.countRuns(ids),
    runsThatWrote: (ids, page) => lists(catalog.runsThatWrote(ids, page), page),
    countRunsThatWrote: (ids) => catalog.countRunsThatWrote(ids),

    search: (words, filter, page) => catalog.search(words, filter, page),
    searchFacets: (words, filter) => catalog.searchFacets(words, filter),
    searchOwners: (words, filter) => catalog.searchOwners(words, filter),
  };
}

const idsOf = function* (rows: Iterable<Row>): Iterable<string> {
  for (const { id } of rows) yield id;
};
