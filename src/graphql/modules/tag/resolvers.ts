import type { Resolvers } from '../../generated/resolvers.ts';

export const tagResolvers = {
  Query: { tags: (_root, _args, { catalog }) => catalog.tags() },
  TagAssignment: { tag: ({ tag }, _args, { classification }) => classification.tag(tag) },
} satisfies Resolvers;
