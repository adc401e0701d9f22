import type { KafkaMessage } from './batches.ts';
import { DeadLetters, firstOf, type Refused } from './dead-letters.ts';
import type { ParseOptions } from '../openlineage/parse.ts';
import { reasonOf, type Log } from './log.ts';
import { Patience, Stopped } from './patience.ts';
import { readMessage } from './read-message.ts';
import { runSession } from './session.ts';
import type { KafkaSettings } from './settings.ts';
import { storeAll, type ReadMessage, type StoreAllOptions } from './store-all.ts';

/** CONNECTING: the brokers can't be reached yet, or any more. WAITING: the store takes no events now. */
export type KafkaState = 'CONNECTING' | 'CONSUMING' | 'WAITING' | 'STOPPED';

export interface KafkaStatus {
  readonly state: KafkaState;
  /** Messages since the start; one that came twice counts twice. */
  readonly stored: number;
  readonly deadLettered: number;
  /** Messages that wait in the partitions of this server; null before it is known. */
  readonly lag: number | null;
}

export interface KafkaIntakeOptions extends Pick<StoreAllOptions, 'store' | 'isOutage' | 'tries'> {
  readonly settings: KafkaSettings;
  readonly parsing: ParseOptions;
}

/**
 * Takes OpenLineage events from Kafka, one a message, at least once: an offset is committed when everything before it
 * is stored or in the dead-letter topic. Brokers that are away are tried until they come.
 */
export class KafkaIntake {
  readonly #options: KafkaIntakeOptions;
  readonly #abort = new AbortController();
  #running: Promise<void> | null = null;
  #status: KafkaStatus = { state: 'STOPPED', stored: 0, deadLettered: 0, lag: null };

  constructor(options: KafkaIntakeOptions) {
    this.#options = options;
  }

  get status(): KafkaStatus {
    return this.#status;
  }

  /** Begins, and does not wait for the brokers. */
  start(log: Log): void {
    this.#running ??= this.#run(log);
  }

  /** Resolves when what was taken is stored and committed, and the group is left; what can't be stored comes again. */
  async close(): Promise<void> {
    this.#abort.abort();
    await this.#running;
    this.#set({ state: 'STOPPED', lag: null });
  }

  async #run(log: Log): Promise<void> {
    const { settings } = this.#options;
    const { signal } = this.#abort;
    const patience = new Patience(signal);
    const deadLetters = new DeadLetters(settings);
    while (!signal.aborted) {
      this.#set({ state: 'CONNECTING', lag: null });
      try {
        await runSession({
          settings,
          signal,
          onJoined: () => {
            this.#set({ state: 'CONSUMING' });
            log.info({ topics: settings.topics, group: settings.group }, 'Kafka: consuming');
          },
          onLag: (lag) => {
            this.#set({ lag });
          },
          onExpired: (partitions) => {
            log.error({ partitions }, 'Kafka: the topics lost messages before they were read; going on after them');
          },
          take: async (batch) => {
            await this.#take(batch, deadLetters, log);
            patience.reset();
          },
        });
      } catch (error) {
        if (!(error instanceof Stopped))
          log.warn({ reason: reasonOf(error) }, 'Kafka: the connection ended, and is tried again');
      }
      await deadLetters.close();
      await patience.wait().catch(() => undefined);
    }
  }

  async #take(batch: readonly KafkaMessage[], deadLetters: DeadLetters, log: Log): Promise<void> {
    const good: ReadMessage[] = [];
    const refused: Refused[] = [];
    for (const message of batch) {
      const read = readMessage(message.value, this.#options.parsing);
      if (read.ok) good.push({ message, event: read.event });
      else refused.push({ message, reason: read.reason });
    }
    const failed = await this.#store(good, log);
    this.#set({ state: 'CONSUMING', stored: this.#status.stored + good.length - failed.length });
    refused.push(...failed);
    await deadLetters.send(refused);
    if (refused.length > 0) log.warn({ messages: refused.length, ...firstOf(refused) }, 'Kafka: dead letters');
    this.#set({ deadLettered: this.#status.deadLettered + refused.length });
  }

  #store(good: readonly ReadMessage[], log: Log): Promise<Refused[]> {
    return storeAll(good, {
      ...this.#options,
      signal: this.#abort.signal,
      onTrouble: (error) => {
        this.#set({ state: 'WAITING' });
        log.error({ reason: reasonOf(error) }, 'Kafka: events could not be stored, and are tried again');
      },
    });
  }

  #set(changed: Partial<KafkaStatus>): void {
    this.#status = { ...this.#status, ...changed };
  }
}
