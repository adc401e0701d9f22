import type {
  AssertionRecord,
  AssetRecord,
  AssetStatus,
  DatasetVersionRecord,
  FieldRecord,
  JobDependencyRecord,
  JobRecord,
  NamedVersion,
  NoteRecord,
  OwnerRecord,
  OwnershipRecord,
  RunRecord,
  StatisticsRecord,
  TagAssignmentRecord,
  TermRecord,
} from '../domain/catalog.ts';
import type { AssetKind, AssetName, EventOrigin, JobName, LineageEvent } from '../domain/event.ts';
import type { ChainedEntry } from '../domain/access-entry.ts';
import type { AnyId, AssetId, JobId, OwnerId, RunNodeId, TermId } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';
import type { Direction, EdgeEnds, EdgeEvidence, EdgeFilter, Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { JobRuns } from '../domain/lineage/stale.ts';
import type { LevelRange, Restriction } from '../domain/restriction.ts';
import type { ClassifiedReader } from './classified-port.ts';
import type { CurationWriter, CurationReader } from './curation-port.ts';
import type { HealthReader } from './health-port.ts';
import type { SearchReader } from './search-port.ts';
import type { SqlReader, SqlWriter } from './sql-port.ts';

/**
 * The store, as small interfaces that compose. Every read takes the viewer's restriction and returns nothing outside
 * it. Ids that are unknown and ids that are hidden are left out of answers alike. Ids that were merged away lead to
 * what they were merged into: a map's keys are the ids that were asked for.
 */
export interface Store
  extends
    CatalogReader,
    JobReader,
    RunReader,
    SearchReader,
    LineageReader,
    ClassifiedReader,
    GraphWriter,
    Retention,
    SourceWriter,
    SqlReader,
    SqlWriter,
    CurationWriter,
    CurationReader,
    HealthReader,
    AccessLog,
    Backup {
  readonly engine: 'neo4j' | 'embedded';
  /** Resolves when the store answers; rejects with StoreUnavailable when not. */
  ping(): Promise<void>;
  /** Number of statements run since the store was opened. */
  readonly statements: number;
  close(): Promise<void>;
}

/** A keyset page: rows that sort after `after` (the sort values of the last row before), at most `limit` of them. */
export interface Keyset {
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
}

export interface AssetFilter {
  readonly kinds?: readonly AssetKind[];
  readonly namespaces?: readonly string[];
  readonly platforms?: readonly string[];
  readonly tags?: readonly string[];
  /** At one of the levels: fits `upTo` of a range and not its `butNot`. */
  readonly within?: readonly LevelRange[];
  readonly owners?: readonly OwnerId[];
  readonly terms?: readonly TermId[];
  /** Any case. */
  readonly nameContains?: string;
  readonly status?: readonly AssetStatus[];
  readonly updatedSince?: number;
}
export interface AssetOrder {
  readonly by: 'NAME' | 'UPDATED_AT' | 'CREATED_AT';
  readonly direction: 'ASC' | 'DESC';
}
export interface JobFilter {
  readonly namespaces?: readonly string[];
  readonly nameContains?: string;
  readonly integrations?: readonly string[];
}

/** Batched reads: one statement however many ids. A map lacks the ids that are unknown or hidden. */
export interface CatalogReader {
  assetsByIds(ids: readonly string[], view: Restriction): Promise<Map<string, AssetRecord>>;
  assetByName(namespace: string, name: string, view: Restriction): Promise<AssetRecord | null>;
  /** Ordered by name (`sortKey`), update or creation time, then id. Keyset values: [sort value, id]. */
  listAssets(filter: AssetFilter, order: AssetOrder, page: Keyset, view: Restriction): Promise<AssetRecord[]>;
  countAssets(filter: AssetFilter, view: Restriction): Promise<number>;

  fieldsByIds(ids: readonly string[], view: Restriction): Promise<Map<string, FieldRecord>>;
  /** The current fields of each asset, by ordinal (OUTSIDE_SCHEMA for those the schema lacks), then path. Keyset: [ordinal, path]. */
  fieldsOf(assetIds: readonly AssetId[], page: Keyset, view: Restriction): Promise<Map<AssetId, FieldRecord[]>>;
  countFields(assetIds: readonly AssetId[], view: Restriction): Promise<Map<AssetId, number>>;
  fieldByPath(asks: readonly { assetId: AssetId; path: string }[], view: Restriction): Promise<(FieldRecord | null)[]>;

  /** Ordinals of the fields that the view hides, ascending. A map lacks the assets without any. Canonical ids only. */
  hiddenOrdinals(assetIds: readonly AssetId[], view: Restriction): Promise<Map<AssetId, number[]>>;

  tagsOf(ids: readonly AnyId[]): Promise<Map<AnyId, TagAssignmentRecord[]>>;
  ownersOf(ids: readonly AnyId[]): Promise<Map<AnyId, OwnershipRecord[]>>;
  termsOf(ids: readonly AnyId[]): Promise<Map<AnyId, TermRecord[]>>;
  /** Latest first. Keyset: [createdAt, id]. */
  notesOf(ids: readonly AnyId[], page: Keyset): Promise<Map<AnyId, NoteRecord[]>>;
  countNotes(ids: readonly AnyId[]): Promise<Map<AnyId, number>>;

  ownersByIds(ids: readonly string[], view: Restriction): Promise<Map<string, OwnerRecord>>;
  /** Owners of something visible, by lower-case name, then id. Keyset: [name in lower case, id]. */
  listOwners(query: string | null, page: Keyset, view: Restriction): Promise<OwnerRecord[]>;
  countOwners(query: string | null, view: Restriction): Promise<number>;
  termsByIds(ids: readonly string[], view: Restriction): Promise<Map<string, TermRecord>>;
  /** Terms on something visible, and terms on nothing; by lower-case name, then id. Keyset: [name in lower case, id]. */
  listTerms(query: string | null, page: Keyset, view: Restriction): Promise<TermRecord[]>;
  countTerms(query: string | null, view: Restriction): Promise<number>;
  /** Notes whose subject is visible. */
  notesByIds(ids: readonly string[], view: Restriction): Promise<Map<string, NoteRecord>>;
  /** Names of tags that something visible carries, sorted. */
  tagsInUse(view: Restriction): Promise<string[]>;

  /** All versions of each dataset, latest first. */
  versionsOf(assetIds: readonly AssetId[]): Promise<Map<AssetId, DatasetVersionRecord[]>>;
  /** The explicit versions that each run named, the last said of an asset and role first. */
  versionsNamedBy(runIds: readonly RunNodeId[]): Promise<Map<RunNodeId, NamedVersion[]>>;
  versionsByIds(ids: readonly string[], view: Restriction): Promise<Map<string, DatasetVersionRecord>>;
  /** Latest first, at most `limit` each. */
  statisticsOf(
    assetIds: readonly AssetId[],
    before: number | null,
    limit: number,
  ): Promise<Map<AssetId, StatisticsRecord[]>>;
  /** Facets of each asset (job) that are kept as JSON, by facet name. Canonical ids only. */
  assetFacets(ids: readonly AssetId[]): Promise<Map<AssetId, ReadonlyMap<string, Json>>>;
  jobFacets(ids: readonly JobId[]): Promise<Map<JobId, ReadonlyMap<string, Json>>>;
  /** The latest result of each assertion (by name and field), by name; of those until a moment, when one is given. */
  assertionsOf(assetIds: readonly AssetId[], until?: number): Promise<Map<AssetId, AssertionRecord[]>>;
}

export interface JobReader {
  /** A job is visible when its own name and tags are, and some asset it reads or writes is, or there is none. */
  jobsByIds(ids: readonly string[], view: Restriction): Promise<Map<string, JobRecord>>;
  jobByName(namespace: string, name: string, view: Restriction): Promise<JobRecord | null>;
  /** Keyset: [sortKey, id]. */
  listJobs(filter: JobFilter, page: Keyset, view: Restriction): Promise<JobRecord[]>;
  countJobs(filter: JobFilter, view: Restriction): Promise<number>;
  /** Visible jobs that write (read) each asset, by name. */
  producersOf(assetIds: readonly AssetId[], view: Restriction): Promise<Map<AssetId, JobId[]>>;
  consumersOf(assetIds: readonly AssetId[], view: Restriction): Promise<Map<AssetId, JobId[]>>;
  /** Visible assets that each job reads (writes), by name. */
  inputsOf(jobIds: readonly JobId[], view: Restriction): Promise<Map<JobId, AssetId[]>>;
  outputsOf(jobIds: readonly JobId[], view: Restriction): Promise<Map<JobId, AssetId[]>>;
  /**
   * Visible jobs that precede (follow) each job, as visible jobs say, by name, then kind: at a moment in epoch
   * milliseconds, or null for what has not ended.
   */
  upstreamJobsOf(
    jobIds: readonly JobId[],
    asOf: number | null,
    view: Restriction,
  ): Promise<Map<JobId, JobDependencyRecord[]>>;
  downstreamJobsOf(
    jobIds: readonly JobId[],
    asOf: number | null,
    view: Restriction,
  ): Promise<Map<JobId, JobDependencyRecord[]>>;
}

export interface RunReader {
  /** Runs of visible jobs; their inputs and outputs hold visible assets only. */
  runsByIds(ids: readonly string[], view: Restriction): Promise<Map<string, RunRecord>>;
  /** By the producer's UUID. */
  runByRunId(runId: string, view: Restriction): Promise<RunRecord | null>;
  /** Latest first. Keyset: [lastEventAt, id]. The jobs are known to be visible. */
  runsOf(jobIds: readonly JobId[], page: Keyset, view: Restriction): Promise<Map<JobId, RunRecord[]>>;
  countRuns(jobIds: readonly JobId[]): Promise<Map<JobId, number>>;
  /**
   * Of each job whether it ever ran, and when its latest runs that completed by the moment (epoch milliseconds) did, at
   * most `limit`, the latest first. The jobs are known to be visible.
   */
  completionsOf(jobIds: readonly JobId[], at: number, limit: number): Promise<Map<JobId, JobRuns>>;
  /** Completed, running or failed runs that wrote each asset (training runs of a model). Latest first. */
  runsThatWrote(assetIds: readonly AssetId[], page: Keyset, view: Restriction): Promise<Map<AssetId, RunRecord[]>>;
  countRunsThatWrote(assetIds: readonly AssetId[], view: Restriction): Promise<Map<AssetId, number>>;
}

/** Which edges and nodes a traversal may use. */
export interface LineageScope {
  readonly granularity: Granularity;
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
  readonly filter: EdgeFilter;
  /** Where the traversal starts. The filter on kinds leaves these alone. */
  readonly seeds: readonly LineageId[];
  readonly view: Restriction;
  /** Whether hidden nodes are left out, or met and told in `NodeFacts.hidden`. A filter on nodes leaves those alone. */
  readonly hidden: 'LEFT_OUT' | 'TOLD';
}
export interface ExpandRequest extends LineageScope {
  readonly direction: Direction;
  /** What `facts` are to have of names. */
  readonly named: NamesWanted;
  /** No more than this come back: edges of `expand`, nodes of `reach`. Ask for one more than can be used. */
  readonly limit: number;
}

/** What is told of the nodes that a statement met. Of hidden nodes nothing else is told than that. */
export interface NodeFacts {
  readonly hidden: readonly LineageId[];
  /** Dropped assets, and fields that the schema of their asset no longer has. */
  readonly gone: readonly LineageId[];
  /** Empty unless names were asked for. */
  readonly names: NodeNames;
}

/** LABELS are names without `assetIds`, and without `kinds` of fields: each column costs as much as the others. */
export type NamesWanted = 'NONE' | 'LABELS' | 'NAMES';

/** What nodes are called, as columns of equal length; of LABELS those that are not asked for may be empty. */
export interface NodeNames {
  readonly ids: readonly LineageId[];
  /** Of an asset ''. */
  readonly paths: readonly string[];
  /** Of the asset, or of the asset that the field is of: */
  readonly assetIds: readonly AssetId[];
  /** Of LABELS null for a field. */
  readonly kinds: readonly (AssetKind | null)[];
  readonly namespaces: readonly string[];
  readonly names: readonly string[];
}

export interface LineageRoots {
  /** What was asked for and is visible: canonical ids, each once, in the order asked. */
  readonly roots: readonly LineageId[];
  /** Where a traversal starts: the roots; at FIELD level also the fields of those that are assets, by id. */
  readonly seeds: readonly LineageId[];
  readonly facts: NodeFacts;
}
export interface Hop extends EdgeEnds {
  /** Of the ends that the hop leads to. */
  readonly facts: NodeFacts;
}
/** Nodes within reach, seeds included, in no order. Columns of equal length. */
export interface Reach {
  readonly ids: readonly LineageId[];
  /** Hops from the nearest seed. */
  readonly hops: readonly number[];
  /** Of a node nearer than the depth: the far ends of its edges, some perhaps twice. Of one at the depth: whether it has edges. */
  readonly next: readonly (readonly LineageId[] | boolean)[];
  readonly facts: NodeFacts;
}

/**
 * The raw material of traversal. Edges hold at the moment, fit the filter, and have visible ends. At ASSET level they
 * are FEEDS; at FIELD level FLOWS_TO and INFLUENCES (field to asset: nothing leads on from there).
 */
export interface LineageReader {
  /** At ASSET level a field stands for its asset; at FIELD level an asset for itself and its fields. */
  lineageRoots(
    ids: readonly string[],
    request: Pick<ExpandRequest, 'granularity' | 'view' | 'named'>,
  ): Promise<LineageRoots>;
  /**
   * The edges that lead up (down) from the frontier, one for each pair of nodes, in no order: one statement, however
   * wide the frontier. When there are more than `limit`, the first by the end in the frontier, then the other end.
   */
  expand(frontier: readonly LineageId[], request: ExpandRequest): Promise<Hop>;
  /** Which of the nodes, all of them visible, have an edge up (down). */
  leading(ids: readonly LineageId[], request: LineageScope & { direction: Direction }): Promise<readonly LineageId[]>;
  /** Number of nodes that edges lead to from each of these visible nodes, up (down). Nodes without edges are left out. */
  degrees(
    ids: readonly LineageId[],
    request: LineageScope & { direction: Direction },
  ): Promise<ReadonlyMap<LineageId, number>>;
  /**
   * All that is at most `depth` hops from the seeds, in one statement, on engines that prune breadth first; null on
   * the others, when there are `limit` nodes or more, and where it takes longer than hop by hop: far, or from many seeds.
   */
  reach(depth: number, request: ExpandRequest): Promise<Reach | null>;
  /**
   * All evidence of the edges between the given pairs of nodes, read from the side of `anchor`: the one with fewer
   * edges. The latest seen first. Job ids are those of visible jobs, else null.
   */
  evidence(ends: EdgeEnds, anchor: 'from' | 'to', request: LineageScope): Promise<EdgeEvidence[]>;
  /**
   * The edges down from the nodes that some job masks on, or that are inferred from the SQL of some job, hidden ends
   * included: to ask for the evidence of.
   */
  markedEdges(ids: readonly LineageId[], marks: EdgeMarks, request: LineageScope): Promise<EdgeEnds>;
}

/** What edges are looked for. */
export interface EdgeMarks {
  readonly masking: boolean;
  readonly inferred: boolean;
}

/** What a write came to. */
export interface WriteSummary {
  readonly events: number;
}

export interface GraphWriter {
  /** All of the events, in one transaction. Writing them again, in any order, changes nothing. */
  writeEvents(events: readonly LineageEvent[]): Promise<WriteSummary>;
}

/** Which runs to compact away. */
export interface CompactionRequest {
  /** Those whose latest event was before it. Epoch milliseconds. */
  readonly before: number;
  /** Only counts. */
  readonly dryRun: boolean;
}
/** What one step came to. */
export interface CompactedRuns {
  /** Taken away, or to be taken away. */
  readonly runs: number;
  /** Old enough, but kept: the latest of its job, or one that wrote a model. */
  readonly kept: number;
}
/** Forgets what is old. Lineage, versions and what late events make of them stay as they are. */
export interface Retention {
  /**
   * Takes away old runs with all that is theirs alone, job by job, in small transactions: one for each step that is
   * given. Events may be written in between. Ending early leaves the rest for the next time.
   */
  compactRuns(request: CompactionRequest): AsyncIterable<CompactedRuns>;
}

/** All that one source declares at one time. */
export interface SourceDeclaration {
  /** As in the events that declare it. */
  readonly source: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly outputs: readonly { readonly origin: EventOrigin; readonly job: JobName; readonly output: AssetName }[];
  /** `own` are those that are there by the source's word alone. */
  readonly assets: readonly (AssetName & { readonly own: boolean })[];
}
export interface SourceWriter {
  /**
   * After the events that declare it. What the source declares at any other time, and not at this one, is not there
   * then: its edges end, and so does what the source said of it. In one transaction; the order of calls does not show.
   */
  declareSource(declaration: SourceDeclaration): Promise<void>;
}

export interface AccessFilter {
  readonly viewer?: string;
  /** Epoch milliseconds, both included. */
  readonly since?: number;
  readonly until?: number;
}

/** Who read and wrote what. Entries are added and never changed. */
export interface AccessLog {
  /** All of the entries, in one transaction. Rejects when the place of one is taken: then none is added. */
  appendAccesses(entries: readonly ChainedEntry[]): Promise<void>;
  /** The hash of the latest entry; null in an empty log. */
  latestAccess(): Promise<string | null>;
  /** Latest first. Keyset: [at, place] (`placeOf`). */
  listAccesses(filter: AccessFilter, page: Keyset): Promise<ChainedEntry[]>;
  countAccesses(filter: AccessFilter): Promise<number>;
  /** Entries that name each asset, under any id it ever had, or a field of it. Keyset and order as of the whole log. */
  accessesOf(ids: readonly AssetId[], filter: AccessFilter, page: Keyset): Promise<Map<AssetId, ChainedEntry[]>>;
  countAccessesOf(ids: readonly AssetId[], filter: AccessFilter): Promise<Map<AssetId, number>>;
  /**
   * Files entries under what they name, at most `limit` of them, and gives how many that were. It changes no answer:
   * `accessesOf` reads what is not filed yet one by one.
   */
  fileAccesses(limit: number): Promise<number>;
  /** All entries, chain by chain, each in its order. */
  exportAccesses(): AsyncIterable<ChainedEntry>;
}

/** The whole catalog as JSON lines: the backup, and the way from one engine to the other. Lossless. */
export interface Backup {
  exportLines(): AsyncIterable<string>;
  /** The catalog by names: equal for two catalogs that were told the same. To compare, not to restore. */
  canonicalLines(): AsyncIterable<string>;
  /** Into an empty catalog only. Rejects with the line number of what is wrong. */
  importLines(lines: AsyncIterable<string>): Promise<{ nodes: number; relationships: number }>;
  isEmpty(): Promise<boolean>;
}
