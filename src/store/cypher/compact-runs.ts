import type { AssetId, JobId, RunNodeId } from '../../domain/ids.ts';
import { statement } from '../statement.ts';

export const jobIdsAfter = statement<{ after: string; limit: number }, { id: JobId }>(
  'jobIdsAfter',
  'A page of jobs by id',
  `MATCH (j:Job) WHERE j.id > $after
RETURN j.id AS id ORDER BY id LIMIT $limit`,
);

export const latestRunsOfJobs = statement<{ ids: readonly JobId[] }, { id: RunNodeId }>(
  'latestRunsOfJobs',
  'The latest run of each job',
  `UNWIND $ids AS asked
CALL (asked) {
  MATCH (r:Run) WHERE r.jobId = asked
  RETURN r ORDER BY r.jobId DESC, r.lastEventAt DESC, r.id LIMIT 1
}
RETURN r.id AS id`,
);

/** `lastEventAt` is 0 of a run that its children alone have named: that has no age. */
export const runsOlderThan = statement<
  { ids: readonly JobId[]; before: number; at: number; id: string; limit: number },
  { id: RunNodeId; lastEventAt: number; outputs: string[] }
>(
  'runsOlderThan',
  'A page of the runs of each job whose latest event was before a moment, the oldest first',
  `UNWIND $ids AS asked
CALL (asked) {
  MATCH (r:Run)
  WHERE r.jobId = asked AND r.lastEventAt > 0 AND r.lastEventAt < $before
    AND r.lastEventAt >= $at AND (r.lastEventAt > $at OR r.id > $id)
  RETURN r ORDER BY r.jobId, r.lastEventAt, r.id LIMIT $limit
}
RETURN r.id AS id, r.lastEventAt AS lastEventAt, r.outputs AS outputs
ORDER BY lastEventAt, id`,
);

export const modelsAmongNames = statement<{ ids: readonly string[] }, { id: string }>(
  'modelsAmongNames',
  'Which of the names lead to models',
  `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (a:Asset {id: m.assetId}) WHERE a.kind = 'MODEL'
RETURN asked AS id`,
);

/** What late events of a run build on; the rest of it is forgotten. */
export interface PastRunRow {
  id: RunNodeId;
  runId: string;
  jobId: JobId;
  registers: string | null;
  mentions: string | null;
  pending: string[];
  state: string | null;
  stateAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  completedAt: number | null;
  firstEventAt: number | null;
  lastEventAt: number;
}

export const runsToForget = statement<{ ids: readonly RunNodeId[]; before: number }, PastRunRow>(
  'runsToForget',
  'Of runs that are still older than a moment: what late events of them build on',
  `UNWIND $ids AS asked
MATCH (r:Run {id: asked}) WHERE r.lastEventAt < $before
RETURN r.id AS id, r.runId AS runId, r.jobId AS jobId, r.registers AS registers, r.mentions AS mentions,
  r.state AS state, r.stateAt AS stateAt, r.startedAt AS startedAt, r.endedAt AS endedAt,
  r.completedAt AS completedAt, r.firstEventAt AS firstEventAt, r.lastEventAt AS lastEventAt,
  coalesce(r.pending, []) AS pending`,
);

export const writePastRuns = statement<
  { rows: { id: RunNodeId; properties: Readonly<Record<string, unknown>> }[] },
  object
>(
  'writePastRuns',
  'Keep of runs that were compacted away what their late events build on',
  `UNWIND $rows AS row
MERGE (p:PastRun {id: row.id})
SET p += row.properties`,
);

export const deleteRuns = statement<{ ids: readonly RunNodeId[] }, object>(
  'deleteRuns',
  'Take runs away',
  `UNWIND $ids AS asked
MATCH (r:Run {id: asked})
DETACH DELETE r`,
);

export interface MeasurementRow {
  key: string;
  datasetId: AssetId;
  at: number;
  measures: boolean;
  assertions: string | null;
  /** Versions follow from it. */
  describes: boolean;
}

export const measurementsOfRuns = statement<{ ids: readonly RunNodeId[] }, MeasurementRow>(
  'measurementsOfRuns',
  'What runs said of datasets that is statistics and results of checks',
  `UNWIND $ids AS asked
MATCH (s:Sighting {runNodeId: asked})
WHERE s.rowCount IS NOT NULL OR s.size IS NOT NULL OR s.assertions IS NOT NULL
RETURN s.key AS key, s.datasetId AS datasetId, s.at AS at, (s.rowCount IS NOT NULL OR s.size IS NOT NULL) AS measures,
  s.assertions AS assertions, (s.schema IS NOT NULL OR s.version IS NOT NULL) AS describes`,
);

export const latestMeasurements = statement<{ ids: readonly AssetId[] }, { id: AssetId; at: number }>(
  'latestMeasurements',
  'When each dataset was last measured',
  `UNWIND $ids AS asked
CALL (asked) {
  MATCH (s:Sighting) WHERE s.datasetId = asked AND (s.rowCount IS NOT NULL OR s.size IS NOT NULL)
  RETURN s ORDER BY s.datasetId DESC, s.at DESC LIMIT 1
}
RETURN asked AS id, s.at AS at`,
);

export const latestResults = statement<
  { rows: { datasetId: AssetId; assertions: string }[] },
  { datasetId: AssetId; assertions: string; at: number }
>(
  'latestResults',
  'When the same results of checks were last said of a dataset',
  `UNWIND $rows AS row
CALL (row) {
  MATCH (s:Sighting) WHERE s.datasetId = row.datasetId AND s.assertions = row.assertions
  RETURN s ORDER BY s.datasetId DESC, s.at DESC LIMIT 1
}
RETURN row.datasetId AS datasetId, row.assertions AS assertions, s.at AS at`,
);

export const forgetStatistics = statement<{ keys: readonly string[] }, object>(
  'forgetStatistics',
  'Take statistics out of what was said of datasets',
  `UNWIND $keys AS asked
MATCH (s:Sighting {key: asked})
REMOVE s.rowCount, s.size`,
);

export const forgetResults = statement<{ keys: readonly string[] }, object>(
  'forgetResults',
  'Take results of checks out of what was said of datasets',
  `UNWIND $keys AS asked
MATCH (s:Sighting {key: asked})
REMOVE s.assertions`,
);

export const deleteSightings = statement<{ keys: readonly string[] }, object>(
  'deleteSightings',
  'Take away what was said of datasets',
  `UNWIND $keys AS asked
MATCH (s:Sighting {key: asked})
DETACH DELETE s`,
);
