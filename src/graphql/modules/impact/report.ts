import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { VisibleLineagePath } from '../../../access/visible.ts';
import { impact, type Impact, type ImpactedAsset, type ImpactRequest } from '../../../governance/impact.ts';
import { notNull, within } from '../../arguments.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type { QueryImpactArgs, SchemaChangeInput } from '../../generated/resolvers.ts';
import { checkedId, checkedIds, checkedList } from '../../ids.ts';
import { checkedText } from '../../text.ts';
import { DEEPEST, waysWanted } from '../lineage/lineage-of.ts';

/** A report, with the page of it that was asked for. */
export interface ImpactAnswer {
  readonly found: Impact;
  readonly assets: Connection<ImpactRow>;
}
/** An asset of a page; the ways to all of the page are read when the first of them is asked for. */
export interface ImpactRow extends ImpactedAsset {
  readonly via: () => Promise<VisibleLineagePath>;
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
  let finding: Promise<Impact> | undefined;
  const found = (): Promise<Impact> => (finding ??= impact(request, context));
  const assets = connection<ImpactRow, z.infer<typeof KEY>>(
    { first, after },
    {
      list: cursorList(KEY, 'impact', JSON.stringify(request)),
      keyOf: ({ key }) => KEY.parse(key),
      read: async ({ after: key, limit }) => withWays(await found(), (await found()).page(key, limit), info),
      count: async () => (await found()).total,
    },
  );
  return { found: await found(), assets };
}

const KEY = z.tuple([z.int(), z.string(), z.string(), z.string()]);

function withWays(found: Impact, rows: readonly ImpactedAsset[], info: GraphQLResolveInfo): ImpactRow[] {
  const wants = waysWanted(info, [['assets', 'edges', 'via']]);
  let reading: Promise<VisibleLineagePath[]> | undefined;
  return rows.map((row, place) => ({
    ...row,
    via: async () => {
      const way = (await (reading ??= found.ways(rows, wants)))[place];
      if (way === undefined) throw new Error('an asset without a way');
      return way;
    },
  }));
}

function changeOf({ removeFields, changeTypes }: SchemaChangeInput): ImpactRequest['change'] {
  return {
    removeFields: checkedIds('change.removeFields', removeFields ?? []),
    changeTypes: checkedList('change.changeTypes', changeTypes ?? []).map(({ field, type }, i) => ({
      field: checkedId(`change.changeTypes[${i}].field`, field),
      type: checkedText(`change.changeTypes[${i}].type`, type),
    })),
  };
}
