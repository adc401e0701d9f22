import { SettingsFileError } from '../../../access/yaml-file.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkedId, checkedList } from '../../ids.ts';

export const policyResolvers = {
  Query: {
    explainAccess: (_root, { viewer: { roles }, of }, { policyAdmin }) =>
      policyAdmin.explain(checkedList('viewer.roles', roles), checkedId('of', of)),
  },
  Mutation: {
    reloadPolicy: async (_root, { input: { dryRun } }, { policyAdmin, viewer, log }) => {
      try {
        const summary = await policyAdmin.reload(dryRun);
        log.info({ viewer: viewer.id }, dryRun ? 'policy and stale rules checked' : 'policy and stale rules reloaded');
        return { applied: !dryRun, ...summary };
      } catch (error) {
        if (error instanceof SettingsFileError)
          log.warn({ viewer: viewer.id, dryRun, reason: error.message }, 'policy and stale rules not reloaded');
        throw error;
      }
    },
  },
} satisfies Resolvers;
