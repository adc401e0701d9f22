/** What the consumer needs to know of Kafka. */
export interface KafkaSettings {
  /** `host:port` of some of the brokers. */
  readonly brokers: readonly string[];
  readonly topics: readonly string[];
  readonly group: string;
  /** Milliseconds after which the group goes on without a member that is not heard of. */
  readonly sessionTimeout: number;
  /** Where messages go that can't be stored. */
  readonly deadLetterTopic: string;
  readonly login: KafkaLogin | null;
  /** Null is no TLS. */
  readonly tls: KafkaTls | null;
}

export interface KafkaLogin {
  readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
  readonly user: string;
  readonly password: string;
}

/** PEM texts; null is the system's authorities, or no certificate of our own. */
export interface KafkaTls {
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
}
