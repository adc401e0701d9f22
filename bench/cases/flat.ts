import { eventOf, type BenchEvent, type Stream } from '../ingest/events.ts';
import type { Row } from '../report.ts';
import { startHeadwater } from '../support/headwater.ts';
import type { HttpClient } from '../support/http-client.ts';
import { say } from '../support/say.ts';
import type { WritingCase } from './case.ts';

const BATCH = 100;
/** Each of these events is of a job of its own: two edges between tables, twenty between columns. */
const GROWTH = { events: 46_000, stream: { namespace: 'growth', jobs: 46_000, columns: 10 } };
const EDGES_PER_EVENT = 22;
/** All of these events are of one job, which reads and writes the same tables. */
const RUNS = { events: 10_000, stream: { namespace: 'runs', jobs: 1, columns: 10 } };
/** The engine is warm after this many events. */
const WARM_UP = { events: 2_000, stream: { namespace: 'warm-up', jobs: 500, columns: 10 } };
/** Events at the beginning and at the end that are compared. */
const COMPARED = 2_000;
const AT_MOST = 1.5;
/** A part ends early after this long, and says how far it came. Milliseconds. */
const TIME = 15 * 60_000;

/** What an event costs as the graph grows to a million edges, and as a job's runs grow to ten thousand. */
export const flatCase: WritingCase = async (engine) => {
  const headwater = await startHeadwater(engine.settings);
  try {
    await send(headwater.client, WARM_UP);
    const row = { case: 'flat', engine: engine.name, unit: 'ms' } as const;
    const runs = await send(headwater.client, RUNS);
    const growth = await send(headwater.client, GROWTH);
    const edges = Math.round((growth.events * EDGES_PER_EVENT) / 1_000);
    return [
      compared({ ...row, what: `an event: the last ${COMPARED} of ${runs.events} runs of one job` }, runs),
      compared({ ...row, what: `an event: the last ${COMPARED} of ${growth.events}, to ${edges},000 edges` }, growth),
    ];
  } finally {
    await headwater.stop();
  }
};

function compared(row: Omit<Row, 'value'>, { first, last }: Sent): Row {
  return {
    ...row,
    value: last,
    against: { what: `the first ${COMPARED}`, value: first },
    target: { of: 'ratio', atMost: AT_MOST },
  };
}

interface Sent {
  readonly events: number;
  /** Milliseconds an event, at the beginning and at the end. */
  readonly first: number;
  readonly last: number;
}

async function send(client: HttpClient, part: { readonly events: number; readonly stream: Stream }): Promise<Sent> {
  const times: number[] = [];
  const started = performance.now();
  for (let sent = 0; sent < part.events && performance.now() - started < TIME; sent += BATCH) {
    const events = Array.from({ length: BATCH }, (_, i): BenchEvent => eventOf(part.stream, sent + i));
    const begin = performance.now();
    const { status, text } = await client.post('/api/v1/lineage/batch', JSON.stringify(events));
    if (status !== 204) throw new Error(`batch ${status}: ${text.slice(0, 500)}`);
    times.push((performance.now() - begin) / BATCH);
    if (times.length % 100 === 0) say(`${part.stream.namespace}: ${times.length * BATCH} events`);
  }
  const mean = (some: readonly number[]): number => some.reduce((sum, time) => sum + time, 0) / some.length;
  const batches = COMPARED / BATCH;
  return { events: times.length * BATCH, first: mean(times.slice(0, batches)), last: mean(times.slice(-batches)) };
}
