import type { AssetRecord } from '../../domain/catalog.ts';
import { restrictedStatement } from '../statement.ts';

/** An asset as it is stored: what a record has, with `aliases` (`[[namespace, name], …]`), `catalog` and `hierarchy` as JSON text. */
export interface AssetRow extends Omit<AssetRecord, 'aliases' | 'catalog' | 'hierarchy'> {
  aliases: string | null;
  catalog: string | null;
  hierarchy: string | null;
}

/** The columns of an asset. */
export const assetColumns = (a: string): string =>
  `${a}.id AS id, ${a}.kind AS kind, ${a}.namespace AS namespace, ${a}.name AS name, ${a}.description AS description,
  ${a}.tags AS tags, ${a}.status AS status, ${a}.createdAt AS createdAt, ${a}.updatedAt AS updatedAt,
  ${a}.datasetType AS datasetType, ${a}.structure AS structure, ${a}.platform AS platform, ${a}.uri AS uri,
  ${a}.aliases AS aliases, ${a}.storageLayer AS storageLayer, ${a}.storageFormat AS storageFormat,
  ${a}.catalog AS catalog, ${a}.hierarchy AS hierarchy, coalesce(${a}.declaredSource, false) AS declaredSource,
  coalesce(${a}.partitions, []) AS partitions, ${a}.retentionDays AS retentionDays,
  ${a}.retentionBasis AS retentionBasis, ${a}.modelVersion AS modelVersion, ${a}.algorithm AS algorithm,
  ${a}.url AS url, ${a}.tool AS tool`;

export const assetsByIds = restrictedStatement<{ ids: readonly string[] }, AssetRow & { asked: string }>(
  'assetsByIds',
  'Assets by the id of any of their names',
  (view) => `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (a:Asset {id: m.assetId}) WHERE ${view.asset('a')}
RETURN asked, ${assetColumns('a')}`,
);

export const assetByName = restrictedStatement<{ namespace: string; name: string }, AssetRow>(
  'assetByName',
  'The asset that goes, or went, by a name',
  (view) => `MATCH (m:Name) WHERE m.name = $name AND m.namespace = $namespace
WITH m
MATCH (a:Asset {id: m.assetId}) WHERE ${view.asset('a')}
RETURN ${assetColumns('a')}`,
);
