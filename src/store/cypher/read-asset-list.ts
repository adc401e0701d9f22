import { restrictedStatement } from '../statement.ts';
import type { View } from '../view.ts';
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
  (shape: AssetListShape) => nameOf('listAssets', shape),
  (shape, name) =>
    restrictedStatement<AssetListParams, AssetRow>(name, 'A page of assets, in order', (view) => {
      const { match, where, distinct, key, order } = listTexts(shape);
      return `${match} WHERE ${[...where, view.asset('a')].join(AND)}
WITH ${distinct}a
WITH a, ${key} ORDER BY ${order} LIMIT $limit
RETURN ${assetColumns('a')}
ORDER BY ${order}`;
    }),
);

/**
 * The visible ones of the first `$window` assets, and how many these were. The embedded engine looks at all assets to
 * sort them, and would ask of all whether they may be seen.
 */
export const assetListWindow = remembered(
  (shape: AssetListShape) => nameOf('listAssets at first', shape),
  (shape, name) =>
    restrictedStatement<AssetListParams & { window: number }, AssetRow & { looked: number }>(
      name,
      'A page of assets, in order, when enough of the first ones are visible',
      (view) => {
        const { match, where, distinct, key, order } = listTexts(shape);
        return `${match} WHERE ${where.join(AND)}
WITH ${distinct}a
WITH a, ${key} ORDER BY ${order} LIMIT $window
WITH collect(a) AS nodes, count(a) AS looked
UNWIND nodes AS a
WITH a, looked WHERE ${view.asset('a')}
WITH a, looked, ${key} ORDER BY ${order} LIMIT $limit
RETURN ${assetColumns('a')}, looked
ORDER BY ${order}`;
      },
    ),
);

const nameOf = (statement: string, { by, direction, next, parts }: AssetListShape): string =>
  [statement, by, direction, ...(next ? ['next'] : []), ...parts].join(' ');

const AND = '\n  AND ';

function listTexts({ by, direction, next, parts }: AssetListShape) {
  const key = `a.${PROPERTY[by]}`;
  const beyond = direction === 'ASC' ? '>' : '<';
  // Says what the index on the sort value is to be asked; the first page asks for all of it.
  const after = next ? [`${key} ${beyond}= $value`, `(${key} ${beyond} $value OR a.id > $id)`] : [`${key} IS NOT NULL`];
  const { match, repeats } = filteredAssets('a', parts);
  return {
    match,
    where: [...after, ...filterConditions('a', parts)],
    distinct: repeats ? 'DISTINCT ' : '',
    key: `${key} AS sortValue, a.id AS sortId`,
    order: `sortValue ${direction}, sortId`,
  };
}

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
