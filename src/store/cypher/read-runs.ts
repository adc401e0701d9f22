import type { RunState } from '../../domain/catalog.ts';
import type { AssetId, JobId, RunNodeId } from '../../domain/ids.ts';
import { restrictedStatement, statement } from '../statement.ts';

/** A run as it is stored: inputs and outputs are ids of names; the last four are JSON texts. */
export interface RunRow {
  id: RunNodeId;
  runId: string;
  jobId: JobId;
  state: RunState;
  startedAt: number | null;
  endedAt: number | null;
  nominalStartAt: number | null;
  nominalEndAt: number | null;
  parentId: RunNodeId | null;
  rootId: RunNodeId | null;
  inputs: string[];
  outputs: string[];
  error: string | null;
  processingEngine: string | null;
  lastEventAt: number;
  parameters: string | null;
  metrics: string | null;
  tests: string | null;
  codeVersion: string | null;
  facets: string | null;
}
const COLUMNS = `r.id AS id, r.runId AS runId, r.jobId AS jobId, r.state AS state, r.startedAt AS startedAt,
  r.endedAt AS endedAt, r.nominalStartAt AS nominalStartAt, r.nominalEndAt AS nominalEndAt, r.parentId AS parentId,
  r.rootId AS rootId, r.tests AS tests,
  r.inputs AS inputs, r.outputs AS outputs, r.error AS error, r.processingEngine AS processingEngine,
  r.lastEventAt AS lastEventAt, r.parameters AS parameters, r.metrics AS metrics,
  r.codeVersion AS codeVersion, r.facets AS facets`;

export const runsByIds = restrictedStatement<{ ids: readonly string[] }, RunRow>(
  'runsByIds',
  'Runs of visible jobs, by id',
  (view) => `UNWIND $ids AS asked
MATCH (r:Run {id: asked})
MATCH (j:Job {id: r.jobId})
WITH r, ${view.job('j')} AS seen WHERE seen
RETURN ${COLUMNS}`,
);

export const runByRunId = restrictedStatement<{ runId: string }, RunRow>(
  'runByRunId',
  "A run of a visible job, by the producer's id",
  (view) => `MATCH (r:Run {runId: $runId})
MATCH (j:Job {id: r.jobId})
WITH r, ${view.job('j')} AS seen WHERE seen
RETURN ${COLUMNS}`,
);

/** Sorts after a moment and id: the latest first. The job is named again, so that Neo4j reads its index in order. */
const AFTER = 'r.lastEventAt <= $at AND (r.lastEventAt < $at OR r.id > $id)';
const LATEST_FIRST = 'ORDER BY r.jobId DESC, r.lastEventAt DESC, r.id LIMIT $limit';

export interface RunPageParams {
  at: number;
  id: string;
  limit: number;
}

export const runsOfJobs = statement<RunPageParams & { ids: readonly JobId[] }, RunRow>(
  'runsOfJobs',
  'A page of the runs of each job, latest first',
  `UNWIND $ids AS asked
CALL (asked) {
  MATCH (r:Run) WHERE r.jobId = asked AND ${AFTER}
  RETURN r ${LATEST_FIRST}
}
RETURN ${COLUMNS}
ORDER BY jobId, lastEventAt DESC, id`,
);

export const countRunsOfJobs = statement<{ ids: readonly JobId[] }, { asked: JobId; total: number }>(
  'countRunsOfJobs',
  'How many runs each job has had',
  `UNWIND $ids AS asked
MATCH (r:Run {jobId: asked})
RETURN asked, count(r) AS total`,
);

export const jobsThatRan = statement<{ ids: readonly JobId[] }, { id: JobId }>(
  'jobsThatRan',
  'Which of the jobs ever ran',
  `UNWIND $ids AS asked
CALL (asked) {
  MATCH (r:Run) WHERE r.jobId = asked
  RETURN r.id AS run LIMIT 1
}
RETURN asked AS id`,
);

const completions = (label: 'Run' | 'PastRun', which: string) =>
  statement<{ ids: readonly JobId[]; at: number; limit: number }, { id: JobId; completedAt: number }>(
    `completionsOfJobs ${label}`,
    `When the latest ${which} of each job completed, the latest first`,
    `UNWIND $ids AS asked
CALL (asked) {
  MATCH (r:${label}) WHERE r.jobId = asked AND r.lastEventAt <= $at AND r.completedAt IS NOT NULL
  RETURN r ORDER BY r.jobId DESC, r.lastEventAt DESC LIMIT $limit
}
RETURN asked AS id, r.completedAt AS completedAt
ORDER BY id, completedAt DESC`,
  );
/** Runs that were compacted away count as the others. */
export const completionsOfJobs = [completions('Run', 'runs'), completions('PastRun', 'runs that were compacted away')];

/** Visible jobs that write each asset, with every name that the asset has: a run knows its outputs by name. */
const writers = (job: string): string => `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (n:Name {assetId: m.assetId})
WITH asked, m.assetId AS assetId, collect(n.id) AS names
MATCH (a:Asset {id: assetId})
MATCH (a)<-[:WRITES]-(j:Job)
WITH asked, names, j, ${job} AS seen WHERE seen`;
const WROTE = `r.jobId = j.id AND r.state IN ['COMPLETED', 'RUNNING', 'FAILED'] AND any(o IN r.outputs WHERE o IN names)`;

export const runsThatWrote = restrictedStatement<
  RunPageParams & { ids: readonly AssetId[] },
  RunRow & { asked: AssetId }
>(
  'runsThatWrote',
  'A page of the runs of each job that wrote each asset, latest first',
  (view) => `${writers(view.job('j'))}
CALL (names, j) {
  MATCH (r:Run) WHERE ${WROTE} AND ${AFTER}
  RETURN r ${LATEST_FIRST}
}
RETURN asked, ${COLUMNS}
ORDER BY asked, lastEventAt DESC, id`,
);

export const countRunsThatWrote = restrictedStatement<{ ids: readonly AssetId[] }, { asked: AssetId; total: number }>(
  'countRunsThatWrote',
  'How many runs wrote each asset',
  (view) => `${writers(view.job('j'))}
MATCH (r:Run) WHERE ${WROTE}
RETURN asked, count(r) AS total`,
);

export const assetsOfRunNames = restrictedStatement<
  { ids: readonly string[] },
  { name: string; assetId: AssetId; sortKey: string }
>(
  'assetsOfRunNames',
  'The visible assets that names lead to, with what they sort by',
  (view) => `UNWIND $ids AS name
MATCH (m:Name {id: name})
MATCH (a:Asset {id: m.assetId}) WHERE ${view.asset('a')}
RETURN name, a.id AS assetId, a.sortKey AS sortKey`,
);
