import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqlInference } from '../../../src/ingest/sql-jobs/inference.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../../src/store/port.ts';
import type { Runner } from '../../../src/store/runner.ts';
import { columnEdges } from '../../support/column-edges.ts';
import { currentGraph } from '../../support/current-graph.ts';
import { eventOf, rawFacet, rawRunEvent, type Raw } from '../../support/openlineage.ts';
import { shuffled } from '../../support/shuffled.ts';

const fields = (...names: readonly string[]) => rawFacet({ fields: names.map((name) => ({ name, type: 'STRING' })) });
const named = (namespace: string, name: string, facets: Raw = {}, more: Raw = {}): Raw => ({
  namespace,
  name,
  facets,
  ...more,
});
/** The run of which an event is, by its number. */
const runId = (number: number): string => `0197ad84-7a0d-7527-9f8a-${String(number).padStart(12, '0')}`;

interface Sent {
  readonly run: number;
  readonly minute: number;
  readonly type: string;
  readonly job: Raw;
  readonly facets?: Raw;
  readonly inputs?: readonly Raw[];
  readonly outputs?: readonly Raw[];
}
const sent = ({ run, minute, type, job, facets = {}, inputs = [], outputs = [] }: Sent): Raw =>
  rawRunEvent({
    eventType: type,
    eventTime: `2026-04-01T00:${String(minute).padStart(2, '0')}:00Z`,
    run: { runId: runId(run), facets },
    job,
    inputs,
    outputs,
  });

/** Two applications of Flink: each has a table `clicks` in its catalog in memory, of another topic. */
const FLINK = ['web', 'app'].flatMap((name, index) => {
  const kafka = 'kafka://broker:9092';
  const table = (table: string) =>
    rawFacet({ identifiers: [{ namespace: kafka, name: `default_catalog.default_database.${table}`, type: 'TABLE' }] });
  const job = named('flink-jobs', `insert-into_${name}`, {
    jobType: rawFacet({ processingType: 'STREAMING', integration: 'FLINK', jobType: 'JOB' }),
  });
  return [
    sent({
      run: 10 + index,
      minute: 1,
      type: 'START',
      job,
      inputs: [named(kafka, `${name}.clicks`, { schema: fields('url'), symlinks: table('clicks') })],
      outputs: [named(kafka, `${name}.counts`, { symlinks: table('counts') })],
    }),
    // Checkpoints name no datasets.
    sent({ run: 10 + index, minute: 2, type: 'RUNNING', job, facets: { checkpoints: { completed: 3 } } }),
  ];
});

/** Airflow with Snowflake: the schema is of the database, the lineage of the SQL, and its dialect is not told. */
const SNOWFLAKE = (() => {
  const [account, raw, sales] = ['snowflake://org-acc', 'DB.RAW.ORDERS', 'DB.MART.SALES'];
  const job = (task: string, query: string) =>
    named('airflow', `nightly.${task}`, {
      sql: rawFacet({ query }),
      jobType: rawFacet({ processingType: 'BATCH', integration: 'AIRFLOW', jobType: 'TASK' }),
    });
  const facets = {
    externalQuery: rawFacet({ externalQueryId: '01b2-0000', source: account }),
    parent: rawFacet({
      run: { runId: runId(29) },
      job: { namespace: 'airflow', name: 'nightly' },
      root: { run: { runId: runId(28) }, job: { namespace: 'airflow', name: 'starter' } },
    }),
  };
  const load = job('load', 'insert into db.mart.sales select id, amount from db.raw.orders');
  const input = named(account, raw, { schema: fields('ID', 'AMOUNT') });
  const output = named(account, sales, {
    schema: fields('ID', 'TOTAL'),
    columnLineage: rawFacet({
      fields: { total: { inputFields: [{ namespace: account, name: raw, field: 'amount' }] } },
    }),
    dataQualityAssertions: rawFacet({ assertions: [{ assertion: 'not_null', column: 'id', success: true }] }),
  });
  const rank = job(
    'rank',
    'create table db.mart.top (id number) cluster by (id) as select amount:net::number from db.raw.orders',
  );
  return [
    sent({ run: 20, minute: 1, type: 'START', job: load, facets }),
    sent({ run: 20, minute: 2, type: 'COMPLETE', job: load, facets, inputs: [input], outputs: [output] }),
    sent({ run: 21, minute: 3, type: 'START', job: rank, facets }),
    sent({
      run: 21,
      minute: 4,
      type: 'COMPLETE',
      job: rank,
      facets,
      inputs: [input],
      outputs: [named(account, 'DB.MART.TOP', { schema: fields('ID') })],
    }),
    sent({
      run: 22,
      minute: 5,
      type: 'FAIL',
      job: load,
      facets: {
        ...facets,
        extractionError: rawFacet({
          totalTasks: 1,
          failedTasks: 1,
          errors: [{ errorMessage: 'Expected an expression', task: 'insert into db.mart.sales selec', taskNumber: 0 }],
        }),
      },
    }),
  ];
})();

/** Debezium: one run, a table or topic an event, failures from which it comes back. */
const DEBEZIUM = (() => {
  const job = named('inventory', 'inventory.0');
  const config = { debezium_config: rawFacet({ configs: ['connector.class=PostgresConnector'] }) };
  const of = (minute: number, type: string, more: Partial<Sent> = {}) =>
    sent({ run: 30, minute, type, job, facets: config, ...more });
  const nested = rawFacet({
    fields: [
      { name: 'before', type: 'struct', fields: [{ name: 'id', type: 'int32' }] },
      { name: 'after', type: 'struct', fields: [{ name: 'id', type: 'int32' }] },
    ],
  });
  return [
    of(1, 'START'),
    of(2, 'RUNNING', {
      inputs: [
        named('postgres://db:5432', 'shop.inventory.products', {
          schema: fields('id'),
          datasetType: rawFacet({ datasetType: 'TABLE', subType: '' }),
        }),
      ],
    }),
    of(3, 'RUNNING', {
      outputs: [
        named('kafka://broker:9092', 'inventory.inventory.products', {
          schema: nested,
          datasetType: rawFacet({ datasetType: 'STREAM', subType: '' }),
        }),
      ],
    }),
    of(4, 'COMPLETE'),
  ];
})();

/** Trino's listener: a job for each query, datasets with its end only, lineage of columns without transformations. */
const TRINO = (() => {
  const namespace = 'trino://coordinator:8080';
  const job = named(namespace, '20260401_000000_00001_abcde', {
    jobType: rawFacet({ processingType: 'BATCH', integration: 'TRINO', jobType: 'QUERY' }),
    sql: rawFacet({ query: 'insert into lake.mart.total select sum(price), 1 from lake.raw.orders' }),
  });
  const facets = { trino_query_statistics: { cpuTime: '0.01', outputRows: '1' } };
  const from = [{ namespace, name: 'lake.raw.orders', field: 'price' }];
  return [
    sent({ run: 40, minute: 1, type: 'START', job }),
    sent({
      run: 40,
      minute: 2,
      type: 'COMPLETE',
      job,
      facets,
      inputs: [named(namespace, 'lake.raw.orders', { schema: rawFacet({ fields: [{ name: 'price' }] }) })],
      outputs: [
        named(namespace, 'lake.mart.total', {
          schema: fields('total', 'one'),
          columnLineage: rawFacet({ fields: { total: { inputFields: from }, one: { inputFields: [] } } }),
        }),
      ],
    }),
  ];
})();

/** Hive's hook tells columns with the end; its tables are known by their folders as well. */
const HIVE = (() => {
  const [hive, folder] = ['hive://metastore:9083', '/warehouse/db'];
  const table = (name: string, facets: Raw = {}) =>
    named(hive, `db.${name}`, {
      symlinks: rawFacet({
        identifiers: [{ namespace: 'hdfs://nn:8020', name: `${folder}/${name}`, type: 'LOCATION' }],
      }),
      ...facets,
    });
  const job = named('default', 'query.db.b', {
    sql: rawFacet({
      query: 'from src insert overwrite table a select id, name insert into b select sum(id) group by name',
      dialect: 'hive',
    }),
  });
  const inputs = [table('src', { schema: fields('id', 'name') })];
  const outputs = [table('a', { schema: fields('key', 'label') }), table('b', { schema: fields('total') })];
  return [
    sent({ run: 50, minute: 1, type: 'START', job, inputs, outputs }),
    sent({ run: 50, minute: 2, type: 'COMPLETE', job, inputs, outputs }),
    // Spark reads the folder.
    sent({
      run: 51,
      minute: 3,
      type: 'COMPLETE',
      job: named('spark', 'app.report'),
      inputs: [named('hdfs://nn:8020', `${folder}/a`)],
      outputs: [named('s3://lake', 'report')],
    }),
  ];
})();

/** Great Expectations: results under a facet of its own, beside the measures. */
const EXPECTATIONS = [
  sent({
    run: 60,
    minute: 9,
    type: 'COMPLETE',
    job: named('default', 'suite.batch'),
    facets: { great_expectations_meta: rawFacet({ expectation_suite_name: 'suite' }) },
    inputs: [
      named(
        'postgres://db:5432',
        'shop.inventory.products',
        {},
        {
          inputFacets: {
            greatExpectations_assertions: rawFacet({
              assertions: [
                { expectationType: 'expect_table_row_count_to_equal', success: true },
                { expectationType: 'expect_column_values_to_not_be_null', success: false, column: 'ID' },
              ],
            }),
            dataQualityMetrics: rawFacet({ rowCount: 7, columnMetrics: { id: { nullCount: 1 } } }),
          },
        },
      ),
    ],
  }),
];

const ALL = [...FLINK, ...SNOWFLAKE, ...DEBEZIUM, ...TRINO, ...HIVE, ...EXPECTATIONS];

describe.each([
  ['in their order', ALL],
  ['in another order, twice', shuffled([...ALL, ...ALL], 3)],
])('events as producers send them, %s', (_order, events) => {
  let runner: Runner;
  let store: Store;
  beforeAll(async () => {
    runner = openEmbedded(null);
    store = await openStore(runner);
    const inference = new SqlInference(store, {
      onFailure: (error) => {
        throw error;
      },
    });
    for (const event of events) await inference.after(store).writeEvents([eventOf(event)]);
    await inference.settled();
    await inference.close();
  });
  afterAll(() => store.close());

  const feeds = async (...names: readonly string[]) =>
    (await currentGraph(runner)).FEEDS.map(([from, to]) => `${from?.[1] ?? ''} > ${to?.[1] ?? ''}`).filter((edge) =>
      names.some((name) => edge.endsWith(name)),
    );
  const columns = async (...tables: readonly string[]) =>
    (await columnEdges(runner))
      .map(({ from, to, origin }) => `${to} <- ${from} ${origin}`)
      .filter((edge) => tables.some((table) => edge.startsWith(`${table}.`)))
      .sort();
  const asset = async (namespace: string, name: string) => {
    const found = await store.assetByName(namespace, name, 'UNRESTRICTED');
    if (found === null) throw new Error(`no asset ${name}`);
    return found;
  };

  it('Flink: tables of its catalog in memory are no other names of topics', async () => {
    expect(await feeds('counts')).toEqual(['app.clicks > app.counts', 'web.clicks > web.counts']);
  });

  it('Airflow: columns are those of the schema, however SQL spells them; the dialect is that of the database', async () => {
    expect(await columns('SALES', 'TOP')).toEqual([
      'SALES.TOTAL <- ORDERS.AMOUNT OPENLINEAGE',
      'TOP.ID <- ORDERS.AMOUNT SQL',
    ]);
    const { id } = await asset('snowflake://org-acc', 'DB.MART.SALES');
    expect((await store.assertionsOf([id])).get(id)).toMatchObject([{ name: 'not_null', fieldPath: 'ID' }]);
    const run = await store.runByRunId(runId(22), 'UNRESTRICTED');
    expect(run).toMatchObject({ state: 'FAILED', facets: { extractionError: { failedTasks: 1 } } });
    const job = await store.jobByName('airflow', 'nightly.load', 'UNRESTRICTED');
    const parent = await store.jobByName('airflow', 'nightly', 'UNRESTRICTED');
    expect(job?.parentId).toBe(parent?.id);
  });

  it('Debezium: a run that names its table and its topic at different times', async () => {
    expect(await feeds('inventory.products')).toEqual(['shop.inventory.products > inventory.inventory.products']);
    const topic = await asset('kafka://broker:9092', 'inventory.inventory.products');
    expect(topic).toMatchObject({ datasetType: 'STREAM', structure: 'SEMI_STRUCTURED' });
    const paths = (await store.fieldsOf([topic.id], { after: null, limit: 9 }, 'UNRESTRICTED')).get(topic.id);
    expect(paths?.map(({ path }) => path)).toEqual(['before', 'before.id', 'after', 'after.id']);
  });

  it('Trino: a column of constants comes from nowhere', async () => {
    expect(await columns('total')).toEqual(['total.total <- orders.price OPENLINEAGE']);
  });

  it('Hive: each table of a multi-insert from its own columns, and one with its folder', async () => {
    expect(await columns('a', 'b')).toEqual([
      'a.key <- src.id SQL',
      'a.label <- src.name SQL',
      'b.total <- src.id SQL',
    ]);
    expect(await feeds('report')).toEqual(['db.a > report']);
  });

  it('Great Expectations: results of checks and measures', async () => {
    const { id } = await asset('postgres://db:5432', 'shop.inventory.products');
    expect((await store.assertionsOf([id])).get(id)).toMatchObject([
      { name: 'expect_column_values_to_not_be_null', success: false },
      { name: 'expect_table_row_count_to_equal', success: true },
    ]);
  });
});
