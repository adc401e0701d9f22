import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { SettingsFileError } from '../access/yaml-file.ts';
import { Forbidden, InvalidInput, isOutage, NotFound, Unaudited, Unauthenticated } from '../access/refusal.ts';

/** Every code that an error can carry in `extensions.code`, and what it means. `docs/api.md` lists the same. */
export const ERROR_CODES = {
  BAD_USER_INPUT: 'An argument, id, cursor or variable is wrong; `extensions.argument` says which where it is known',
  UNAUTHENTICATED: 'The credentials are not valid',
  FORBIDDEN: "The viewer's roles do not include the permission",
  NOT_FOUND: 'What a mutation names is unknown or hidden',
  QUERY_TOO_COMPLEX: 'The query is above a limit; `extensions.limit` says which',
  RATE_LIMITED: 'Too many requests; try again after the seconds in Retry-After',
  TIMEOUT: 'The answer took too long',
  UNAVAILABLE: "The store or the issuer's keys cannot be reached, or the access log cannot be written; try again",
  INTERNAL: 'A fault of the server; the log has it under the request id',
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema',
  OPERATION_RESOLUTION_FAILURE: 'operationName names no operation of the query, or is needed',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted queries are not supported',
  BAD_REQUEST: 'The HTTP request is not one that GraphQL over HTTP knows',
  PAYLOAD_TOO_LARGE: 'The body is above the limit',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not JSON, by its Content-Type',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that the client is told as it is. */
export function apiError(code: ErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

/** BAD_USER_INPUT: `argument` (a path such as `filter.owners`) and what is wrong with it. */
export function badInput(argument: string, reason: string): GraphQLError {
  return apiError('BAD_USER_INPUT', `${argument} ${reason}`, { argument });
}

/**
 * What a client is told of an error. Messages of our own and of GraphQL's parser and validation pass; all else is an
 * "internal error", so that no statement, stack or name leaves the server.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const told = tell(formatted, unwrapResolverError(error));
  return {
    message: told.message,
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { ...told.extensions, code: told.code },
  };
}

/** Whether a client is told no more of this error than that it happened: then the log must have it. */
export function isInternal(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  const code = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  return tell({ message: '', extensions: { code } }, cause).code === 'INTERNAL';
}

interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function tell(formatted: GraphQLFormattedError, cause: unknown): Told {
  const code = formatted.extensions?.code;
  if (cause instanceof InvalidInput) {
    return { code: 'BAD_USER_INPUT', message: cause.message, extensions: { argument: cause.argument } };
  }
  if (cause instanceof SettingsFileError) return { code: 'BAD_USER_INPUT', message: cause.message };
  if (cause instanceof Unauthenticated) return { code: 'UNAUTHENTICATED', message: cause.message };
  if (cause instanceof Forbidden) return { code: 'FORBIDDEN', message: cause.message };
  if (cause instanceof NotFound) return { code: 'NOT_FOUND', message: cause.message };
  if (cause instanceof Unaudited) return { code: 'UNAVAILABLE', message: cause.message };
  if (isOutage(cause)) {
    return { code: 'UNAVAILABLE', message: 'the store cannot be reached: try again' };
  }
  if (code === 'GRAPHQL_PARSE_FAILED' && TOO_MANY_TOKENS.test(formatted.message)) {
    return { code: 'QUERY_TOO_COMPLEX', message: formatted.message, extensions: { limit: 'tokens' } };
  }
  const own = cause instanceof GraphQLError ? ownError(cause) : null;
  if (own !== null) return own;
  return isErrorCode(code) ? { code, message: formatted.message } : { code: 'INTERNAL', message: 'internal error' };
}

/** The words of graphql-js's parser when `maxTokens` is passed. */
const TOO_MANY_TOKENS = /Document contains more tha[nt] \d+ (?:lexical )?tokens/;

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** Validation wraps what a rule or a scalar of ours reported, under its own code: the inner code is the better one. */
function ownError(error: GraphQLError): Told | null {
  const inner = error.originalError instanceof GraphQLError ? ownError(error.originalError) : null;
  if (inner !== null) return ofVariable(error, inner);
  const { code, argument, limit } = error.extensions;
  if (!isErrorCode(code)) return null;
  const extensions = { ...(argument === undefined ? {} : { argument }), ...(limit === undefined ? {} : { limit }) };
  return { code, message: error.message, extensions };
}

/** A scalar does not know where its value was given: of a variable its name is known here. */
function ofVariable({ nodes }: GraphQLError, told: Told): Told {
  const [node] = nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return told;
  const argument = `$${node.variable.name.value}`;
  return { ...told, message: `${argument}: ${told.message}`, extensions: { ...told.extensions, argument } };
}
