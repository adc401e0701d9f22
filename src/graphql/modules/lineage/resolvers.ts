import type { Resolvers } from '../../generated/resolvers.ts';
import { checkedIds } from '../../ids.ts';
import { visibleOrNull } from '../../visible-list.ts';
import { assetType } from '../asset/type.ts';
import { edgeColumns, nodeColumns } from './columns.ts';
import { exportGraph } from './export.ts';
import { lineageDiff } from './diff.ts';
import { lineageOf } from './lineage-of.ts';
import { pathsBetween } from './paths-between.ts';

export const lineageResolvers = {
  Query: {
    lineage: (_root, { of, ...args }, context, info) => lineageOf(checkedIds('of', of), args, context, info),
    lineageDiff: (_root, { of, ...args }, context, info) => lineageDiff(checkedIds('of', of), args, context, info),
    paths: (_root, args, context, info) => pathsBetween(args, context, info),
  },
  LineageGraph: { export: (graph, { format }) => exportGraph(graph, format) },
  LineageNodeColumns: nodeColumns,
  LineageEdgeColumns: edgeColumns,
  LineageEntity: {
    __resolveType: (entity) => ('kind' in entity ? assetType(entity) : 'Field'),
  },
  Evidence: { job: ({ jobId }, _args, { loaders }) => visibleOrNull(loaders.jobs, jobId) },
} satisfies Resolvers;
