import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { GraphQLContext } from '../graphql/context.ts';
import { deadlineOf } from './deadline.ts';
import { GRAPHIQL_PAGE, wantsPage } from './graphiql.ts';
import { announced } from './problem.ts';

export interface GraphQLRouteOptions {
  readonly server: ApolloServer<GraphQLContext>;
  /** The signal ends the request: see `GraphQLContext`. */
  readonly context: (request: FastifyRequest, signal: AbortSignal) => GraphQLContext;
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
    handler: async (request, reply) => {
      if (page && wantsPage(request)) return reply.type('text/html; charset=utf-8').send(GRAPHIQL_PAGE);
      const { signal, late } = deadlineOf(reply, timeout);
      let opened: GraphQLContext | null = null;
      const executed = server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          body: request.body,
          search: new URL(request.url, 'http://localhost').search,
        },
        context: () => Promise.resolve((opened = context(request, signal))),
      });
      // While the access log is written the answer becomes text.
      const work = executed.then((answer) => written(opened).then(() => answer));
      const answer = await Promise.race([work, late]);
      for (const [name, value] of answer.headers) void reply.header(name, value);
      return reply.code(answer.status ?? 200).send(textOf(answer, request));
    },
  });
}

/** Resolves when the access log has what this request was given. Rejects when it can't: the answer must not leave. */
const written = (opened: GraphQLContext | null): Promise<void> => opened?.recorder.written() ?? Promise.resolve();

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
  const problem = announced(error, request, reply);
  const extensions = { code: problem.error, requestId: request.id };
  return reply.code(problem.statusCode).send({ errors: [{ message: problem.message, extensions }] });
}
