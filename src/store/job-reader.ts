import type { JobDependencyRecord } from '../domain/catalog.ts';
import { OPEN } from '../domain/lineage/timeline.ts';
import { byAsked } from './asked.ts';
import {
  assetsOfJobs,
  countJobs,
  dependenciesOfJobs,
  jobByName,
  jobsByIds,
  jobsOfAssets,
  listJobs,
  type JobFilterParams,
  type JobLinkRow,
} from './cypher/read-jobs.ts';
import { afterTexts } from './keyset.ts';
import type { JobFilter, JobReader } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

/** Reads jobs through a runner of either engine. */
export const createJobReader = (reader: Reader): JobReader => ({
  jobsByIds: async (ids, view) => {
    const rows = await reader.run(...under(view, jobsByIds, { ids }));
    return new Map(rows.map((job) => [job.id, job]));
  },

  jobByName: async (namespace, name, view) => {
    const [job] = await reader.run(...under(view, jobByName, { namespace, name }));
    return job ?? null;
  },

  listJobs: (filter, page, view) => {
    const [value, id] = afterTexts(page);
    return reader.run(...under(view, listJobs, { ...filterParams(filter), value, id, limit: page.limit }));
  },

  countJobs: async (filter, view) => {
    const [row] = await reader.run(...under(view, countJobs, filterParams(filter)));
    return row?.total ?? 0;
  },

  producersOf: async (ids, view) =>
    byAsked(await reader.run(...under(view, jobsOfAssets.WRITES, { ids })), ({ jobIds }) => jobIds),
  consumersOf: async (ids, view) =>
    byAsked(await reader.run(...under(view, jobsOfAssets.READS, { ids })), ({ jobIds }) => jobIds),
  inputsOf: async (ids, view) =>
    byAsked(await reader.run(...under(view, assetsOfJobs.READS, { ids })), ({ assetIds }) => assetIds),
  outputsOf: async (ids, view) =>
    byAsked(await reader.run(...under(view, assetsOfJobs.WRITES, { ids })), ({ assetIds }) => assetIds),
  upstreamJobsOf: async (ids, asOf, view) =>
    byAsked(await reader.run(...under(view, dependenciesOfJobs.upstream, { ids, at: asOf ?? OPEN - 1 })), dependencies),
  downstreamJobsOf: async (ids, asOf, view) =>
    byAsked(
      await reader.run(...under(view, dependenciesOfJobs.downstream, { ids, at: asOf ?? OPEN - 1 })),
      dependencies,
    ),
});

/** What several say of two jobs is one thing. */
function dependencies({ jobs }: { jobs: readonly JobLinkRow[] }): JobDependencyRecord[] {
  const united = new Map<string, JobLinkRow>();
  for (const [id, kind, from, to, seen] of jobs) {
    const [, , earliest, latest, lastSeen] = united.get(`${id} ${kind}`) ?? [id, kind, from, to, seen];
    united.set(`${id} ${kind}`, [id, kind, Math.min(from, earliest), Math.max(to, latest), Math.max(seen, lastSeen)]);
  }
  return [...united.values()].map(([jobId, kind, validFrom, validTo, lastSeenAt]) => ({
    jobId,
    kind,
    validFrom,
    validTo: validTo === OPEN ? null : validTo,
    lastSeenAt,
  }));
}

const filterParams = ({ namespaces, integrations, nameContains }: JobFilter): JobFilterParams => ({
  namespaces: namespaces ?? null,
  integrations: integrations ?? null,
  nameContains: nameContains?.toLowerCase() ?? '',
});
