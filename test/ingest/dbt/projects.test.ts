import { describe, expect, it } from 'vitest';
import { columnEdges, directColumns } from '../../support/column-edges.ts';
import { currentGraph } from '../../support/current-graph.ts';
import { catalog, ingest, manifest, model, node, type Artifacts } from '../../support/dbt.ts';
import { emptiedStore } from '../../support/emptied-store.ts';

const source = (name: string, more: Record<string, unknown> = {}) =>
  node(`source.shop.${name}`, { name, alias: undefined, source_name: 'crm', schema: 'crm', ...more });
const columns = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { name, description: `The ${name}.` }]));

describe('projects of dbt', () => {
  const opened = emptiedStore();

  const give = (artifacts: Artifacts, masks: readonly string[] = []) =>
    ingest(artifacts, opened().store, { namespace: 'wh', masks });
  const asset = async (name: string, namespace = 'wh') => {
    const found = await opened().store.assetByName(namespace, name, 'UNRESTRICTED');
    if (found === null) throw new Error(`no asset ${name}`);
    return found;
  };
  const fieldsOf = async (name: string, namespace = 'wh') => {
    const { id } = await asset(name, namespace);
    return (await opened().store.fieldsOf([id], { after: null, limit: 100 }, 'UNRESTRICTED')).get(id) ?? [];
  };
  const feeds = async () =>
    (await currentGraph(opened().runner)).FEEDS.map(([from, to]) => `${from?.[1] ?? ''} > ${to?.[1] ?? ''}`).sort();

  it('without a catalog follow stars through what the SQL before makes', async () => {
    await give({
      manifest: manifest({
        sources: [source('people', { columns: columns('id', 'email') })],
        nodes: [
          // Comes before what it reads, as manifests are in no order.
          model('model.shop.c', 'with x as (select * from db.main.b) select * from x', ['model.shop.b']),
          model('model.shop.b', 'select b.*, 1 as one from db.main.a b', ['model.shop.a']),
          model('model.shop.a', 'select id, lower(email) as mail from db.crm.people', ['source.shop.people']),
        ],
      }),
    });
    expect(await directColumns(opened().runner, 'SQL')).toEqual([
      'a.id <- people.id IDENTITY',
      'a.mail <- people.email TRANSFORMATION',
      'b.id <- a.id IDENTITY',
      'b.mail <- a.mail IDENTITY',
      'c.id <- b.id IDENTITY',
      'c.mail <- b.mail IDENTITY',
      'c.one <- b.one IDENTITY',
    ]);
    expect((await fieldsOf('db.main.c')).map(({ path }) => path)).toEqual(['id', 'mail', 'one']);
  });

  it('have no table for an ephemeral model: what reads it reads what it reads', async () => {
    const ephemeral = model('model.shop.e', 'select id from db.crm.people', ['source.shop.people'], {
      config: { materialized: 'ephemeral' },
    });
    const sql = 'with __dbt__cte__e as (select id from db.crm.people) select id from __dbt__cte__e';
    await give({
      manifest: manifest({
        sources: [source('people')],
        nodes: [ephemeral, model('model.shop.a', sql, ['model.shop.e'])],
      }),
    });
    expect(await feeds()).toEqual(['db.crm.people > db.main.a']);
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['a.id <- people.id IDENTITY']);
  });

  it.each([2, 3, 6])('of version %i keep SQL, tests and exposures where those were', async (version) => {
    await give({
      manifest: manifest({
        version,
        sources: [source('people', { identifier: 'people_v1' }), source('other')],
        nodes: [
          node('model.shop.a', {
            compiled_sql: 'select id from "db"."crm"."people_v1"',
            raw_sql: 'x',
            depends_on: { nodes: ['source.shop.people'] },
          }),
          node('test.shop.relationships_a', {
            name: 'relationships_a',
            config: { severity: 'WARN' },
            test_metadata: {
              name: 'relationships',
              kwargs: { column_name: 'id', model: "{{ get_where_subquery(ref('a')) }}" },
            },
            depends_on: { nodes: ['source.shop.other', 'model.shop.a'] },
          }),
        ],
        exposures: [
          {
            unique_id: 'exposure.shop.report',
            name: 'report',
            package_name: 'shop',
            type: 'analysis',
            owner: { email: 'x@example.com', name: 'Ada' },
            depends_on: { nodes: ['model.shop.a'] },
          },
        ],
      }),
      run_results: results([{ unique_id: 'test.shop.relationships_a', status: 'warn', failures: 3 }]),
    });
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['a.id <- people_v1.id IDENTITY']);
    const a = await asset('db.main.a');
    expect((await opened().store.assertionsOf([a.id])).get(a.id)).toMatchObject([
      { name: 'relationships_a', fieldPath: 'id', success: false, severity: 'warn' },
    ]);
    expect(await asset('report', 'dbt://shop/exposures')).toMatchObject({ kind: 'DATASET', datasetType: 'ANALYSIS' });
  });

  it('keep the tables of Python models, and say nothing of SQL that they do not have', async () => {
    const python = model('model.shop.p', 'def model(dbt, session): return dbt.ref("a")', ['model.shop.a'], {
      language: 'python',
    });
    const report = await give({ manifest: manifest({ nodes: [model('model.shop.a', 'select 1 as id'), python] }) });
    expect(report).toMatchObject({ problems: [], uncompiled: 0 });
    expect(await feeds()).toEqual(['db.main.a > db.main.p']);
  });

  it('that were only parsed are told to be compiled', async () => {
    const parsed = node('model.shop.a', { raw_code: 'x', compiled: false });
    expect((await give({ manifest: manifest({ nodes: [parsed] }) })).uncompiled).toBe(1);
  });

  it('leave out what is disabled, analyses and operations', async () => {
    const report = await give({
      manifest: manifest({
        nodes: [
          model('model.shop.off', 'select 1', [], { config: { enabled: false } }),
          node('analysis.shop.x'),
          node('operation.shop.y'),
        ],
      }),
    });
    expect(report).toMatchObject({ models: 0, refused: 0 });
    expect((await currentGraph(opened().runner)).datasets).toEqual([]);
  });

  it('in Snowflake join what people write in lower case with the upper case of the catalog', async () => {
    const upper = { database: 'DB', schema: 'MAIN' };
    await give({
      manifest: manifest({
        adapter: 'snowflake',
        nodes: [
          node('seed.shop.raw', { columns: { id: { name: 'id', description: 'Key.', tags: ['PII'] } }, ...upper }),
          model('model.shop.a', 'select id, $1 as first from DB.MAIN.raw', ['seed.shop.raw'], upper),
        ],
      }),
      catalog: catalog({ 'seed.shop.raw': ['ID'], 'model.shop.a': ['ID', 'FIRST'] }),
    });
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['a.ID <- raw.ID IDENTITY']);
    expect(await fieldsOf('DB.MAIN.raw')).toMatchObject([
      { path: 'ID', description: 'Key.', tags: ['PII'], type: 'TEXT' },
    ]);
  });

  it('in Spark, where there is no database, name tables by schema and table', async () => {
    await give({
      manifest: manifest({
        adapter: 'spark',
        nodes: [
          node('seed.shop.raw', { database: null }),
          model('model.shop.a', 'select id from main.raw', ['seed.shop.raw'], { database: null }),
        ],
      }),
    });
    expect(await feeds()).toEqual(['main.raw > main.a']);
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['a.id <- raw.id IDENTITY']);
  });

  it('have one table for each version of a model', async () => {
    await give({
      manifest: manifest({
        nodes: [
          model('model.shop.dim.v1', 'select 1 as id', [], { name: 'dim', alias: 'dim_v1', version: 1 }),
          model('model.shop.dim.v2', 'select id from db.main.dim_v1', ['model.shop.dim.v1'], {
            name: 'dim',
            alias: 'dim',
            version: 2,
          }),
        ],
      }),
    });
    expect(await feeds()).toEqual(['db.main.dim_v1 > db.main.dim']);
  });

  it('have assets for metrics, semantic models and saved queries', async () => {
    const of = (id: string, dependsOn: string[], more: object = {}) => ({
      unique_id: id,
      name: id.split('.')[2],
      package_name: 'shop',
      depends_on: { nodes: dependsOn },
      ...more,
    });
    await give({
      manifest: manifest({
        nodes: [model('model.shop.orders', 'select 1 as id, 2 as amount')],
        semantic_models: [
          of('semantic_model.shop.orders', ['model.shop.orders'], {
            entities: [{ name: 'order', type: 'primary', expr: 'id' }],
            dimensions: [{ name: 'day', type: 'time', description: 'Of the order.' }],
            measures: [{ name: 'total', agg: 'sum', expr: 'amount' }],
          }),
        ],
        metrics: [of('metric.shop.revenue', ['semantic_model.shop.orders'], { description: 'All of it.' })],
        saved_queries: [of('saved_query.shop.weekly', ['metric.shop.revenue'])],
      }),
    });
    expect(await feeds()).toEqual(['db.main.orders > orders', 'orders > revenue', 'revenue > weekly']);
    expect(await asset('revenue', 'dbt://shop/metrics')).toMatchObject({
      datasetType: 'METRIC',
      description: 'All of it.',
    });
    const fields = await fieldsOf('orders', 'dbt://shop/semantic_models');
    expect(fields.map(({ path, type }) => [path, type])).toEqual([
      ['order', 'entity (primary)'],
      ['day', 'dimension (time)'],
      ['total', 'measure (sum)'],
    ]);
  });

  it('may read themselves: an edge from a column to another of its own, none to itself', async () => {
    const sql = 'select a.id, coalesce(n.seen, a.at) as seen from db.main.raw a left join db.main.inc n on n.id = a.id';
    await give({
      manifest: manifest({
        nodes: [
          node('seed.shop.raw'),
          model('model.shop.inc', sql, ['seed.shop.raw'], { config: { materialized: 'incremental' } }),
        ],
      }),
      catalog: catalog({ 'seed.shop.raw': ['id', 'at'], 'model.shop.inc': ['id', 'seen'] }),
    });
    expect(await feeds()).toEqual(['db.main.raw > db.main.inc']);
    expect(await directColumns(opened().runner, 'SQL')).toEqual([
      'inc.id <- raw.id IDENTITY',
      'inc.seen <- raw.at TRANSFORMATION',
    ]);
  });

  it('mask by macros that their text shows, by functions that are named, and where columns say so', async () => {
    const sql = "select left(email, 1) || '***' as mail, trim(email) as same, secret from db.main.raw";
    const raw = "select {{ blur('email') }} as mail, {{ plain('email') }} as same, x.secret from {{ ref('raw') }} x";
    await give(
      {
        manifest: manifest({
          nodes: [
            node('seed.shop.raw'),
            model('model.shop.a', sql, ['seed.shop.raw'], {
              raw_code: raw,
              columns: { secret: { name: 'secret', config: { meta: { masked: true } } } },
            }),
            model('model.shop.b', 'select vault_token(email) as token from db.main.raw', ['seed.shop.raw']),
          ],
        }),
      },
      ['blur', 'vault_*'],
    );
    expect(await directColumns(opened().runner, 'SQL')).toEqual([
      'a.mail <- raw.email MASKED',
      'a.same <- raw.email TRANSFORMATION',
      'a.secret <- raw.secret MASKED',
      'b.token <- raw.email MASKED',
    ]);
  });

  it('say how sure an edge is: less where no list of columns has the input', async () => {
    const sql = 'select r.x, k.y from db.main.raw r join db.main.known k on true';
    await give({
      manifest: manifest({
        nodes: [
          node('seed.shop.raw'),
          node('seed.shop.known'),
          model('model.shop.a', sql, ['seed.shop.raw', 'seed.shop.known']),
        ],
      }),
      catalog: catalog({ 'seed.shop.known': ['y'] }),
    });
    expect((await columnEdges(opened().runner)).map(({ to, confidence }) => [to, confidence]).sort()).toEqual([
      ['a.x', 0.7],
      ['a.y', 0.9],
    ]);
  });

  it('tell of tables that dbt does not know of, and follow those that it does', async () => {
    const sql = 'select o.id, x.y from db.main.other o join legacy.x on x.id = o.id';
    const report = await give({
      manifest: manifest({ nodes: [model('model.shop.other', 'select 1 as id'), model('model.shop.a', sql)] }),
    });
    expect(report.problems.map(({ message }) => message)).toEqual(['reads what is no source or model: "legacy.x"']);
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['a.id <- other.id IDENTITY']);
    expect(await feeds()).toEqual(['db.main.other > db.main.a']);
  });

  it('keep contracts and constraints', async () => {
    const id = { name: 'id', data_type: 'bigint', constraints: [{ type: 'not_null' }] };
    await give({
      manifest: manifest({
        nodes: [
          model('model.shop.a', 'select 1 as id', [], {
            config: { materialized: 'table', contract: { enforced: true } },
            columns: { id },
          }),
        ],
      }),
    });
    expect(await fieldsOf('db.main.a')).toMatchObject([{ path: 'id', type: 'bigint', nullable: false }]);
  });

  it('keep what failed: runs with their error, tests, freshness', async () => {
    await give({
      manifest: manifest({
        sources: [source('people')],
        nodes: [
          model('model.shop.a', 'select 1 as id'),
          node('test.shop.unique_a', { name: 'unique_a', attached_node: 'model.shop.a', column_name: 'id' }),
          node('test.shop.singular', {
            name: 'singular',
            depends_on: { nodes: ['model.shop.a', 'source.shop.people'] },
          }),
        ],
        unit_tests: [
          { unique_id: 'unit_test.shop.a.works', name: 'works', model: 'a', depends_on: { nodes: ['model.shop.a'] } },
        ],
      }),
      run_results: results([
        { unique_id: 'model.shop.a', status: 'error', message: 'Database Error: no such table' },
        { unique_id: 'test.shop.unique_a', status: 'fail', failures: 2 },
        { unique_id: 'test.shop.singular', status: 'pass' },
        { unique_id: 'unit_test.shop.a.works', status: 'pass' },
        { unique_id: 'model.shop.unheard', status: 'success' },
      ]),
      sources: {
        metadata: {
          dbt_schema_version: 'https://schemas.getdbt.com/dbt/sources/v3.json',
          generated_at: '2026-01-01T00:20:00Z',
        },
        results: [
          { unique_id: 'source.shop.people', status: 'warn', snapshotted_at: '2026-01-01T00:19:00Z' },
          { unique_id: 'source.shop.unheard', status: 'pass' },
        ],
      },
    });
    const [a, people] = [await asset('db.main.a'), await asset('db.crm.people')];
    const told = async (id: typeof a.id) =>
      ((await opened().store.assertionsOf([id])).get(id) ?? []).map(({ name, success, severity }) => [
        name,
        success,
        severity,
      ]);
    expect(await told(a.id)).toEqual([
      ['singular', true, 'error'],
      ['unique_a', false, 'error'],
      ['works', true, 'error'],
    ]);
    expect(await told(people.id)).toEqual([
      ['freshness', false, 'warn'],
      ['singular', true, 'error'],
    ]);
    const job = await opened().store.jobByName('shop', 'model.shop.a', 'UNRESTRICTED');
    if (job === null) throw new Error('no job');
    const runs = (await opened().store.runsOf([job.id], { after: null, limit: 5 }, 'UNRESTRICTED')).get(job.id);
    expect(runs).toMatchObject([{ state: 'FAILED', error: 'Database Error: no such table' }]);
    const parent = await opened().store.runByRunId('11111111-2222-4333-8444-555555555555', 'UNRESTRICTED');
    expect(parent).toMatchObject({ state: 'FAILED', parameters: { command: 'build' } });
  });
});

const results = (list: readonly object[]) => ({
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
    generated_at: '2026-01-01T00:10:00Z',
    invocation_id: '11111111-2222-4333-8444-555555555555',
  },
  results: list.map((one) => ({
    timing: [{ name: 'execute', started_at: '2026-01-01T00:09:00Z', completed_at: '2026-01-01T00:09:30Z' }],
    ...one,
  })),
  args: { which: 'build', vars: { password: 'hunter2' } },
});
