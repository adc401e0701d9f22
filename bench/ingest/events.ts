/** An OpenLineage run event with the facets that the benchmarks send. */
export interface BenchEvent {
  readonly eventTime: string;
  readonly eventType: 'COMPLETE';
  readonly producer: string;
  readonly schemaURL: string;
  readonly run: { readonly runId: string };
  readonly job: { readonly namespace: string; readonly name: string };
  readonly inputs: readonly BenchDataset[];
  readonly outputs: readonly BenchDataset[];
}
export interface BenchDataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets: {
    readonly schema: Facet & { readonly fields: readonly { readonly name: string; readonly type: string }[] };
    readonly columnLineage?: Facet & { readonly fields: Readonly<Record<string, ColumnInputs>> };
  };
}
interface Facet {
  readonly _producer: string;
  readonly _schemaURL: string;
}
interface ColumnInputs {
  readonly inputFields: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly field: string;
    readonly transformations: readonly { readonly type: string; readonly subtype: string }[];
  }[];
}

const PRODUCER = 'https://headwater.example/bench';
const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

/** What a stream of events is made of. */
export interface Stream {
  readonly namespace: string;
  /** They take turns. */
  readonly jobs: number;
  /** Of each table. */
  readonly columns: number;
}

/**
 * The event of run `number`: its job reads two tables and writes one, each column from one column of either. All runs of
 * a job have the same tables.
 */
export function eventOf({ namespace, jobs, columns }: Stream, number: number): BenchEvent {
  const job = number % jobs;
  const names = Array.from({ length: columns }, (_, column) => `column_${column}`);
  const table = (name: string): BenchDataset => datasetOf(namespace, `db.public.${name}`, names);
  const inputs = [2 * job + 1, 3 * job + 2].map((source) => table(`source_${source % jobs}`));
  return madeBy(`job_${job}`, inputs, table(`table_${job}`), number);
}

/** The event of run `number` of a job that makes each column of a table from those of the same name in others. */
export function madeBy(job: string, inputs: readonly BenchDataset[], output: BenchDataset, number: number): BenchEvent {
  const names = output.facets.schema.fields.map(({ name }) => name);
  const fields = Object.fromEntries(names.map((name) => [name, columnInputs(inputs, name)]));
  const columnLineage = { ...facet('1-2-0/ColumnLineageDatasetFacet'), fields };
  return {
    eventTime: new Date(START + number * MINUTE).toISOString(),
    eventType: 'COMPLETE',
    producer: PRODUCER,
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}` },
    job: { namespace: output.namespace, name: job },
    inputs,
    outputs: [{ ...output, facets: { ...output.facets, columnLineage } }],
  };
}

/** A table with these columns. */
export function datasetOf(namespace: string, name: string, columns: readonly string[]): BenchDataset {
  const fields = columns.map((column) => ({ name: column, type: 'VARCHAR' }));
  return { namespace, name, facets: { schema: { ...facet('1-1-1/SchemaDatasetFacet'), fields } } };
}

function columnInputs(inputs: readonly BenchDataset[], field: string): ColumnInputs {
  const transformations = [{ type: 'DIRECT', subtype: 'TRANSFORMATION' }];
  return { inputFields: inputs.map(({ namespace, name }) => ({ namespace, name, field, transformations })) };
}

function facet(name: string): Facet {
  return {
    _producer: PRODUCER,
    _schemaURL: `https://openlineage.io/spec/facets/${name}.json#/$defs/${name.split('/')[1] ?? ''}`,
  };
}
