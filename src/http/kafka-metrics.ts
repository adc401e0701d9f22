import { Counter, Gauge, type Registry } from 'prom-client';
import type { KafkaStatus } from '../ingest/kafka/intake.ts';

/** How events by Kafka fare. */
export function kafkaMetrics(registers: Registry[], status: () => KafkaStatus): void {
  new Counter({
    name: 'headwater_kafka_messages_total',
    help: 'Messages taken from Kafka: stored, or passed on to the dead-letter topic',
    labelNames: ['outcome'],
    registers,
    collect() {
      const { stored, deadLettered } = status();
      this.reset();
      this.inc({ outcome: 'stored' }, stored);
      this.inc({ outcome: 'dead_lettered' }, deadLettered);
    },
  });
  new Gauge({
    name: 'headwater_kafka_consuming',
    help: 'Whether messages are taken: 1; 0 while the brokers are away or the store takes no events',
    registers,
    collect() {
      this.set(status().state === 'CONSUMING' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'headwater_kafka_lag_messages',
    help: 'Messages that wait in the partitions of this server; -1 while it is not known',
    registers,
    collect() {
      this.set(status().lag ?? -1);
    },
  });
}
