import { describe, expect, it } from 'vitest';
import { columns, dataset, flow, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { without } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const SECRET = { tags: [{ tag: 'SECRET' }] };
const EVENTS = [
  said(100, dataset('raw', { schema: columns('id int', 'email text'), description: ' ' })),
  said(110, dataset('side', { ...SECRET, description: 'Apart', owners: [{ name: 'ada', role: 'OWNER' }] })),
  said(120, dataset('mart', { schema: columns('who text') })),
  ran('load', {
    at: 200,
    inputs: ['raw', 'side'],
    outputs: [dataset('mart', { columnLineage: [flow('raw.email', 'who'), flow('raw.phone', 'tel')] })],
  }),
  ran('load', { at: 300, inputs: ['raw'], outputs: ['mart'] }),
  ran('probe', { at: 400, inputs: ['side'] }),
];
const ALL = 100;
const SEES = without('SECRET');

/** What the health of lineage is computed from. */
export function describeHealth(makeStore: MakeStore): void {
  describe('health', () => {
    const opened = openStoreWith(makeStore, EVENTS);
    const names = async (...wanted: string[]) =>
      new Map(await Promise.all(wanted.map(async (name) => [await opened().names.asset(name), name] as const)));

    it('says of each visible asset what its health depends on, by name', async () => {
      const { store } = opened();
      const all = await store.healthAssets(ALL, 'UNRESTRICTED');
      expect(all).toMatchObject(
        [
          { name: 'mart', described: false, owned: false, createdAt: 120 },
          { name: 'raw', described: false, owned: false, createdAt: 100 },
          { name: 'side', described: true, owned: true, createdAt: 110 },
        ].map((about) => ({
          kind: 'DATASET',
          namespace: 'pg://db',
          status: 'ACTIVE',
          declaredSource: false,
          ...about,
        })),
      );
      expect((await store.healthAssets(ALL, SEES)).map(({ name }) => name)).toEqual(['mart', 'raw']);
      expect((await store.healthAssets(1, SEES)).map(({ name }) => name)).toEqual(['mart']);
    });

    it('gives an edge for each pair of visible assets that holds at the moment', async () => {
      const { store } = opened();
      const called = await names('raw', 'side', 'mart');
      const at = async (moment: number, view: Parameters<typeof store.healthEdges>[2]) =>
        (await store.healthEdges(moment, ALL, view))
          .map(({ from, to, lastSeenAt }) => `${called.get(from)} > ${called.get(to)} ${lastSeenAt}`)
          .sort();
      expect(await at(250, 'UNRESTRICTED')).toEqual(['raw > mart 300', 'side > mart 200']);
      expect(await at(250, SEES)).toEqual(['raw > mart 300']);
      expect(await at(500, 'UNRESTRICTED')).toEqual(['raw > mart 300']);
      expect(await at(150, 'UNRESTRICTED')).toEqual([]);
      expect(await store.healthEdges(250, 1, 'UNRESTRICTED')).toHaveLength(1);
    });

    it('gives the ends of visible jobs, and no job that shows no end', async () => {
      const { store } = opened();
      const jobs = await store.healthJobs(ALL, 'UNRESTRICTED');
      expect(jobs.map(({ namespace, name }) => [namespace, name])).toEqual([
        ['airflow', 'load'],
        ['airflow', 'probe'],
      ]);
      expect((await store.healthJobs(ALL, SEES)).map(({ name }) => name)).toEqual(['load']);
      const called = await names('raw', 'side', 'mart');
      const ends = async (end: 'READS' | 'WRITES', view: Parameters<typeof store.jobEnds>[2]) =>
        (await store.jobEnds(end, ALL, view)).map(({ assetId, lastAt }) => `${called.get(assetId)} ${lastAt}`).sort();
      expect(await ends('READS', 'UNRESTRICTED')).toEqual(['raw 300', 'side 200', 'side 400']);
      expect(await ends('READS', SEES)).toEqual(['raw 300']);
      expect(await ends('WRITES', SEES)).toEqual(['mart 300']);
    });

    it('finds the fields that edges name and schemas lack, while the edges hold', async () => {
      const { store } = opened();
      const at = async (moment: number) =>
        (await store.missingFields(moment, ALL, SEES)).map(({ assetName, path }) => `${assetName}.${path}`).sort();
      expect(await at(250)).toEqual(['mart.tel', 'raw.phone']);
      expect(await at(500)).toEqual([]);
    });

    it('gives the paths of the fields that the schema has', async () => {
      const { store } = opened();
      const [raw, side] = [await opened().names.asset('raw'), await opened().names.asset('side')];
      expect(await store.fieldPathsOf([raw, side], 'UNRESTRICTED')).toEqual(new Map([[raw, ['email', 'id']]]));
    });
  });
}
