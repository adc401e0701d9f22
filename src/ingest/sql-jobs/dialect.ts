import type { SqlJob } from '../../domain/lineage/sql-job.ts';
import { dialectOf } from '../sql/dialects.ts';

/** The dialect of a job's SQL as it says, or else as the scheme tells of what it writes and reads: `snowflake://…`. */
export function dialectOfJob({ dialect, outputs, inputs }: SqlJob): string {
  const schemes = [...outputs, ...inputs].map(({ name }) => name.namespace.split(':')[0] ?? null);
  return [dialect, ...schemes].map(dialectOf).find((known) => known !== 'generic') ?? 'generic';
}
