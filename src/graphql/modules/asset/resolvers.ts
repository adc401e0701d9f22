import type { Resolvers } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { accessConnection } from '../access-log/connection.ts';
import { fieldConnection } from '../field/connection.ts';
import { lineageOf } from '../lineage/lineage-of.ts';
import { noteConnection } from '../note/connection.ts';
import { trainingRunConnection } from '../run/connection.ts';
import { versionAt, versionConnection } from '../version/connection.ts';
import { statisticsOf } from '../version/statistics.ts';
import { isRedacted } from '../../redacted.ts';
import { visibleOf } from '../../visible-list.ts';
import { assetConnection, BY_NAME } from './connection.ts';
import { assetFilter } from './filter.ts';
import { assetType } from './type.ts';

/** What all kinds of assets have. */
const asset = {
  sensitivity: (parent, _args, { classification }) => classification.ofNamed(parent),
  tags: ({ id }, _args, { loaders }) => loaders.tagsOf.load(id),
  owners: ({ id }, _args, { loaders }) => loaders.ownersOf.load(id),
  terms: ({ id }, _args, { loaders }) => loaders.termsOf.load(id),
  notes: ({ id }, page, { loaders }) => noteConnection(id, page, loaders),
  quality: ({ id, redactions }, _args, { loaders }) =>
    isRedacted({ redactions }, 'quality') ? null : loaders.qualityOf.load(id),
  accesses: ({ id, redactions }, page, { loaders }) =>
    isRedacted({ redactions }, 'accesses') ? null : accessConnection(id, page, loaders),
  facets: ({ id, redactions }, _args, { loaders }) =>
    isRedacted({ redactions }, 'facets') ? null : loaders.assetFacets.load(id),
  producers: async ({ id }, _args, { loaders }) => visibleOf(loaders.jobs, await loaders.producersOf.load(id)),
  consumers: async ({ id }, _args, { loaders }) => visibleOf(loaders.jobs, await loaders.consumersOf.load(id)),
  fields: (parent, args, context) => fieldConnection(parent, args, context),
  field: ({ id }, { path }, { loaders }) => loaders.fieldByPath.load({ assetId: id, path }),
  lineage: ({ id }, args, context, info) => lineageOf([id], args, context, info),
} satisfies Resolvers['Dataset'] & Resolvers['Model'] & Resolvers['Dashboard'];

export const assetResolvers = {
  Query: {
    asset: async (_root, { namespace, name, kind }, { catalog }) => {
      const found = await catalog.assetByName(namespace, name);
      return found !== null && (kind ?? found.kind) === found.kind ? found : null;
    },
    assets: (_root, { filter, orderBy, ...page }, context) =>
      assetConnection(
        page,
        context,
        assetFilter(filter, context.classification),
        orderBy ?? BY_NAME,
        given(filter ?? {}),
      ),
  },
  Asset: { __resolveType: assetType },
  Dataset: {
    ...asset,
    storage: ({ storageLayer, storageFormat }) =>
      storageLayer === null && storageFormat === null ? null : { layer: storageLayer, format: storageFormat },
    retention: ({ retentionDays, retentionBasis }) =>
      retentionDays === null && retentionBasis === null ? null : { days: retentionDays, basis: retentionBasis },
    versions: ({ id }, page, { loaders }) => versionConnection(id, page, loaders),
    version: ({ id }, { asOf }, { loaders }) => versionAt(id, asOf, loaders),
    statistics: ({ id, redactions }, page, { loaders }) =>
      isRedacted({ redactions }, 'statistics') ? null : statisticsOf(id, page, loaders),
  },
  Model: {
    ...asset,
    version: ({ modelVersion }) => modelVersion,
    trainingRuns: ({ id }, page, { loaders }) => trainingRunConnection(id, page, loaders),
    features: ({ id }, _args, { loaders }) => loaders.featuresOf.load(id),
  },
  // A producer may say anything; what is no URL is none.
  Dashboard: { ...asset, url: ({ url }) => (url !== null && URL.canParse(url) ? url : null) },
} satisfies Resolvers;
