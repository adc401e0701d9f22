import { rootCause } from '../../../governance/root-cause/root-cause.ts';
import { notNull, within } from '../../arguments.ts';
import { badInput } from '../../errors.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkedId } from '../../ids.ts';
import { visibleOrNull, visibleStill } from '../../visible-list.ts';
import { DEEPEST, waysWanted } from '../lineage/lineage-of.ts';

const WEEK = 7 * 24 * 3_600_000;

export const rootCauseResolvers = {
  Query: {
    rootCause: async (_root, { of, since, depth, maxSuspects }, context, info) => {
      const { now } = context;
      if (since != null && since > now) throw badInput('since', 'is in the future');
      const request = {
        of: checkedId('of', of),
        since: since ?? now - WEEK,
        now,
        depth: within('depth', notNull('depth', depth, 20), 0, DEEPEST),
        maxSuspects: within('maxSuspects', notNull('maxSuspects', maxSuspects, 50), 1, 200),
      };
      const { total, ...found } = await rootCause(request, context, waysWanted(info, [['suspects', 'path']]));
      context.recorder.gave(found.roots);
      return { ...found, totalCount: total };
    },
  },
  Suspect: {
    asset: ({ assetId }, _args, { loaders }) => visibleStill(loaders.assets, assetId),
    run: ({ runId }, _args, { loaders }) => visibleOrNull(loaders.runs, runId),
  },
} satisfies Resolvers;
