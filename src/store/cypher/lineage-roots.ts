import type { AssetKind } from '../../domain/event.ts';
import type { AssetId, FieldId } from '../../domain/ids.ts';
import { restrictedStatement, statement } from '../statement.ts';

/** Of assets, or of those that fields are of. */
export interface AssetNames {
  kinds: AssetKind[];
  namespaces: string[];
  names: string[];
}
interface AssetColumns extends AssetNames {
  asked: string[];
  assetIds: AssetId[];
  gone: boolean[];
}
interface FieldColumns extends AssetNames {
  fieldIds: FieldId[];
  assetOf: AssetId[];
  gone: boolean[];
  paths: string[];
}

const FIELD_COLUMNS = `collect(f.id) AS fieldIds, collect(f.assetId) AS assetOf, collect(coalesce(f.gone, false)) AS gone,
  collect(f.path) AS paths, collect(f.assetKind) AS kinds, collect(f.namespace) AS namespaces,
  collect(f.assetName) AS names`;

export const rootAssets = restrictedStatement<{ ids: readonly string[] }, AssetColumns>(
  'rootAssets',
  'Visible assets by the id of any of their names',
  (view) => `UNWIND $ids AS id
MATCH (n:Name {id: id})
MATCH (a:Asset {id: n.assetId}) WHERE ${view.asset('a')}
RETURN collect(id) AS asked, collect(a.id) AS assetIds, collect(coalesce(a.gone, false)) AS gone,
  collect(a.kind) AS kinds, collect(a.namespace) AS namespaces, collect(a.name) AS names`,
);

export const rootFields = restrictedStatement<{ ids: readonly string[] }, FieldColumns>(
  'rootFields',
  'Visible fields by id',
  (view) => `UNWIND $ids AS id
MATCH (f:Field {id: id}) WHERE ${view.field('f')}
RETURN ${FIELD_COLUMNS}`,
);

export const rootFieldsOfAssets = restrictedStatement<{ ids: readonly string[] }, FieldColumns>(
  'rootFieldsOfAssets',
  'The visible fields of assets, as roots of a traversal',
  (view) => `UNWIND $ids AS id
MATCH (f:Field {assetId: id}) WHERE ${view.field('f')}
RETURN ${FIELD_COLUMNS}`,
);

export const mergedFields = statement<{ ids: readonly string[] }, { asked: string[]; fieldIds: FieldId[] }>(
  'mergedFields',
  'The fields that others were merged into',
  `UNWIND $ids AS id
MATCH (m:FieldAlias {id: id})
RETURN collect(id) AS asked, collect(m.fieldId) AS fieldIds`,
);
