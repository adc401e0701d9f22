import type { Writable } from 'node:stream';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export interface LogOptions {
  /** A pino level, or `silent`. */
  readonly level: string;
  /** Where the JSON lines go; standard output when absent. */
  readonly stream?: Writable;
}

/** Fastify's logger: JSON lines with request ids, no credentials, no queries and no variables. */
export function loggerOptions(options: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: options.level,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization'],
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        // A GET carries the query and its variables after the question mark.
        path: request.url.split('?', 1)[0],
      }),
    },
    ...(options.stream === undefined ? {} : { stream: options.stream }),
  };
}

/** One line for each request that was answered. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
}
