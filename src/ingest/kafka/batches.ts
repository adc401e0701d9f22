import type { Message, MessagesStream } from '@platformatic/kafka';

export type KafkaMessage = Message;
export type KafkaStream = MessagesStream<Buffer, Buffer, Buffer, Buffer>;

/** Messages of one transaction, and the bytes of their values. */
const MOST = { messages: 500, bytes: 16 * 1024 * 1024 };

/**
 * What has come since the last batch, in order: at least one message, and no more than one transaction takes. What
 * the stream gives a second time, as it does around a change of the group, is left out.
 */
export async function* batches(stream: KafkaStream): AsyncIterable<readonly KafkaMessage[]> {
  let batch: KafkaMessage[] = [];
  let bytes = 0;
  const next = new Map<string, bigint>();
  for await (const message of stream) {
    const partition = `${message.topic}/${message.partition}`;
    if (message.offset >= (next.get(partition) ?? 0n)) {
      next.set(partition, message.offset + 1n);
      batch.push(message);
      bytes += valueOf(message)?.length ?? 0;
    }
    if (stream.readableLength > 0 && batch.length < MOST.messages && bytes < MOST.bytes) continue;
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
}

/** Absent of a message without one. The client's types do not tell. */
export const valueOf = (message: KafkaMessage): Buffer | undefined => message.value;

/** `openlineage.events/3@1500`: topic, partition, offset. */
export const placeOf = ({ topic, partition, offset }: KafkaMessage): string => `${topic}/${partition}@${offset}`;
