import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Gateway } from '../access/gateway.ts';
import { isOutage } from '../access/refusal.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { createGraphQLServer } from '../graphql/server.ts';
import type { KafkaStatus } from '../ingest/kafka/intake.ts';
import type { ParseOptions } from '../ingest/openlineage/parse.ts';
import { IngestQueue } from '../ingest/queue.ts';
import { SqlParser } from '../ingest/sql/parser.ts';
import { identifyCallers, viewerOf } from './callers.ts';
import { dbtRoutes } from './dbt.ts';
import { explorerRoutes, type ExplorerOptions } from './explorer.ts';
import { graphiqlRoutes } from './graphiql.ts';
import { graphqlRoute } from './graphql-route.ts';
import { healthRoutes } from './health.ts';
import type { Limits } from './limits.ts';
import { lineageRoutes } from './lineage.ts';
import { loggerOptions, logRequests, type LogOptions } from './logging.ts';
import { metricsRoutes } from './metrics.ts';
import { HttpProblem, sendProblem } from './problem.ts';
import { requestId } from './request-id.ts';
import { allowOrigins, keepOutOfCaches, securityHeaders } from './security.ts';

export interface AppOptions {
  readonly gateway: Gateway;
  /** Shared with other ways in; one of its own when absent. */
  readonly queue?: IngestQueue;
  /** How events by Kafka fare; absent when there are none. */
  readonly kafka?: () => KafkaStatus;
  /** Whether the API shows itself: GraphiQL, and the schema to clients. */
  readonly demo: boolean;
  /** The web page; it is not served when this is absent. */
  readonly explorer?: ExplorerOptions;
  /** Origins whose pages may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  readonly parsing: ParseOptions;
  readonly log: LogOptions;
  readonly limits: Limits;
}

/**
 * The HTTP server, not yet listening: `/graphql`, `/api/v1/lineage`, `/api/v1/dbt`, `/health`, `/metrics`, and the
 * explorer at `/`. Closing it lets requests in flight end and events that wait be written; the store stays open.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { gateway, kafka, demo, explorer, corsOrigins, parsing, log, limits } = options;
  const app = fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit: limits.queryBody,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: ({ url = '/' }) => withoutPrefix(url, explorer?.basePath ?? '/'),
  });
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request) => {
    throw new HttpProblem(
      404,
      'NOT_FOUND',
      `there is nothing at ${request.method} ${request.url.split('?', 1)[0] ?? ''}`,
    );
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  logRequests(app);
  await securityHeaders(app);
  await allowOrigins(app, corsOrigins);

  const queue = options.queue ?? new IngestQueue(gateway.events, isOutage, limits.queue);
  app.addHook('onClose', async () => {
    await queue.drained();
    await gateway.drained();
  });
  const metrics = metricsRoutes(app, {
    statements: () => gateway.statements,
    waitingEvents: () => queue.length,
    reloadProblem: () => gateway.reloadProblem,
    kafka: kafka ?? null,
  });
  healthRoutes(app, gateway, kafka ?? null);
  if (demo) graphiqlRoutes(app);
  if (explorer !== undefined) explorerRoutes(app, explorer);

  const server = await createGraphQLServer({ limits: limits.query, introspection: demo, observer: metrics });
  app.addHook('onClose', () => server.stop());

  await app.register(async (scope) => {
    keepOutOfCaches(scope);
    identifyCallers(scope, gateway);
    await scope.register(rateLimit, {
      max: limits.rate,
      timeWindow: '1 minute',
      hook: 'preHandler',
      // Callers without credentials share a role, not an allowance.
      keyGenerator: (request) => {
        const viewer = viewerOf(request);
        return request.headers.authorization === undefined ? `address ${request.ip}` : `viewer ${viewer.id}`;
      },
      errorResponseBuilder: (_request, { after }) =>
        new HttpProblem(429, 'RATE_LIMITED', `too many requests: try again in ${after}`),
    });
    graphqlRoute(scope, {
      server,
      context: (request, signal) => {
        const now = Date.now();
        const access = gateway.open(viewerOf(request), { at: now, requestId: request.id });
        return {
          ...access,
          loaders: createLoaders(access, signal),
          requestId: request.id,
          log: request.log,
          now,
          signal,
        };
      },
      bodyLimit: limits.queryBody,
      timeout: limits.timeout,
      page: demo,
    });
  });

  await app.register(
    (scope, _options, done) => {
      identifyCallers(scope, gateway);
      lineageRoutes(scope, {
        queue,
        metrics,
        assertAllowed: (request) => {
          gateway.assertMaySend(viewerOf(request));
        },
        record: (request, events) =>
          gateway.recordEvents({ viewer: viewerOf(request), at: Date.now(), requestId: request.id }, events),
        parsing,
        eventBody: limits.eventBody,
        batchBody: limits.batchBody,
      });
      done();
    },
    { prefix: '/api/v1' },
  );

  const parser = new SqlParser();
  app.addHook('onClose', () => parser.close());
  await app.register(
    async (scope) => {
      identifyCallers(scope, gateway);
      await dbtRoutes(scope, {
        assertAllowed: (request) => {
          gateway.assertMaySend(viewerOf(request));
        },
        writer: (request) => gateway.declarations(viewerOf(request), { at: Date.now(), requestId: request.id }, 'dbt'),
        parser,
        body: limits.dbtBody,
      });
    },
    { prefix: '/api/v1' },
  );
  return app;
}

/** Proxies may take the prefix away or leave it: both arrive at the same place. */
function withoutPrefix(url: string, prefix: string): string {
  if (prefix === '/') return url;
  if (url.startsWith(prefix)) return url.slice(prefix.length - 1);
  const [path = '', query] = url.split('?', 2);
  return `${path}/` === prefix ? `/${query === undefined ? '' : `?${query}`}` : url;
}
