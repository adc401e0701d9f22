import { z } from 'zod';
import type { VisibleAsset } from '../../../access/visible.ts';
import type { OwnerId, TermId } from '../../../domain/ids.ts';
import { sortKey } from '../../../domain/naming.ts';
import { unknownNames } from '../../../governance/unknown-names.ts';
import type { AssetFilter, AssetOrder, Keyset } from '../../catalog-types.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type { Json } from '../../../domain/json.ts';

export const BY_NAME: AssetOrder = { by: 'NAME', direction: 'ASC' };

export interface AssetPage extends Connection<VisibleAsset> {
  readonly remarks: () => Promise<string[]>;
}

/** `fingerprint` tells this filter from others, as it was asked for. */
export function assetConnection(
  page: PageArguments,
  { catalog }: GraphQLContext,
  filter: AssetFilter,
  order: AssetOrder,
  fingerprint: Json,
): AssetPage {
  const shared = {
    read: (keyset: Keyset) => catalog.listAssets(filter, order, keyset),
    count: () => catalog.countAssets(filter),
  };
  const remarks = (): Promise<string[]> => unknownNames(filter, catalog);
  const { by, direction } = order;
  if (by === 'NAME') {
    const list = cursorList(z.tuple([z.string(), z.string()]), 'assets', by, direction, fingerprint);
    return { ...connection(page, { ...shared, list, keyOf: (asset) => [sortKey(asset), asset.id] }), remarks };
  }
  const list = cursorList(z.tuple([z.int(), z.string()]), 'assets', by, direction, fingerprint);
  const time = by === 'CREATED_AT' ? 'createdAt' : 'updatedAt';
  return { ...connection(page, { ...shared, list, keyOf: (asset) => [asset[time], asset.id] }), remarks };
}

/** Assets of an owner, or with a term. */
export function assetsWith(
  page: PageArguments,
  context: GraphQLContext,
  filter: { readonly owners: readonly OwnerId[] } | { readonly terms: readonly TermId[] },
): AssetPage {
  return assetConnection(page, context, filter, BY_NAME, { ...filter });
}
