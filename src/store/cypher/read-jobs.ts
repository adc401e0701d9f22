import type { JobRecord } from '../../domain/catalog.ts';
import type { JobEdgeKind } from '../../domain/event.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import { restrictedStatement, type RestrictedStatement } from '../statement.ts';

const COLUMNS = `j.id AS id, j.namespace AS namespace, j.name AS name, j.description AS description,
  j.jobType AS jobType, j.integration AS integration, j.processing AS processing, j.tags AS tags,
  j.parentId AS parentId, j.sql AS sql, j.sqlProblem AS sqlProblem, j.sourceCode AS sourceCode, j.sourceLocation AS sourceLocation`;

// Whether a job is visible is asked in a projection: in a WHERE the embedded engine takes twice as long.

export const jobsByIds = restrictedStatement<{ ids: readonly string[] }, JobRecord>(
  'jobsByIds',
  'Jobs by id',
  (view) => `UNWIND $ids AS asked
MATCH (j:Job {id: asked})
WITH j, ${view.job('j')} AS seen WHERE seen
RETURN ${COLUMNS}`,
);

export const jobByName = restrictedStatement<{ namespace: string; name: string }, JobRecord>(
  'jobByName',
  'A job by its name',
  (view) => `MATCH (j:Job) WHERE j.name = $name AND j.namespace = $namespace
WITH j, ${view.job('j')} AS seen WHERE seen
RETURN ${COLUMNS}`,
);

/** Null keeps everything. */
export interface JobFilterParams {
  namespaces: readonly string[] | null;
  integrations: readonly string[] | null;
  /** In lower case; empty keeps everything. */
  nameContains: string;
}
const FITS = `($namespaces IS NULL OR j.namespace IN $namespaces)
  AND ($integrations IS NULL OR j.integration IN $integrations) AND j.nameLower CONTAINS $nameContains`;

export const listJobs = restrictedStatement<JobFilterParams & { value: string; id: string; limit: number }, JobRecord>(
  'listJobs',
  'A page of jobs, by name',
  (view) => `MATCH (j:Job)
WHERE j.sortKey >= $value AND (j.sortKey > $value OR j.id > $id) AND ${FITS}
WITH j, ${view.job('j')} AS seen WHERE seen
WITH j, j.sortKey AS sortValue, j.id AS sortId ORDER BY sortValue, sortId LIMIT $limit
RETURN ${COLUMNS}
ORDER BY sortValue, sortId`,
);

export const countJobs = restrictedStatement<JobFilterParams, { total: number }>(
  'countJobs',
  'How many jobs fit',
  (view) => `MATCH (j:Job) WHERE ${FITS}
WITH j, ${view.job('j')} AS seen WHERE seen
RETURN count(j) AS total`,
);

type End = 'READS' | 'WRITES';

const jobsOf = (end: End): RestrictedStatement<{ ids: readonly AssetId[] }, { asked: AssetId; jobIds: JobId[] }> =>
  restrictedStatement(
    `jobsOfAssets ${end}`,
    `Jobs that ${end === 'READS' ? 'read' : 'write'} each asset, by name`,
    (view) => `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (a:Asset {id: m.assetId})
MATCH (a)<-[:${end}]-(j:Job)
WITH asked, j, ${view.job('j')} AS seen WHERE seen
WITH asked, j.id AS jobId, j.sortKey AS sortValue ORDER BY sortValue, jobId
RETURN asked, collect(jobId) AS jobIds`,
  );

const assetsOf = (end: End): RestrictedStatement<{ ids: readonly JobId[] }, { asked: JobId; assetIds: AssetId[] }> =>
  restrictedStatement(
    `assetsOfJobs ${end}`,
    `Assets that each job ${end === 'READS' ? 'reads' : 'writes'}, by name`,
    (view) => `UNWIND $ids AS asked
MATCH (j:Job {id: asked})
MATCH (j)-[:${end}]->(a:Asset) WHERE ${view.asset('a')}
WITH asked, a.id AS assetId, a.sortKey AS sortValue ORDER BY sortValue, assetId
RETURN asked, collect(assetId) AS assetIds`,
  );

/** The other job, what connects the two, since and until when, and when it was last said. */
export type JobLinkRow = [JobId, JobEdgeKind, validFrom: number, validTo: number, lastSeenAt: number];

const dependenciesOf = (
  side: 'upstream' | 'downstream',
): RestrictedStatement<{ ids: readonly JobId[]; at: number }, { asked: JobId; jobs: JobLinkRow[] }> =>
  restrictedStatement(
    `dependenciesOf ${side}`,
    `Jobs that ${side === 'upstream' ? 'precede' : 'follow'} each job at a moment, by name; told by jobs that are visible`,
    (view) => `UNWIND $ids AS asked
MATCH (j:Job {id: asked})
MATCH (j)${side === 'upstream' ? '<-[r:PRECEDES]-' : '-[r:PRECEDES]->'}(o:Job)
WHERE r.validFrom <= $at AND r.validTo > $at
MATCH (s:Job {id: r.jobId})
WITH asked, r, o, ${view.job('o')} AS seen, ${view.job('s')} AS told WHERE seen AND told
WITH asked, [o.id, r.kind, r.validFrom, r.validTo, r.lastSeenAt] AS job, o.sortKey AS sortValue, o.id AS jobId, r.kind AS kind
ORDER BY sortValue, jobId, kind
RETURN asked, collect(job) AS jobs`,
  );

export const dependenciesOfJobs = {
  upstream: dependenciesOf('upstream'),
  downstream: dependenciesOf('downstream'),
} as const;
export const jobsOfAssets = { READS: jobsOf('READS'), WRITES: jobsOf('WRITES') } as const;
export const assetsOfJobs = { READS: assetsOf('READS'), WRITES: assetsOf('WRITES') } as const;
