import { OUTSIDE_SCHEMA, type FieldRecord } from '../../domain/catalog.ts';
import type { AssetId } from '../../domain/ids.ts';
import { OPEN } from '../../domain/lineage/timeline.ts';
import { restrictedStatement } from '../statement.ts';
import type { View } from '../view.ts';
import { visible } from './lineage-conditions.ts';

const COLUMNS = `f.id AS id, f.assetId AS assetId, f.path AS path, f.type AS type, f.ordinal AS ordinal,
  f.nullable AS nullable, f.description AS description, f.tags AS tags, f.propagatedTags AS propagatedTags,
  f.inSchema AS inSchema,
  f.assetTags AS assetTags, f.namespace AS namespace, f.assetName AS assetName`;

export const fieldsByIds = restrictedStatement<{ ids: readonly string[] }, FieldRecord & { asked: string }>(
  'fieldsByIds',
  'Fields by id, those that were merged into others too',
  (view) => `UNWIND $ids AS asked
OPTIONAL MATCH (m:FieldAlias {id: asked})
WITH asked, coalesce(m.fieldId, asked) AS fieldId
MATCH (f:Field {id: fieldId}) WHERE ${view.field('f')}
RETURN asked, ${COLUMNS}`,
);

export const fieldsByPath = restrictedStatement<
  { asks: readonly { place: number; assetId: string; path: string }[] },
  FieldRecord & { place: number }
>(
  'fieldsByPath',
  'Fields by asset and path, those that left the schema too',
  (view) => `UNWIND $asks AS ask
MATCH (m:Name {id: ask.assetId})
WITH ask.place AS place, m.assetId + '\\n' + ask.path AS key
MATCH (f:Field {key: key}) WHERE ${view.field('f')}
RETURN place, ${COLUMNS}`,
);

/**
 * A field is current when the schema has it, when no schema is known, or while something that can be seen leads to or
 * from it. In branches, as the embedded engine looks for edges whatever stands before an OR.
 */
const currentFields = (view: View): string => `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (a:Asset {id: m.assetId}) WHERE ${view.asset('a')}
CALL (a) {
  CALL (a) {
    MATCH (a)-[:HAS_FIELD]->(f:Field) WHERE NOT coalesce(f.gone, false) AND ${view.fieldOfVisible('f')}
    RETURN f
    UNION ALL
    MATCH (a)-[:HAS_FIELD]->(f:Field) WHERE f.gone AND ${view.fieldOfVisible('f')}
    WITH f, EXISTS {
      MATCH (f)-[r:FLOWS_TO|INFLUENCES]-(b)
      WHERE NOT r.rejected AND r.validTo = ${OPEN} AND ${visible('b', 'EITHER', view)}
    } AS led
    WHERE led
    RETURN f
  }`;

export const fieldsOfAssets = restrictedStatement<
  { ids: readonly AssetId[]; position: number; path: string; limit: number },
  FieldRecord & { asked: AssetId }
>(
  'fieldsOfAssets',
  'A page of the current fields of each asset: by position in the schema, then path',
  (view) => `${currentFields(view)}
  WITH f, coalesce(f.ordinal, ${OUTSIDE_SCHEMA}) AS position
  WHERE position >= $position AND (position > $position OR f.path > $path)
  RETURN f, position ORDER BY position, f.path LIMIT $limit
}
RETURN asked, ${COLUMNS}
ORDER BY asked, position, path`,
);

export const countFieldsOfAssets = restrictedStatement<{ ids: readonly AssetId[] }, { asked: AssetId; total: number }>(
  'countFieldsOfAssets',
  'How many current fields each asset has',
  (view) => `${currentFields(view)}
  RETURN count(f) AS total
}
RETURN asked, total`,
);

/** Not read without a restriction: then nothing is hidden. */
export const hiddenOrdinals = restrictedStatement<{ ids: readonly AssetId[] }, { asked: AssetId; ordinals: number[] }>(
  'hiddenOrdinals',
  'The places of hidden fields in the schemas of assets',
  (view) => `UNWIND $ids AS asked
MATCH (a:Asset {id: asked})
WITH asked, ${view.asset('a')} AS seen
MATCH (f:Field {assetId: asked})
WHERE f.ordinal IS NOT NULL AND NOT (seen AND ${view.fieldOfVisible('f')})
RETURN asked, collect(f.ordinal) AS ordinals`,
);
