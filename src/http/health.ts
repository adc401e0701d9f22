import type { FastifyInstance } from 'fastify';
import type { KafkaStatus } from '../ingest/kafka/intake.ts';

/**
 * `/health/live`: the process answers. `/health/ready`: the store does, too; 503 when not. The second says how Kafka
 * fares, and does not depend on it: a server whose brokers are away answers every request.
 */
export function healthRoutes(
  app: FastifyInstance,
  store: { ping(): Promise<void> },
  kafka: (() => KafkaStatus) | null,
): void {
  const besides = (): object => (kafka === null ? {} : { kafka: kafka().state.toLowerCase() });
  app.get('/health/live', { logLevel: 'warn' }, () => ({ status: 'ok' }));
  app.get('/health/ready', { logLevel: 'warn' }, async (request, reply) => {
    try {
      await store.ping();
      return { status: 'ok', ...besides() };
    } catch (error) {
      request.log.warn({ err: error }, 'the store does not answer');
      return reply.code(503).send({ status: 'unavailable', ...besides() });
    }
  });
}
