import type { JobEdgeKind } from '../../domain/event.ts';
import { statement } from '../statement.ts';

/** A stretch of time in which one job preceded another, as a third or one of them said. Epoch milliseconds. */
export interface JobLinkRow {
  pair: string;
  from: string;
  to: string;
  key: string;
  validFrom: number;
  validTo: number;
  lastSeenAt: number;
}
export interface NewJobLinkRow extends JobLinkRow {
  kind: JobEdgeKind;
  /** Who says so. */
  jobId: string;
}

export const jobLinksOfTimelines = statement<
  { rows: { pair: string; job: string; from: number; to: number }[] },
  JobLinkRow
>(
  'jobLinksOfTimelines',
  'What followed on jobs, of timelines and in a stretch of time',
  `UNWIND $rows AS row
MATCH (a:Job {id: row.job})
WITH row, a
MATCH (a)-[r:PRECEDES]->(b:Job)
WHERE r.pair = row.pair AND r.validTo >= row.from AND r.validFrom <= row.to
RETURN r.pair AS pair, a.id AS from, b.id AS to, r.key AS key, r.validFrom AS validFrom, r.validTo AS validTo,
  r.lastSeenAt AS lastSeenAt`,
);

export const createJobLinks = statement<{ rows: NewJobLinkRow[] }, object>(
  'createJobLinks',
  'Which jobs hand data to which jobs, or have to end before them, and when',
  `UNWIND $rows AS row
MATCH (a:Job {id: row.from})
MATCH (b:Job {id: row.to})
MERGE (a)-[r:PRECEDES {key: row.key}]->(b)
SET r.pair = row.pair, r.kind = row.kind, r.jobId = row.jobId, r.validFrom = row.validFrom, r.validTo = row.validTo,
  r.lastSeenAt = row.lastSeenAt`,
);

export const changeJobLinks = statement<{ rows: JobLinkRow[] }, object>(
  'changeJobLinks',
  'When that ended, and when it was last said',
  `UNWIND $rows AS row
MATCH (a:Job {id: row.from})
MATCH (b:Job {id: row.to})
MATCH (a)-[r:PRECEDES {key: row.key}]->(b)
SET r.validTo = row.validTo, r.lastSeenAt = row.lastSeenAt`,
);

export const deleteJobLinks = statement<{ rows: JobLinkRow[] }, object>(
  'deleteJobLinks',
  'What turns out not to have been so in that stretch of time',
  `UNWIND $rows AS row
MATCH (a:Job {id: row.from})
MATCH (b:Job {id: row.to})
MATCH (a)-[r:PRECEDES {key: row.key}]->(b)
DELETE r`,
);
