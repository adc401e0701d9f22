import { describe, expect, it } from 'vitest';
import { directColumns } from '../../support/column-edges.ts';
import { catalog, ingest, manifest, model, node, read, type Artifacts } from '../../support/dbt.ts';
import { emptiedStore } from '../../support/emptied-store.ts';

describe('what later versions of dbt write', () => {
  const opened = emptiedStore();

  const give = (artifacts: Artifacts) => ingest(artifacts, opened().store, { namespace: 'wh' });
  const fieldsOf = async (name: string) => {
    const found = await opened().store.assetByName('wh', name, 'UNRESTRICTED');
    if (found === null) throw new Error(`no asset ${name}`);
    return (await opened().store.fieldsOf([found.id], { after: null, limit: 100 }, 'UNRESTRICTED')).get(found.id) ?? [];
  };
  const relation = async (one: Record<string, unknown>) => {
    const { manifest: taken } = await read({ manifest: manifest({ nodes: [one] }) });
    const found = taken.relations.get(String(one.unique_id));
    if (found === undefined) throw new Error('no relation');
    return found;
  };

  const snapshot = model('snapshot.shop.people_snapshot', 'select * from db.main.people', ['seed.shop.people'], {
    config: {
      materialized: 'snapshot',
      strategy: 'timestamp',
      unique_key: 'id',
      updated_at: 'changed',
      hard_deletes: 'new_record',
      snapshot_meta_column_names: { dbt_valid_from: 'since', dbt_valid_to: null, dbt_scd_id: null },
    },
  });

  it('snapshots: with the columns that dbt adds, also to what reads them', async () => {
    const after = model('model.shop.after', 'select * from db.main.people_snapshot', [String(snapshot.unique_id)]);
    await give({
      manifest: manifest({ nodes: [node('seed.shop.people'), snapshot, after] }),
      catalog: catalog({ 'seed.shop.people': ['id', 'changed'] }),
    });
    const added = ['dbt_scd_id', 'dbt_updated_at', 'since', 'dbt_valid_to', 'dbt_is_deleted'];
    expect((await fieldsOf('db.main.after')).map(({ path }) => path)).toEqual(['id', 'changed', ...added]);
    expect(await directColumns(opened().runner, 'SQL')).toEqual(
      [
        'people_snapshot.changed <- people.changed IDENTITY',
        'people_snapshot.id <- people.id IDENTITY',
        ...['id', 'changed', ...added].map((name) => `after.${name} <- people_snapshot.${name} IDENTITY`),
      ].sort(),
    );
    expect((await relation(snapshot)).facet).toMatchObject({
      strategy: 'timestamp',
      updatedAt: 'changed',
      hardDeletes: 'new_record',
      uniqueKey: ['id'],
    });
  });

  it('snapshots: what dbt adds comes from no column of a table whose columns are not known', async () => {
    await give({
      manifest: manifest({ nodes: [node('seed.shop.people'), snapshot] }),
      catalog: catalog({ 'snapshot.shop.people_snapshot': ['id', 'since', 'dbt_scd_id', 'dbt_is_deleted'] }),
    });
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['people_snapshot.id <- people.id IDENTITY']);
  });

  it('constraints: of a model and its columns, foreign keys with what they refer to', async () => {
    const constrained = model('model.shop.a', 'select 1 as id, 2 as other', [], {
      config: { materialized: 'table', contract: { enforced: true, alias_types: true } },
      columns: {
        id: { name: 'id', data_type: 'bigint', constraints: [{ type: 'primary_key', warn_unenforced: true }] },
        other: { name: 'other', data_type: 'bigint', constraints: [] },
      },
      constraints: [
        { type: 'not_null', columns: ['OTHER'] },
        { type: 'foreign_key', name: 'fk', columns: ['other'], to: '"db"."main"."b"', to_columns: ['id'] },
      ],
    });
    await give({ manifest: manifest({ nodes: [constrained] }) });
    expect(await fieldsOf('db.main.a')).toMatchObject([
      { path: 'id', nullable: false },
      { path: 'other', nullable: false },
    ]);
    expect((await relation(constrained)).facet.constraints).toEqual([
      { type: 'not_null', columns: ['OTHER'] },
      { type: 'foreign_key', columns: ['other'], name: 'fk', to: '"db"."main"."b"', toColumns: ['id'] },
      { type: 'primary_key', columns: ['id'] },
    ]);
  });

  it('seeds: with the types that the project gives their columns', async () => {
    const seed = node('seed.shop.zips', {
      config: { materialized: 'seed', column_types: { zip: 'varchar(5)', city: 'text' } },
      columns: { zip: { name: 'zip', description: 'Postal code.' } },
    });
    await give({ manifest: manifest({ nodes: [seed] }) });
    expect(await fieldsOf('db.main.zips')).toMatchObject([
      { path: 'zip', type: 'varchar(5)', description: 'Postal code.' },
      { path: 'city', type: 'text' },
    ]);
  });

  it('catalogs: comments of the warehouse describe what the project does not', async () => {
    const given = catalog({ 'model.shop.a': ['id', 'other'] }) as {
      nodes: Record<string, { metadata: object; columns: Record<string, object> }>;
    };
    const table = given.nodes['model.shop.a'];
    if (table === undefined) throw new Error('no table');
    const commented = {
      ...table,
      metadata: { ...table.metadata, comment: 'All of it.' },
      columns: Object.fromEntries(
        Object.entries(table.columns).map(([name, column]) => [name, { ...column, comment: `Comment on ${name}.` }]),
      ),
    };
    const columns = { id: { name: 'id', description: 'The key.' } };
    await give({
      manifest: manifest({ nodes: [model('model.shop.a', 'select 1 as id, 2 as other', [], { columns })] }),
      catalog: { ...given, nodes: { 'model.shop.a': commented } },
    });
    expect(await opened().store.assetByName('wh', 'db.main.a', 'UNRESTRICTED')).toMatchObject({
      description: 'All of it.',
    });
    expect(await fieldsOf('db.main.a')).toMatchObject([
      { path: 'id', description: 'The key.' },
      { path: 'other', description: 'Comment on other.' },
    ]);
  });

  it('microbatch models and owners of columns are told of, and how many batches ran', async () => {
    const batched = model('model.shop.a', 'select 1 as id', [], {
      config: {
        ...{ materialized: 'incremental', incremental_strategy: 'microbatch' },
        ...{ event_time: 'at', batch_size: 'day', lookback: 3 },
      },
      columns: { id: { name: 'id', config: { meta: { owner: 'Ada' }, tags: ['PII'] } } },
    });
    const { facet, columns } = await relation(batched);
    expect(facet).toMatchObject({
      ...{ incrementalStrategy: 'microbatch', eventTime: 'at', batchSize: 'day', lookback: 3 },
      columnOwners: { id: ['Ada'] },
    });
    expect(columns).toMatchObject([{ name: 'id', tags: ['PII'] }]);
    const { runResults } = await read({
      manifest: manifest({ nodes: [batched] }),
      run_results: {
        metadata: {
          dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
          generated_at: '2026-01-01T00:10:00Z',
        },
        results: [
          {
            unique_id: 'model.shop.a',
            status: 'partial success',
            timing: [],
            batch_results: { successful: [['2026-01-01', '2026-01-02']], failed: [] },
          },
        ],
      },
    });
    expect(runResults?.results).toMatchObject([{ metrics: { batches_successful: 1, batches_failed: 0 } }]);
  });

  it('sources, groups and unit tests that are turned off are not there; a unit test is of one version', async () => {
    const off = { config: { enabled: false } };
    const { manifest: taken } = await read({
      manifest: manifest({
        sources: [node('source.shop.crm.people', { source_name: 'crm', ...off })],
        unit_tests: [
          node('unit_test.shop.dim.off', { model: 'dim', ...off }),
          node('unit_test.shop.dim.works', {
            model: 'dim',
            tested_node_unique_id: 'model.shop.dim.v2',
            depends_on: { nodes: ['model.shop.dim.v1', 'model.shop.dim.v2'] },
          }),
        ],
      }),
    });
    expect(taken.relations.size).toBe(0);
    expect([...taken.tests.values()]).toMatchObject([{ id: 'unit_test.shop.dim.works', of: ['model.shop.dim.v2'] }]);
  });
});
