import type { LineageEvent } from '../domain/event.ts';
import type { GraphWriter } from '../store/port.ts';

export interface QueueLimits {
  /** Events in one transaction. */
  readonly joint: number;
  /** Events that may wait; above it `QueueFull`. */
  readonly waiting: number;
}
export const DEFAULT_QUEUE_LIMITS: QueueLimits = { joint: 500, waiting: 10_000 };

/** Too many events wait to be written: try again later. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** What became of one event. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

interface Waiting {
  readonly event: LineageEvent;
  readonly done: (written: Written) => void;
}

/**
 * Joins events that wait at the same time into one transaction: while one is written, those that come gather, and the
 * next takes them. An event is told of when it is stored, and never before. When a joint write fails each of its
 * events is written alone, so that a bad one fails alone.
 */
export class IngestQueue {
  readonly #writer: GraphWriter;
  readonly #limits: QueueLimits;
  readonly #isOutage: (error: unknown) => boolean;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  /** `isOutage` tells an error of the store as a whole, after which trying events one by one is no use. */
  constructor(writer: GraphWriter, isOutage: (error: unknown) => boolean, limits: QueueLimits = DEFAULT_QUEUE_LIMITS) {
    this.#writer = writer;
    this.#isOutage = isOutage;
    this.#limits = limits;
  }

  /** Number of events that wait or are being written. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Resolves when each event is stored or has failed, in the given order. Rejects with QueueFull, and stores none. */
  async add(events: readonly LineageEvent[]): Promise<Written[]> {
    // An empty queue takes any number: a batch larger than the limit must not be refused for ever.
    if (this.#waiting.length > 0 && this.#waiting.length + events.length > this.#limits.waiting) {
      throw new QueueFull('too many events are waiting to be written');
    }
    const results = events.map(
      (event) =>
        new Promise<Written>((done) => {
          this.#waiting.push({ event, done });
        }),
    );
    this.#writing ??= this.#writeAll();
    return Promise.all(results);
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // Lets the requests that came in together join the first write.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const joint = this.#waiting.slice(0, this.#limits.joint);
      await this.#write(joint);
      this.#waiting = this.#waiting.slice(joint.length);
    }
    this.#writing = null;
  }

  async #write(joint: readonly Waiting[]): Promise<void> {
    let written = await this.#attempt(joint.map(({ event }) => event));
    const final = written.ok || joint.length === 1;
    for (const { event, done } of joint) {
      if (!final && !isOutage(written, this.#isOutage)) written = await this.#attempt([event]);
      done(written);
    }
  }

  async #attempt(events: readonly LineageEvent[]): Promise<Written> {
    try {
      await this.#writer.writeEvents(events);
      return { ok: true };
    } catch (error) {
      return { ok: false, error };
    }
  }
}

const isOutage = (written: Written, test: (error: unknown) => boolean): boolean => !written.ok && test(written.error);
