import type { Exposure } from '../../../governance/unclassified-exposure.ts';
import type { Telling } from '../../list-export.ts';

/** How the list of exposed fields is told as a text. */
export const EXPOSURE_TELLING: Pick<Telling<Exposure>, 'columns' | 'cells' | 'ids'> = {
  columns: [
    'namespace',
    'asset',
    'field',
    'tag',
    'source_namespace',
    'source_asset',
    'source_field',
    'hops',
    'id',
    'source_id',
  ],
  cells: ({ field, source, tag, hops }) => [
    field.namespace,
    field.assetName,
    field.path,
    tag.name,
    source.namespace,
    source.assetName,
    source.path,
    String(hops),
    field.id,
    source.id,
  ],
  ids: ({ field, source }) => [field.id, field.assetId, source.id, source.assetId],
};
