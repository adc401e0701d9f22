import { statement } from '../statement.ts';

type Properties = Readonly<Record<string, unknown>>;

export interface JobState {
  id: string;
  registers: string | null;
  curatedDescription: string | null;
  manualTags: string[];
  removedTags: string[];
  removedOwners: string[];
  /** When its lineage was declared as a whole: epoch milliseconds, ascending. */
  declarations: number[];
}

export const jobStates = statement<{ ids: readonly string[] }, JobState>(
  'jobStates',
  'What is known of the jobs, for a write to build on',
  `MATCH (j:Job) WHERE j.id IN $ids
RETURN j.id AS id, j.registers AS registers, j.curatedDescription AS curatedDescription,
  coalesce(j.manualTags, []) AS manualTags, coalesce(j.removedTags, []) AS removedTags,
  coalesce(j.removedOwners, []) AS removedOwners, coalesce(j.declarations, []) AS declarations`,
);

export const writeJobs = statement<{ rows: { id: string; properties: Properties }[] }, object>(
  'writeJobs',
  'Make or change jobs',
  `UNWIND $rows AS row
MERGE (j:Job {id: row.id})
SET j += row.properties`,
);

export const writeSqlProblem = statement<{ id: string; problem: string | null }, object>(
  'writeSqlProblem',
  'Why columns could not be followed through the SQL of a job, or that they could',
  `MATCH (j:Job {id: $id})
SET j.sqlProblem = $problem`,
);

export interface RunRow {
  id: string;
  registers: string | null;
  mentions: string | null;
  pending: string[];
  lastEventAt: number | null;
  startedAt: number | null;
  firstEventAt: number | null;
  endedAt: number | null;
  completedAt: number | null;
  state: string | null;
  stateAt: number | null;
}

const statesOf = (label: 'Run' | 'PastRun') => `MATCH (r:${label}) WHERE r.id IN $ids
RETURN r.id AS id, r.registers AS registers, r.mentions AS mentions, r.lastEventAt AS lastEventAt,
  r.startedAt AS startedAt, r.firstEventAt AS firstEventAt, r.endedAt AS endedAt, r.completedAt AS completedAt,
  r.state AS state, r.stateAt AS stateAt, coalesce(r.pending, []) AS pending`;

export const runStates = statement<{ ids: readonly string[] }, RunRow>(
  'runStates',
  'What is known of the runs, for a write to build on',
  statesOf('Run'),
);

export const pastRunStates = statement<{ ids: readonly string[] }, RunRow>(
  'pastRunStates',
  'The same of runs that were compacted away',
  statesOf('PastRun'),
);

export const writeRuns = statement<{ rows: { id: string; properties: Properties }[] }, object>(
  'writeRuns',
  'Make or change runs',
  `UNWIND $rows AS row
MERGE (r:Run {id: row.id})
SET r += row.properties`,
);

export const writeReads = statement<{ rows: { jobId: string; assetId: string; at: number }[] }, object>(
  'writeReads',
  'Which jobs read which assets',
  `UNWIND $rows AS row
MATCH (j:Job {id: row.jobId})
MATCH (a:Asset {id: row.assetId})
MERGE (j)-[r:READS]->(a)
SET r.lastAt = CASE WHEN r.lastAt IS NULL OR r.lastAt < row.at THEN row.at ELSE r.lastAt END`,
);

export const writeWrites = statement<{ rows: { jobId: string; assetId: string; at: number }[] }, object>(
  'writeWrites',
  'Which jobs write which assets',
  `UNWIND $rows AS row
MATCH (j:Job {id: row.jobId})
MATCH (a:Asset {id: row.assetId})
MERGE (j)-[r:WRITES]->(a)
SET r.lastAt = CASE WHEN r.lastAt IS NULL OR r.lastAt < row.at THEN row.at ELSE r.lastAt END`,
);
