import { Admin } from '@platformatic/kafka';
import { describe, expect, test } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import { KafkaIntake, type KafkaIntakeOptions } from '../../../src/ingest/kafka/intake.ts';
import { IngestQueue } from '../../../src/ingest/queue.ts';
import { copying } from '../copying.ts';
import { eventually } from '../eventually.ts';
import { openMemoryGraph } from '../memory-graph.ts';
import type { RunningKafka } from './broker.ts';
import { createTopics, offsetsOf, produce, readTopic } from './topics.ts';

const OUTAGE = new Error('the store is away');
const BUG = new Error('a store that answers, and can not store this one');
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What the consumer does when the store, or the topic, lets it down: on a real broker and a real graph. */
export function describeIntake(kafka: () => RunningKafka): void {
  describe('the consumer', () => {
    interface Given {
      readonly topic: string;
      /** What the store throws for these events, before it stores them. */
      readonly refuse?: (jobs: readonly string[]) => Error | null;
      readonly store?: (store: KafkaIntakeOptions['store']) => KafkaIntakeOptions['store'];
    }
    async function started({ topic, refuse = () => null, store = (same) => same }: Given) {
      const { runner, writer } = await openMemoryGraph();
      const stored: string[] = [];
      const guarded = {
        writeEvents: async (events: readonly LineageEvent[]) => {
          const refusal = refuse(jobsOf(events));
          if (refusal !== null) throw refusal;
          const summary = await writer.writeEvents(events);
          stored.push(...jobsOf(events));
          return summary;
        },
      };
      const isOutage = (error: unknown): boolean => error === OUTAGE;
      const queue = new IngestQueue(guarded, isOutage);
      const intake = new KafkaIntake({
        parsing: {},
        settings: {
          brokers: [kafka().broker],
          topics: [topic],
          group: topic,
          sessionTimeout: 2_000,
          deadLetterTopic: `${topic}.dead`,
          login: null,
          tls: null,
        },
        isOutage,
        tries: 3,
        store: store((events) => queue.add(events)),
      });
      intake.start(SILENT);
      const stop = async (): Promise<void> => {
        await intake.close();
        await runner.close();
      };
      return { intake, stored, stop };
    }
    const all = Array.from({ length: 6 }, (_, at) => `copy ${at}`);
    const fill = async (topic: string): Promise<void> => {
      await createTopics(kafka().broker, topic);
      await produce(
        kafka().broker,
        topic,
        all.map((_, at) => copying(at)),
      );
    };
    const isDone = (topic: string) =>
      eventually(
        () => offsetsOf(kafka().broker, topic, topic),
        (offsets) => offsets.length > 0 && offsets.every(([end, next]) => next === end || end === 0n),
      );

    test('waits while the store is away, passes nothing on, and stores all once it is back', async () => {
      await fill('outage');
      let away = true;
      const { intake, stored, stop } = await started({ topic: 'outage', refuse: () => (away ? OUTAGE : null) });
      await eventually(
        () => Promise.resolve(intake.status.state),
        (state) => state === 'WAITING',
      );
      // Longer than an event may fail that is to blame itself.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect((await offsetsOf(kafka().broker, 'outage', 'outage')).every(([, next]) => next <= 0n)).toBe(true);
      away = false;
      await isDone('outage');
      expect([...new Set(stored)].sort()).toEqual(all);
      expect(intake.status).toMatchObject({ state: 'CONSUMING', deadLettered: 0 });
      await stop();
      expect(intake.status.state).toBe('STOPPED');
    });

    test('ends at once while the store is away, commits nothing, and the next one stores all', async () => {
      await fill('stopped');
      const first = await started({ topic: 'stopped', refuse: () => OUTAGE });
      await eventually(
        () => Promise.resolve(first.intake.status.state),
        (state) => state === 'WAITING',
      );
      const begin = Date.now();
      await first.stop();
      expect(Date.now() - begin).toBeLessThan(10_000);
      const second = await started({ topic: 'stopped' });
      await isDone('stopped');
      expect([...new Set(second.stored)].sort()).toEqual(all);
      await second.stop();
    });

    test('tries what the access log or the policy refuses until it does not', async () => {
      await fill('refused');
      let refusals = 3;
      const { intake, stored, stop } = await started({
        topic: 'refused',
        store: (store) => (events, first) =>
          refusals-- > 0 ? Promise.reject(new Error('may not send')) : store(events, first),
      });
      await isDone('refused');
      expect([...new Set(stored)].sort()).toEqual(all);
      expect(intake.status.deadLettered).toBe(0);
      await stop();
    });

    test('takes what is packed, in each way that Node can unpack', async () => {
      await createTopics(kafka().broker, 'packed');
      await produce(kafka().broker, 'packed', [copying(0), copying(1)], 'gzip');
      await produce(kafka().broker, 'packed', [copying(2), copying(3)], 'snappy');
      await produce(kafka().broker, 'packed', [copying(4), copying(5)], 'lz4');
      const { stored, stop } = await started({ topic: 'packed' });
      await isDone('packed');
      expect([...new Set(stored)].sort()).toEqual(all);
      await stop();
    });

    test('goes on at the first message there is when the topic lost those before', async () => {
      await fill('expired');
      const first = await started({ topic: 'expired' });
      await isDone('expired');
      await first.stop();
      await produce(
        kafka().broker,
        'expired',
        all.map((_, at) => copying(at)),
      );
      const ends = await offsetsOf(kafka().broker, 'expired', 'expired');
      const admin = new Admin({ clientId: 'tests', bootstrapBrokers: [kafka().broker] });
      await admin.deleteRecords({
        topics: [{ name: 'expired', partitions: ends.map(([offset], partition) => ({ partition, offset })) }],
      });
      await admin.close();
      await produce(kafka().broker, 'expired', [copying(7), copying(8), copying(9)]);
      const second = await started({ topic: 'expired' });
      await isDone('expired');
      expect([...new Set(second.stored)].sort()).toEqual(['copy 7', 'copy 8', 'copy 9']);
      await second.stop();
    });

    test('passes on an event that can not be stored though the store answers, and stores the others', async () => {
      await createTopics(kafka().broker, 'bug.dead');
      await fill('bug');
      const { stored, stop } = await started({
        topic: 'bug',
        refuse: (jobs) => (jobs.includes('copy 3') ? BUG : null),
      });
      const [letter] = await readTopic(kafka().broker, 'bug.dead', 1);
      expect(JSON.parse(String(letter?.value))).toMatchObject({ job: { name: 'copy 3' } });
      expect([...(letter?.headers ?? [])].map(String)).toContain(
        'headwater.reason,the event could not be stored, tried 3 times: the log of the server says why',
      );
      await isDone('bug');
      expect([...new Set(stored)].sort()).toEqual(all.filter((job) => job !== 'copy 3'));
      await stop();
    });
  });
}

const jobsOf = (events: readonly LineageEvent[]): string[] => events.map(({ job }) => job?.name ?? '');
