import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/cypher-store.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import type { DbtReport } from '../../../src/ingest/dbt/ingest.ts';
import type { Store } from '../../../src/store/port.ts';
import type { Runner } from '../../../src/store/runner.ts';
import { columnEdges } from '../../support/column-edges.ts';
import { currentGraph } from '../../support/current-graph.ts';
import { catalog, ingest, manifest, node } from '../../support/dbt.ts';

const of = (id: string, dependsOn: readonly string[], more: object = {}) => ({
  unique_id: id,
  resource_type: id.split('.')[0],
  name: id.split('.')[2],
  package_name: 'shop',
  config: { enabled: true, meta: {} },
  depends_on: { nodes: dependsOn, macros: [] },
  ...more,
});
const filter = (sql: string) => ({ where_filters: [{ where_sql_template: sql }] });
const input = (name: string, more: object = {}) => ({ name, filter: null, alias: null, ...more });
const simple = (measure: string) => ({ measure: input(measure), input_measures: [input(measure)], metrics: [] });

const MEASURES = [
  { name: 'revenue', agg: 'sum', expr: 'amount - discount' },
  { name: 'orders', agg: 'count', expr: '1' },
];
const SEMANTIC = of('semantic_model.shop.orders', ['model.shop.fct_orders'], {
  entities: [{ name: 'order', type: 'primary', expr: 'order_id' }],
  dimensions: [
    { name: 'status', type: 'categorical', expr: null },
    { name: 'day', type: 'time', expr: "date_trunc('day', ordered_at)", type_params: { time_granularity: 'day' } },
  ],
  measures: MEASURES,
});
const METRICS = [
  of('metric.shop.revenue', ['semantic_model.shop.orders'], {
    type: 'simple',
    type_params: simple('revenue'),
    filter: filter("{{ Dimension('order__status') }} = 'paid'"),
  }),
  of('metric.shop.orders', ['semantic_model.shop.orders'], { type: 'simple', type_params: simple('orders') }),
  of('metric.shop.average', ['metric.shop.revenue', 'metric.shop.orders'], {
    type: 'ratio',
    // The measures behind its metrics are listed as well.
    type_params: {
      measure: null,
      numerator: input('revenue'),
      denominator: input('orders'),
      input_measures: [input('revenue'), input('orders')],
    },
  }),
];
const SAVED = of('saved_query.shop.daily', ['metric.shop.average'], {
  query_params: { metrics: ['average'], group_by: ["TimeDimension('metric_time', 'day')"], where: null },
  exports: [
    { name: 'daily_export', config: { export_as: 'table', schema_name: 'mart', alias: 'daily', database: 'db' } },
    { name: 'nowhere', config: { export_as: 'view' } },
  ],
});

describe('the semantic layer', () => {
  let runner: Runner;
  let store: Store;
  let report: DbtReport;
  beforeAll(async () => {
    runner = openEmbedded(null);
    store = await openStore(runner);
    const artifacts = {
      manifest: manifest({
        nodes: [node('model.shop.fct_orders', { language: 'python' })],
        semantic_models: [SEMANTIC],
        metrics: METRICS,
        saved_queries: [SAVED],
      }),
      catalog: catalog({ 'model.shop.fct_orders': ['order_id', 'status', 'ordered_at', 'amount', 'discount'] }),
    };
    report = await ingest(artifacts, store, { namespace: 'wh' });
    await ingest(artifacts, store, { namespace: 'wh' });
  });
  afterAll(() => store.close());

  const columns = async (origin: string) =>
    (await columnEdges(runner))
      .filter((edge) => edge.origin === origin)
      .map(({ from, to, transformations }) => `${to} <- ${from} ${transformations[0]?.subtype ?? ''}`)
      .sort();

  it('has the columns of a semantic model from those of its model', async () => {
    expect(report.problems).toEqual([]);
    expect(await columns('SQL')).toEqual([
      'orders.day <- fct_orders.ordered_at TRANSFORMATION',
      'orders.order <- fct_orders.order_id IDENTITY',
      'orders.revenue <- fct_orders.amount AGGREGATION',
      'orders.revenue <- fct_orders.discount AGGREGATION',
      'orders.status <- fct_orders.status IDENTITY',
    ]);
  });

  it('follows metrics from measures and metrics, and saved queries into their exports', async () => {
    expect(await columns('DBT')).toEqual([
      'average.average <- orders.orders TRANSFORMATION',
      'average.average <- revenue.revenue TRANSFORMATION',
      'daily.average <- average.average IDENTITY',
      'daily.average <- daily.average IDENTITY',
      'daily.metric_time <- daily.metric_time IDENTITY',
      'orders.orders <- orders.orders IDENTITY',
      'revenue.revenue <- orders.revenue IDENTITY',
    ]);
    const { FEEDS, INFLUENCES } = await currentGraph(runner);
    expect(FEEDS).toContainEqual([
      ['dbt://shop/saved_queries', 'daily'],
      ['wh', 'db.mart.daily'],
    ]);
    expect(INFLUENCES).toEqual([
      [
        ['dbt://shop/semantic_models', 'orders', 'status'],
        ['dbt://shop/metrics', 'revenue'],
      ],
    ]);
    const exported = await store.assetByName('wh', 'db.mart.daily', 'UNRESTRICTED');
    expect(exported).toMatchObject({ kind: 'DATASET', datasetType: 'TABLE' });
  });

  it('tells of an expression that can not be read, and follows those that are plain columns', async () => {
    const broken = {
      ...SEMANTIC,
      measures: [...MEASURES, { name: 'odd', agg: 'sum', expr: 'case when (' }],
    };
    const { problems } = await ingest(
      {
        manifest: manifest({
          at: '2026-01-02T00:00:00Z',
          nodes: [node('model.shop.fct_orders', { language: 'python' })],
          semantic_models: [broken],
        }),
      },
      store,
      { namespace: 'wh' },
    );
    expect(problems.map(({ place, message }) => `${place} ${message}`)).toEqual([
      expect.stringMatching(/semantic_model\.shop\.orders.* an expression of it can't be parsed/),
    ]);
    expect(await columns('SQL')).toEqual([
      'orders.order <- fct_orders.order_id IDENTITY',
      'orders.status <- fct_orders.status IDENTITY',
    ]);
  });
});
