import { fitsGlob } from '../glob.ts';
import type { JobId } from '../ids.ts';
import type { EdgeEvidence } from './graph.ts';

/** When an edge into an asset is stale: what is not seen for a time, or for a number of runs, may not be so any more. */
export interface StaleRule {
  /** Globs, one of which fits the namespace of the asset that the edge reaches. */
  readonly namespaces: readonly string[];
  /** Milliseconds since it was last seen; null is no limit. */
  readonly after: number | null;
  /** Completed runs of its job since it was last seen; null is no limit. */
  readonly runs: number | null;
}
/** The first that fits counts. */
export type StaleRules = readonly StaleRule[];

/** What is known of a job at a moment. */
export interface JobRuns {
  /** Whether it ever ran. A job that did not was declared, and what is declared does not age. */
  readonly ran: boolean;
  /** When its latest runs completed, the latest first. Epoch milliseconds. */
  readonly completed: readonly number[];
}

/** Completed runs that have to be known of a job. */
export const mostRuns = (rules: StaleRules): number => Math.max(0, ...rules.map(({ runs }) => runs ?? 0));

/**
 * Whether the rules make this evidence stale at a moment (epoch milliseconds). Never what a person declared, and never
 * evidence of which no job is known: a job that the viewer may not see must not show in it.
 */
export function isStaleEvidence(
  { jobId, origin, namespace, lastSeenAt }: Pick<EdgeEvidence, 'jobId' | 'origin' | 'namespace' | 'lastSeenAt'>,
  rules: StaleRules,
  jobs: ReadonlyMap<JobId, JobRuns>,
  at: number,
): boolean {
  const job = jobId === null || origin === 'MANUAL' ? undefined : jobs.get(jobId);
  if (job?.ran !== true) return false;
  const rule = rules.find(({ namespaces }) => namespaces.some((glob) => fitsGlob(glob, namespace)));
  if (rule === undefined) return false;
  if (rule.after !== null && lastSeenAt < at - rule.after) return true;
  const nth = rule.runs === null ? undefined : job.completed[rule.runs - 1];
  return nth !== undefined && lastSeenAt < nth;
}
