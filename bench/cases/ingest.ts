import { eventOf, type BenchEvent } from '../ingest/events.ts';
import { preparePlain, writePlain } from '../raw/plain-ingest.ts';
import { startHeadwater } from '../support/headwater.ts';
import type { HttpClient } from '../support/http-client.ts';
import type { WritingCase } from './case.ts';

const EVENTS = 2_000;
const BATCH = 100;
/** Each job has four runs. */
const STREAM = { jobs: 500, columns: 10 };
/** Neo4j plans and compiles for long. */
const WARM_UP_BATCHES = 20;

/** OpenLineage events by HTTP, in batches, against raw UNWIND of the same rows; batch by batch in turn. */
export const ingestCase: WritingCase = async (engine) => {
  await preparePlain(engine.plain, engine.name);
  const headwater = await startHeadwater(engine.settings);
  const total = { served: 0, plain: 0 };
  try {
    for (let batch = -WARM_UP_BATCHES; batch < EVENTS / BATCH; batch++) {
      const events = eventsOf(batch);
      const start = performance.now();
      await post(headwater.client, events);
      const between = performance.now();
      await writePlain(engine.plain, events);
      if (batch < 0) continue;
      total.served += between - start;
      total.plain += performance.now() - between;
    }
  } finally {
    await headwater.stop();
  }
  const rate = (milliseconds: number): number => (EVENTS / milliseconds) * 1_000;
  return [
    {
      case: 'ingest',
      engine: engine.name,
      what: `${EVENTS} events in batches of ${BATCH}`,
      value: rate(total.served),
      unit: 'events/s',
      against: { what: 'raw UNWIND', value: rate(total.plain) },
      target: { of: 'ratio', atMost: 3 },
    },
  ];
};

function eventsOf(batch: number): BenchEvent[] {
  const [namespace, first] = batch < 0 ? ['warm-up', batch + WARM_UP_BATCHES + EVENTS / BATCH] : ['bench', batch];
  return Array.from({ length: BATCH }, (_, i) => eventOf({ ...STREAM, namespace }, first * BATCH + i));
}

async function post(client: HttpClient, events: readonly BenchEvent[]): Promise<void> {
  const { status, text } = await client.post('/api/v1/lineage/batch', JSON.stringify(events));
  if (status !== 204) throw new Error(`batch ${status}: ${text.slice(0, 500)}`);
}
