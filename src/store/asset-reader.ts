import type { AssetRecord } from '../domain/catalog.ts';
import type { AssetName, CatalogMention, HierarchyLevel } from '../domain/event.ts';
import { byAsked } from './asked.ts';
import { ASSET_FILTER_PARTS, type AssetFilterParams, type AssetFilterPart } from './cypher/asset-filter.ts';
import { assetCount, assetList, assetListWindow, type AssetListParams } from './cypher/read-asset-list.ts';
import { assetByName, assetsByIds, type AssetRow } from './cypher/read-assets.ts';
import type { AssetFilter, CatalogReader, Keyset } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

type AssetReader = Pick<CatalogReader, 'assetsByIds' | 'assetByName' | 'listAssets' | 'countAssets'>;

export const createAssetReader = (reader: Reader): AssetReader => ({
  assetsByIds: async (ids, view) => byAsked(await reader.run(...under(view, assetsByIds, { ids })), recordOf),

  assetByName: async (namespace, name, view) => {
    const [row] = await reader.run(...under(view, assetByName, { namespace, name }));
    return row === undefined ? null : recordOf(row);
  },

  listAssets: async (filter, { by, direction }, page, view) => {
    const { parts, params } = filterOf(filter);
    const shape = { by, direction, next: page.after !== null, parts };
    const paged = { ...params, ...pageParams(page) };
    if (view !== 'UNRESTRICTED' && page.limit < MOST_AT_FIRST) {
      const window = WINDOW * page.limit;
      const rows = await reader.run(...under(view, assetListWindow(shape), { ...paged, window }));
      const found = rows.map(({ looked, ...row }) => ({ looked, asset: recordOf(row) }));
      const [first] = found;
      if (first !== undefined && (found.length === page.limit || first.looked < window))
        return found.map(({ asset }) => asset);
    }
    return (await reader.run(...under(view, assetList(shape), paged))).map(recordOf);
  },

  countAssets: async (filter, view) => {
    const { parts, params } = filterOf(filter);
    const [row] = await reader.run(...under(view, assetCount(parts), params));
    return row?.total ?? 0;
  },
});

/** How many times the length of a page is looked at first. */
const WINDOW = 2;
const MOST_AT_FIRST = 1_000;

/** Which parts a filter has, and the parameters that they need. */
export function filterOf(filter: AssetFilter): { parts: readonly AssetFilterPart[]; params: AssetFilterParams } {
  const { nameContains, ...rest } = filter;
  const params = { ...rest, ...(nameContains === undefined ? {} : { nameContains: nameContains.toLowerCase() }) };
  return { parts: ASSET_FILTER_PARTS.filter((part) => params[part] !== undefined), params };
}

function pageParams({ after, limit }: Keyset): Pick<AssetListParams, 'limit' | 'value' | 'id'> {
  const [value, id] = after ?? [];
  return value === undefined || id === undefined ? { limit } : { limit, value, id: String(id) };
}

function recordOf({ aliases, catalog, hierarchy, ...row }: AssetRow): AssetRecord {
  const names = JSON.parse(aliases ?? '[]') as [string, string][];
  return {
    ...row,
    aliases: names.map(([namespace, name]): AssetName => ({ namespace, name })),
    catalog: catalog === null ? null : (JSON.parse(catalog) as CatalogMention),
    hierarchy: JSON.parse(hierarchy ?? '[]') as HierarchyLevel[],
  };
}
