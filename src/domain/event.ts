import type { JsonObject } from './json.ts';

/*
 * What an adapter makes of outside input: plain values, names and no ids. Writing the same values again, or in any
 * other order or grouping, gives the same graph (design section 2). All times are epoch milliseconds.
 */

/** Where a statement about lineage or the catalog comes from. */
export type Origin = EventOrigin | 'MANUAL' | 'PROPAGATED';
/** SQL: inferred from statements. */
export type EventOrigin = 'OPENLINEAGE' | 'DBT' | 'SQL';

export interface AssetName {
  readonly namespace: string;
  readonly name: string;
}
export interface JobName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * One thing that was said at one time: by a run (job and run set), by a job's declaration (run null), or of a dataset
 * alone (both null; then the dataset is the only output).
 */
export interface LineageEvent {
  /** Event time. It decides, never the arrival time. */
  readonly at: number;
  readonly origin: EventOrigin;
  /**
   * Who says it, where several speak of the same things: `dbt:churn`. What one source says of description, tags and
   * owners replaces what it said before, and nothing that another said.
   */
  readonly source?: string;
  readonly job: JobMention | null;
  readonly run: RunMention | null;
  readonly inputs: readonly DatasetMention[];
  readonly outputs: readonly DatasetMention[];
  /** What was said outright of which input went where; absent when only inputs and outputs were named. */
  readonly lineage?: ExplicitLineage;
  /** Jobs that hand data to others, or have to end before others begin. What is not spoken of stays as it was. */
  readonly jobLinks?: readonly JobLinks[];
  /** What other jobs than the event's own are told to read, and to write. */
  readonly reads?: readonly JobEnd[];
  readonly writes?: readonly JobEnd[];
}

export interface JobEnd {
  readonly job: JobName;
  readonly asset: AssetName;
}

/** Lineage that a producer states in so many words, in place of "each output is made from each input". */
export interface ExplicitLineage {
  /** Whether this is all: outputs that have no entry then have no known inputs. */
  readonly complete: boolean;
  /** What each output is made from, one entry or several for each. All of their names are among inputs and outputs. */
  readonly entries: readonly ExplicitEntry[];
}
export interface ExplicitEntry {
  readonly target: AssetName;
  /** Empty says that there is no source that could be known. */
  readonly inputs: readonly ExplicitInput[];
  /** Whether data comes from another job, without a dataset between. */
  readonly fromJob?: boolean;
}
/** `path` and `to`: columns; null for the whole. */
export interface ExplicitInput {
  readonly from: AssetName & { readonly path: string | null };
  readonly to: string | null;
  readonly transformations: readonly Transformation[];
}

/** All that is said of how jobs follow on jobs in one way; none is said as well. */
export interface JobLinks {
  /** DATA: what the one makes goes into the other without a dataset between. CONTROL: only the order is told. */
  readonly kind: JobEdgeKind;
  readonly edges: readonly JobEdge[];
}
export interface JobEdge {
  readonly from: JobName;
  readonly to: JobName;
}
export type JobEdgeKind = 'DATA' | 'CONTROL';

export type RunEventType = 'START' | 'RUNNING' | 'COMPLETE' | 'ABORT' | 'FAIL' | 'OTHER';

/**
 * In each mention an attribute that is `undefined` was not said and changes nothing; the latest event that says it
 * wins. Facets that Headwater gives no meaning to are kept under `facets`, by facet name. `retracted` names attributes
 * that are said to be nothing from now on, facets as `facet:name`.
 */
export interface JobMention extends JobName {
  readonly description?: string;
  readonly jobType?: string;
  readonly integration?: string;
  readonly processing?: string;
  readonly sql?: string;
  readonly sqlDialect?: string;
  readonly sourceCode?: string;
  readonly sourceLocation?: string;
  /** Which code it was when the event was sent: said of the event's run. */
  readonly codeVersion?: CodeVersion;
  readonly owners?: readonly OwnerMention[];
  readonly tags?: readonly TagMention[];
  readonly facets?: JsonObject;
  readonly retracted?: readonly string[];
}

export interface RunMention {
  /** Lower-case UUID. */
  readonly runId: string;
  readonly eventType: RunEventType;
  readonly nominalStartAt?: number;
  readonly nominalEndAt?: number;
  readonly parent?: { readonly runId: string; readonly job: JobName };
  /** The run at the top, of which the parent is a part. */
  readonly root?: { readonly runId: string; readonly job: JobName };
  readonly error?: string;
  readonly parameters?: JsonObject;
  readonly metrics?: JsonObject;
  readonly tests?: readonly TestMention[];
  /** What the run itself says of its code; it goes before what the job says. */
  readonly codeVersion?: CodeVersion;
  readonly processingEngine?: string;
  readonly facets?: JsonObject;
  readonly retracted?: readonly string[];
}

export interface TestMention extends JsonObject {
  readonly name: string;
  /** pass, fail or skip. */
  readonly status: string;
  readonly severity: string | null;
  readonly type: string | null;
  readonly description: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** Which code was executed. */
export interface CodeVersion {
  /** Of a repository: a commit. */
  readonly version?: string;
  /** URL of the repository. */
  readonly repository?: string;
  /** Place in the repository. */
  readonly path?: string;
  readonly branch?: string;
  readonly tag?: string;
}

export type AssetKind = 'DATASET' | 'MODEL' | 'DASHBOARD';
export type DataStructure = 'STRUCTURED' | 'SEMI_STRUCTURED' | 'UNSTRUCTURED';

export interface DatasetMention extends AssetName {
  readonly kind?: AssetKind;
  readonly description?: string;
  readonly datasetType?: string;
  readonly structure?: DataStructure;
  readonly uri?: string;
  readonly storage?: { readonly layer?: string; readonly format?: string };
  readonly catalog?: CatalogMention;
  /** From the outermost level in. */
  readonly hierarchy?: readonly HierarchyLevel[];
  readonly partitions?: readonly string[];
  readonly retention?: { readonly days?: number; readonly basis?: string };
  /** Of a model. */
  readonly algorithm?: string;
  readonly modelVersion?: string;
  /** Of a dashboard. */
  readonly url?: string;
  readonly tool?: string;
  readonly schema?: readonly SchemaField[];
  readonly version?: string;
  readonly owners?: readonly OwnerMention[];
  readonly tags?: readonly TagMention[];
  readonly symlinks?: readonly AssetName[];
  readonly lifecycle?: Lifecycle;
  readonly columnLineage?: readonly ColumnEdge[];
  readonly statistics?: { readonly rowCount?: number; readonly size?: number };
  readonly assertions?: readonly AssertionMention[];
  readonly facets?: JsonObject;
  readonly retracted?: readonly string[];
}

/** Of what a dataset lies in, such as a database or schema. */
export interface HierarchyLevel extends JsonObject {
  readonly type: string;
  readonly name: string;
}

export interface CatalogMention extends JsonObject {
  readonly framework: string;
  readonly type: string;
  readonly name: string;
  readonly metadataUri: string | null;
  readonly warehouseUri: string | null;
  readonly source: string | null;
}

export type Lifecycle =
  | { readonly change: 'ALTER' | 'CREATE' | 'DROP' | 'OVERWRITE' | 'TRUNCATE' }
  | { readonly change: 'RENAME'; readonly previous: AssetName };

/** One column, nested ones with a dotted path. `ordinal` counts from 1 in the order of the facet, depth first. */
export interface SchemaField {
  readonly path: string;
  readonly type?: string;
  readonly description?: string;
  readonly ordinal: number;
  readonly nullable?: boolean;
}

export interface OwnerMention {
  /** As written: `team:risk`, `person:ada`, or a plain name. */
  readonly name: string;
  readonly role: string;
  readonly email?: string;
}

export interface TagMention {
  readonly tag: string;
  /** Path of the field that carries the tag; absent for the asset itself. */
  readonly field?: string;
}

export interface AssertionMention {
  readonly name: string;
  readonly field?: string;
  readonly success: boolean;
  readonly severity?: string;
}

/** An input column that an output column (or, with `to` null, the whole output) was made from. */
export interface ColumnEdge {
  readonly from: AssetName & { readonly path: string };
  readonly to: string | null;
  readonly transformations: readonly Transformation[];
  /** From 0 to 1, of what was inferred; 1 of what was declared. */
  readonly confidence?: number;
}

export interface Transformation {
  readonly type: 'DIRECT' | 'INDIRECT';
  readonly subtype: string | null;
  readonly description: string | null;
  readonly masking: boolean;
}
