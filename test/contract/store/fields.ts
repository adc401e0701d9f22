import { describe, expect, it } from 'vitest';
import { OUTSIDE_SCHEMA } from '../../../src/domain/catalog.ts';
import type { Restriction } from '../../../src/domain/restriction.ts';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { columns, dataset, flow, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found } from '../../support/named-store.ts';
import { without, withoutNames } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const EVENTS = [
  said(100, dataset('people', { schema: columns('id int', 'old text', 'email text', 'address.city text') })),
  said(
    200,
    dataset('people', {
      schema: columns('email text', 'id bigint', 'address.city text'),
      tags: [{ tag: 'PII', field: 'email' }],
    }),
  ),
  ran('load', {
    at: 300,
    outputs: [dataset('mart', { columnLineage: [flow('people.ghost', 'total'), flow('people.id', 'total')] })],
  }),
  ran('spy', { at: 300, outputs: [dataset('secret', { columnLineage: [flow('people.phantom', 'x')] })] }),
  said(400, dataset('hidden', { schema: columns('a', 'b'), tags: [{ tag: 'SECRET' }] })),
];

/** Fields: of the current schema, of lineage, and of older schemas. */
export function describeFields(makeStore: MakeStore): void {
  describe('fields', () => {
    const opened = openStoreWith(makeStore, EVENTS);
    const pathsOf = async (name: string, view: Restriction = 'UNRESTRICTED'): Promise<string[]> => {
      const { store, names } = opened();
      const id = await names.asset(name);
      return ((await store.fieldsOf([id], EVERYTHING, view)).get(id) ?? []).map(({ path }) => path);
    };

    it('come in the order of the schema, then those that lineage alone names, without those that left the schema', async () => {
      expect(await pathsOf('people')).toEqual(['email', 'id', 'address.city', 'ghost', 'phantom']);
    });

    it('say what the schema says, and whether it has them', async () => {
      const { store, names } = opened();
      const ids = [await names.field('people.id'), await names.field('people.ghost')] as const;
      const fields = await store.fieldsByIds(ids, 'UNRESTRICTED');
      const [id, ghost] = [fields.get(ids[0]), fields.get(ids[1])];
      expect(id).toMatchObject({
        path: 'id',
        type: 'bigint',
        ordinal: 2,
        inSchema: true,
        assetName: 'people',
        tags: [],
      });
      expect(ghost).toMatchObject({ path: 'ghost', type: null, ordinal: null, inSchema: false, nullable: null });
    });

    it('are found by path, those that left the schema too, in the places of the questions', async () => {
      const { store, names } = opened();
      const assetId = await names.asset('people');
      const asks = ['old', 'nothing', 'email', 'email'].map((path) => ({ assetId, path }));
      const fields = await store.fieldByPath(asks, 'UNRESTRICTED');
      expect(fields.map((field) => field?.path ?? null)).toEqual(['old', null, 'email', 'email']);
      expect((await store.fieldByPath(asks, without('PII'))).map((field) => field?.path ?? null)).toEqual([
        'old',
        null,
        null,
        null,
      ]);
    });

    it('are hidden by their own tags in a visible asset, and all of them with a hidden asset', async () => {
      expect(await pathsOf('people', without('PII'))).toEqual(['id', 'address.city', 'ghost', 'phantom']);
      expect(await pathsOf('hidden', without('SECRET'))).toEqual([]);
      const { store, names } = opened();
      const ids = [await names.field('people.email'), await names.field('hidden.a'), await names.field('people.id')];
      expect([...(await store.fieldsByIds(ids, [...without('PII'), ...without('SECRET')])).keys()].sort()).toEqual(
        [await names.field('people.email'), await names.field('hidden.a'), await names.field('people.id')].sort(),
      );
      expect([...(await store.fieldsByIds(ids, without('SECRET'))).values()].map(({ path }) => path).sort()).toEqual([
        'email',
        'id',
      ]);
    });

    it('outside the schema are current only through lineage that the viewer sees', async () => {
      expect(await pathsOf('people', withoutNames('^secret$'))).toEqual(['email', 'id', 'address.city', 'ghost']);
    });

    it('come page by page in the order of one big page, of many assets at once', async () => {
      const { store, names } = opened();
      const [people, mart] = [await names.asset('people'), await names.asset('mart')];
      const once = await store.fieldsOf([people, mart], EVERYTHING, 'UNRESTRICTED');
      const paged = await allPages(
        async (page) => (await store.fieldsOf([people, mart], page, 'UNRESTRICTED')).get(people) ?? [],
        ({ ordinal, path }) => [ordinal ?? OUTSIDE_SCHEMA, path],
        2,
      );
      expect(paged).toEqual(once.get(people));
      expect(once.get(mart)?.map(({ path }) => path)).toEqual(['total']);
    });

    it('are counted as they are listed', async () => {
      const { store, names } = opened();
      const ids = [await names.asset('people'), await names.asset('mart'), await names.asset('hidden')];
      for (const view of ['UNRESTRICTED', without('PII'), withoutNames('^secret$'), without('SECRET')] as const) {
        const lists = await store.fieldsOf(ids, EVERYTHING, view);
        const counts = await store.countFields(ids, view);
        for (const id of ids) expect(counts.get(id) ?? 0).toBe(lists.get(id)?.length ?? 0);
      }
    });

    it('of an asset without a known schema are all that anything names', async () => {
      expect(await pathsOf('mart')).toEqual(['total']);
      const { store, names } = opened();
      const [field] = await store.fieldByPath([{ assetId: await names.asset('mart'), path: 'total' }], 'UNRESTRICTED');
      expect(found(field, 'mart.total').inSchema).toBe(false);
    });
  });
}
