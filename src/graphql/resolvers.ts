import { accessLogResolvers } from './modules/access-log/resolvers.ts';
import { assetResolvers } from './modules/asset/resolvers.ts';
import { curationResolvers } from './modules/curation/resolvers.ts';
import { evidenceResolvers } from './modules/evidence/resolvers.ts';
import { exposureResolvers } from './modules/exposure/resolvers.ts';
import { fieldResolvers } from './modules/field/resolvers.ts';
import { impactResolvers } from './modules/impact/resolvers.ts';
import { jobResolvers } from './modules/job/resolvers.ts';
import { lineageHealthResolvers } from './modules/lineage-health/resolvers.ts';
import { lineageResolvers } from './modules/lineage/resolvers.ts';
import { nodeResolvers } from './modules/node/resolvers.ts';
import { ownerResolvers } from './modules/owner/resolvers.ts';
import { policyResolvers } from './modules/policy/resolvers.ts';
import { rootCauseResolvers } from './modules/root-cause/resolvers.ts';
import { runResolvers } from './modules/run/resolvers.ts';
import { searchResolvers } from './modules/search/resolvers.ts';
import { sensitiveFlowResolvers } from './modules/sensitive-flow/resolvers.ts';
import { tagResolvers } from './modules/tag/resolvers.ts';
import { termResolvers } from './modules/term/resolvers.ts';
import { versionResolvers } from './modules/version/resolvers.ts';
import { viewerResolvers } from './modules/viewer/resolvers.ts';
import { scalars } from './scalars.ts';

/** The resolvers of the whole schema: what is not here is an attribute of the value itself. Merged by type. */
export const resolvers = [
  scalars,
  nodeResolvers,
  viewerResolvers,
  accessLogResolvers,
  assetResolvers,
  fieldResolvers,
  versionResolvers,
  jobResolvers,
  runResolvers,
  tagResolvers,
  ownerResolvers,
  termResolvers,
  searchResolvers,
  lineageResolvers,
  sensitiveFlowResolvers,
  exposureResolvers,
  evidenceResolvers,
  impactResolvers,
  rootCauseResolvers,
  lineageHealthResolvers,
  curationResolvers,
  policyResolvers,
];
