import type { AssetId, FieldId, JobId } from '../ids.ts';
import type { AssetKind, Origin, Transformation } from '../event.ts';

export type LineageId = AssetId | FieldId;
export type Direction = 'UPSTREAM' | 'DOWNSTREAM';
export type Granularity = 'ASSET' | 'FIELD';
export type EdgeKind = 'FEEDS' | 'FLOWS_TO' | 'INFLUENCES';

/** Ends of edges, as columns of equal length: data flows from `from[i]` to `to[i]`. */
export interface EdgeEnds {
  readonly from: readonly LineageId[];
  readonly to: readonly LineageId[];
}

/** The end of an edge at which a traversal stands, and the one that it goes to. */
export const nearEnd = (ends: EdgeEnds, direction: Direction): readonly LineageId[] =>
  direction === 'DOWNSTREAM' ? ends.from : ends.to;
export const farEnd = (ends: EdgeEnds, direction: Direction): readonly LineageId[] =>
  direction === 'DOWNSTREAM' ? ends.to : ends.from;

/** One reason to believe that `from` leads to `to`: a job and origin, for a stretch of time. */
export interface EdgeEvidence {
  readonly from: LineageId;
  readonly to: LineageId;
  readonly kind: EdgeKind;
  readonly jobId: JobId | null;
  readonly origin: Origin;
  /** 0 to 1. Declared and observed edges have 1. */
  readonly confidence: number;
  readonly transformations: readonly Transformation[];
  readonly validFrom: number;
  /** Null while it holds. */
  readonly validTo: number | null;
  readonly lastSeenAt: number;
  readonly note: string | null;
  /** Of the asset that the edge reaches, or whose field it reaches. */
  readonly namespace: string;
  /** An end is gone: a dropped asset, or a field that the asset's schema no longer has. */
  readonly stale: boolean;
}

/** What a traversal keeps; the store applies all of it inside the statement. */
export interface EdgeFilter {
  readonly origins: readonly Origin[] | null;
  readonly transformationTypes: readonly ('DIRECT' | 'INDIRECT')[] | null;
  readonly minConfidence: number | null;
  readonly includeStale: boolean;
  /** Kinds of assets to keep (at field level: of the fields' assets). */
  readonly kinds: readonly AssetKind[] | null;
}

export const NO_FILTER: EdgeFilter = {
  origins: null,
  transformationTypes: null,
  minConfidence: null,
  includeStale: true,
  kinds: null,
};
