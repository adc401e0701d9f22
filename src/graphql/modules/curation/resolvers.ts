import type { Resolvers } from '../../generated/resolvers.ts';
import { transformationOf } from './transformation.ts';

export const curationResolvers = {
  Mutation: {
    describe: async (_root, { input }, { curator }) => ({ node: await curator.describe(input.id, input.description) }),
    assignTag: async (_root, { input }, { curator }) => ({ node: await curator.assignTag(input.id, input.tag) }),
    removeTag: async (_root, { input }, { curator }) => ({ node: await curator.removeTag(input.id, input.tag) }),
    withdrawTag: async (_root, { input }, { curator }) => ({ node: await curator.withdrawTag(input.id, input.tag) }),
    assignOwner: async (_root, { input }, { curator }) => ({
      node: await curator.assignOwner(input.id, { name: input.owner, type: input.type }, input.role),
    }),
    removeOwner: async (_root, { input }, { curator }) => ({
      node: await curator.removeOwner(input.id, input.owner, input.role),
    }),
    defineTerm: async (_root, { input }, { curator }) => ({
      term: await curator.defineTerm(input.name, input.definition),
    }),
    assignTerm: async (_root, { input }, { curator }) => ({ node: await curator.assignTerm(input.id, input.term) }),
    removeTerm: async (_root, { input }, { curator }) => ({ node: await curator.removeTerm(input.id, input.term) }),
    addNote: async (_root, { input }, { curator }) => ({ note: await curator.addNote(input.id, input.text) }),
    declareLineage: async (_root, { input: { from, to, transformation, note } }, { curator, lineage }) => {
      const transformations = transformation == null ? [] : [transformationOf(transformation)];
      const declared = await curator.declareLineage(from, to, transformations, note ?? null);
      const edge = await lineage.edge(declared.from, declared.to);
      if (edge === null) throw new Error('an edge that was just declared is not there');
      return { edge };
    },
    rejectLineage: async (_root, { input }, { curator }) => ({
      rejected: await curator.rejectLineage(input.from, input.to, input.reason),
    }),
    withdrawLineage: async (_root, { input }, { curator }) => ({
      withdrawn: await curator.withdrawLineage(input.from, input.to),
    }),
  },
} satisfies Resolvers;
