import type { Resolvers } from '../../generated/resolvers.ts';
import { visibleStill } from '../../visible-list.ts';
import { flowConnection } from './connection.ts';

export const sensitiveFlowResolvers = {
  Query: { sensitiveFlows: (_root, args, context, info) => flowConnection(args, context, info) },
  SensitiveFlow: {
    source: ({ source }, _args, { loaders }) => visibleStill(loaders.fields, source),
    destination: ({ destination }, _args, { loaders }) => visibleStill(loaders.fields, destination),
    destinationAsset: ({ destinationAsset }, _args, { loaders }) => visibleStill(loaders.assets, destinationAsset),
    path: async ({ way }) => (await way()).path,
    breakers: async ({ broken, way }) => (broken ? (await way()).breakers : []),
  },
} satisfies Resolvers;
