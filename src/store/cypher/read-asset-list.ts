import { restrictedStatement, type View } from '../statement.ts';
import { filterConditions, filteredAssets, type AssetFilterParams, type AssetFilterPart } from './asset-filter.ts';
import { assetColumns, type AssetRow } from './read-assets.ts';
import { remembered } from './remembered.ts';

const PROPERTY = { NAME: 'sortKey', CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

/** What tells one list from another: the text depends on it, and on nothing that a caller writes. */
export interface AssetListShape {
  readonly by: keyof typeof PROPERTY;
  readonly direction: 'ASC' | 'DESC';
  /** Not the first page: `value` and `id` are those of the last row before. */
  readonly next: boolean;
  readonly parts: readonly AssetFilterPart[];
}

export interface AssetListParams extends AssetFilterParams {
  limit: number;
  value?: string | number;
  id?: string;
}

/** A page of assets. A condition that a filter does not have is not in the text, so that Neo4j's indexes serve. */
export const assetList = remembered(
  ({ by, direction, next, parts }: AssetListShape) =>
    ['listAssets', by, direction, ...(next ? ['next'] : []), ...parts].join(' '),
  ({ by, direction, next, parts }, name) =>
    restrictedStatement<AssetListParams, AssetRow>(name, 'A page of assets, in order', (view) => {
      const key = `a.${PROPERTY[by]}`;
      const beyond = direction === 'ASC' ? '>' : '<';
      // Says what the index on the sort value is to be asked; the first page asks for all of it.
      const after = next
        ? [`${key} ${beyond}= $value`, `(${key} ${beyond} $value OR a.id > $id)`]
        : [`${key} IS NOT NULL`];
      const { match, repeats } = filteredAssets('a', parts);
      return `${match} WHERE ${conditions(view, parts, after)}
WITH ${repeats ? 'DISTINCT ' : ''}a
WITH a, ${key} AS sortValue, a.id AS sortId ORDER BY sortValue ${direction}, sortId LIMIT $limit
RETURN ${assetColumns('a')}
ORDER BY sortValue ${direction}, sortId`;
    }),
);

/** How many assets fit. */
export const assetCount = remembered(
  (parts: readonly AssetFilterPart[]) => ['countAssets', ...parts].join(' '),
  (parts, name) =>
    restrictedStatement<AssetFilterParams, { total: number }>(name, 'How many assets fit', (view) => {
      const { match, repeats } = filteredAssets('a', parts);
      return `${match} WHERE ${conditions(view, parts, [])}
RETURN count(${repeats ? 'DISTINCT a' : 'a'}) AS total`;
    }),
);

const conditions = (view: View, parts: readonly AssetFilterPart[], more: readonly string[]): string =>
  [...more, ...filterConditions('a', parts), view.asset('a')].join('\n  AND ');
