import type { AssetStatus } from '../domain/catalog.ts';
import type { AssetKind } from '../domain/event.ts';
import type { AssetId, FieldId, JobId } from '../domain/ids.ts';
import type { Restriction } from '../domain/restriction.ts';

/** What the health of lineage depends on, of an asset. */
export interface HealthAsset {
  readonly id: AssetId;
  readonly kind: AssetKind;
  readonly namespace: string;
  readonly name: string;
  readonly status: AssetStatus;
  /** Whether there is a description that is not blank. */
  readonly described: boolean;
  readonly owned: boolean;
  readonly declaredSource: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}
/** One asset feeds another, whoever says so. */
export interface HealthEdge {
  readonly from: AssetId;
  readonly to: AssetId;
  /** When it was last seen: the latest of all who say so. Epoch milliseconds. */
  readonly lastSeenAt: number;
}
export interface HealthJob {
  readonly id: JobId;
  readonly namespace: string;
  readonly name: string;
}
/** A job reads (writes) an asset. */
export interface JobEnd {
  readonly jobId: JobId;
  readonly assetId: AssetId;
  /** Epoch milliseconds. */
  readonly lastAt: number;
}
/** A field that the known schema of its asset lacks, and that some edge names. */
export interface MissingField {
  readonly id: FieldId;
  readonly path: string;
  readonly assetId: AssetId;
  readonly namespace: string;
  readonly assetName: string;
}

/** The whole catalog, in few columns: one statement each, of what is visible at both ends, at most `limit` rows. */
export interface HealthReader {
  /** By name, then id. */
  healthAssets(limit: number, view: Restriction): Promise<HealthAsset[]>;
  /** Those that hold at the moment (epoch milliseconds), one for each pair, by their ends. */
  healthEdges(at: number, limit: number, view: Restriction): Promise<HealthEdge[]>;
  /** Jobs that read or write something visible, by name, then id. */
  healthJobs(limit: number, view: Restriction): Promise<HealthJob[]>;
  /** Of visible jobs, by job, then asset. */
  jobEnds(end: 'READS' | 'WRITES', limit: number, view: Restriction): Promise<JobEnd[]>;
  /** Those that an edge from or to something visible names at the moment, by id. */
  missingFields(at: number, limit: number, view: Restriction): Promise<MissingField[]>;
  /** The paths of each asset's fields that its schema has, sorted. A map lacks the assets without any. */
  fieldPathsOf(ids: readonly AssetId[], view: Restriction): Promise<Map<AssetId, readonly string[]>>;
}
