import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shuffled } from '../support/shuffled.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const eventsOf = (client: string): object[] =>
  readFileSync(new URL(`../fixtures/clients/${client}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

/** What Airflow and Spark really sent: clients that are too large to run in each test. */
describe.each([
  ['in their order', (events: readonly object[]) => events],
  ['in another order, twice', (events: readonly object[]) => shuffled([...events, ...events], 7)],
])('the events of real clients, %s', (_order, arranged) => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
    for (const client of ['airflow', 'spark']) for (const event of arranged(eventsOf(client))) await server.send(event);
  });
  afterAll(() => server.close());

  const ask = async (query: string) => {
    const { data, errors } = await server.query(query, {}, 'admin');
    expect(errors).toEqual([]);
    return data;
  };

  it('tell of an Airflow task, its DAG, and what its inlets and outlets say', async () => {
    const { job } = await ask(`{ job(namespace: "airflow", name: "shop_nightly.copy") {
      integration jobType processing sourceCode parent { name } owners { owner { name } }
      inputs { namespace name } outputs { namespace name } latestRun { state parent { job { name } state } } } }`);
    expect(job).toEqual({
      integration: 'AIRFLOW',
      jobType: 'TASK',
      processing: 'BATCH',
      sourceCode: 'echo copied',
      parent: { name: 'shop_nightly' },
      owners: [{ owner: { name: 'airflow' } }],
      inputs: [{ namespace: 'postgres://shop:5432', name: 'shop.public.orders' }],
      outputs: [{ namespace: 's3://lake', name: 'orders' }],
      latestRun: { state: 'COMPLETED', parent: { job: { name: 'shop_nightly' }, state: 'COMPLETED' } },
    });
  });

  it('tell of a Spark application, table by table and column by column, with what it masks', async () => {
    const { asset } = await ask(`{ asset(namespace: "file", name: "/data/shop/totals") {
      ... on Dataset { fields { nodes { path type } } }
      tables: lineage(direction: UPSTREAM) { edges { evidence { job { name integration parent { name } } } } }
      columns: lineage(direction: UPSTREAM, granularity: FIELD) {
        nodes { id entity { ... on Field { path asset { name } } } }
        edges { from to masking evidence { transformations { subtype } } } } } }`);
    expect(asset.fields.nodes).toEqual([
      { path: 'region', type: 'string' },
      { path: 'total', type: 'long' },
      { path: 'who', type: 'string' },
    ]);
    const job = { name: 'shop_totals.adaptive_spark_plan.shop_totals', integration: 'SPARK' };
    expect(asset.tables.edges).toEqual([{ evidence: [{ job: { ...job, parent: { name: 'shop_totals' } } }] }]);
    const { nodes, edges } = asset.columns as Columns;
    const pathOf = new Map(nodes.map(({ id, entity }) => [id, entity.path ?? 'the table']));
    const told = edges.map(({ from, to, masking, evidence }) => {
      const kinds = evidence.flatMap(({ transformations }) => transformations.map(({ subtype }) => subtype ?? ''));
      return `${pathOf.get(from) ?? ''} -> ${pathOf.get(to) ?? ''}: ${kinds.sort().join()}${masking ? ', masked' : ''}`;
    });
    expect(told.sort()).toEqual([
      'amount -> the table: FILTER',
      'amount -> total: AGGREGATION',
      'email -> who: AGGREGATION, masked',
      'region -> region: IDENTITY',
      'region -> the table: GROUP_BY',
    ]);
  });
});

interface Columns {
  readonly nodes: readonly { readonly id: string; readonly entity: { readonly path?: string } }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly masking: boolean;
    readonly evidence: readonly { readonly transformations: readonly { readonly subtype: string | null }[] }[];
  }[];
}
