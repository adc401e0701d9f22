import { DEFAULT_QUERY_LIMITS, type QueryLimits } from '../graphql/limits.ts';
import { DEFAULT_QUEUE_LIMITS, type QueueLimits } from '../ingest/queue.ts';

/** What one client, one request and one answer may take. */
export interface Limits {
  readonly query: QueryLimits;
  readonly queue: QueueLimits;
  /** Bytes of a body after inflating. */
  readonly queryBody: number;
  readonly eventBody: number;
  readonly batchBody: number;
  readonly dbtBody: number;
  /** Milliseconds until a GraphQL request is answered with TIMEOUT. */
  readonly timeout: number;
  /** GraphQL requests a minute of one viewer, or of one address without credentials. */
  readonly rate: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  query: DEFAULT_QUERY_LIMITS,
  queue: DEFAULT_QUEUE_LIMITS,
  queryBody: MEBIBYTE,
  eventBody: 10 * MEBIBYTE,
  batchBody: 50 * MEBIBYTE,
  dbtBody: 256 * MEBIBYTE,
  timeout: 30_000,
  rate: 6_000,
};
