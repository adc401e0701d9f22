import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { CompletenessResult, VisibleLineagePath } from '../../../access/visible.ts';
import { unclassifiedExposure, type Exposure } from '../../../governance/unclassified-exposure.ts';
import { unknownNames } from '../../../governance/unknown-names.ts';
import { once } from '../../../domain/once.ts';
import type { Keyset } from '../../catalog-types.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type {
  ExposureConnectionExportArgs,
  QueryUnclassifiedExposureArgs,
  Resolvers,
} from '../../generated/resolvers.ts';
import { checkedList } from '../../ids.ts';
import { listExport, type ListExport } from '../../list-export.ts';
import { readTogether } from '../../read-together.ts';
import { visibleStill } from '../../visible-list.ts';
import { waysWanted } from '../lineage/lineage-of.ts';
import { EXPOSURE_TELLING } from './export.ts';

/** A row of a page. */
export interface ExposureRow extends Exposure {
  readonly way: () => Promise<VisibleLineagePath>;
}
/** The rows are found when something of them is asked for, once. */
export interface ExposurePage extends Connection<ExposureRow> {
  readonly completeness: () => Promise<CompletenessResult>;
  readonly remarks: () => Promise<string[]>;
  readonly export: (args: ExposureConnectionExportArgs) => Promise<ListExport>;
}

export const exposureResolvers = {
  Query: { unclassifiedExposure: (_root, args, context, info) => exposureConnection(args, context, info) },
  Exposure: {
    field: ({ field }, _args, { loaders }) => visibleStill(loaders.fields, field.id),
    source: ({ source }, _args, { loaders }) => visibleStill(loaders.fields, source.id),
    path: ({ way }) => way(),
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
  const exposures = once(() => unclassifiedExposure(request, context));
  const wants = waysWanted(info, [
    ['edges', 'node', 'path'],
    ['nodes', 'path'],
  ]);
  const shared = {
    list: cursorList(KEY, 'unclassifiedExposure', request),
    keyOf: ({ key }: Exposure) => KEY.parse(key),
    count: async () => (await exposures()).total,
  };
  const page = connection<ExposureRow, z.infer<typeof KEY>>(
    { first, after },
    {
      ...shared,
      read: async ({ after: key, limit }) => {
        const found = await exposures();
        const rows = found.page(key, limit);
        return readTogether(rows, () => found.ways(rows, wants));
      },
    },
  );
  const told = {
    completeness: async () => (await exposures()).completeness,
    remarks: () => unknownNames(request, context.catalog),
  };
  const rows = { ...shared, read: async ({ after: key, limit }: Keyset) => (await exposures()).page(key, limit) };
  const telling = { ...EXPOSURE_TELLING, ...told, recorder: context.recorder, viewer: context.viewer };
  return { ...page, ...told, export: ({ format }) => listExport(format, after, rows, telling) };
}
