import { describe, expect, it } from 'vitest';
import type { AssetOrder } from '../../../src/store/port.ts';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { dataset, named, NAMESPACE, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found, namesOf } from '../../support/named-store.ts';
import { clearance, without, withoutNames } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const BY_NAME: AssetOrder = { by: 'NAME', direction: 'ASC' };
const UNKNOWN = 'aAAAAAAAAAAAAAAAAAAAAAA';

const EVENTS = [
  said(
    100,
    dataset('Orders', {
      description: 'What was sold',
      tags: [{ tag: 'PII' }],
      owners: [{ name: 'team:sales', role: 'OWNER' }],
    }),
  ),
  said(
    200,
    dataset('lake.raw', {
      namespace: 's3://lake',
      kind: 'DATASET',
      datasetType: 'FILE',
      structure: 'UNSTRUCTURED',
      uri: 's3://lake/raw',
      storage: { layer: 'iceberg', format: 'parquet' },
      partitions: ['day', 'hour'],
      retention: { days: 30, basis: 'contract' },
    }),
  ),
  said(300, dataset('churn', { kind: 'MODEL', modelVersion: '7', algorithm: 'boosting', tags: [{ tag: 'PUBLIC' }] })),
  said(400, dataset('board', { kind: 'DASHBOARD', url: 'https://bi.example.com/1', tool: 'looker' })),
  said(500, dataset('orders', { owners: [{ name: 'ada', role: 'STEWARD' }] })),
  said(600, dataset('orders_old', { symlinks: [named('orders_before')] })),
  said(650, dataset('churn', { description: 'Who leaves' })),
  said(700, dataset('gone')),
  said(800, dataset('gone', { lifecycle: { change: 'DROP' } })),
  ran('copy', { at: 900, inputs: ['orders'], outputs: [dataset('salaries', { tags: [{ tag: 'SECRET' }] })] }),
];
const ALL = ['board', 'churn', 'gone', 'lake.raw', 'orders', 'Orders', 'orders_old', 'salaries'];

/** Assets: by id, by name, and in lists. */
export function describeAssets(makeStore: MakeStore): void {
  describe('assets', () => {
    const opened = openStoreWith(makeStore, EVENTS, async ({ store, names }) => {
      const term = await store.defineTerm('Revenue', 'Money', { id: 'ada', at: 10 });
      await store.assignTerm(await names.asset('orders'), term, { id: 'ada', at: 10 });
    });
    const list = async (...[filter, order, view]: Partial<Parameters<typeof listOf>>) =>
      namesOf(await listOf(filter ?? {}, order ?? BY_NAME, view ?? 'UNRESTRICTED'));
    const listOf = (
      filter: Parameters<ReturnType<typeof opened>['store']['listAssets']>[0],
      order: AssetOrder,
      view: Parameters<ReturnType<typeof opened>['store']['listAssets']>[3],
    ) => opened().store.listAssets(filter, order, EVERYTHING, view);

    it('have everything that events said of them', async () => {
      const lake = await opened().store.assetByName('s3://lake', 'lake.raw', 'UNRESTRICTED');
      expect(lake).toEqual({
        id: lake?.id,
        kind: 'DATASET',
        namespace: 's3://lake',
        name: 'lake.raw',
        description: null,
        tags: [],
        status: 'ACTIVE',
        createdAt: 200,
        updatedAt: 200,
        datasetType: 'FILE',
        structure: 'UNSTRUCTURED',
        platform: 's3',
        catalog: null,
        hierarchy: [],
        declaredSource: false,
        uri: 's3://lake/raw',
        aliases: [],
        storageLayer: 'iceberg',
        storageFormat: 'parquet',
        partitions: ['day', 'hour'],
        retentionDays: 30,
        retentionBasis: 'contract',
        modelVersion: null,
        algorithm: null,
        url: null,
        tool: null,
      });
    });

    it('are found by id, and ids that are unknown or hidden are left out alike', async () => {
      const { store, names } = opened();
      const ids = [await names.asset('orders'), await names.asset('salaries'), UNKNOWN];
      expect(namesOf((await store.assetsByIds(ids, 'UNRESTRICTED')).values()).sort()).toEqual(['orders', 'salaries']);
      expect([...(await store.assetsByIds(ids, without('SECRET'))).keys()]).toEqual([ids[0]]);
      expect(await store.assetsByIds([], 'UNRESTRICTED')).toEqual(new Map());
    });

    it('are found by each of their names, and hidden ones by none', async () => {
      const { store } = opened();
      const old = found(await store.assetByName(NAMESPACE, 'orders_old', 'UNRESTRICTED'), 'orders_old');
      expect(old.aliases).toEqual([named('orders_before')]);
      expect(await store.assetByName(NAMESPACE, 'orders_before', 'UNRESTRICTED')).toEqual(old);
      expect(await store.assetByName(NAMESPACE, 'salaries', without('SECRET'))).toBeNull();
      expect(await store.assetByName(NAMESPACE, 'nothing', 'UNRESTRICTED')).toBeNull();
    });

    it('are listed by name in any case, and names that differ in case only one after the other', async () => {
      const order = await list();
      expect([...order].sort()).toEqual([...ALL].sort());
      expect(order.map((name) => name.toLowerCase())).toEqual(ALL.map((name) => name.toLowerCase()));
    });

    it('are listed by times, the later ones last or first', async () => {
      expect((await list({}, { by: 'CREATED_AT', direction: 'ASC' })).slice(0, 3)).toEqual([
        'Orders',
        'lake.raw',
        'churn',
      ]);
      const latest = await list({}, { by: 'UPDATED_AT', direction: 'DESC' });
      expect(latest.slice(0, 2).sort()).toEqual(['orders', 'salaries']);
      expect(latest.slice(2, 4)).toEqual(['gone', 'churn']);
    });

    it('come page by page in the order of one big page, whatever the order', async () => {
      for (const by of ['NAME', 'CREATED_AT', 'UPDATED_AT'] as const)
        for (const direction of ['ASC', 'DESC'] as const) {
          const order = { by, direction };
          const once = await listOf({}, order, without('SECRET'));
          const paged = await allPages(
            (page) => opened().store.listAssets({}, order, page, without('SECRET')),
            (asset) => [
              by === 'NAME'
                ? `${asset.name.toLowerCase()}\n${asset.namespace}\n${asset.name}`
                : by === 'CREATED_AT'
                  ? asset.createdAt
                  : asset.updatedAt,
              asset.id,
            ],
            2,
          );
          expect(paged).toEqual(once);
          expect(once).toHaveLength(ALL.length - 1);
        }
    });

    it('are kept by each part of a filter', async () => {
      const { store } = opened();
      const [sales, ada] = await store.listOwners(null, EVERYTHING, 'UNRESTRICTED').then((owners) =>
        ['sales', 'ada'].map(
          (name) =>
            found(
              owners.find((owner) => owner.name === name),
              name,
            ).id,
        ),
      );
      const [revenue] = await store.listTerms(null, EVERYTHING, 'UNRESTRICTED');
      expect(await list({ kinds: ['MODEL', 'DASHBOARD'] })).toEqual(['board', 'churn']);
      expect(await list({ kinds: [] })).toEqual([]);
      expect(await list({ namespaces: ['s3://lake'] })).toEqual(['lake.raw']);
      expect(await list({ platforms: ['s3'] })).toEqual(['lake.raw']);
      expect(await list({ tags: ['PII', 'PUBLIC'] })).toEqual(['churn', 'Orders']);
      expect(await list({ status: ['DROPPED'] })).toEqual(['gone']);
      expect(await list({ nameContains: 'RDERS_O' })).toEqual(['orders_old']);
      expect(await list({ updatedSince: 800 })).toEqual(['gone', 'orders', 'salaries']);
      expect((await list({ owners: [found(sales, 'sales'), found(ada, 'ada')] })).sort()).toEqual(['Orders', 'orders']);
      expect(await list({ terms: [found(revenue, 'Revenue').id] })).toEqual(['orders']);
      expect(await list({ owners: [found(ada, 'ada')], terms: [found(revenue, 'Revenue').id] })).toEqual(['orders']);
      expect(await list({ owners: [found(sales, 'sales')], terms: [found(revenue, 'Revenue').id] })).toEqual([]);
      expect(await list({ kinds: ['DATASET'], tags: ['PII'], status: ['ACTIVE'], nameContains: 'o' })).toEqual([
        'Orders',
      ]);
    });

    it('are kept by level: what fits up to one level and not up to the one below', async () => {
      const [low, high] = [clearance({ deniedTags: ['PII', 'SECRET'] }), clearance({ deniedTags: ['SECRET'] })];
      expect(await list({ within: [{ upTo: high, butNot: low }] })).toEqual(['Orders']);
      expect(await list({ within: [{ upTo: low, butNot: null }] })).not.toContain('Orders');
      expect(await list({ within: [{ upTo: high, butNot: low }] }, BY_NAME, without('PII'))).toEqual([]);
      expect(await list({ within: [] })).toEqual([]);
    });

    it('are counted as they are listed', async () => {
      const { store } = opened();
      for (const filter of [
        {},
        { kinds: ['DATASET'] as const },
        { tags: ['PII', 'PUBLIC'] },
        { nameContains: 'orders' },
      ])
        for (const view of ['UNRESTRICTED', without('PII'), withoutNames('^orders$'), []] as const)
          expect(await store.countAssets(filter, view)).toBe((await list(filter, BY_NAME, view)).length);
    });

    it('are hidden from who has no clearance at all', async () => {
      expect(await list({}, BY_NAME, [])).toEqual([]);
    });
  });

  describe('assets that turn out to be one', () => {
    let before: Map<string, string>;
    const opened = openStoreWith(
      makeStore,
      [
        said(1, dataset('a', { schema: [{ path: 'x', ordinal: 1 }] })),
        said(2, dataset('b', { schema: [{ path: 'x', ordinal: 1 }] })),
      ],
      async ({ store, names }) => {
        before = new Map<string, string>([
          ['a', await names.asset('a')],
          ['b', await names.asset('b')],
          ['b.x', await names.field('b.x')],
        ]);
        await store.writeEvents([said(3, dataset('b', { symlinks: [named('a')] }))]);
      },
    );

    it('have one id, and the other ids still lead to it', async () => {
      const { store, names } = opened();
      const id = await names.asset('b');
      const ids = [found(before.get('a'), 'a'), found(before.get('b'), 'b')];
      const assets = await store.assetsByIds(ids, 'UNRESTRICTED');
      expect([...assets.keys()].sort()).toEqual([...ids].sort());
      expect([...assets.values()].map((asset) => asset.id)).toEqual([id, id]);
      const field = found(before.get('b.x'), 'b.x');
      const fields = await store.fieldsByIds([field], 'UNRESTRICTED');
      expect(fields.get(field)?.assetId).toBe(id);
      expect(fields.get(field)?.path).toBe('x');
      expect(await store.countAssets({}, 'UNRESTRICTED')).toBe(1);
    });
  });
}
