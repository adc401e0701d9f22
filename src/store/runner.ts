import type { Statement } from './statement.ts';
import type { Dialect } from './dialect.ts';

/** Runs Cypher. The inner port of the store: two engines implement it and know nothing of lineage. */
export interface Runner extends Reader {
  readonly dialect: Dialect;
  /** Statements run since it was opened. */
  readonly statements: number;
  /**
   * All of the work or nothing. The work may run again after a transient error, so it must have no effect but through
   * the transaction. One write at a time on each catalog: the work may read, decide and write.
   */
  write<T>(work: (tx: Reader) => Promise<T>): Promise<T>;
  /** Statements that change the schema; each in a transaction of its own. */
  ddl(texts: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface Reader {
  /** Rows as plain values: strings, numbers (integers too), booleans, null, lists and maps. */
  run<P extends object, R extends object>(statement: Statement<P, R>, params: P): Promise<R[]>;
}

/** The store can't be reached or is closing: try again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
/** Another process has the folder open. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
}
