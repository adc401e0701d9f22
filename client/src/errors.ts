/** Codes that the server gives; docs/api.md says what each means. */
export const SERVER_CODES = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
] as const;

/** The server's codes; UNREACHABLE when no answer came, BAD_ANSWER when it was none of Headwater's. */
export type HeadwaterErrorCode = (typeof SERVER_CODES)[number] | 'UNREACHABLE' | 'BAD_ANSWER';

export interface ErrorFacts {
  readonly code: HeadwaterErrorCode;
  /** The server's log has the error under it; null when the server told none. */
  readonly requestId: string | null;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** Which argument is wrong, of BAD_USER_INPUT. */
  readonly argument?: string | null;
  readonly cause?: unknown;
}

/** A question that was not answered. An aborted one rejects with the signal's reason instead. */
export class HeadwaterError extends Error {
  override readonly name = 'HeadwaterError';
  readonly code: HeadwaterErrorCode;
  readonly requestId: string | null;
  readonly status: number | null;
  readonly argument: string | null;

  constructor(message: string, { code, requestId, status, argument = null, cause }: ErrorFacts) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.requestId = requestId;
    this.status = status;
    this.argument = argument;
  }
}
