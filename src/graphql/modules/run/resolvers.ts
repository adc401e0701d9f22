import type { Resolvers } from '../../generated/resolvers.ts';
import { visibleOf, visibleOrNull, visibleStill } from '../../visible-list.ts';
import { provenanceOf } from './provenance.ts';
import { recordRun } from './record.ts';
import { checkedRunId } from './run-id.ts';

export const runResolvers = {
  Query: {
    run: (_root, { runId }, { catalog }) => catalog.runByRunId(checkedRunId('runId', runId)),
    trainingProvenance: (_root, args, context) => provenanceOf(args, context),
  },
  Mutation: { recordRun: (_root, { input }, context) => recordRun(input, context) },
  Run: {
    job: ({ jobId }, _args, { loaders }) => visibleStill(loaders.jobs, jobId),
    parent: ({ parentId }, _args, { loaders }) => visibleOrNull(loaders.runs, parentId),
    root: ({ rootId }, _args, { loaders }) => visibleOrNull(loaders.runs, rootId),
    inputs: ({ inputIds }, _args, { loaders }) => visibleOf(loaders.assets, inputIds),
    outputs: ({ outputIds }, _args, { loaders }) => visibleOf(loaders.assets, outputIds),
    inputVersions: async (run, _args, { loaders }) => (await loaders.runVersions.load(run)).inputs,
    outputVersions: async (run, _args, { loaders }) => (await loaders.runVersions.load(run)).outputs,
  },
} satisfies Resolvers;
