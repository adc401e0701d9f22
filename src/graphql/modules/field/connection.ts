import { z } from 'zod';
import type { VisibleAsset, VisibleField } from '../../../access/visible.ts';
import { OUTSIDE_SCHEMA } from '../../../domain/catalog.ts';
import { once } from '../../../domain/once.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import { versionAt } from '../version/connection.ts';

const CURRENT = cursorList(z.tuple([z.int(), z.string()]), 'fields');

/** The fields of an asset: the current ones, or those of the schema that held at `asOf`. */
export function fieldConnection(
  asset: VisibleAsset,
  { asOf, ...page }: PageArguments & { readonly asOf?: number | null | undefined },
  context: GraphQLContext,
): Connection<VisibleField> {
  return typeof asOf === 'number' ? fieldsAt(asset, asOf, page, context) : currentFields(asset, page, context);
}

function currentFields({ id }: VisibleAsset, page: PageArguments, { loaders }: GraphQLContext) {
  return connection(page, {
    list: CURRENT,
    keyOf: async (field: VisibleField) => [(await field.ordinal()) ?? OUTSIDE_SCHEMA, field.path],
    read: (keyset) => loaders.fieldPage(keyset).load(id),
    count: () => loaders.fieldCount.load(id),
  });
}

/** The fields as that schema had them: names, types and order of then; what was said of them, of now. */
function fieldsAt({ id }: VisibleAsset, asOf: number, page: PageArguments, { loaders }: GraphQLContext) {
  const list = cursorList(z.tuple([z.int(), z.string()]), 'fields', asOf);
  const read = once(async () => {
    const snapshots = (await versionAt(id, asOf, loaders))?.fields ?? [];
    const fields = await Promise.all(
      snapshots.map(async ({ path, type }, index) => {
        const field = await loaders.fieldByPath.load({ assetId: id, path });
        const position = index + 1;
        return field === null
          ? []
          : [{ position, field: { ...field, type, ordinal: () => Promise.resolve(position) } }];
      }),
    );
    return fields.flat();
  });
  return connection(page, {
    list,
    keyOf: async (field: VisibleField) => [(await field.ordinal()) ?? OUTSIDE_SCHEMA, field.path],
    read: async ({ after, limit }) => {
      const [last = 0] = after ?? [];
      const rest = (await read()).filter(({ position }) => position > Number(last));
      return rest.slice(0, limit).map(({ field }) => field);
    },
    count: async () => (await read()).length,
  });
}
