import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const BROKERS = { HEADWATER_KAFKA_BROKERS: 'one.example:9092, two.example:9093' };

describe('settings of Kafka', () => {
  it('are none without brokers, whatever else is set', () => {
    expect(readConfig({ HEADWATER_KAFKA_TOPICS: 'a,b' }).kafka).toBeNull();
  });

  it('need the brokers alone', () => {
    expect(readConfig(BROKERS).kafka).toEqual({
      brokers: ['one.example:9092', 'two.example:9093'],
      topics: ['openlineage.events'],
      group: 'headwater',
      sessionTimeout: 10_000,
      deadLetterTopic: 'headwater.dead-letter',
      role: 'ingest',
      login: null,
      tls: null,
    });
  });

  it.for([
    [{ HEADWATER_KAFKA_BROKERS: 'one.example' }, 'HEADWATER_KAFKA_BROKERS.0 is no list of host:port, with commas'],
    [
      { HEADWATER_KAFKA_BROKERS: 'user:secret@one.example:9092' },
      'HEADWATER_KAFKA_BROKERS.0 is no list of host:port, with commas',
    ],
    [{ HEADWATER_KAFKA_TOPICS: 'a b' }, 'HEADWATER_KAFKA_TOPICS.0 is no list of topics, with commas'],
    [
      { HEADWATER_KAFKA_DEAD_LETTER_TOPIC: 'openlineage.events' },
      'HEADWATER_KAFKA_DEAD_LETTER_TOPIC is one of HEADWATER_KAFKA_TOPICS: what is refused would come again',
    ],
    [
      { HEADWATER_KAFKA_SASL_USER: 'me', HEADWATER_KAFKA_SASL_PASSWORD: 'a secret' },
      'HEADWATER_KAFKA_SASL_MECHANISM, _USER and _PASSWORD go together: set all three, or none',
    ],
    [
      { HEADWATER_KAFKA_SASL_MECHANISM: 'MD5' },
      'HEADWATER_KAFKA_SASL_MECHANISM is none of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512',
    ],
    [{ HEADWATER_KAFKA_TLS_CA: 'ca.pem' }, 'HEADWATER_KAFKA_TLS is not true, but a HEADWATER_KAFKA_TLS_ file is set'],
    [
      { HEADWATER_KAFKA_TLS: 'true', HEADWATER_KAFKA_TLS_KEY: 'key.pem' },
      'HEADWATER_KAFKA_TLS_CERT and HEADWATER_KAFKA_TLS_KEY go together: set both, or none',
    ],
  ] as const)('%j is refused', ([settings, message]) => {
    expect(() => readConfig({ ...BROKERS, ...settings })).toThrow(message);
  });
});
