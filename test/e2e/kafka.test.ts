import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogOf } from '../support/catalog-of.ts';
import { copying } from '../support/copying.ts';
import { eventually } from '../support/eventually.ts';
import { authorizationFor, startHeadwater, temporaryFolder, withCatalog } from '../support/headwater.ts';
import type { RunningServer, Settings } from '../support/headwater.ts';
import { installKafka, makeKafka, type RunningKafka } from '../support/kafka/broker.ts';
import { describeIntake } from '../support/kafka/describe-intake.ts';
import { describeSettings } from '../support/kafka/describe-settings.ts';
import { createTopics, offsetsOf, produce, readTopic } from '../support/kafka/topics.ts';
import { readLines } from '../support/read-lines.ts';
import { onReal } from '../support/tools/on-real.ts';

await onReal('a server with Kafka', installKafka, (installation) => {
  const folder = temporaryFolder();
  let kafka: RunningKafka;
  beforeAll(async () => {
    kafka = await makeKafka(installation);
    return () => kafka.remove();
  }, 120_000);

  const settingsFor = (name: string): Settings => ({
    HEADWATER_DATA_DIR: join(folder, name),
    HEADWATER_KAFKA_BROKERS: kafka.broker,
    HEADWATER_KAFKA_TOPICS: name,
    HEADWATER_KAFKA_SESSION_TIMEOUT: '2',
    HEADWATER_KAFKA_GROUP: `group-of-${name}`,
    HEADWATER_KAFKA_DEAD_LETTER_TOPIC: `${name}.dead`,
  });
  const textOf = async (server: RunningServer, path: string): Promise<string> =>
    (await fetch(`${server.address}${path}`)).text();
  const metric = async (server: RunningServer, name: string): Promise<number> => {
    const line = (await textOf(server, '/metrics')).split('\n').find((one) => one.startsWith(`${name} `));
    return Number(line?.slice(name.length + 1));
  };
  const storedBy = (server: RunningServer): Promise<number> =>
    metric(server, 'headwater_kafka_messages_total{outcome="stored"}');
  const catalogIn = (name: string): Promise<string[]> =>
    withCatalog(join(folder, name), (store) => readLines(store.canonicalLines()));

  describe('that starts before its broker', () => {
    const events = Array.from({ length: 20 }, (_, at) => copying(at));
    const poison = ['{ "no": "JSON" ', '{}', undefined, Buffer.from([0x7b, 0xff, 0x7d])];
    let server: RunningServer;
    beforeAll(async () => {
      server = await startHeadwater('serve', settingsFor('first'));
    });

    test('is ready without it, says that it connects, and takes the events once the broker is there', async () => {
      expect(await textOf(server, '/health/ready')).toBe('{"status":"ok","kafka":"connecting"}');
      expect(await metric(server, 'headwater_kafka_consuming')).toBe(0);
      await kafka.start();
      await createTopics(kafka.broker, 'first');
      await produce(kafka.broker, 'first', [...events.slice(0, 10), ...poison, ...events.slice(10)]);
      await eventually(
        () => storedBy(server),
        (stored) => stored >= events.length,
      );
      expect(await textOf(server, '/health/ready')).toBe('{"status":"ok","kafka":"consuming"}');
      expect(await metric(server, 'headwater_kafka_consuming')).toBe(1);
    });

    test('passes on what holds no event, as it came, with the reason and the place, and commits all', async () => {
      const letters = await readTopic(kafka.broker, 'first.dead', poison.length);
      const told = letters.map(({ headers, value }) => {
        const said = Object.fromEntries([...headers].map(([name, text]) => [String(name), String(text)]));
        expect(said).toMatchObject({ 'headwater.topic': 'first' });
        expect(said['headwater.partition']).toMatch(/^[012]$/);
        expect(said['headwater.offset']).toMatch(/^\d+$/);
        return { value, reason: said['headwater.reason'] };
      });
      for (const [value, reason] of [
        [poison[0], expect.stringMatching(/^the event is not JSON/)],
        ['{}', 'eventTime is missing; the event has neither run, job nor dataset'],
        [undefined, 'the message is empty'],
        [poison[3], 'the message is not UTF-8'],
      ])
        expect(told).toContainEqual({ value: value === undefined ? undefined : Buffer.from(value), reason });
      expect(await metric(server, 'headwater_kafka_messages_total{outcome="dead_lettered"}')).toBeGreaterThanOrEqual(
        poison.length,
      );
      await eventually(
        () => offsetsOf(kafka.broker, 'first', 'group-of-first'),
        (offsets) => offsets.length === 3 && offsets.every(([end, next]) => end === next),
      );
    });

    test('goes on after the broker went away and came back', async () => {
      const before = await storedBy(server);
      await kafka.kill();
      await eventually(
        () => textOf(server, '/health/ready'),
        (ready) => ready === '{"status":"ok","kafka":"connecting"}',
      );
      await kafka.start();
      await produce(kafka.broker, 'first', [copying(20)]);
      await eventually(
        () => storedBy(server),
        (stored) => stored > before,
      );
    });

    test('has stored the graph of the good events, and written down who sent them', async () => {
      const authorization = await authorizationFor(join(folder, 'first'), 'auditor');
      const query = '{ accessLog(first: 1, viewer: "kafka") { nodes { kind operation requestId events } } }';
      const ask = async (): Promise<any> => {
        const response = await fetch(`${server.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({ query }),
        });
        return response.json();
      };
      const { data } = await eventually(ask, (answer) => answer.data.accessLog.nodes[0]?.events === 1);
      expect(data.accessLog.nodes).toEqual([
        { kind: 'INGEST', operation: 'lineage', requestId: expect.stringMatching(/^first\/\d@\d+$/), events: 1 },
      ]);
      expect((await server.stop()).code).toBe(0);
      expect(await catalogIn('first')).toEqual(await catalogOf([...events, copying(20)]));
    });
  });

  test('loses nothing when the server is ended and killed in the middle', { timeout: 300_000 }, async () => {
    const events = Array.from({ length: 2_500 }, (_, at) => copying(at));
    await createTopics(kafka.broker, 'second');
    await produce(kafka.broker, 'second', events);
    const offsets = () => offsetsOf(kafka.broker, 'second', 'group-of-second');
    const left = (all: readonly (readonly [bigint, bigint])[]): number =>
      all.reduce((sum, [end, next]) => sum + Number(end - (next < 0n ? 0n : next)), 0);
    for (const [signal, code] of [
      ['SIGTERM', 0],
      ['SIGKILL', null],
    ] as const) {
      const server = await startHeadwater('serve', settingsFor('second'));
      await eventually(
        () => storedBy(server),
        (stored) => stored > 0,
        60_000,
        20,
      );
      server.signal(signal);
      expect((await server.ended).code).toBe(code);
      expect(left(await offsets())).toBeGreaterThan(0);
    }
    const server = await startHeadwater('serve', settingsFor('second'));
    await eventually(offsets, (all) => all.length === 3 && left(all) === 0, 120_000);
    expect((await server.stop()).code).toBe(0);
    expect(await catalogIn('second')).toEqual(await catalogOf(events));
  });

  describeIntake(() => kafka);
  describeSettings(() => kafka);
});
