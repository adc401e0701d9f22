import { Worker } from 'node:worker_threads';

export type ParsedSql =
  | {
      readonly ok: true;
      readonly tree: readonly unknown[];
      /** Why some of its statements are not in the tree; null when all are. */
      readonly problem: string | null;
    }
  | { readonly ok: false; readonly message: string };

export interface ParserLimits {
  /** Characters of one statement. */
  readonly length: number;
  /** Milliseconds that one statement may take. */
  readonly time: number;
}
export const DEFAULT_PARSER_LIMITS: ParserLimits = { length: 1_000_000, time: 5_000 };

/** Milliseconds after which a worker that has nothing to do ends. */
const IDLE = 10_000;
/** Milliseconds that a new worker may take to be ready: it compiles 22 MB of WebAssembly. */
const START = 60_000;

/**
 * Parses SQL in a worker thread, one text at a time: the parser is a WebAssembly module, and a text that keeps it busy
 * would stop everything else. A worker that takes too long, or breaks, is ended, and the next text gets a new one.
 */
export class SqlParser {
  readonly #limits: ParserLimits;
  #worker: Worker | null = null;
  #fresh = true;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | null = null;
  #answer: ((answer: ParsedSql, broken: boolean) => void) | null = null;

  constructor(limits: ParserLimits = DEFAULT_PARSER_LIMITS) {
    this.#limits = limits;
  }

  /** `dialect` is one that the parser has (dialects.ts). Never rejects for what the text holds. */
  parse(sql: string, dialect: string): Promise<ParsedSql> {
    if (sql.length > this.#limits.length)
      return Promise.resolve(fault(`is longer than ${this.#limits.length} characters`));
    this.#waiting++;
    const parsed = this.#last
      .then(() => this.#ask(sql, dialect))
      .finally(() => {
        this.#waiting--;
        this.#rest();
      });
    this.#last = parsed.catch(() => undefined);
    return parsed;
  }

  /** Ends the worker, and with it what it parses. Texts that come later get a new one. */
  async close(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    await this.#end();
    this.#answer?.(fault('was not parsed: the parser was closed'), false);
  }

  #ask(sql: string, dialect: string): Promise<ParsedSql> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout;
      this.#answer = (answer, broken) => {
        clearTimeout(timer);
        this.#answer = null;
        this.#fresh = false;
        worker.unref();
        resolve(broken ? this.#end().then(() => answer) : answer);
      };
      // What is waiting to be heard is heard first: this thread, not the worker, may have been the busy one.
      const late = (): void => {
        timer = setTimeout(() => this.#answer?.(fault(`took longer than ${this.#limits.time} ms to parse`), true), 100);
      };
      timer = setTimeout(late, this.#limits.time + (this.#fresh ? START : 0));
      worker.postMessage({ sql, dialect });
    });
  }

  #start(): Worker {
    this.#fresh = true;
    const worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
    worker.on('message', (answer: Answer) => this.#answer?.(read(answer), answer.broken === true));
    worker.on('error', (error: Error) => this.#answer?.(fault(`broke the parser: ${error.message}`), true));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#answer?.(fault('broke the parser'), true);
    });
    return worker;
  }

  #rest(): void {
    if (this.#waiting > 0) return;
    this.#idle = setTimeout(() => void this.#end(), IDLE);
    this.#idle.unref();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

interface Answer {
  readonly tree: readonly unknown[] | null;
  readonly error: string | null;
  readonly errorLine?: number;
  readonly errorColumn?: number;
  readonly broken?: boolean;
}

function read({ tree, error, errorLine, errorColumn }: Answer): ParsedSql {
  if (tree !== null && error === null) return { ok: true, tree, problem: null };
  // What the parser says repeats the text: only the place and the kind of fault are told.
  const place = errorLine === undefined ? '' : ` at line ${errorLine}, column ${errorColumn ?? 0}`;
  const kind = /(Expected [A-Za-z]+|Unexpected [a-z]+|Invalid [a-z]+)/.exec(error ?? '')?.[1];
  const message = `can't be parsed${place}${kind === undefined ? '' : `: ${kind.toLowerCase()}`}`;
  return tree === null ? fault(message) : { ok: true, tree, problem: message };
}

const fault = (message: string): ParsedSql => ({ ok: false, message });
