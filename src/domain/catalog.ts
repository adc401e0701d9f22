import type { AnyId, AssetId, FieldId, JobId, NoteId, OwnerId, RunNodeId, TermId, VersionId } from './ids.ts';
import type {
  AssetKind,
  AssetName,
  CatalogMention,
  CodeVersion,
  DataStructure,
  HierarchyLevel,
  JobEdgeKind,
  Origin,
  TestMention,
} from './event.ts';
import type { Json } from './json.ts';

/** What the store gives back. All times are epoch milliseconds; `null` means that nobody said it. */
export interface AssetRecord {
  readonly id: AssetId;
  readonly kind: AssetKind;
  readonly namespace: string;
  readonly name: string;
  readonly description: string | null;
  /** Names of the tags assigned to the asset itself, sorted. */
  readonly tags: readonly string[];
  readonly status: AssetStatus;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly datasetType: string | null;
  readonly structure: DataStructure | null;
  readonly platform: string | null;
  readonly uri: string | null;
  readonly aliases: readonly AssetName[];
  readonly storageLayer: string | null;
  readonly storageFormat: string | null;
  readonly partitions: readonly string[];
  readonly catalog: CatalogMention | null;
  readonly hierarchy: readonly HierarchyLevel[];
  /** Whether a producer says that it has no source that could be known. */
  readonly declaredSource: boolean;
  readonly retentionDays: number | null;
  readonly retentionBasis: string | null;
  readonly modelVersion: string | null;
  readonly algorithm: string | null;
  readonly url: string | null;
  readonly tool: string | null;
}
export type AssetStatus = 'ACTIVE' | 'DROPPED' | 'RENAMED';

export interface FieldRecord {
  readonly id: FieldId;
  readonly assetId: AssetId;
  readonly path: string;
  readonly type: string | null;
  readonly ordinal: number | null;
  readonly nullable: boolean | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** Names of the tags that come to it along lineage, sorted. */
  readonly propagatedTags: readonly string[];
  /** False when lineage names the field but the asset's known schema does not have it. */
  readonly inSchema: boolean;
  /** What was said of the asset, repeated on its fields so that one look decides. */
  readonly assetTags: readonly string[];
  readonly namespace: string;
  readonly assetName: string;
}

/** Sorts fields that the schema lacks after all others, in place of an ordinal. */
export const OUTSIDE_SCHEMA = 2_147_483_647;

export interface JobRecord {
  readonly id: JobId;
  readonly namespace: string;
  readonly name: string;
  readonly description: string | null;
  readonly jobType: string | null;
  readonly integration: string | null;
  readonly processing: string | null;
  readonly tags: readonly string[];
  readonly parentId: JobId | null;
  readonly sql: string | null;
  /** Why the columns of `sql` could not be followed. It depends on what the job reads and writes, too. */
  readonly sqlProblem: string | null;
  readonly sourceCode: string | null;
  readonly sourceLocation: string | null;
}

export type RunState = 'NEW' | 'RUNNING' | 'COMPLETED' | 'ABORTED' | 'FAILED';

export interface RunRecord {
  readonly id: RunNodeId;
  /** As the producer gave it: a UUID. */
  readonly runId: string;
  readonly jobId: JobId;
  readonly state: RunState;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly nominalStartAt: number | null;
  readonly nominalEndAt: number | null;
  readonly parentId: RunNodeId | null;
  readonly rootId: RunNodeId | null;
  readonly inputIds: readonly AssetId[];
  readonly outputIds: readonly AssetId[];
  readonly error: string | null;
  readonly parameters: Json;
  readonly metrics: Json;
  /** Null when no tests were reported. */
  readonly tests: readonly TestMention[] | null;
  readonly codeVersion: CodeVersion | null;
  readonly processingEngine: string | null;
  readonly facets: Json;
  /** Event time that orders a job's runs: the latest first. */
  readonly lastEventAt: number;
}

/** A job before or after another. */
export interface JobDependencyRecord {
  readonly jobId: JobId;
  readonly kind: JobEdgeKind;
  /** Epoch milliseconds: it holds from then on, and until `validTo`, if that is known. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly lastSeenAt: number;
}

export interface OwnerRecord {
  readonly id: OwnerId;
  readonly type: 'PERSON' | 'TEAM';
  readonly name: string;
  readonly email: string | null;
}
export interface OwnershipRecord {
  readonly subjectId: AnyId;
  readonly owner: OwnerRecord;
  readonly role: string;
  readonly origin: Origin;
}
export interface TagAssignmentRecord {
  readonly subjectId: AnyId;
  readonly tag: string;
  readonly origin: Origin;
  readonly assignedBy: string | null;
  readonly assignedAt: number;
}
export interface TermRecord {
  readonly id: TermId;
  readonly name: string;
  readonly definition: string | null;
}
export interface NoteRecord {
  readonly id: NoteId;
  readonly subjectId: AnyId;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
}

/** A stretch of time in which a dataset's schema (and explicit version, where producers give one) stayed the same. */
export interface DatasetVersionRecord {
  readonly id: VersionId;
  readonly assetId: AssetId;
  /** The producer's, or the hash of the columns: see `explicit`. */
  readonly version: string;
  /** Whether the producer gave the version. */
  readonly explicit: boolean;
  readonly createdAt: number;
  readonly producedById: RunNodeId | null;
  readonly fields: readonly { readonly path: string; readonly type: string | null }[];
  readonly changes: readonly SchemaChange[];
}
/** A version that a run named of what it read or wrote. */
export interface NamedVersion {
  readonly assetId: AssetId;
  readonly role: 'INPUT' | 'OUTPUT';
  readonly version: string;
}
export interface SchemaChange {
  readonly kind: 'FIELD_ADDED' | 'FIELD_REMOVED' | 'TYPE_CHANGED';
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}
export interface StatisticsRecord {
  readonly assetId: AssetId;
  readonly at: number;
  readonly rowCount: number | null;
  /** Bytes. */
  readonly size: number | null;
  readonly runId: RunNodeId | null;
}
export interface AssertionRecord {
  readonly assetId: AssetId;
  readonly name: string;
  readonly fieldPath: string | null;
  readonly success: boolean;
  readonly severity: string | null;
  readonly at: number;
  readonly runId: RunNodeId | null;
}
