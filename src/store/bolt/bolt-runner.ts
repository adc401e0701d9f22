import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { NEO4J } from '../dialect.ts';
import { StoreUnavailable, type Reader, type Runner } from '../runner.ts';
import type { Statement } from '../statement.ts';
import { fromBolt, toBolt } from './values.ts';

export interface BoltOptions {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`. */
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
  /** Null is the server's default database. */
  readonly database: string | null;
  /** A statement that runs longer is ended by the server. Milliseconds. */
  readonly timeoutMs?: number;
}

/** Connects on first use; `run` and `write` reject with StoreUnavailable while the server can't be reached. */
export function openBolt(options: BoltOptions): Runner {
  return new BoltRunner(options);
}

/**
 * The same, connected. Rejects at once with StoreUnavailable, which names the server, where `openBolt` would try for
 * half a minute.
 */
export async function connectBolt(options: BoltOptions): Promise<Runner> {
  const runner = new BoltRunner(options);
  try {
    await runner.connect();
  } catch (error) {
    await runner.close();
    const refused = error instanceof neo4j.Neo4jError && error.code === UNAUTHORIZED;
    const what = refused ? 'refuses the user or password' : 'does not answer';
    // Of the address the host alone: what stands before it may be a password.
    throw new StoreUnavailable(`Neo4j at ${new URL(options.uri).host} ${what}`, { cause: error });
  }
  return runner;
}

class BoltRunner implements Runner {
  readonly dialect = NEO4J;
  statements = 0;
  readonly #driver: Driver;
  readonly #database: { database?: string };
  readonly #timeout: number;
  /** Reads see this process's own writes. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(options: BoltOptions) {
    const auth = options.user === null ? undefined : neo4j.auth.basic(options.user, options.password ?? '');
    this.#driver = neo4j.driver(options.uri, auth, {
      maxTransactionRetryTime: OUTAGE,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      disableLosslessIntegers: true,
    });
    this.#database = options.database === null ? {} : { database: options.database };
    this.#timeout = options.timeoutMs ?? 30_000;
  }

  async connect(): Promise<void> {
    await this.#driver.verifyConnectivity(this.#database);
  }

  async run<P extends object, R extends object>(statement: Statement<P, R>, params: P): Promise<R[]> {
    return this.#inSession(neo4j.session.READ, (session) =>
      session.executeRead((tx) => this.#execute(tx, statement, params), { timeout: this.#timeout }),
    );
  }

  async write<T>(work: (tx: Reader) => Promise<T>): Promise<T> {
    return this.#inSession(neo4j.session.WRITE, (session) =>
      session.executeWrite((tx) => work({ run: (statement, params) => this.#execute(tx, statement, params) })),
    );
  }

  async ddl(texts: readonly string[]): Promise<void> {
    await this.#inSession(neo4j.session.WRITE, async (session) => {
      for (const text of texts) await session.run(text);
    });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #execute<P extends object, R extends object>(
    tx: ManagedTransaction,
    statement: Statement<P, R>,
    params: P,
  ): Promise<R[]> {
    this.statements++;
    const result = await tx.run(statement.text, toBolt(params));
    return result.records.map((record) => {
      const row: Record<string, unknown> = {};
      for (const key of record.keys) row[key as string] = fromBolt(record.get(key));
      return row as R;
    });
  }

  async #inSession<T>(defaultAccessMode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      ...this.#database,
    });
    const end = Date.now() + PATIENCE;
    try {
      for (;;) {
        try {
          return await work(session);
        } catch (error) {
          if (error instanceof neo4j.Neo4jError && UNAVAILABLE.has(error.code))
            throw new StoreUnavailable('Neo4j does not answer', { cause: error });
          if (!(error instanceof neo4j.Neo4jError && neo4j.isRetryableError(error)) || Date.now() > end) throw error;
        }
      }
    } finally {
      await session.close();
    }
  }
}

/** Milliseconds after which a server that can't be reached is told of: callers have their own patience, and retry. */
const OUTAGE = 3_000;
/** Milliseconds for which work is tried again that others stood in the way of: deadlocks and the like. */
const PATIENCE = 30_000;

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';
const UNAVAILABLE: ReadonlySet<string> = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.TransientError.General.DatabaseUnavailable',
  UNAUTHORIZED,
]);
