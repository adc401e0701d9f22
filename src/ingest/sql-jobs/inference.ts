import { setImmediate as pause } from 'node:timers/promises';
import type { AssetName, ColumnEdge, JobName, LineageEvent } from '../../domain/event.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import type { InferredOutput, SqlJob } from '../../domain/lineage/sql-job.ts';
import type { GraphWriter } from '../../store/port.ts';
import type { SqlReader, SqlWriter } from '../../store/sql-port.ts';
import { functionNames } from '../sql/functions.ts';
import type { InferredEdge } from '../sql/infer.ts';
import { DEFAULT_PARSER_LIMITS, SqlParser, type ParserLimits } from '../sql/parser.ts';
import { tooComplex } from '../sql/scope.ts';
import { columnsOf } from './columns.ts';
import { dialectOfJob } from './dialect.ts';
import { Noted } from './noted.ts';
import { inferableStretches } from './stretches.ts';

export interface SqlInferenceOptions {
  readonly limits?: ParserLimits;
  /** Jobs and datasets that may wait; more are left out until an event names them again. */
  readonly waiting?: number;
  /** Whether nothing is done before `settled` asks for it. */
  readonly held?: boolean;
  /** The store failed: the job is left out until an event names it again. */
  readonly onFailure: (error: unknown) => void;
  /** So many were left out since it was last told. */
  readonly onDropped?: (count: number) => void;
  /** Why the columns of a job could not be followed: a text without any of the statement. */
  readonly onProblem?: (job: JobName, problem: string) => void;
  readonly onProgress?: (done: number, waiting: number) => void;
}

/**
 * Follows the SQL of jobs whose events do not say from which columns their outputs are made: in the background, one job
 * at a time. What it stores follows from what is stored, whenever it gets to it.
 */
export class SqlInference {
  readonly #store: SqlReader & SqlWriter;
  readonly #options: SqlInferenceOptions;
  readonly #parser: SqlParser;
  readonly #noted: Noted;
  readonly #functions = functionNames();
  #working: Promise<void> | null = null;
  #closed = false;
  #done = 0;

  constructor(store: SqlReader & SqlWriter, options: SqlInferenceOptions) {
    this.#store = store;
    this.#options = options;
    this.#parser = new SqlParser(options.limits ?? DEFAULT_PARSER_LIMITS);
    this.#noted = new Noted(options.waiting ?? 10_000);
  }

  /** The same writer; the jobs of what it stored are looked at afterwards. */
  after(writer: GraphWriter): GraphWriter {
    return {
      writeEvents: async (events) => {
        const summary = await writer.writeEvents(events);
        this.note(events);
        return summary;
      },
    };
  }

  note(events: readonly LineageEvent[]): void {
    if (this.#closed) return;
    this.#noted.add(events);
    if (this.#options.held !== true) this.#start();
  }

  /** Resolves when all that was noted has been looked at. */
  async settled(): Promise<void> {
    this.#start();
    while (this.#working !== null) await this.#working;
  }

  /** Ends after the job at hand; what waits is left out. */
  async close(): Promise<void> {
    this.#closed = true;
    // A statement that is being parsed is not waited for.
    await this.#parser.close();
    await this.settled();
  }

  #start(): void {
    if (this.#noted.size > 0 && !this.#closed) this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    await pause();
    while (!this.#closed && this.#noted.size > 0) {
      const { jobs, assets, dropped } = this.#noted.take();
      if (dropped > 0) this.#options.onDropped?.(dropped);
      await this.#lookAt(jobs, assets);
    }
    this.#working = null;
  }

  async #lookAt(jobs: readonly JobName[], assets: readonly AssetName[]): Promise<void> {
    try {
      for (const id of await this.#store.sqlJobs(jobs, assets)) {
        if (this.#closed) return;
        await this.#infer(id);
        this.#options.onProgress?.(++this.#done, this.#noted.size);
        await pause();
      }
    } catch (error) {
      this.#options.onFailure(error);
    }
  }

  async #infer(id: JobId): Promise<void> {
    const job = await this.#store.sqlJob(id);
    if (job === null) return;
    const inferable = job.outputs.map((output) => ({ output, stretches: inferableStretches(output) }));
    const wanted = inferable.some(({ stretches }) => stretches.length > 0);
    const { columns, problem } = wanted ? await this.#followed(job) : NOTHING;
    if (this.#closed) return;
    const names = new Map(job.inputs.map((input) => [input.id, input.name]));
    const outputs = inferable.map(({ output, stretches }): InferredOutput => {
      const edges = columns.get(output.id) ?? [];
      const filled = stretches.map(({ from, lastSeenAt, inputs }) => ({
        from,
        lastSeenAt,
        edges: edges.flatMap((edge) => (inputs.has(edge.table as AssetId) ? edgeFrom(names, edge) : [])),
      }));
      return { output: output.name, stretches: filled.some((one) => one.edges.length > 0) ? filled : [] };
    });
    if (outputs.length > 0) await this.#store.writeInferred(job.job, { outputs, problem });
    if (problem !== null) this.#options.onProblem?.(job.job, problem);
  }

  /** No columns of a statement that can't be parsed or followed: its table lineage is what is known. */
  async #followed(job: SqlJob): Promise<Followed> {
    if (job.sql === null) return NOTHING;
    const dialect = dialectOfJob(job);
    const parsed = await this.#parser.parse(job.sql, dialect);
    if (!parsed.ok) return { columns: NONE, problem: parsed.message };
    try {
      const columns = columnsOf(parsed.tree, job, { dialect, functions: this.#functions });
      return { columns, problem: parsed.problem ?? (columns.size > 0 ? null : WRITES_NONE) };
    } catch (error) {
      const problem = tooComplex(error);
      if (problem === null) throw error;
      return { columns: NONE, problem };
    }
  }
}

interface Followed {
  readonly columns: ReadonlyMap<AssetId, readonly InferredEdge[]>;
  readonly problem: string | null;
}
const NONE: Followed['columns'] = new Map();
const WRITES_NONE = "can't be followed: no statement in it is known to write an output of the job";
const NOTHING: Followed = { columns: NONE, problem: null };

function edgeFrom(
  names: ReadonlyMap<string, AssetName>,
  { table, column, to, transformations, confidence }: InferredEdge,
): ColumnEdge[] {
  const name = names.get(table);
  return name === undefined ? [] : [{ from: { ...name, path: column }, to, transformations, confidence }];
}
