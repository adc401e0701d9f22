import type { LineageEvent } from '../../domain/event.ts';
import type { Written } from '../queue.ts';
import type { KafkaMessage } from './batches.ts';
import type { Refused } from './dead-letters.ts';
import { Patience } from './patience.ts';

/** A message and the event that it holds. */
export interface ReadMessage {
  readonly message: KafkaMessage;
  readonly event: LineageEvent;
}

export interface StoreAllOptions {
  /** Stores events, and tells of each what became of it; rejects when none can be taken now. */
  readonly store: (events: readonly LineageEvent[], first: KafkaMessage) => Promise<readonly Written[]>;
  /** Whether an error is the store's as a whole, and no event's. */
  readonly isOutage: (error: unknown) => boolean;
  readonly signal: AbortSignal;
  /** How often an event is tried that fails while the store answers; 10 when absent. */
  readonly tries?: number;
  /** Told before each wait. */
  readonly onTrouble: (error: unknown) => void;
}

/** About half a minute. */
const TRIES = 10;

/**
 * Resolves when all are stored, but for those that fail again and again while the store answers, which it gives. While
 * the store as a whole can't be reached it tries for ever. Rejects with Stopped after the signal.
 */
export async function storeAll(messages: readonly ReadMessage[], options: StoreAllOptions): Promise<Refused[]> {
  const patience = new Patience(options.signal);
  const most = options.tries ?? TRIES;
  let pending = messages;
  for (let tries = 0; ;) {
    const { failed, error, outage } = await attempt(pending, options);
    if (failed.length === 0) return [];
    options.onTrouble(error);
    if (!outage && ++tries >= most) return failed.map(({ message }) => ({ message, reason: notStored(most) }));
    pending = failed;
    await patience.wait();
  }
}

const notStored = (tries: number): string =>
  `the event could not be stored, tried ${tries} times: the log of the server says why`;

interface Attempt {
  readonly failed: readonly ReadMessage[];
  readonly error: unknown;
  readonly outage: boolean;
}

async function attempt(pending: readonly ReadMessage[], { store, isOutage }: StoreAllOptions): Promise<Attempt> {
  const [first] = pending;
  if (first === undefined) return { failed: [], error: null, outage: false };
  try {
    const written = await store(
      pending.map(({ event }) => event),
      first.message,
    );
    const errors = written.flatMap((one) => (one.ok ? [] : [one.error]));
    return {
      failed: pending.filter((_, at) => written[at]?.ok === false),
      error: errors[0],
      outage: errors.some(isOutage),
    };
  } catch (error) {
    return { failed: pending, error, outage: true };
  }
}
