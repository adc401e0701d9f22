import { describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import { sortKey } from '../../../src/domain/naming.ts';
import type { Restriction } from '../../../src/domain/restriction.ts';
import type { JobFilter } from '../../../src/store/port.ts';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { dataset, flow, JOBS, named, ran } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { without, withoutNames } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const EVENTS: readonly LineageEvent[] = [
  ran('Load', {
    at: 100,
    inputs: ['b', 'A', 'secret'],
    outputs: ['mart', dataset('c', { columnLineage: [flow('d.x', 'y')] })],
    of: { integration: 'SPARK', jobType: 'JOB', processing: 'BATCH', description: 'Loads', sql: 'select 1' },
    parent: { runId: '00000000-0000-4000-8000-00000000ffff', job: { namespace: JOBS, name: 'dag' } },
  }),
  ran('mark', { at: 110, outputs: [dataset('secret', { tags: [{ tag: 'SECRET' }] })] }),
  ran('load', { at: 200, inputs: ['mart'], of: { integration: 'DBT', tags: [{ tag: 'NIGHTLY' }] } }),
  {
    ...ran('odd', { at: 300, of: { namespace: 'cron' } }),
    jobLinks: [
      {
        kind: 'CONTROL',
        edges: ['dag', 'mark'].map((name) => ({
          from: { namespace: JOBS, name },
          to: { namespace: 'cron', name: 'odd' },
        })),
      },
    ],
  },
  ran('after the merge', { at: 400, outputs: [dataset('mart', { symlinks: [named('mart_view')] })] }),
];

/** Jobs, and which assets they read and write. */
export function describeJobs(makeStore: MakeStore): void {
  describe('jobs', () => {
    const opened = openStoreWith(makeStore, EVENTS);
    const list = async (filter: JobFilter = {}, view: Restriction = 'UNRESTRICTED') =>
      (await opened().store.listJobs(filter, EVERYTHING, view)).map(({ name }) => name);

    it('have everything that events said of them', async () => {
      const { store, names } = opened();
      const job = await store.jobByName(JOBS, 'Load', 'UNRESTRICTED');
      expect(job).toEqual({
        id: await names.job('Load'),
        namespace: JOBS,
        name: 'Load',
        description: 'Loads',
        jobType: 'JOB',
        integration: 'SPARK',
        processing: 'BATCH',
        tags: [],
        parentId: await names.job('dag'),
        sql: 'select 1',
        sqlProblem: null,
        sourceCode: null,
        sourceLocation: null,
      });
      expect(await store.jobByName(JOBS, 'nothing', 'UNRESTRICTED')).toBeNull();
    });

    it('are listed by name in any case, counted alike, and kept by a filter', async () => {
      const { store } = opened();
      expect((await list()).map((name) => name.toLowerCase())).toEqual([
        'after the merge',
        'dag',
        'load',
        'load',
        'mark',
        'odd',
      ]);
      const filters: [JobFilter, string[]][] = [
        [{ namespaces: ['cron'] }, ['odd']],
        [{ integrations: ['DBT'] }, ['load']],
        [{ nameContains: 'LOA', integrations: ['SPARK'] }, ['Load']],
        [{ namespaces: [] }, []],
      ];
      for (const [filter, expected] of filters) {
        expect(await list(filter)).toEqual(expected);
        expect(await store.countJobs(filter, 'UNRESTRICTED')).toBe(expected.length);
      }
    });

    it('come page by page in the order of one big page', async () => {
      const { store } = opened();
      for (const view of ['UNRESTRICTED', without('SECRET')] as const) {
        const paged = await allPages(
          (page) => store.listJobs({}, page, view),
          (job) => [sortKey(job), job.id],
          1,
        );
        expect(paged).toEqual(await store.listJobs({}, EVERYTHING, view));
      }
    });

    it('are visible when their own name and tags are, and an asset of theirs is, or they have none', async () => {
      const { store, names } = opened();
      expect(await list({}, without('SECRET'))).not.toContain('mark');
      expect(await list({}, without('SECRET'))).toContain('odd');
      expect(await list({}, without('SECRET'))).toContain('dag');
      expect(await list({}, without('NIGHTLY'))).not.toContain('load');
      expect(await list({}, withoutNames('^Load$'))).not.toContain('Load');
      expect(await store.jobByName(JOBS, 'mark', without('SECRET'))).toBeNull();
      const ids = [await names.job('mark'), await names.job('dag'), 'jAAAAAAAAAAAAAAAAAAAAAA'];
      expect([...(await store.jobsByIds(ids, without('SECRET'))).keys()]).toEqual([ids[1]]);
      expect(await store.countJobs({}, without('SECRET'))).toBe((await list({}, without('SECRET'))).length);
    });

    it('lead to the visible assets that they read and write, by name', async () => {
      const { store, names } = opened();
      const load = await names.job('Load');
      const name = async (ids: readonly string[] | undefined) => {
        const assets = await store.assetsByIds(ids ?? [], 'UNRESTRICTED');
        return ids?.map((id) => assets.get(id)?.name);
      };
      expect(await name((await store.inputsOf([load], 'UNRESTRICTED')).get(load))).toEqual(['A', 'b', 'd', 'secret']);
      expect(await name((await store.inputsOf([load], without('SECRET'))).get(load))).toEqual(['A', 'b', 'd']);
      expect(await name((await store.outputsOf([load], 'UNRESTRICTED')).get(load))).toEqual(['c', 'mart']);
    });

    it('lead to the jobs before and after them that are visible, to one role and to several', async () => {
      const { store, names } = opened();
      const [dag, mark] = [await names.job('dag'), await names.job('mark')];
      const odd = (await store.jobByName('cron', 'odd', 'UNRESTRICTED'))?.id ?? dag;
      const [secretly, nightly] = [without('SECRET'), without('NIGHTLY')];
      for (const [view, seen] of [
        ['UNRESTRICTED', [dag, mark]],
        [secretly, [dag]],
        [[...secretly, ...secretly], [dag]],
        [
          [...secretly, ...nightly],
          [dag, mark],
        ],
      ] as const) {
        const before = (await store.upstreamJobsOf([odd], null, view)).get(odd);
        expect(before?.map(({ jobId }) => jobId)).toEqual(seen);
        for (const id of seen) {
          const after = (await store.downstreamJobsOf([id], null, view)).get(id);
          expect(after?.map(({ jobId }) => jobId)).toEqual([odd]);
        }
      }
    });

    it('are found from an asset by any of its ids, those that are visible, by name', async () => {
      const { store, names } = opened();
      const [mart, secret] = [await names.asset('mart_view'), await names.asset('secret')];
      const name = async (ids: readonly string[] | undefined) => {
        const jobs = await store.jobsByIds(ids ?? [], 'UNRESTRICTED');
        return ids?.map((id) => jobs.get(id)?.name);
      };
      expect(await name((await store.producersOf([mart], 'UNRESTRICTED')).get(mart))).toEqual([
        'after the merge',
        'Load',
      ]);
      expect(await name((await store.consumersOf([mart], 'UNRESTRICTED')).get(mart))).toEqual(['load']);
      expect(await name((await store.producersOf([secret], withoutNames('^secret$'))).get(secret))).toBeUndefined();
    });
  });
}
