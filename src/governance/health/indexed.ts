import { groupBy } from '../../domain/group.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import type { HealthCensus, LineageStructure } from '../../access/visible-health.ts';

export type CountedAsset = LineageStructure['assets'][number];
export type CountedEdge = LineageStructure['edges'][number];

/** Who feeds whom. */
export interface Edges {
  readonly into: ReadonlyMap<AssetId, readonly CountedEdge[]>;
  readonly outOf: ReadonlyMap<AssetId, readonly CountedEdge[]>;
}
export const edgesOf = ({ edges }: Pick<LineageStructure, 'edges'>): Edges => ({
  into: groupBy(edges, ({ to }) => to),
  outOf: groupBy(edges, ({ from }) => from),
});

/** A census, by what its checks ask. */
export interface IndexedCensus extends Edges {
  readonly census: HealthCensus;
  readonly byId: ReadonlyMap<AssetId, CountedAsset>;
  /** Neither dropped nor renamed. */
  readonly active: readonly CountedAsset[];
  readonly readBy: ReadonlyMap<AssetId, HealthCensus['reads']>;
  readonly writtenBy: ReadonlyMap<AssetId, HealthCensus['writes']>;
  readonly readsOf: ReadonlyMap<JobId, HealthCensus['reads']>;
  readonly writesOf: ReadonlyMap<JobId, HealthCensus['writes']>;
}

export const indexed = (census: HealthCensus): IndexedCensus => ({
  census,
  ...edgesOf(census),
  byId: new Map(census.assets.map((asset) => [asset.id, asset])),
  active: census.assets.filter(isActive),
  readBy: groupBy(census.reads, ({ assetId }) => assetId),
  writtenBy: groupBy(census.writes, ({ assetId }) => assetId),
  readsOf: groupBy(census.reads, ({ jobId }) => jobId),
  writesOf: groupBy(census.writes, ({ jobId }) => jobId),
});

export const isActive = ({ status }: CountedAsset): boolean => status === 'ACTIVE';
export const isDataset = ({ kind }: CountedAsset): boolean => kind === 'DATASET';
