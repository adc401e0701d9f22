import type { Resolvers } from '../../generated/resolvers.ts';
import { ownersIn } from '../../../governance/impact.ts';
import { visibleOf, visibleStill } from '../../visible-list.ts';
import { exportImpact } from './export.ts';
import { impactReport } from './report.ts';

const MOST_FIELDS = 1_000;

export const impactResolvers = {
  Query: { impact: (_root, args, context, info) => impactReport(args, context, info) },
  ImpactReport: {
    roots: ({ found }, _args, { recorder }) => {
      recorder.gave(found.roots);
      return found.roots;
    },
    totalCount: ({ found }) => found.total,
    byKind: ({ found }) => found.byKind(),
    byOwner: ({ found }) => found.byOwner(),
    byLevel: ({ found }) => found.byLevel(),
    completeness: ({ found }) => found.completeness,
    export: ({ found }, { format }, context) => exportImpact(found, format, context),
  },
  ImpactConnection: { nodes: async ({ nodes }, _args, { loaders }) => visibleOf(loaders.assets, idsOf(await nodes())) },
  ImpactEdge: {
    node: async ({ node: { asset } }, _args, { loaders }) => visibleStill(loaders.assets, asset.id),
    distance: ({ node }) => node.distance,
    via: ({ node }) => node.way(),
    fields: ({ node }, _args, { loaders }) => visibleOf(loaders.fields, node.fields.slice(0, MOST_FIELDS)),
    notify: async ({ node: { asset } }, _args, { loaders }) => {
      return ownersIn(await loaders.ownersOf.load(asset.id));
    },
  },
} satisfies Resolvers;

const idsOf = (rows: readonly { readonly asset: { readonly id: string } }[]): string[] =>
  rows.map(({ asset }) => asset.id);
