/** An engine as one would use it without Headwater: Cypher in this process, through the engine's own client. */
export interface Plain {
  /** Rows as plain values. */
  read(text: string, params: Readonly<Record<string, unknown>>): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All of the statements in one transaction. */
  write(statements: readonly PlainStatement[]): Promise<void>;
  /** Changes the schema, in a transaction of its own. */
  define(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface PlainStatement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}
