import { z } from 'zod';
import type { KafkaLogin, KafkaSettings, KafkaTls } from './ingest/kafka/settings.ts';

/** Kafka, as the environment names it: files by their paths. */
export interface KafkaConfig extends Omit<KafkaSettings, 'tls'> {
  /** Null is no TLS; a file that is null is the system's, or none. */
  readonly tls: { readonly [Part in keyof KafkaTls]: string | null } | null;
  /** The policy's role that what comes is stored under. */
  readonly role: string;
}

const text = z.string().trim().min(1);
const optional = text.nullable().default(null);
const MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const satisfies KafkaLogin['mechanism'][];

const listOf = (pattern: RegExp, problem: string) =>
  z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().regex(pattern, problem)));
const TOPIC = /^[\w.-]{1,249}$/;

/** The variables of Kafka, for the schema of the environment. */
export const KAFKA_VARIABLES = {
  HEADWATER_KAFKA_BROKERS: listOf(/^[^\s:/@]+:\d{1,5}$/, 'is no list of host:port, with commas')
    .nullable()
    .default(null),
  HEADWATER_KAFKA_TOPICS: listOf(TOPIC, 'is no list of topics, with commas').default(['openlineage.events']),
  HEADWATER_KAFKA_GROUP: z.string().regex(TOPIC, 'is no name of a group').default('headwater'),
  HEADWATER_KAFKA_SESSION_TIMEOUT: z
    .string()
    .regex(/^([1-9]|[1-9]\d|[12]\d\d|300)$/, 'is not a number of seconds from 1 to 300')
    .transform((seconds) => Number(seconds) * 1_000)
    .default(10_000),
  HEADWATER_KAFKA_DEAD_LETTER_TOPIC: z.string().regex(TOPIC, 'is no topic').default('headwater.dead-letter'),
  HEADWATER_KAFKA_ROLE: text.default('ingest'),
  HEADWATER_KAFKA_TLS: z.enum(['true', 'false'], 'is neither true nor false').default('false'),
  HEADWATER_KAFKA_TLS_CA: optional,
  HEADWATER_KAFKA_TLS_CERT: optional,
  HEADWATER_KAFKA_TLS_KEY: optional,
  HEADWATER_KAFKA_SASL_MECHANISM: z
    .enum(MECHANISMS, `is none of ${MECHANISMS.join(', ')}`)
    .nullable()
    .default(null),
  HEADWATER_KAFKA_SASL_USER: optional,
  HEADWATER_KAFKA_SASL_PASSWORD: z.string().min(1).nullable().default(null),
};

type Variables = z.infer<z.ZodObject<typeof KAFKA_VARIABLES>>;

/** Null when no brokers are set. A text says what does not go together. */
export function kafkaConfig(env: Variables): KafkaConfig | null | string {
  const brokers = env.HEADWATER_KAFKA_BROKERS;
  if (brokers === null) return null;
  if (env.HEADWATER_KAFKA_TOPICS.includes(env.HEADWATER_KAFKA_DEAD_LETTER_TOPIC))
    return 'HEADWATER_KAFKA_DEAD_LETTER_TOPIC is one of HEADWATER_KAFKA_TOPICS: what is refused would come again';
  const login = loginOf(env);
  if (typeof login === 'string') return login;
  const tls = tlsOf(env);
  if (typeof tls === 'string') return tls;
  return {
    brokers,
    topics: env.HEADWATER_KAFKA_TOPICS,
    group: env.HEADWATER_KAFKA_GROUP,
    sessionTimeout: env.HEADWATER_KAFKA_SESSION_TIMEOUT,
    deadLetterTopic: env.HEADWATER_KAFKA_DEAD_LETTER_TOPIC,
    role: env.HEADWATER_KAFKA_ROLE,
    login,
    tls,
  };
}

function loginOf(env: Variables): KafkaLogin | null | string {
  const mechanism = env.HEADWATER_KAFKA_SASL_MECHANISM;
  const user = env.HEADWATER_KAFKA_SASL_USER;
  const password = env.HEADWATER_KAFKA_SASL_PASSWORD;
  if (mechanism !== null && user !== null && password !== null) return { mechanism, user, password };
  if (mechanism === null && user === null && password === null) return null;
  return 'HEADWATER_KAFKA_SASL_MECHANISM, _USER and _PASSWORD go together: set all three, or none';
}

function tlsOf(env: Variables): KafkaConfig['tls'] | string {
  const files = {
    ca: env.HEADWATER_KAFKA_TLS_CA,
    cert: env.HEADWATER_KAFKA_TLS_CERT,
    key: env.HEADWATER_KAFKA_TLS_KEY,
  };
  const given = Object.values(files).some((file) => file !== null);
  if (env.HEADWATER_KAFKA_TLS === 'false')
    return given ? 'HEADWATER_KAFKA_TLS is not true, but a HEADWATER_KAFKA_TLS_ file is set' : null;
  if ((files.cert === null) !== (files.key === null))
    return 'HEADWATER_KAFKA_TLS_CERT and HEADWATER_KAFKA_TLS_KEY go together: set both, or none';
  return files;
}
