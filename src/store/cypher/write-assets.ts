import type { AssetKind } from '../../domain/event.ts';
import { statement } from '../statement.ts';

export interface AssetState {
  id: string;
  kind: AssetKind | null;
  namespace: string | null;
  name: string | null;
  registers: string | null;
  createdAt: number | null;
  updatedAt: number | null;
  seenAt: number | null;
  drops: number[];
  truncations: number[];
  curatedDescription: string | null;
  manualTags: string[];
  removedTags: string[];
  removedOwners: string[];
  tags: string[];
}

export const assetStates = statement<{ ids: readonly string[] }, AssetState>(
  'assetStates',
  'What is known of the assets, for a write to build on',
  `MATCH (a:Asset) WHERE a.id IN $ids
RETURN a.id AS id, a.kind AS kind, a.namespace AS namespace, a.name AS name, a.registers AS registers,
  a.createdAt AS createdAt, a.updatedAt AS updatedAt, a.seenAt AS seenAt, coalesce(a.drops, []) AS drops,
  coalesce(a.truncations, []) AS truncations,
  a.curatedDescription AS curatedDescription, coalesce(a.manualTags, []) AS manualTags,
  coalesce(a.removedTags, []) AS removedTags, coalesce(a.removedOwners, []) AS removedOwners,
  coalesce(a.tags, []) AS tags`,
);

type Properties = Readonly<Record<string, unknown>>;

export const writeAssets = statement<{ rows: { id: string; properties: Properties }[] }, object>(
  'writeAssets',
  'Make or change assets',
  `UNWIND $rows AS row
MERGE (a:Asset {id: row.id})
SET a += row.properties`,
);

/** A label can't be a parameter: one statement for each kind. */
export const labelAssets = {
  DATASET: statement<{ ids: readonly string[] }, object>(
    'labelDatasets',
    'Label the assets as datasets',
    `MATCH (a:Asset) WHERE a.id IN $ids SET a:Dataset REMOVE a:Model REMOVE a:Dashboard`,
  ),
  MODEL: statement<{ ids: readonly string[] }, object>(
    'labelModels',
    'Label the assets as models',
    `MATCH (a:Asset) WHERE a.id IN $ids SET a:Model REMOVE a:Dataset REMOVE a:Dashboard`,
  ),
  DASHBOARD: statement<{ ids: readonly string[] }, object>(
    'labelDashboards',
    'Label the assets as dashboards',
    `MATCH (a:Asset) WHERE a.id IN $ids SET a:Dashboard REMOVE a:Dataset REMOVE a:Model`,
  ),
} as const;

export const endsOfAssets = statement<
  { ids: readonly string[] },
  { id: string; drops: number[]; truncations: number[] }
>(
  'endsOfAssets',
  'When each asset was dropped or emptied',
  `MATCH (a:Asset) WHERE a.id IN $ids AND a.drops IS NOT NULL
RETURN a.id AS id, a.drops AS drops, coalesce(a.truncations, []) AS truncations`,
);

export const setFieldsOfAsset = statement<
  {
    rows: {
      assetId: string;
      namespace: string;
      assetName: string;
      assetKind: AssetKind;
      assetTags: readonly string[];
    }[];
  },
  object
>(
  'setFieldsOfAsset',
  'Repeat on the fields what is said of their asset',
  `UNWIND $rows AS row
MATCH (f:Field) WHERE f.assetId = row.assetId
SET f.namespace = row.namespace, f.assetName = row.assetName, f.assetKind = row.assetKind, f.assetTags = row.assetTags`,
);
