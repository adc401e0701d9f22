import { setTimeout as sleep } from 'node:timers/promises';
import { installKafka, makeKafka } from '../../test/support/kafka/broker.ts';
import { createTopics, produce } from '../../test/support/kafka/topics.ts';
import { eventOf } from '../ingest/events.ts';
import { startHeadwater } from '../support/headwater.ts';
import type { HttpClient } from '../support/http-client.ts';
import type { WritingCase } from './case.ts';

const EVENTS = 40_000;
/** Events that are stored before it counts, and milliseconds for which it then does, if they last. */
const WARM = 4_000;
const COUNTED = 60_000;
const TOPIC = 'bench';
const STREAM = { namespace: 'kafka', jobs: 500, columns: 10 };

/** What one server takes from a topic of three partitions that is full. */
export const kafkaCase: WritingCase = async (engine) => {
  const kafka = await makeKafka(await installKafka());
  try {
    await kafka.start();
    await createTopics(kafka.broker, TOPIC);
    for (let first = 0; first < EVENTS; first += 500)
      await produce(
        kafka.broker,
        TOPIC,
        Array.from({ length: 500 }, (_, at) => JSON.stringify(eventOf(STREAM, first + at))),
      );
    const headwater = await startHeadwater({
      ...engine.settings,
      HEADWATER_KAFKA_BROKERS: kafka.broker,
      HEADWATER_KAFKA_TOPICS: TOPIC,
      HEADWATER_KAFKA_ROLE: 'admin',
    });
    try {
      const rate = await rateOf(headwater.client);
      return [
        {
          case: 'kafka',
          engine: engine.name,
          what: 'events of a full topic',
          value: rate,
          unit: 'events/s',
        },
      ];
    } finally {
      await headwater.stop();
    }
  } finally {
    await kafka.remove();
  }
};

/** Events a second, from the first to the last time that a batch of them was seen to be stored while it counted. */
async function rateOf(client: HttpClient): Promise<number> {
  let [first, last, seen] = [{ at: 0, stored: 0 }, { at: 0, stored: 0 }, 0];
  while (seen < EVENTS && (first.at === 0 || performance.now() < first.at + COUNTED)) {
    await sleep(50);
    const stored = await storedBy(client);
    if (stored === seen) continue;
    seen = stored;
    last = { at: performance.now(), stored };
    if (first.at === 0 && stored >= WARM) first = last;
  }
  return ((last.stored - first.stored) * 1_000) / (last.at - first.at);
}

async function storedBy(client: HttpClient): Promise<number> {
  const { text } = await client.get('/metrics');
  return Number(/^headwater_kafka_messages_total\{outcome="stored"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}
