import type { Consumer } from '@platformatic/kafka';
import type { KafkaStream } from './batches.ts';

/** Milliseconds between looks. */
const EVERY = 10_000;

/**
 * Tells now and then how many messages wait in this member's partitions. When a topic has got partitions it destroys
 * the stream, so that the group is joined anew and shares them out. Gives what ends it.
 */
export function watchLag(
  consumer: Consumer,
  stream: KafkaStream,
  topics: readonly string[],
  onLag: (messages: number) => void,
): () => void {
  let partitions: number | null = null;
  const look = async (): Promise<void> => {
    const ends = await consumer.listOffsets({ topics: [...topics] });
    const count = [...ends.values()].reduce((sum, { length }) => sum + length, 0);
    if (partitions !== null && count !== partitions) stream.destroy(new Error('the topics have other partitions now'));
    partitions = count;
    onLag(lagOf(consumer, stream, ends));
  };
  // The stream itself tells when the brokers are away.
  const tryLook = (): void => void look().catch(() => undefined);
  tryLook();
  const timer = setInterval(tryLook, EVERY);
  return () => {
    clearInterval(timer);
  };
}

function lagOf(consumer: Consumer, stream: KafkaStream, ends: ReadonlyMap<string, readonly bigint[]>): number {
  let lag = 0n;
  for (const { topic, partitions } of consumer.assignments ?? [])
    for (const partition of partitions) {
      const end = ends.get(topic)?.[partition];
      const next = stream.offsetsToFetch.get(`${topic}:${partition}`);
      if (end !== undefined && next !== undefined && end > next) lag += end - next;
    }
  return Number(lag) + stream.readableLength;
}
