import type { AssetName, JobName } from '../domain/event.ts';
import type { JobId } from '../domain/ids.ts';
import type { Inferred, SqlJob } from '../domain/lineage/sql-job.ts';

/** For what works on the catalog by itself and answers nobody: no viewer restricts it. */
export interface SqlReader {
  /** Those with SQL, now or before: of the jobs that are named, and of those that read or write the assets. */
  sqlJobs(jobs: readonly JobName[], assets: readonly AssetName[]): Promise<JobId[]>;
  /** Null for a job that is unknown. */
  sqlJob(id: JobId): Promise<SqlJob | null>;
}
export interface SqlWriter {
  /** This, and nothing of what was inferred of the job's outputs before. In one transaction. */
  writeInferred(job: JobName, inferred: Inferred): Promise<void>;
}
