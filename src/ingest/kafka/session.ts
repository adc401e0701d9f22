import { setTimeout as after } from 'node:timers/promises';
import { Consumer } from '@platformatic/kafka';
import { batches, type KafkaMessage, type KafkaStream } from './batches.ts';
import { clientOptions } from './client-options.ts';
import { isExpired, skipExpired } from './expired.ts';
import { watchLag } from './lag.ts';
import type { KafkaSettings } from './settings.ts';

export interface SessionOptions {
  readonly settings: KafkaSettings;
  readonly signal: AbortSignal;
  /** Once the group has been joined. */
  readonly onJoined: () => void;
  /** Messages that wait in the partitions of this member. */
  readonly onLag: (messages: number) => void;
  /** The topic had lost messages before they were read: in so many partitions the group goes on after them. */
  readonly onExpired: (partitions: number) => void;
  /** Resolves when nothing of the batch can be lost any more: then its offsets are committed. */
  readonly take: (batch: readonly KafkaMessage[]) => Promise<void>;
}

/**
 * One membership of the group, from joining to leaving. Resolves after the signal, when what was taken is committed.
 * Rejects when the brokers can't be reached, or `take` rejects: what was not committed comes again in the next one.
 */
export async function runSession(options: SessionOptions): Promise<void> {
  const { settings } = options;
  const consumer = new Consumer({
    ...clientOptions(settings),
    groupId: settings.group,
    autocommit: false,
    sessionTimeout: settings.sessionTimeout,
    rebalanceTimeout: Math.max(REBALANCE, settings.sessionTimeout),
    heartbeatInterval: Math.floor(settings.sessionTimeout / 5),
    maxWaitTime: 500,
    highWaterMark: 1_000,
  });
  // A member that can't join again tells it here alone.
  const failed = new AbortController();
  consumer.on('error', (error: Error) => {
    failed.abort(error);
  });
  try {
    const stream = await consumer.consume({
      topics: [...settings.topics],
      mode: 'committed',
      fallbackMode: 'earliest',
    });
    await takeAll(consumer, stream, failed.signal, options);
  } catch (error) {
    if (isExpired(error)) options.onExpired(await skipExpired(consumer, settings.topics));
    throw error;
  } finally {
    await Promise.race([leave(consumer), after(LONGEST_LEAVE, undefined, { ref: false })]);
  }
}

async function takeAll(
  consumer: Consumer,
  stream: KafkaStream,
  failed: AbortSignal,
  { settings, signal, onJoined, onLag, take }: SessionOptions,
): Promise<void> {
  const end = (): void => {
    if (failed.aborted) stream.destroy(failed.reason instanceof Error ? failed.reason : new Error('Kafka failed'));
    else stream.close(() => undefined);
  };
  const either = AbortSignal.any([signal, failed]);
  if (either.aborted) end();
  else either.addEventListener('abort', end, { once: true });
  onJoined();
  const unwatch = watchLag(consumer, stream, settings.topics, onLag);
  try {
    for await (const batch of batches(stream)) {
      await take(batch);
      await consumer.commit({ offsets: nextOffsets(batch) });
      if (signal.aborted) return;
    }
  } finally {
    unwatch();
    either.removeEventListener('abort', end);
  }
}

/** Resolves whatever happens: a member that did not leave is dropped after the session timeout. */
const leave = (consumer: Consumer): Promise<void> =>
  new Promise((resolve) => {
    consumer.close(true, () => {
      resolve();
    });
  });

/** Milliseconds that members have to join again when the partitions are shared out anew. */
const REBALANCE = 60_000;
/** Milliseconds that leaving the group may take: brokers that are away keep no server from ending. */
const LONGEST_LEAVE = 5_000;

interface NextOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly leaderEpoch: number;
}

/** Where to go on in each partition. Within one the messages are in order. */
function nextOffsets(batch: readonly KafkaMessage[]): NextOffset[] {
  const last = new Map<string, NextOffset>();
  for (const { topic, partition, offset } of batch)
    last.set(`${topic}/${partition}`, { topic, partition, offset: offset + 1n, leaderEpoch: UNKNOWN_EPOCH });
  return [...last.values()];
}

const UNKNOWN_EPOCH = -1;
