import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { GraphQLContext } from '../graphql/context.ts';
import { GRAPHIQL_PAGE, wantsPage } from './graphiql.ts';
import { HttpProblem, toProblem } from './problem.ts';

export interface GraphQLRouteOptions {
  readonly server: ApolloServer<GraphQLContext>;
  readonly context: (request: FastifyRequest) => GraphQLContext;
  readonly bodyLimit: number;
  /** Milliseconds. */
  readonly timeout: number;
  /** Whether a browser gets GraphiQL. */
  readonly page: boolean;
}

/** GraphQL over HTTP at `/graphql`. Every answer that is not a page has the shape of a GraphQL answer, errors too. */
export function graphqlRoute(scope: FastifyInstance, options: GraphQLRouteOptions): void {
  const { server, context, bodyLimit, timeout, page } = options;
  scope.setErrorHandler(async (error, request, reply) => sendGraphQLError(error, request, reply));
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit,
    handlerTimeout: timeout,
    handler: async (request, reply) => {
      if (page && wantsPage(request)) return reply.type('text/html; charset=utf-8').send(GRAPHIQL_PAGE);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          body: request.body,
          search: new URL(request.url, 'http://localhost').search,
        },
        context: () => Promise.resolve(context(request)),
      });
      // The timeout has answered already.
      if (reply.sent) return reply;
      for (const [name, value] of answer.headers) void reply.header(name, value);
      return reply.code(answer.status ?? 200).send(textOf(answer, request));
    },
  });
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Errors of the HTTP request itself have not passed the plugins, which know the request: they get its id here. */
function textOf({ status, body }: HTTPGraphQLResponse, request: FastifyRequest): string {
  if (body.kind === 'chunked') throw new Error('incremental delivery is not offered');
  if (status === undefined || status < 400) return body.string;
  const answer = ERRORS.safeParse(JSON.parse(body.string));
  if (!answer.success) return body.string;
  const errors = answer.data.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId: request.id },
  }));
  return JSON.stringify({ ...answer.data, errors });
}

const ERRORS = z.looseObject({
  errors: z.array(z.looseObject({ extensions: z.record(z.string(), z.unknown()) })),
});

/** What went wrong before GraphQL: credentials, body, rate, time. */
async function sendGraphQLError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const problem = TIMED_OUT.safeParse(error).success
    ? new HttpProblem(504, 'TIMEOUT', 'the answer took too long')
    : toProblem(error);
  if (problem.statusCode === 500) request.log.error({ err: error }, 'internal error');
  if (problem.statusCode === 401) void reply.header('www-authenticate', 'Bearer');
  const extensions = { code: problem.error, requestId: request.id };
  return reply.code(problem.statusCode).send({ errors: [{ message: problem.message, extensions }] });
}

const TIMED_OUT = z.object({ code: z.literal('FST_ERR_HANDLER_TIMEOUT') });
