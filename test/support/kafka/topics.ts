import { Admin, Consumer, Producer, type Message } from '@platformatic/kafka';

const optionsFor = (broker: string) => ({
  clientId: 'tests',
  bootstrapBrokers: [broker],
  retries: 20,
  retryDelay: 250,
});

/** Topics of three partitions. */
export async function createTopics(broker: string, ...topics: string[]): Promise<void> {
  const admin = new Admin(optionsFor(broker));
  await admin.createTopics({ topics, partitions: 3, replicas: 1 });
  await admin.close();
}

/** Sends messages, spread over the partitions; undefined is one without a value. Resolves when the broker has them. */
export async function produce(
  broker: string,
  topic: string,
  values: readonly (string | Buffer | undefined)[],
  compression: 'none' | 'gzip' | 'snappy' | 'lz4' = 'none',
): Promise<void> {
  const producer = new Producer(optionsFor(broker));
  const messages = values.map((value, at) => ({
    topic,
    key: Buffer.from(`key ${at}`),
    ...(value === undefined ? {} : { value: Buffer.from(value) }),
  }));
  await producer.send({ messages, compression });
  await producer.close();
}

/** The first messages of a topic, from its beginning. Waits until there are that many. */
export async function readTopic(broker: string, topic: string, count: number): Promise<Message[]> {
  const consumer = new Consumer({ ...optionsFor(broker), groupId: `reader-of-${topic}`, maxWaitTime: 200 });
  const stream = await consumer.consume({ topics: [topic], mode: 'earliest', autocommit: false });
  const found: Message[] = [];
  for await (const message of stream) {
    found.push(message);
    if (found.length >= count) break;
  }
  await consumer.close();
  return found;
}

/** The last offset plus one of each partition, and what the group has committed of it. */
export async function offsetsOf(broker: string, topic: string, group: string): Promise<[end: bigint, next: bigint][]> {
  const reader = new Consumer({ ...optionsFor(broker), groupId: `offsets-of-${topic}` });
  const ends = (await reader.listOffsets({ topics: [topic] })).get(topic) ?? [];
  await reader.close();
  const admin = new Admin(optionsFor(broker));
  const [listed] = await admin.listConsumerGroupOffsets({
    groups: [{ groupId: group, topics: [{ name: topic, partitionIndexes: ends.map((_, at) => at) }] }],
  });
  await admin.close();
  const partitions = listed?.topics.find(({ name }) => name === topic)?.partitions ?? [];
  return ends.map((end, at) => [
    end,
    partitions.find(({ partitionIndex }) => partitionIndex === at)?.committedOffset ?? -1n,
  ]);
}
