import grafeo from '@grafeo-db/js';
import type { GrafeoDB } from '@grafeo-db/js';
import { EMBEDDED } from '../dialect.ts';
import { StoreLocked, StoreUnavailable, type Reader, type Runner } from '../runner.ts';
import type { Statement } from '../statement.ts';

/** Checkpoint at this many bytes of log or after this long, so that a restart replays little. */
const CHECKPOINT = { walBytes: 64 * 1024 * 1024, intervalMs: 60_000 };

/**
 * Opens the embedded engine on a folder, or in memory when `folder` is null. One process a folder: throws StoreLocked
 * when another one has it. `shuffleUnordered` is for tests: rows of statements without ORDER BY come in random order.
 */
export function openEmbedded(folder: string | null, options: { shuffleUnordered?: boolean } = {}): Runner {
  return new EmbeddedRunner(openDatabase(folder, options.shuffleUnordered === true));
}

function openDatabase(folder: string | null, shuffleUnordered: boolean): GrafeoDB {
  try {
    const database = grafeo.GrafeoDB.create(folder, { shuffleUnordered });
    if (folder !== null) database.setCheckpointTriggers(CHECKPOINT);
    return database;
  } catch (error) {
    if (error instanceof Error && /lock/i.test(error.message))
      throw new StoreLocked(
        `the data folder ${String(folder)} is in use by another process: stop it, or choose another folder with HEADWATER_DATA_DIR`,
        { cause: error },
      );
    throw error;
  }
}

class EmbeddedRunner implements Runner {
  readonly dialect = EMBEDDED;
  statements = 0;
  readonly #database: GrafeoDB;
  #closed = false;
  /** Writers wait for one another: the engine refuses two at once. */
  #writers: Promise<unknown> = Promise.resolve();

  constructor(database: GrafeoDB) {
    this.#database = database;
  }

  async run<P extends object, R extends object>(statement: Statement<P, R>, params: P): Promise<R[]> {
    this.#assertOpen();
    this.statements++;
    const result = await this.#database.executeCypher(statement.text, params);
    return result.toArray() as R[];
  }

  write<T>(work: (tx: Reader) => Promise<T>): Promise<T> {
    const mine = this.#writers.then(() => this.#writeAlone(work));
    this.#writers = mine.catch(() => undefined);
    return mine;
  }

  async #writeAlone<T>(work: (tx: Reader) => Promise<T>): Promise<T> {
    this.#assertOpen();
    const transaction = this.#database.beginTransaction();
    try {
      const outcome = await work({
        run: async <P extends object, R extends object>(statement: Statement<P, R>, params: P): Promise<R[]> => {
          this.statements++;
          return (await transaction.executeCypher(statement.text, params)).toArray() as R[];
        },
      });
      transaction.commit();
      return outcome;
    } catch (error) {
      transaction.rollback();
      throw error;
    }
  }

  async ddl(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.#database.executeCypher(text);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writers;
    this.#database.close();
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreUnavailable('the store is closed');
  }
}
