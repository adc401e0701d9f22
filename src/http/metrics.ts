import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { KafkaStatus } from '../ingest/kafka/intake.ts';
import { kafkaMetrics } from './kafka-metrics.ts';

/** Counts and times for Prometheus. Labels are routes, codes and kinds, never names of anything in the catalog. */
export interface Metrics {
  operation(type: string, seconds: number): void;
  graphqlError(code: string): void;
  events(outcome: 'stored' | 'rejected' | 'failed', count: number): void;
}

/** What is read when the metrics are. */
export interface Observed {
  readonly statements: () => number;
  readonly waitingEvents: () => number;
  readonly reloadProblem: () => string | null;
  /** Null when no events come by Kafka. */
  readonly kafka: (() => KafkaStatus) | null;
}

/** Adds `/metrics`, and times every request by its route. */
export function metricsRoutes(app: FastifyInstance, observed: Observed): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  timeRequests(app, registers);
  const operations = new Histogram({
    name: 'headwater_graphql_operation_seconds',
    help: 'Time of GraphQL operations',
    labelNames: ['type'],
    registers,
  });
  const errors = new Counter({
    name: 'headwater_graphql_errors_total',
    help: 'Errors in GraphQL answers',
    labelNames: ['code'],
    registers,
  });
  const events = new Counter({
    name: 'headwater_ingest_events_total',
    help: 'Lineage events received',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'headwater_ingest_waiting_events',
    help: 'Events that wait to be written',
    registers,
    collect() {
      this.set(observed.waitingEvents());
    },
  });
  new Counter({
    name: 'headwater_store_statements_total',
    help: 'Statements run on the store',
    registers,
    collect() {
      this.reset();
      this.inc(observed.statements());
    },
  });
  new Gauge({
    name: 'headwater_policy_reload_refused',
    help: 'Whether the last reload of the policy, stale rules or API keys was refused, so that older ones hold: 1 or 0',
    registers,
    collect() {
      this.set(observed.reloadProblem() === null ? 0 : 1);
    },
  });
  if (observed.kafka !== null) kafkaMetrics(registers, observed.kafka);
  app.get('/metrics', { logLevel: 'warn' }, async (_request, reply) => {
    void reply.type(registry.contentType);
    return registry.metrics();
  });
  return {
    operation: (type, seconds) => {
      operations.observe({ type }, seconds);
    },
    graphqlError: (code) => {
      errors.inc({ code });
    },
    events: (outcome, count) => {
      events.inc({ outcome }, count);
    },
  };
}

function timeRequests(app: FastifyInstance, registers: Registry[]): void {
  const requests = new Histogram({
    name: 'headwater_http_request_seconds',
    help: 'Time of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}
