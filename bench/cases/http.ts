import { eventOf } from '../ingest/events.ts';
import type { Row } from '../report.ts';
import { startHeadwater } from '../support/headwater.ts';
import type { HttpClient } from '../support/http-client.ts';
import type { WritingCase } from './case.ts';

/** Milliseconds of each measurement. */
const COUNTED = 30_000;
/** Milliseconds before the first that do not count: Neo4j's JVM compiles what it runs for a minute. And before others. */
const WARM = { embedded: 10_000, neo4j: 90_000, later: 10_000 } as const;
const BATCH = 100;
const SENDERS = 4;
const STREAM = { namespace: 'http', jobs: 500, columns: 10 };

/** What the server takes by HTTP, for as long as one likes: batches from four senders, and single events from one. */
export const httpCase: WritingCase = async (engine) => {
  const headwater = await startHeadwater(engine.settings);
  const senders = await Promise.all(Array.from({ length: SENDERS }, () => headwater.as('admin')));
  let next = 0;
  const events = (count: number) => Array.from({ length: count }, () => eventOf(STREAM, next++));
  const batch = (client: HttpClient) => post(client, '/api/v1/lineage/batch', JSON.stringify(events(BATCH)), 204);
  const single = (client: HttpClient) => post(client, '/api/v1/lineage', JSON.stringify(events(1)[0]), 201);
  try {
    const batches = await times(senders, batch, WARM[engine.name]);
    const alone = await times(senders.slice(0, 1), single, WARM.later);
    const row = (what: string, value: number, unit: Row['unit']): Row => ({
      case: 'http',
      engine: engine.name,
      what,
      value,
      unit,
    });
    return [
      row(`batches of ${BATCH} events from ${SENDERS} senders`, (batches.length * BATCH * 1_000) / COUNTED, 'events/s'),
      row('single events from one sender, p50', quantile(alone, 0.5), 'ms'),
      row('single events from one sender, p99', quantile(alone, 0.99), 'ms'),
    ];
  } finally {
    await headwater.stop();
  }
};

/** Milliseconds of each request that ended while it counted. Each sender sends one after the other. */
async function times(
  senders: readonly HttpClient[],
  send: (client: HttpClient) => Promise<void>,
  warm: number,
): Promise<number[]> {
  const measured: number[] = [];
  const begin = performance.now() + warm;
  const end = begin + COUNTED;
  await Promise.all(
    senders.map(async (client) => {
      while (performance.now() < end) {
        const start = performance.now();
        await send(client);
        const now = performance.now();
        if (now >= begin && now < end) measured.push(now - start);
      }
    }),
  );
  return measured;
}

async function post(client: HttpClient, path: string, body: string, expected: number): Promise<void> {
  const { status, text } = await client.post(path, body);
  if (status !== expected) throw new Error(`${path} ${status}: ${text.slice(0, 500)}`);
}

/** NaN of nothing. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
