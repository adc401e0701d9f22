import type { AssetKind } from '../../domain/event.ts';
import type { AssetId, FieldId } from '../../domain/ids.ts';
import type { NameRule } from '../../domain/restriction.ts';
import { restrictedStatement } from '../statement.ts';
import type { View } from '../view.ts';

interface ByTags {
  tags: readonly string[];
  namespaces: readonly string[] | null;
  limit: number;
}
interface Ids {
  ids: FieldId[];
}

const first = (view: View): string => `WHERE ($namespaces IS NULL OR f.namespace IN $namespaces)
  AND ${view.field('f')}
WITH DISTINCT f.id AS id ORDER BY id LIMIT $limit
RETURN collect(id) AS ids`;

export const fieldsTagged = restrictedStatement<ByTags, Ids>(
  'fieldsTagged',
  'Fields that carry one of the tags',
  (view) => `MATCH (t:Tag) WHERE t.name IN $tags
MATCH (t)<-[:TAGGED]-(f:Field)
${first(view)}`,
);

export const fieldsOfTaggedAssets = restrictedStatement<ByTags, Ids>(
  'fieldsOfTaggedAssets',
  'Fields whose asset carries one of the tags',
  (view) => `MATCH (t:Tag) WHERE t.name IN $tags
MATCH (t)<-[:TAGGED]-(a:Asset)
MATCH (a)-[:HAS_FIELD]->(f:Field)
${first(view)}`,
);

export const fieldsOfRuledAssets = restrictedStatement<
  { rules: readonly NameRule[]; namespaces: readonly string[] | null; limit: number },
  Ids
>(
  'fieldsOfRuledAssets',
  'Fields whose asset a rule of the policy classifies by its name',
  (view) => `MATCH (a:Asset) WHERE any(g IN $rules WHERE a.namespace =~ g.namespace AND a.name =~ g.name)
MATCH (a)-[:HAS_FIELD]->(f:Field)
${first(view)}`,
);

/** Columns of equal length. */
export interface FieldPlaceRow {
  ids: FieldId[];
  assetIds: AssetId[];
  kinds: AssetKind[];
  namespaces: string[];
  assetNames: string[];
  paths: string[];
  tags: string[][];
  assetTags: string[][];
  refusedTags: string[][];
}

interface Places {
  ids: readonly string[];
  kinds: readonly AssetKind[] | null;
  namespaces: readonly string[] | null;
}

export const fieldPlaces = restrictedStatement<Places, FieldPlaceRow>(
  'fieldPlaces',
  'Where fields are, and what they and their assets are tagged with',
  (view) => `UNWIND $ids AS id
MATCH (f:Field {id: id}) WHERE ($kinds IS NULL OR f.assetKind IN $kinds)
  AND ($namespaces IS NULL OR f.namespace IN $namespaces)
  AND ${view.field('f')}
RETURN collect(f.id) AS ids, collect(f.assetId) AS assetIds, collect(f.assetKind) AS kinds,
  collect(f.namespace) AS namespaces, collect(f.assetName) AS assetNames, collect(f.path) AS paths,
  collect(f.tags) AS tags, collect(f.assetTags) AS assetTags,
  collect(coalesce(f.removedTags, [])) AS refusedTags`,
);

export const namesOfFieldAssets = restrictedStatement<
  { ids: readonly string[] },
  { fieldIds: FieldId[]; assetIds: AssetId[]; namespaces: string[]; names: string[] }
>(
  'namesOfFieldAssets',
  'Names of the assets of visible fields',
  (view) => `UNWIND $ids AS id
MATCH (f:Field {id: id}) WHERE ${view.field('f')}
RETURN collect(f.id) AS fieldIds, collect(f.assetId) AS assetIds, collect(f.namespace) AS namespaces,
  collect(f.assetName) AS names`,
);
