import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/access/default-policy.ts';
import { createGateway } from '../../../src/access/gateway.ts';
import { parsePolicy } from '../../../src/access/policy.ts';
import { isOutage } from '../../../src/access/refusal.ts';
import { Reloadable } from '../../../src/access/reloadable.ts';
import { configuredKafka } from '../../../src/cli/kafka.ts';
import { readConfig } from '../../../src/config.ts';
import type { KafkaIntake } from '../../../src/ingest/kafka/intake.ts';
import { IngestQueue } from '../../../src/ingest/queue.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../../src/store/port.ts';
import { copying } from '../copying.ts';
import { eventually } from '../eventually.ts';
import type { Settings } from '../headwater.ts';
import type { RunningKafka } from './broker.ts';
import { createTopics, produce, readTopic } from './topics.ts';

/** What the settings of Kafka do. */
export function describeSettings(kafka: () => RunningKafka): void {
  const secure = (password: string): Settings => ({
    HEADWATER_KAFKA_BROKERS: kafka().secureBroker,
    HEADWATER_KAFKA_TOPICS: 'secure',
    HEADWATER_KAFKA_DEAD_LETTER_TOPIC: 'secure.dead',
    HEADWATER_KAFKA_TLS: 'true',
    HEADWATER_KAFKA_TLS_CA: kafka().certificate,
    HEADWATER_KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
    HEADWATER_KAFKA_SASL_USER: kafka().login.user,
    HEADWATER_KAFKA_SASL_PASSWORD: password,
  });

  describe('a broker behind TLS and a login', () => {
    test('gives its messages, and takes dead letters, for the password', async () => {
      await createTopics(kafka().broker, 'secure', 'secure.dead');
      await produce(kafka().broker, 'secure', [copying(0), 'poison']);
      const { intake, store, log } = await started(secure(kafka().login.password));
      expect(await readTopic(kafka().broker, 'secure.dead', 1)).toHaveLength(1);
      expect(intake.status.stored, log.join()).toBeGreaterThanOrEqual(1);
      await intake.close();
      await store.close();
      expect(log.join()).not.toContain(kafka().login.password);
    });

    test('gives nothing for another password, of which the log says nothing more', async () => {
      const { intake, store, log } = await started(secure('a-password-that-is-wrong'));
      await eventually(
        () => Promise.resolve(log.join()),
        (text) => /authenticat/i.test(text),
      );
      expect(intake.status.state).toBe('CONNECTING');
      await intake.close();
      await store.close();
      expect(log.join()).not.toContain('a-password-that-is-wrong');
    });
  });

  test('a role that may not send events keeps the server from starting', async () => {
    await expect(started({ HEADWATER_KAFKA_BROKERS: kafka().broker, HEADWATER_KAFKA_ROLE: 'analyst' })).rejects.toThrow(
      'HEADWATER_KAFKA_ROLE: analyst: sending events needs the INGEST permission',
    );
  });
}

/** The consumer that the server has with these settings, on a store in memory. */
async function started(settings: Settings): Promise<{ intake: KafkaIntake; store: Store; log: string[] }> {
  const store = await openStore(openEmbedded(null));
  const policy = new Reloadable(parsePolicy(DEFAULT_POLICY, 'policy.yaml'), () => {
    throw new Error('there is no other');
  });
  const identification = { token: () => Promise.reject(new Error('nobody asks')), apiKey: () => null };
  const gateway = createGateway(store, policy, identification);
  const queue = new IngestQueue(gateway.events, isOutage);
  const intake = configuredKafka(readConfig(settings), policy, gateway, queue);
  if (intake === null) throw new Error('the settings name no brokers');
  const log: string[] = [];
  const write = (fields: object, message: string): void => void log.push(JSON.stringify({ ...fields, message }));
  intake.start({ info: write, warn: write, error: write });
  return { intake, store, log };
}
