import type { Resolvers } from '../../generated/resolvers.ts';
import { visibleOrNull } from '../../visible-list.ts';

/** Above it a number of rows is no GraphQL Int. */
const GREATEST_INT = 2_147_483_647;

export const versionResolvers = {
  DatasetVersion: {
    producedBy: ({ producedById }, _args, { loaders }) => visibleOrNull(loaders.runs, producedById),
    asset: async ({ assetId }, _args, { loaders }) => {
      const asset = await loaders.assets.load(assetId);
      if (asset === null) throw new Error('a visible version is of no visible asset');
      return asset;
    },
  },
  DatasetStatistics: {
    rowCount: ({ rowCount }) => (rowCount !== null && rowCount > GREATEST_INT ? null : rowCount),
    run: ({ runId }, _args, { loaders }) => visibleOrNull(loaders.runs, runId),
  },
  Assertion: {
    field: ({ assetId, fieldPath }, _args, { loaders }) =>
      fieldPath === null ? null : loaders.fieldByPath.load({ assetId, path: fieldPath }),
    run: ({ runId }, _args, { loaders }) => visibleOrNull(loaders.runs, runId),
  },
} satisfies Resolvers;
