import type { Resolvers } from '../../generated/resolvers.ts';

export const viewerResolvers = {
  Query: {
    viewer: (_root, _args, { viewer }) => ({
      id: viewer.id,
      roles: [...viewer.roles].toSorted(),
      level: viewer.level,
      levels: viewer.levels,
      compartments: [...viewer.compartments].toSorted(),
      aspects: [...viewer.aspects].toSorted(),
      hidden: viewer.hidden,
      permissions: [...viewer.permissions].toSorted(),
      viewableAs: viewer.viewableAs,
    }),
  },
} satisfies Resolvers;
