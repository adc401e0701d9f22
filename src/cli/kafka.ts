import type { Gateway } from '../access/gateway.ts';
import type { Policy } from '../access/policy.ts';
import { isOutage } from '../access/refusal.ts';
import type { Reloadable } from '../access/reloadable.ts';
import { makeViewer } from '../access/viewer.ts';
import { ConfigError, type Config } from '../config.ts';
import { readTextFile } from '../files.ts';
import { placeOf } from '../ingest/kafka/batches.ts';
import { KafkaIntake } from '../ingest/kafka/intake.ts';
import type { KafkaTls } from '../ingest/kafka/settings.ts';
import type { IngestQueue } from '../ingest/queue.ts';
import type { KafkaConfig } from '../kafka-config.ts';
import { messageOf } from './output.ts';

/** Who sends, in the access log, what comes by Kafka. */
const SUBJECT = 'kafka';

/**
 * The consumer of the settings' topics, not yet started; null without brokers. What comes is written down in the
 * access log and stored as what comes over HTTP is, for the role that the settings name: the policy decides.
 * Throws ConfigError when that role may not send events.
 */
export function configuredKafka(
  { kafka, environmentVariables }: Config,
  policy: Reloadable<Policy>,
  gateway: Gateway,
  queue: IngestQueue,
): KafkaIntake | null {
  if (kafka === null) return null;
  const viewer = () => makeViewer(policy.current, SUBJECT, [kafka.role]);
  try {
    gateway.assertMaySend(viewer());
  } catch (error) {
    throw new ConfigError(`HEADWATER_KAFKA_ROLE: ${kafka.role}: ${messageOf(error)}`, { cause: error });
  }
  return new KafkaIntake({
    settings: { ...kafka, tls: tlsTexts(kafka) },
    parsing: { environmentVariables },
    isOutage,
    store: async (events, first) => {
      const sender = viewer();
      gateway.assertMaySend(sender);
      await gateway.recordEvents({ viewer: sender, at: Date.now(), requestId: placeOf(first) }, events.length);
      return queue.add(events);
    },
  });
}

function tlsTexts({ tls }: KafkaConfig): KafkaTls | null {
  if (tls === null) return null;
  const textOf = (variable: string, file: string | null): string | null => {
    try {
      return file === null ? null : readTextFile(file);
    } catch (error) {
      throw new ConfigError(`${variable}: ${messageOf(error)}`, { cause: error });
    }
  };
  return {
    ca: textOf('HEADWATER_KAFKA_TLS_CA', tls.ca),
    cert: textOf('HEADWATER_KAFKA_TLS_CERT', tls.cert),
    key: textOf('HEADWATER_KAFKA_TLS_KEY', tls.key),
  };
}
