import type { VisibleAsset, VisibleField } from '../../../access/visible.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { Loaders } from '../../loaders.ts';
import { isRedacted } from '../../redacted.ts';
import { lineageOf } from '../lineage/lineage-of.ts';
import { noteConnection } from '../note/connection.ts';

export const fieldResolvers = {
  Field: {
    name: ({ path }) => path.slice(path.lastIndexOf('.') + 1),
    asset: (field, _args, { loaders }) => assetOf(field, loaders),
    dataset: async (field, _args, { loaders }) => {
      const asset = await assetOf(field, loaders);
      return asset.kind === 'DATASET' ? asset : null;
    },
    sensitivity: ({ tags, propagatedTags, namespace, assetName, assetTags }, _args, { classification }) =>
      classification.ofField({ tags, propagatedTags, asset: { namespace, name: assetName, tags: assetTags } }),
    metrics: async ({ assetId, path, redactions }, _args, { loaders }) =>
      isRedacted({ redactions }, 'metrics') ? null : ((await loaders.columnMetricsOf.load(assetId))?.get(path) ?? null),
    tags: ({ id }, _args, { loaders }) => loaders.tagsOf.load(id),
    terms: ({ id }, _args, { loaders }) => loaders.termsOf.load(id),
    notes: ({ id }, page, { loaders }) => noteConnection(id, page, loaders),
    lineage: ({ id }, args, context, info) => lineageOf([id], { ...args, granularity: 'FIELD' }, context, info),
  },
} satisfies Resolvers;

async function assetOf({ assetId }: VisibleField, loaders: Loaders): Promise<VisibleAsset> {
  const asset = await loaders.assets.load(assetId);
  if (asset === null) throw new Error('a visible field has no visible asset');
  return asset;
}
