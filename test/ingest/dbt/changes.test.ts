import { describe, expect, it } from 'vitest';
import { changesBetween, uncatalogued } from '../../../src/ingest/dbt/changes.ts';
import { catalog, manifest, model, node, read, type Artifacts } from '../../support/dbt.ts';

const described = (...names: readonly string[]) => ({
  columns: Object.fromEntries(names.map((name) => [name, { name, description: 'known' }])),
});
const ORDERS = 'model.shop.orders';
const orders = (more: Readonly<Record<string, unknown>> = {}) => model(ORDERS, 'select 1', [], more);

async function changes(base: Artifacts, head: Artifacts) {
  return changesBetween(await read(base), await read(head)).map(
    ({ relation, removed, renamedTo, removedColumns, changedTypes }) => ({
      name: relation.name,
      removed,
      renamedTo,
      removedColumns,
      changedTypes: changedTypes.map(({ column }) => column),
    }),
  );
}
const lost = (name: string, ...removedColumns: readonly string[]) => ({
  name,
  removed: false,
  renamedTo: null,
  removedColumns,
  changedTypes: [],
});

describe('changes from one dbt project to another', () => {
  const project = { manifest: manifest({ nodes: [orders(described('id'))] }) };

  it('are those of the columns of both catalogs', async () => {
    const [had, has] = [catalog({ [ORDERS]: ['id', 'total'] }), catalog({ [ORDERS]: ['id', 'amount'] })];
    expect(await changes({ ...project, catalog: had }, { ...project, catalog: has })).toEqual([
      lost('orders', 'total'),
    ]);
  });

  it.each([
    ['no catalog', {}],
    ['a catalog without the table', { catalog: catalog({ 'model.shop.other': ['id'] }) }],
  ])('are none of columns that nobody described, where the other side has %s', async (_what, more) => {
    const built = { ...project, catalog: catalog({ [ORDERS]: ['ID', 'TOTAL'] }) };
    expect(await changes(built, { ...project, ...more })).toEqual([]);
    expect(await changes({ ...project, ...more }, built)).toEqual([]);
    const lacking = uncatalogued(await read(built), await read({ ...project, ...more }));
    expect(lacking).toEqual('catalog' in more ? ['db.main.orders'] : []);
  });

  it('are those of described columns where a catalog is missing', async () => {
    const other = { manifest: manifest({ nodes: [orders(described('key'))] }) };
    expect(await changes(project, other)).toEqual([lost('orders', 'id')]);
  });

  it('say of a table that it goes when its model becomes ephemeral, and nothing of one that was', async () => {
    const ephemeral = { config: { materialized: 'ephemeral', enabled: true, tags: [], meta: {} } };
    const dissolved = { manifest: manifest({ nodes: [orders(ephemeral)] }) };
    expect(await changes(project, dissolved)).toEqual([{ ...lost('orders'), removed: true }]);
    expect(await changes(dissolved, { manifest: manifest() })).toEqual([]);
  });

  it('are none of a source that the project no longer names: it is there all the same', async () => {
    const source = node('source.shop.raw', { source_name: 'raw', identifier: 'raw', ...described('id') });
    const named = { manifest: manifest({ nodes: [orders()], sources: [source] }) };
    expect(await changes(named, { manifest: manifest({ nodes: [orders()] }) })).toEqual([]);
  });
});
