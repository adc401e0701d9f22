import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LineageEvent } from '../domain/event.ts';
import { isOutage } from '../access/refusal.ts';
import { parseJsonText } from '../ingest/openlineage/json-text.ts';
import { parseOpenLineageEvent, type Parsed, type ParseOptions } from '../ingest/openlineage/parse.ts';
import { formatProblems, type Problem } from '../ingest/openlineage/problems.ts';
import { QueueFull, type IngestQueue, type Written } from '../ingest/queue.ts';
import { acceptText, type TextBody } from './body.ts';
import type { Metrics } from './metrics.ts';
import { HttpProblem } from './problem.ts';

export interface LineageRouteOptions {
  readonly queue: IngestQueue;
  readonly metrics: Pick<Metrics, 'events'>;
  /** Throws when the caller may not send events. */
  readonly assertAllowed: (request: FastifyRequest) => void;
  /** Writes down that so many events come. Rejects when they must not be stored. */
  readonly record: (request: FastifyRequest, events: number) => Promise<void>;
  readonly parsing: ParseOptions;
  /** Bytes after inflating. */
  readonly eventBody: number;
  readonly batchBody: number;
}

/** One event of a batch that was not stored. */
export interface FailedEvent {
  /** Place in the batch, from 0. */
  readonly index: number;
  readonly reason: string;
  /** Whether sending it again may help. */
  readonly retriable: boolean;
}

/** OpenLineage over HTTP, as its clients send it: https://openlineage.io/apidocs/openapi/ */
export function lineageRoutes(scope: FastifyInstance, options: LineageRouteOptions): void {
  const { metrics, assertAllowed } = options;
  const store = async (request: FastifyRequest, events: readonly LineageEvent[]): Promise<Written[]> => {
    if (events.length > 0) await options.record(request, events.length);
    return options.queue.add(events).catch(full);
  };
  acceptText(scope);
  // Before the body is read.
  scope.addHook('onRequest', (request, _reply, done) => {
    assertAllowed(request);
    done();
  });

  scope.post<{ Body: TextBody }>('/lineage', { bodyLimit: options.eventBody }, async (request, reply) => {
    const parsed = readEvent(request.body.text, options.parsing);
    if (!parsed.ok) {
      metrics.events('rejected', 1);
      throw invalid(parsed.problems);
    }
    const [written] = await store(request, [parsed.event]);
    metrics.events(written?.ok === true ? 'stored' : 'failed', 1);
    if (written?.ok === false) {
      request.log.error({ err: written.error }, 'an event could not be stored');
      throw written.error;
    }
    return reply.code(201).send();
  });

  scope.post<{ Body: TextBody }>('/lineage/batch', { bodyLimit: options.batchBody }, async (request, reply) => {
    const parsed = readBatch(request.body, options.parsing);
    const good = parsed.flatMap((result, index) => (result.ok ? [{ index, event: result.event }] : []));
    const written = await store(
      request,
      good.map(({ event }) => event),
    );
    const unwritten = good.flatMap(({ index }, at) => failure(index, written[at]));
    for (const { error } of unwritten) request.log.error({ err: error }, 'an event could not be stored');
    const failed: FailedEvent[] = [
      ...parsed.flatMap((result, index) =>
        result.ok ? [] : [{ index, reason: formatProblems(result.problems), retriable: false }],
      ),
      ...unwritten.map(({ index }) => ({ index, reason: 'the event could not be stored: try again', retriable: true })),
    ].toSorted((a, b) => a.index - b.index);
    metrics.events('stored', good.length - unwritten.length);
    metrics.events('failed', unwritten.length);
    metrics.events('rejected', parsed.length - good.length);
    const outage = unwritten.find(({ error }) => isOutage(error));
    if (outage !== undefined && unwritten.length === good.length) throw outage.error;
    return answerBatch(reply, parsed.length, failed);
  });
}

function readEvent(text: string, parsing: ParseOptions): Parsed {
  const json = parseJsonText(text);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  return parseOpenLineageEvent(json.value, parsing);
}

function readBatch({ text, lines }: TextBody, parsing: ParseOptions): Parsed[] {
  if (lines) {
    const events = text.split('\n').filter((line) => line.trim() !== '');
    return events.map((event) => readEvent(event, parsing));
  }
  const json = parseJsonText(text);
  if (!json.ok) throw invalid([json.problem]);
  if (!Array.isArray(json.value)) {
    throw invalid([{ path: '', message: 'must be an array of events: post one event to /api/v1/lineage' }]);
  }
  return json.value.map((element: unknown) => parseOpenLineageEvent(element, parsing));
}

function failure(index: number, written: Written | undefined): { index: number; error: unknown }[] {
  return written?.ok === false ? [{ index, error: written.error }] : [];
}

function answerBatch(reply: FastifyReply, received: number, failed: readonly FailedEvent[]): FastifyReply {
  if (failed.length === 0) return reply.code(204).send();
  const successful = received - failed.length;
  return reply.code(200).send({
    status: successful === 0 ? 'failure' : 'partial_success',
    summary: { received, successful, failed: failed.length },
    failed_events: failed,
  });
}

function invalid(problems: readonly Problem[]): HttpProblem {
  return new HttpProblem(400, 'BAD_USER_INPUT', formatProblems(problems), problems);
}

function full(error: unknown): never {
  if (error instanceof QueueFull) throw new HttpProblem(503, 'UNAVAILABLE', 'too many events are waiting: try again');
  throw error;
}
