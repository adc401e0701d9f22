import type { FastifyInstance } from 'fastify';

/** `/health/live`: the process answers. `/health/ready`: the store does, too; 503 when not. */
export function healthRoutes(app: FastifyInstance, store: { ping(): Promise<void> }): void {
  app.get('/health/live', { logLevel: 'warn' }, () => ({ status: 'ok' }));
  app.get('/health/ready', { logLevel: 'warn' }, async (request, reply) => {
    try {
      await store.ping();
      return { status: 'ok' };
    } catch (error) {
      request.log.warn({ err: error }, 'the store does not answer');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
