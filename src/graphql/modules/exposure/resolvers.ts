import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { CompletenessResult, VisibleLineagePath } from '../../../access/visible.ts';
import { unclassifiedExposure, type Exposure, type Exposures } from '../../../governance/unclassified-exposure.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type { QueryUnclassifiedExposureArgs, Resolvers } from '../../generated/resolvers.ts';
import { checkedList } from '../../ids.ts';
import { visibleStill } from '../../visible-list.ts';
import { waysWanted } from '../lineage/lineage-of.ts';

/** A row of a page; the ways of all of the page are read when the first of them is asked for. */
export interface ExposureRow extends Exposure {
  readonly path: () => Promise<VisibleLineagePath>;
}
/** The rows are found when something of them is asked for, once. */
export interface ExposurePage extends Connection<ExposureRow> {
  readonly completeness: () => Promise<CompletenessResult>;
}

export const exposureResolvers = {
  Query: { unclassifiedExposure: (_root, args, context, info) => exposureConnection(args, context, info) },
  Exposure: {
    field: ({ field }, _args, { loaders }) => visibleStill(loaders.fields, field),
    source: ({ source }, _args, { loaders }) => visibleStill(loaders.fields, source),
  },
} satisfies Resolvers;

const KEY = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

function exposureConnection(
  { tags, namespaces, asOf, first, after }: Partial<QueryUnclassifiedExposureArgs>,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): ExposurePage {
  const request = {
    tags: tags == null ? null : checkedList('tags', tags),
    namespaces: namespaces == null ? null : checkedList('namespaces', namespaces),
    asOf: asOf ?? null,
  };
  let finding: Promise<Exposures> | undefined;
  const found = (): Promise<Exposures> => (finding ??= unclassifiedExposure(request, context));
  const page = connection<ExposureRow, z.infer<typeof KEY>>(
    { first, after },
    {
      list: cursorList(KEY, 'unclassifiedExposure', request),
      keyOf: ({ key }) => KEY.parse(key),
      read: async ({ after: key, limit }) => withWays(await found(), (await found()).page(key, limit), info),
      count: async () => (await found()).total,
    },
  );
  return { ...page, completeness: async () => (await found()).completeness };
}

function withWays(found: Exposures, rows: readonly Exposure[], info: GraphQLResolveInfo): ExposureRow[] {
  const wants = waysWanted(info, [
    ['edges', 'node', 'path'],
    ['nodes', 'path'],
  ]);
  let reading: Promise<VisibleLineagePath[]> | undefined;
  return rows.map((row, place) => ({
    ...row,
    path: async () => {
      const way = (await (reading ??= found.ways(rows, wants)))[place];
      if (way === undefined) throw new Error('an exposure without a way');
      return way;
    },
  }));
}
