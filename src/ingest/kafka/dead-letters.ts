import { GenericError, MultipleErrors, ProduceAcks, Producer, type MessageToProduce } from '@platformatic/kafka';
import { placeOf, valueOf, type KafkaMessage } from './batches.ts';
import { clientOptions } from './client-options.ts';
import type { KafkaSettings } from './settings.ts';

/** A message that is not stored, and why. */
export interface Refused {
  readonly message: KafkaMessage;
  readonly reason: string;
}

/**
 * Passes on what can't be stored, with its key, value and headers, and says in headers of its own why and where it
 * came from: `headwater.reason`, `headwater.topic`, `headwater.partition`, `headwater.offset`.
 */
export class DeadLetters {
  readonly #settings: KafkaSettings;
  #producer: Producer | null = null;

  constructor(settings: KafkaSettings) {
    this.#settings = settings;
  }

  /** Resolves when the brokers have all of them on every replica in sync; rejects when not. */
  async send(refused: readonly Refused[]): Promise<void> {
    if (refused.length === 0) return;
    const letters = refused.map((one) => letterOf(one, this.#settings.deadLetterTopic));
    try {
      await this.#produce(letters);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      for (const letter of letters) await this.#sendAlone(letter);
    }
  }

  /** Resolves whatever happens. */
  async close(): Promise<void> {
    const producer = this.#producer;
    this.#producer = null;
    if (producer !== null)
      await new Promise<void>((resolve) => {
        producer.close(true, () => {
          resolve();
        });
      });
  }

  /** With the headers a message may be larger than the topic takes: then its headers alone go, and name its place. */
  async #sendAlone(letter: Letter): Promise<void> {
    try {
      await this.#produce([letter]);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      const { topic, key, headers } = letter;
      headers.set(Buffer.from('headwater.value'), Buffer.from('left out: too large'));
      await this.#produce([{ topic, key, headers }]);
    }
  }

  async #produce(messages: Letter[]): Promise<void> {
    this.#producer ??= new Producer({
      ...clientOptions(this.#settings),
      autocreateTopics: true,
      // A topic that is being made takes a while.
      retries: 10,
    });
    await this.#producer.send({ messages, acks: ProduceAcks.ALL });
  }
}

interface Letter extends MessageToProduce {
  readonly key: Buffer;
  readonly headers: Map<Buffer, Buffer>;
}

function letterOf({ message, reason }: Refused, topic: string): Letter {
  const headers = new Map(message.headers);
  const said = {
    reason: reason.slice(0, LONGEST_REASON),
    topic: message.topic,
    partition: String(message.partition),
    offset: String(message.offset),
  };
  for (const [name, text] of Object.entries(said)) headers.set(Buffer.from(`headwater.${name}`), Buffer.from(text));
  const value = valueOf(message);
  return { topic, key: message.key, headers, ...(value === undefined ? {} : { value }) };
}

const LONGEST_REASON = 4_096;

const isTooLarge = (error: unknown): boolean =>
  ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'].some((id) => {
    if (error instanceof MultipleErrors) return error.findBy('apiId', id) !== null;
    return error instanceof GenericError && error.findBy('apiId', id) !== null;
  });

/** For the log: the first of them. */
export const firstOf = ([first]: readonly Refused[]): object =>
  first === undefined ? {} : { first: placeOf(first.message), reason: first.reason.slice(0, LONGEST_REASON) };
