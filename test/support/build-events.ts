import type {
  AssetName,
  ColumnEdge,
  DatasetMention,
  JobMention,
  LineageEvent,
  RunMention,
  SchemaField,
  Transformation,
} from '../../src/domain/event.ts';

/** Events as values, for tests that write to the store: only what a test is about is said. */
export const NAMESPACE = 'pg://db';
export const JOBS = 'airflow';

export const dataset = (name: string, said: Partial<DatasetMention> = {}): DatasetMention => ({
  namespace: NAMESPACE,
  name,
  ...said,
});

/** `columns('id int', 'email')` is a schema of two columns, the second of no known type. */
export const columns = (...texts: readonly string[]): SchemaField[] =>
  texts.map((text, index) => {
    const [path = '', ...type] = text.split(' ');
    return { path, ordinal: index + 1, ...(type.length === 0 ? {} : { type: type.join(' ') }) };
  });

/** `flow('a.x', 'y')`: the column `x` of the dataset `a` goes into the output's column `y`; null is all of it. */
export function flow(from: string, to: string | null, transformations: readonly Transformation[] = []): ColumnEdge {
  const dot = from.lastIndexOf('.');
  return { from: { namespace: NAMESPACE, name: from.slice(0, dot), path: from.slice(dot + 1) }, to, transformations };
}

export const named = (name: string): AssetName => ({ namespace: NAMESPACE, name });

/** The UUID of the n-th run. */
export const runId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export interface RunSaid extends Partial<Omit<RunMention, 'runId'>> {
  readonly at: number;
  /** Number of the run. By default each moment has its own. */
  readonly run?: number;
  readonly inputs?: readonly (string | DatasetMention)[];
  readonly outputs?: readonly (string | DatasetMention)[];
  readonly of?: Partial<JobMention>;
}

/** An event of a run of a job: a COMPLETE unless it says otherwise. */
export function ran(job: string, { at, run, inputs = [], outputs = [], of: about, ...said }: RunSaid): LineageEvent {
  return {
    at,
    origin: 'OPENLINEAGE',
    job: { namespace: JOBS, name: job, ...about },
    run: { runId: runId(run ?? at), eventType: 'COMPLETE', ...said },
    inputs: inputs.map(mention),
    outputs: outputs.map(mention),
  };
}

/** An event about a dataset alone. */
export const said = (at: number, about: DatasetMention): LineageEvent => ({
  at,
  origin: 'OPENLINEAGE',
  job: null,
  run: null,
  inputs: [],
  outputs: [about],
});

const mention = (about: string | DatasetMention): DatasetMention =>
  typeof about === 'string' ? dataset(about) : about;
