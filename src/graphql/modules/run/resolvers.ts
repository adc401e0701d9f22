import { badInput } from '../../errors.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { visibleOf, visibleOrNull } from '../../visible-list.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const runResolvers = {
  Query: {
    run: (_root, { runId }, { catalog }) => {
      if (!UUID.test(runId)) throw badInput('runId', 'is not a UUID');
      return catalog.runByRunId(runId.toLowerCase());
    },
  },
  Run: {
    job: async ({ jobId }, _args, { loaders }) => {
      const job = await loaders.jobs.load(jobId);
      if (job === null) throw new Error('a visible run has no visible job');
      return job;
    },
    parent: ({ parentId }, _args, { loaders }) => visibleOrNull(loaders.runs, parentId),
    root: ({ rootId }, _args, { loaders }) => visibleOrNull(loaders.runs, rootId),
    inputs: ({ inputIds }, _args, { loaders }) => visibleOf(loaders.assets, inputIds),
    outputs: ({ outputIds }, _args, { loaders }) => visibleOf(loaders.assets, outputIds),
  },
} satisfies Resolvers;
