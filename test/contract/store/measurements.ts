import { describe, expect, it } from 'vitest';
import { dataset, named, ran } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { openStoreWith } from './open-store.ts';

const counted = (at: number, rowCount: number) =>
  ran('count', { at, inputs: [dataset('t', { statistics: { rowCount, size: 10 * rowCount } })] });
const EVENTS = [
  ...[100, 300, 200, 400].map((at) => counted(at, at)),
  ran('check', {
    at: 150,
    inputs: [
      dataset('t', {
        assertions: [
          { name: 'unique', field: 'id', success: true, severity: 'error' },
          { name: 'not_null', field: 'id', success: false },
        ],
      }),
    ],
  }),
  ran('check', {
    at: 350,
    inputs: [
      dataset('t', {
        assertions: [
          { name: 'not_null', field: 'id', success: true },
          { name: 'fresh', success: false, severity: 'warn' },
        ],
      }),
    ],
  }),
  ran('check', {
    at: 250,
    inputs: [dataset('t', { assertions: [{ name: 'not_null', field: 'id', success: false }] })],
  }),
  ran('check', { at: 160, inputs: [dataset('was u', { assertions: [{ name: 'unique', success: true }] })] }),
  ran('load', { at: 500, outputs: [dataset('u', { symlinks: [named('was u')] })] }),
];

/** What runs measured of datasets. */
export function describeMeasurements(makeStore: MakeStore): void {
  describe('measurements', () => {
    const opened = openStoreWith(makeStore, EVENTS);

    it('of rows and bytes come latest first, each with its run', async () => {
      const { store, names } = opened();
      const id = await names.asset('t');
      const statistics = (await store.statisticsOf([id], null, 10)).get(id) ?? [];
      expect(statistics.map(({ at, rowCount, size }) => [at, rowCount, size])).toEqual([
        [400, 400, 4000],
        [300, 300, 3000],
        [200, 200, 2000],
        [100, 100, 1000],
      ]);
      const runs = await store.runsByIds(
        statistics.flatMap(({ runId }) => runId ?? []),
        'UNRESTRICTED',
      );
      expect(runs.size).toBe(4);
    });

    it('are read on from a moment, as many as asked for', async () => {
      const { store, names } = opened();
      const id = await names.asset('t');
      const page = (await store.statisticsOf([id], 400, 2)).get(id) ?? [];
      expect(page.map(({ at }) => at)).toEqual([300, 200]);
    });

    it('of quality are the latest result of each check, by name, whatever order they came in', async () => {
      const { store, names } = opened();
      const id = await names.asset('t');
      const assertions = (await store.assertionsOf([id])).get(id) ?? [];
      expect(
        assertions.map(({ name, fieldPath, success, severity, at }) => [name, fieldPath, success, severity, at]),
      ).toEqual([
        ['fresh', null, false, 'warn', 350],
        ['not_null', 'id', true, null, 350],
        ['unique', 'id', true, 'error', 150],
      ]);
    });

    it('of quality at a moment are those that were there by then', async () => {
      const { store, names } = opened();
      const id = await names.asset('t');
      const until = async (at: number) =>
        ((await store.assertionsOf([id], at)).get(id) ?? []).map((one) => [one.name, one.success, one.at]);
      expect(await until(149)).toEqual([]);
      expect(await until(349)).toEqual([
        ['not_null', false, 250],
        ['unique', true, 150],
      ]);
    });

    it('of a dataset that was merged belong to the one that stayed', async () => {
      const { store, names } = opened();
      const id = await names.asset('u');
      expect((await store.assertionsOf([id])).get(id)?.map(({ name, assetId }) => [name, assetId])).toEqual([
        ['unique', id],
      ]);
    });
  });
}
