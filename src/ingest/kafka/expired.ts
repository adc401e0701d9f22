import { GenericError, ListOffsetTimestamps, MultipleErrors, type Consumer } from '@platformatic/kafka';

/** Whether a read failed as the topic no longer has, or never had, the messages at which the group is to go on. */
export const isExpired = (error: unknown): boolean => {
  if (error instanceof MultipleErrors) return error.findBy('apiId', ID) !== null;
  return error instanceof GenericError && error.findBy('apiId', ID) !== null;
};

const ID = 'OFFSET_OUT_OF_RANGE';

/**
 * Lets the group go on at the first message that there is, where it is to go on at one that is gone: deleted by the
 * topic's retention, or with the topic. Gives how many partitions that were, of this member's.
 */
export async function skipExpired(consumer: Consumer, topics: readonly string[]): Promise<number> {
  const assigned = consumer.assignments ?? [];
  const [begins, ends, committed] = await Promise.all([
    consumer.listOffsets({ topics: [...topics], timestamp: ListOffsetTimestamps.EARLIEST }),
    consumer.listOffsets({ topics: [...topics] }),
    consumer.listCommittedOffsets({ topics: assigned }),
  ]);
  const offsets = assigned.flatMap(({ topic, partitions }) =>
    partitions.flatMap((partition) => {
      const begin = begins.get(topic)?.[partition];
      const end = ends.get(topic)?.[partition];
      const next = committed.get(topic)?.[partition];
      if (begin === undefined || end === undefined || next === undefined) return [];
      return next >= begin && next <= end ? [] : [{ topic, partition, offset: begin, leaderEpoch: -1 }];
    }),
  );
  if (offsets.length > 0) await consumer.commit({ offsets });
  return offsets.length;
}
