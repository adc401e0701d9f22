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

export const receivingFields = restrictedStatement<
  { tags: readonly string[]; limit: number },
  Ids & { tags: string[][] }
>(
  'receivingFields',
  'Fields to which one of the tags came along lineage, and what came to them',
  (view) => `MATCH (f:Field) WHERE any(t IN coalesce(f.propagatedTags, []) WHERE t IN $tags)
  AND ${view.field('f')}
WITH f ORDER BY f.id LIMIT $limit
RETURN collect(f.id) AS ids, collect(f.propagatedTags) AS tags`,
);

/** Those of the fields that are of one asset. */
export interface FieldPlaceRow {
  assetId: AssetId;
  kind: AssetKind;
  namespace: string;
  name: string;
  assetTags: string[];
  assetRefused: string[];
  ids: FieldId[];
  paths: string[];
  /** Ids of the few that carry tags of their own, and those tags. */
  tagged: FieldId[];
  tags: string[][];
  /** Ids of the few from which a person took tags away, and those tags. */
  refusing: FieldId[];
  refused: string[][];
}

interface Places {
  ids: readonly string[];
  kinds: readonly AssetKind[] | null;
  namespaces: readonly string[] | null;
}

const TAGGED = '[n IN fields WHERE size(n.tags) > 0';
const REFUSING = '[n IN fields WHERE size(coalesce(n.removedTags, [])) > 0';

/** What fields of one asset have in common is told once, which costs a third of telling it of each. */
export const fieldPlaces = restrictedStatement<Places, FieldPlaceRow>(
  'fieldPlaces',
  'Where fields are, what they and their assets are tagged with, and what persons took away there',
  (view) => `UNWIND $ids AS id
MATCH (f:Field {id: id}) WHERE ($kinds IS NULL OR f.assetKind IN $kinds)
  AND ($namespaces IS NULL OR f.namespace IN $namespaces)
  AND ${view.field('f')}
WITH f.assetId AS assetId, collect(f) AS fields
MATCH (a:Asset {id: assetId})
RETURN assetId, a.kind AS kind, a.namespace AS namespace, a.name AS name, a.tags AS assetTags,
  coalesce(a.removedTags, []) AS assetRefused,
  [n IN fields | n.id] AS ids, [n IN fields | n.path] AS paths,
  ${TAGGED} | n.id] AS tagged, ${TAGGED} | n.tags] AS tags,
  ${REFUSING} | n.id] AS refusing, ${REFUSING} | n.removedTags] AS refused`,
);
