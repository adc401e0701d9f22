import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { VisibleLineagePath } from '../../../access/visible.ts';
import { impact, type Impact, type ImpactedAsset, type ImpactRequest } from '../../../governance/impact.ts';
import { notNull, within } from '../../arguments.ts';
import { once } from '../../../domain/once.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type { QueryImpactArgs, SchemaChangeInput } from '../../generated/resolvers.ts';
import { checkedId, checkedIds, checkedList } from '../../ids.ts';
import { readTogether } from '../../read-together.ts';
import { checkedText } from '../../text.ts';
import { DEEPEST, waysWanted } from '../lineage/lineage-of.ts';

/** A report, with the page of it that was asked for. */
export interface ImpactAnswer {
  readonly found: Impact;
  readonly assets: Connection<ImpactRow>;
}
/** An asset of a page. */
export interface ImpactRow extends ImpactedAsset {
  readonly way: () => Promise<VisibleLineagePath>;
}

/** Throws BAD_USER_INPUT that says which argument is wrong. */
export async function impactReport(
  { of, change, depth, asOf, first, after }: Pick<QueryImpactArgs, 'of'> & Partial<QueryImpactArgs>,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<ImpactAnswer> {
  const request: ImpactRequest = {
    of: checkedIds('of', of),
    change: change == null ? null : changeOf(change),
    depth: within('depth', notNull('depth', depth, 20), 0, DEEPEST),
    asOf: asOf ?? null,
  };
  const report = once(() => impact(request, context));
  const wants = waysWanted(info, [['assets', 'edges', 'via']]);
  const assets = connection<ImpactRow, z.infer<typeof KEY>>(
    { first, after },
    {
      list: cursorList(KEY, 'impact', JSON.stringify(request)),
      keyOf: ({ key }) => KEY.parse(key),
      read: async ({ after: key, limit }) => {
        const found = await report();
        const rows = found.page(key, limit);
        return readTogether(rows, () => found.ways(rows, wants));
      },
      count: async () => (await report()).total,
    },
  );
  return { found: await report(), assets };
}

const KEY = z.tuple([z.int(), z.string(), z.string(), z.string()]);

function changeOf({ removeFields, changeTypes }: SchemaChangeInput): ImpactRequest['change'] {
  return {
    removeFields: checkedIds('change.removeFields', removeFields ?? []),
    changeTypes: checkedList('change.changeTypes', changeTypes ?? []).map(({ field, type }, i) => ({
      field: checkedId(`change.changeTypes[${i}].field`, field),
      type: checkedText(`change.changeTypes[${i}].type`, type),
    })),
  };
}
