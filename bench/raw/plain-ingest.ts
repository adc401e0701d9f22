import type { Plain, PlainStatement } from '../engines/plain.ts';
import type { BenchDataset, BenchEvent } from '../ingest/events.ts';

/** Keys and indexes for `writePlain`. The embedded engine needs the index beside the constraint. */
export async function preparePlain(plain: Plain, engine: 'embedded' | 'neo4j'): Promise<void> {
  for (const label of ['RawDataset', 'RawField', 'RawJob', 'RawRun']) {
    const name = label.toLowerCase();
    const text =
      engine === 'neo4j'
        ? `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`
        : `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.key)`;
    await plain.define(text);
  }
}

/** Writes what the events say with one UNWIND for each sort of row, in one transaction: no history, no rules. */
export function writePlain(plain: Plain, events: readonly BenchEvent[]): Promise<void> {
  const datasets = distinct(
    events.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]),
    keyOf,
  );
  const rows: Readonly<Record<keyof typeof TEXTS, readonly object[]>> = {
    datasets: datasets.map((dataset) => ({ key: keyOf(dataset), namespace: dataset.namespace, name: dataset.name })),
    fields: datasets.flatMap(fieldRows),
    jobs: distinct(
      events.map(({ job }) => job),
      keyOf,
    ).map((job) => ({ key: keyOf(job), ...job })),
    runs: events.map(({ run, job, eventTime }) => ({
      key: run.runId,
      job: keyOf(job),
      endedAt: Date.parse(eventTime),
    })),
    reads: ends(events, 'inputs'),
    writes: ends(events, 'outputs'),
    feeds: distinct(events.flatMap(feedRows), ({ from, to, job }) => `${from} ${to} ${job}`),
    flows: distinct(events.flatMap(flowRows), ({ from, to, job }) => `${from} ${to} ${job}`),
  };
  const statements = Object.entries(TEXTS).map(([name, text]): PlainStatement => {
    return { text, params: { rows: rows[name as keyof typeof TEXTS] } };
  });
  return plain.write(statements);
}

const TEXTS = {
  datasets: `UNWIND $rows AS row
MERGE (d:RawDataset {key: row.key})
SET d.namespace = row.namespace, d.name = row.name`,
  fields: `UNWIND $rows AS row
MATCH (d:RawDataset {key: row.dataset})
MERGE (f:RawField {key: row.key})
SET f.path = row.path, f.type = row.type
MERGE (d)-[:HAS_FIELD]->(f)`,
  jobs: `UNWIND $rows AS row
MERGE (j:RawJob {key: row.key})
SET j.namespace = row.namespace, j.name = row.name`,
  runs: `UNWIND $rows AS row
MATCH (j:RawJob {key: row.job})
MERGE (r:RawRun {key: row.key})
SET r.state = 'COMPLETED', r.endedAt = row.endedAt
MERGE (r)-[:OF]->(j)`,
  reads: `UNWIND $rows AS row
MATCH (j:RawJob {key: row.job})
MATCH (d:RawDataset {key: row.dataset})
MERGE (j)-[r:READS]->(d)
SET r.lastAt = row.at`,
  writes: `UNWIND $rows AS row
MATCH (j:RawJob {key: row.job})
MATCH (d:RawDataset {key: row.dataset})
MERGE (j)-[r:WRITES]->(d)
SET r.lastAt = row.at`,
  feeds: `UNWIND $rows AS row
MATCH (a:RawDataset {key: row.from})
MATCH (b:RawDataset {key: row.to})
MERGE (a)-[r:FEEDS {job: row.job}]->(b)
SET r.lastSeenAt = row.at`,
  flows: `UNWIND $rows AS row
MATCH (a:RawField {key: row.from})
MATCH (b:RawField {key: row.to})
MERGE (a)-[r:FLOWS_TO {job: row.job}]->(b)
SET r.lastSeenAt = row.at, r.transformations = row.transformations`,
} as const;

interface Named {
  readonly namespace: string;
  readonly name: string;
}
const keyOf = ({ namespace, name }: Named): string => `${namespace}\n${name}`;
const fieldKey = (dataset: Named, field: string): string => `${keyOf(dataset)}\n${field}`;

const fieldRows = (dataset: BenchDataset) =>
  dataset.facets.schema.fields.map(({ name, type }) => ({
    key: fieldKey(dataset, name),
    dataset: keyOf(dataset),
    path: name,
    type,
  }));

function ends(events: readonly BenchEvent[], side: 'inputs' | 'outputs') {
  const rows = events.flatMap((event) =>
    event[side].map((dataset) => ({ job: keyOf(event.job), dataset: keyOf(dataset), at: Date.parse(event.eventTime) })),
  );
  return distinct(rows, ({ job, dataset }) => `${job} ${dataset}`);
}

const feedRows = ({ job, inputs, outputs, eventTime }: BenchEvent) =>
  inputs.flatMap((from) =>
    outputs.map((to) => ({ from: keyOf(from), to: keyOf(to), job: keyOf(job), at: Date.parse(eventTime) })),
  );

const flowRows = ({ job, outputs, eventTime }: BenchEvent) =>
  outputs.flatMap((output) =>
    Object.entries(output.facets.columnLineage?.fields ?? {}).flatMap(([to, { inputFields }]) =>
      inputFields.map((from) => ({
        from: fieldKey(from, from.field),
        to: fieldKey(output, to),
        job: keyOf(job),
        at: Date.parse(eventTime),
        transformations: JSON.stringify(from.transformations),
      })),
    ),
  );

/** The last of each key. */
function distinct<T>(items: readonly T[], keyOfItem: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOfItem(item), item])).values()];
}
