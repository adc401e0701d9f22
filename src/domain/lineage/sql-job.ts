import type { AssetName, ColumnEdge, JobName } from '../event.ts';
import type { AssetId } from '../ids.ts';

/** A stretch of time: epoch milliseconds, `to` excluded; OPEN while it goes on. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** What a statement may name. */
export interface SqlTable {
  readonly id: AssetId;
  readonly name: AssetName;
  /** The same under its other names. */
  readonly aliases: readonly AssetName[];
  /** Paths of its present schema, in order; empty when it has none. */
  readonly columns: readonly string[];
}
export interface SqlOutput extends SqlTable {
  /** When the job's events said that it was made from which input. */
  readonly feeds: readonly (Stretch & { readonly input: AssetId; readonly lastSeenAt: number })[];
  /** When they said from which columns. */
  readonly declared: readonly Stretch[];
  /** Whether another source than events speaks of it, and follows its SQL itself. */
  readonly foreign: boolean;
}
/** A job with all that its SQL can be followed by. */
export interface SqlJob {
  readonly job: JobName;
  readonly sql: string | null;
  readonly dialect: string | null;
  readonly inputs: readonly SqlTable[];
  readonly outputs: readonly SqlOutput[];
}
/** What came of following a job's SQL. */
export interface Inferred {
  readonly outputs: readonly InferredOutput[];
  /** Why its columns could not be followed; null when they were, or did not have to be. */
  readonly problem: string | null;
}
/** What was inferred of an output: which edges hold from each moment on, until the next. */
export interface InferredOutput {
  readonly output: AssetName;
  readonly stretches: readonly {
    readonly from: number;
    readonly lastSeenAt: number;
    readonly edges: readonly ColumnEdge[];
  }[];
}
