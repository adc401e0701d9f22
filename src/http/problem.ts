import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Forbidden, isOutage, KeysUnavailable, Unaudited, Unauthenticated } from '../access/refusal.ts';

/** The JSON body of every HTTP error outside GraphQL. */
export interface Problem {
  /** One of the codes of GraphQL's errors, where one fits; else the name of the HTTP status. */
  readonly error: string;
  readonly message: string;
  readonly requestId: string;
  /** Of a body: what is wrong where. */
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

/** An HTTP error that the client is told as it is. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly statusCode: number;
  readonly error: string;
  readonly problems: Problem['problems'];

  constructor(statusCode: number, error: string, message: string, problems?: Problem['problems']) {
    super(message);
    this.statusCode = statusCode;
    this.error = error;
    this.problems = problems;
  }
}

/** Any thrown value as an answer. Only HttpProblems and Fastify's own refusals of a request say what they are. */
export async function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const problem = announced(error, request, reply);
  const body: Problem = {
    error: problem.error,
    message: problem.message,
    requestId: request.id,
    ...(problem.problems === undefined ? {} : { problems: problem.problems }),
  };
  return reply.code(problem.statusCode).send(body);
}

/** The problem, with what goes with it beside the body: headers, and a line in the log of what clients are not told. */
export function announced(error: unknown, request: FastifyRequest, reply: FastifyReply): HttpProblem {
  const problem = toProblem(error);
  const { statusCode } = problem;
  if (statusCode === 500) request.log.error({ err: error }, 'internal error');
  if (error instanceof KeysUnavailable) request.log.error({ err: error }, 'no token can be checked');
  if (statusCode === 503) void reply.header('retry-after', '5');
  if (statusCode === 401) void reply.header('www-authenticate', 'Bearer');
  return problem;
}

function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isOutage(error)) {
    return new HttpProblem(503, 'UNAVAILABLE', 'the store cannot be reached: try again');
  }
  if (error instanceof Unaudited || error instanceof KeysUnavailable)
    return new HttpProblem(503, 'UNAVAILABLE', error.message);
  if (error instanceof Unauthenticated) return new HttpProblem(401, 'UNAUTHENTICATED', error.message);
  if (error instanceof Forbidden) return new HttpProblem(403, 'FORBIDDEN', error.message);
  const refused = REFUSED.safeParse(error);
  if (!refused.success) return new HttpProblem(500, 'INTERNAL', 'internal error');
  const { statusCode, message } = refused.data;
  return new HttpProblem(statusCode, NAMES.get(statusCode) ?? 'BAD_REQUEST', message);
}

/** Fastify's own errors about a request: their messages hold nothing but the request's own words. */
const REFUSED: z.ZodType<Pick<Required<FastifyError>, 'statusCode' | 'message'>> = z.object({
  statusCode: z.number().int().min(400).max(499),
  code: z.string().regex(/^(FST_|ERR_|Z_)/),
  message: z.string(),
});

const NAMES: ReadonlyMap<number, string> = new Map([
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  [429, 'RATE_LIMITED'],
]);
