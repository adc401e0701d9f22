import type {
  AssertionRecord,
  AssetRecord,
  DatasetVersionRecord,
  FieldRecord,
  JobDependencyRecord,
  JobRecord,
  NoteRecord,
  OwnerRecord,
  OwnershipRecord,
  RunRecord,
  StatisticsRecord,
  TagAssignmentRecord,
  TermRecord,
} from '../domain/catalog.ts';
import type { AccessEntry } from '../domain/access-entry.ts';
import type { AssetKind } from '../domain/event.ts';
import type { AssetId } from '../domain/ids.ts';
import type { EdgeEvidence, EdgeKind, LineageId } from '../domain/lineage/graph.ts';
import type { EdgePlaces } from '../domain/lineage/reached.ts';
import type { AccessKey } from './access-positions.ts';
import type { Aspect, Redaction } from './aspects.ts';
import type { NamedNode } from './lineage-facts.ts';

declare const visible: unique symbol;

/** A value that this viewer may see, with what the viewer's aspects lack already taken out. Made in `access/` only. */
export type Visible<T> = T & { readonly [visible]: true };

/** The one place that says that a value is visible. ESLint keeps it inside `access/`. */
export function markVisible<T>(value: T): Visible<T> {
  return value as Visible<T>;
}

/** An object with attributes that an aspect guards: those the viewer may not read are null, and named here. */
interface Redactable {
  readonly redactions: readonly Redaction[];
}

export type VisibleAsset = Visible<
  Omit<AssetRecord, 'partitions'> &
    Redactable & {
      /** Those of the columns that are seen, which takes a statement. */
      readonly partitions: () => Promise<readonly string[]>;
    }
>;
export type VisibleField = Visible<
  Omit<FieldRecord, 'ordinal'> &
    Redactable & {
      /** Its place among the fields of the asset that are seen, which takes a statement; null outside the schema. */
      readonly ordinal: () => Promise<number | null>;
    }
>;
export type VisibleJob = Visible<JobRecord & Redactable>;
export type VisibleJobDependency = Visible<JobDependencyRecord>;
export type VisibleRun = Visible<RunRecord & Redactable>;
export type VisibleOwner = Visible<OwnerRecord & Redactable>;
export type VisibleOwnership = Visible<OwnershipRecord & { readonly owner: VisibleOwner }>;
export type VisibleTagAssignment = Visible<TagAssignmentRecord>;
export type VisibleTag = Visible<TagInfo>;
export type VisibleTerm = Visible<TermRecord>;
export type VisibleNote = Visible<NoteRecord>;
export type VisibleVersion = Visible<DatasetVersionRecord>;
export type VisibleStatistics = Visible<StatisticsRecord>;
export type VisibleAssertion = Visible<AssertionRecord>;
export type VisibleQuality = Visible<QualityRecord>;

/** What the policy says of a tag. */
export interface TagInfo {
  readonly name: string;
  readonly description: string | null;
  readonly level: string;
  readonly compartment: string | null;
  readonly regulations: readonly string[];
}

/** Latest result of each assertion; `score` is the part that passed, 0 to 1, null when there are none. */
export interface QualityRecord {
  readonly assetId: AssetId;
  readonly score: number | null;
  readonly assertions: readonly VisibleAssertion[];
  readonly measuredAt: number | null;
}

export type VisibleAccess = Visible<AccessResult>;

/** An entry of the access log. */
export interface AccessResult extends Pick<
  AccessEntry,
  'at' | 'viewer' | 'kind' | 'operation' | 'requestId' | 'events' | 'ids' | 'idCount'
> {
  /** Where it stands in what the viewer is shown: for cursors. */
  readonly key: AccessKey;
  /** Where it is in the log: chain and number. Null for a viewer who does not see everything. */
  readonly place: string | null;
  /** These three are null for a viewer who does not see everything: they might be about what is hidden. */
  readonly aspects: readonly Aspect[] | null;
  readonly redactions: readonly string[] | null;
  readonly hidden: boolean | null;
}

export type VisibleLineageGraph = Visible<LineageGraphResult>;
export type VisibleLineageColumns = Visible<LineageColumnsResult>;
export type VisibleLineageNodeColumns = Visible<LineageNodeColumnsResult>;
export type VisibleLineageEdgeColumns = Visible<LineageEdgeColumnsResult>;
export type VisibleLineageNode = Visible<LineageNodeResult>;
export type VisibleLineageEdge = Visible<LineageEdgeResult>;
export type VisibleEvidence = Visible<EdgeEvidence>;
export type VisibleLineagePath = Visible<LineagePathResult>;
export type VisibleLineagePaths = Visible<LineagePathsResult>;
export type VisibleLineageDiff = Visible<LineageDiffResult>;
export type VisibleLineageNodeChange = Visible<LineageNodeChangeResult>;
export type VisibleLineageEdgeChange = Visible<LineageEdgeChangeResult>;

export interface LineageNodeResult {
  readonly id: LineageId;
  /** Null for a hidden one. Only its names where the question wants no more: no read was needed for it. */
  readonly entity: VisibleAsset | VisibleField | Visible<NamedNode> | null;
  readonly hidden: boolean;
  /** Hops from the nearest root. */
  readonly distance: number;
  /** Visible edges lead on that this answer does not have. */
  readonly moreUpstream: boolean;
  readonly moreDownstream: boolean;
}
export interface LineageEdgeResult {
  readonly from: LineageId;
  readonly to: LineageId;
  readonly kind: EdgeKind;
  readonly masking: boolean;
  readonly stale: boolean;
  readonly inferred: boolean;
  readonly hiddenHops: number;
  readonly collapsedHops: number;
  readonly evidence: readonly VisibleEvidence[];
}
export type Truncation = 'DEPTH' | 'NODES' | 'EDGES' | 'TIME';
export interface CompletenessResult {
  readonly complete: boolean;
  readonly truncatedBy: readonly Truncation[];
  /** Number of hidden things met; null where the viewer's mode does not admit to any. */
  readonly hidden: number | null;
  readonly stale: number;
  readonly continueFrom: readonly LineageId[];
}
export interface LineageGraphResult {
  readonly roots: readonly LineageId[];
  readonly nodes: readonly VisibleLineageNode[];
  readonly edges: readonly VisibleLineageEdge[];
  readonly columns: VisibleLineageColumns;
  readonly completeness: CompletenessResult;
  readonly asOf: number | null;
}
/** A graph once more, as columns in the order of its nodes and edges. Made when they are asked for. */
interface LineageColumnsResult {
  readonly nodes: VisibleLineageNodeColumns;
  readonly edges: VisibleLineageEdgeColumns;
}
interface LineageNodeColumnsResult {
  readonly ids: () => readonly LineageId[];
  readonly kinds: () => readonly (AssetKind | 'FIELD' | null)[];
  readonly assetIds: () => readonly (AssetId | null)[];
  readonly namespaces: () => readonly (string | null)[];
  readonly names: () => readonly (string | null)[];
  readonly paths: () => readonly (string | null)[];
  readonly distances: () => readonly number[];
  readonly hidden: () => readonly boolean[];
  readonly moreUpstream: () => readonly boolean[];
  readonly moreDownstream: () => readonly boolean[];
}
interface LineageEdgeColumnsResult extends EdgePlaces {
  readonly kinds: () => readonly EdgeKind[];
  readonly masking: () => readonly boolean[];
  readonly inferred: () => readonly boolean[];
  readonly stale: () => readonly boolean[];
  readonly hiddenHops: () => readonly number[];
  readonly collapsedHops: () => readonly number[];
}
export interface LineagePathResult {
  readonly hops: number;
  readonly nodes: readonly VisibleLineageNode[];
  readonly edges: readonly VisibleLineageEdge[];
}
export interface LineagePathsResult {
  readonly paths: readonly VisibleLineagePath[];
  readonly more: boolean;
  readonly completeness: CompletenessResult;
}
export type LineageEdgeAttribute = 'EVIDENCE' | 'TRANSFORMATIONS' | 'MASKING' | 'STALE' | 'HOPS';
export interface LineageNodeChangeResult {
  readonly change: 'APPEARED' | 'DISAPPEARED';
  readonly node: VisibleLineageNode;
}
export interface LineageEdgeChangeResult {
  readonly change: 'APPEARED' | 'DISAPPEARED' | 'CHANGED';
  /** Empty unless it is CHANGED. */
  readonly attributes: readonly LineageEdgeAttribute[];
  readonly before: VisibleLineageEdge | null;
  readonly after: VisibleLineageEdge | null;
}
export interface LineageDiffResult {
  readonly roots: readonly LineageId[];
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly VisibleLineageNodeChange[];
  readonly edges: readonly VisibleLineageEdgeChange[];
  readonly complete: boolean;
  readonly before: CompletenessResult;
  readonly after: CompletenessResult;
}

export type VisibleTrainingProvenance = Visible<TrainingProvenanceResult>;
export type VisibleProvenanceSource = Visible<ProvenanceSourceResult>;
export type VisibleProvenanceJob = Visible<ProvenanceJobResult>;
interface ProvenanceSourceResult {
  readonly asset: VisibleAsset;
  readonly version: VisibleVersion | null;
  /** Runs in between; 0 is what the run itself read. */
  readonly distance: number;
}
interface ProvenanceJobResult {
  readonly job: VisibleJob;
  readonly latestRun: VisibleRun | null;
}
interface TrainingProvenanceResult {
  readonly run: VisibleRun;
  readonly asOf: number;
  readonly made: readonly VisibleLineageEdge[];
  readonly sources: readonly VisibleProvenanceSource[];
  readonly jobs: readonly VisibleProvenanceJob[];
  readonly assets: VisibleLineageGraph;
  readonly fields: VisibleLineageGraph;
  readonly complete: boolean;
}
