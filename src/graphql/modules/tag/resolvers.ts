import { isFieldId } from '../../../domain/ids.ts';
import type { Resolvers } from '../../generated/resolvers.ts';

export const tagResolvers = {
  Query: { tags: (_root, _args, { catalog }) => catalog.tags() },
  TagAssignment: {
    tag: ({ tag }, _args, { classification }) => classification.tag(tag),
    source: async ({ subjectId, tag, origin }, _args, { loaders }) => {
      if (origin !== 'PROPAGATED' || !isFieldId(subjectId)) return null;
      const source = await loaders.tagSource.load({ field: subjectId, tag });
      return source === null ? null : loaders.fields.load(source);
    },
  },
} satisfies Resolvers;
