import { z } from 'zod';
import type { VisibleJobDependency } from '../../../access/visible.ts';
import { sortKey } from '../../../domain/naming.ts';
import type { JobFilter } from '../../catalog-types.ts';
import { connection } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { JobFilter as JobFilterInput, Resolvers } from '../../generated/resolvers.ts';
import { checkedList } from '../../ids.ts';
import { checkedText } from '../../text.ts';
import type { Loaders } from '../../loaders.ts';
import { isRedacted } from '../../redacted.ts';
import { visibleOf, visibleOrNull } from '../../visible-list.ts';
import { given } from '../../given.ts';
import { noteConnection } from '../note/connection.ts';
import { runConnection } from '../run/connection.ts';

export const jobResolvers = {
  Query: {
    job: (_root, { namespace, name }, { catalog }) => catalog.jobByName(namespace, name),
    jobs: (_root, { filter: input, ...page }, { catalog }) => {
      const filter = jobFilter(input ?? {});
      return connection(page, {
        list: cursorList(z.tuple([z.string(), z.string()]), 'jobs', { ...filter }),
        keyOf: (job) => [sortKey(job), job.id],
        read: (keyset) => catalog.listJobs(filter, keyset),
        count: () => catalog.countJobs(filter),
      });
    },
  },
  Job: {
    owners: ({ id }, _args, { loaders }) => loaders.ownersOf.load(id),
    tags: ({ id }, _args, { loaders }) => loaders.tagsOf.load(id),
    notes: ({ id }, page, { loaders }) => noteConnection(id, page, loaders),
    parent: ({ parentId }, _args, { loaders }) => visibleOrNull(loaders.jobs, parentId),
    inputs: async ({ id }, _args, { loaders }) => visibleOf(loaders.assets, await loaders.inputsOf.load(id)),
    outputs: async ({ id }, _args, { loaders }) => visibleOf(loaders.assets, await loaders.outputsOf.load(id)),
    facets: ({ id, redactions }, _args, { loaders }) =>
      isRedacted({ redactions }, 'facets') ? null : loaders.jobFacets.load(id),
    upstreamJobs: async ({ id }, { asOf }, { loaders }) =>
      dependencies(await loaders.upstreamJobsOf(asOf ?? null).load(id), loaders),
    downstreamJobs: async ({ id }, { asOf }, { loaders }) =>
      dependencies(await loaders.downstreamJobsOf(asOf ?? null).load(id), loaders),
    runs: ({ id }, page, { loaders }) => runConnection(id, page, loaders),
    latestRun: async ({ id }, _args, { loaders }) =>
      (await loaders.runPage({ after: null, limit: 1 }).load(id)).at(0) ?? null,
  },
} satisfies Resolvers;

/** A job that the access log could not take in time is left out, as a hidden one is. */
async function dependencies(found: readonly VisibleJobDependency[], { jobs }: Loaders) {
  const all = await Promise.all(found.map(async (one) => ({ ...one, job: await jobs.load(one.jobId) })));
  return all.flatMap(({ job, kind, validFrom, validTo, lastSeenAt }) =>
    job === null ? [] : [{ job, kind, validFrom, validTo, lastSeenAt }],
  );
}

function jobFilter(input: JobFilterInput): JobFilter {
  const { namespaces, nameContains, integrations } = given(input);
  return {
    ...(namespaces === undefined ? {} : { namespaces: checkedList('filter.namespaces', namespaces) }),
    ...(nameContains === undefined ? {} : { nameContains: checkedText('filter.nameContains', nameContains) }),
    ...(integrations === undefined ? {} : { integrations: checkedList('filter.integrations', integrations) }),
  };
}
