import { describe, expect, it } from 'vitest';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { dataset, named, ran, runId } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found } from '../../support/named-store.ts';
import { without } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const EVENTS = [
  ran('train', { at: 100, run: 1, eventType: 'START', inputs: ['features', 'B'], nominalStartAt: 5, nominalEndAt: 6 }),
  ran('train', {
    at: 200,
    run: 1,
    inputs: [dataset('secret', { tags: [{ tag: 'SECRET' }] })],
    outputs: [dataset('model', { kind: 'MODEL' })],
    parameters: { depth: 3 },
    metrics: { auc: 0.9 },
    of: { codeVersion: { version: 'c1' } },
    processingEngine: 'spark',
    facets: { custom: [1] },
    parent: { runId: runId(99), job: { namespace: 'airflow', name: 'dag' } },
  }),
  ran('train', { at: 300, run: 2, eventType: 'FAIL', outputs: ['model'], error: 'no memory' }),
  ran('train', { at: 400, run: 3, eventType: 'START', outputs: ['model'] }),
  ran('train', { at: 500, run: 4, eventType: 'ABORT', outputs: ['model'] }),
  ran('train', { at: 600, run: 5, outputs: ['other'] }),
  ran('train', { at: 600, run: 6, outputs: ['other'] }),
  ran('tune', { at: 350, run: 7, outputs: ['model_old'] }),
  ran('hide', { at: 700, run: 8, inputs: ['secret'], outputs: ['secret'] }),
  ran('tune', { at: 800, run: 9, outputs: [dataset('other', { symlinks: [named('other_link')] })] }),
  ran('tune', { at: 900, run: 10, outputs: [dataset('model', { symlinks: [named('model_old')] })] }),
];
const numberOf = (run: { runId: string }): number => Number(run.runId.slice(-4));

/** Runs: by id, of jobs, and of what they wrote. */
export function describeRuns(makeStore: MakeStore): void {
  describe('runs', () => {
    const opened = openStoreWith(makeStore, EVENTS);

    it('have everything that events said of them, with their assets by name', async () => {
      const { store, names } = opened();
      const run = found(await store.runByRunId(runId(1), 'UNRESTRICTED'), 'run 1');
      const parent = found(await store.runByRunId(runId(99), 'UNRESTRICTED'), 'run 99');
      expect(run).toEqual({
        id: run.id,
        runId: runId(1),
        jobId: await names.job('train'),
        state: 'COMPLETED',
        startedAt: 100,
        endedAt: 200,
        nominalStartAt: 5,
        nominalEndAt: 6,
        rootId: null,
        tests: null,
        parentId: parent.id,
        inputIds: [await names.asset('B'), await names.asset('features'), await names.asset('secret')],
        outputIds: [await names.asset('model')],
        error: null,
        parameters: { depth: 3 },
        metrics: { auc: 0.9 },
        codeVersion: { version: 'c1' },
        processingEngine: 'spark',
        facets: { custom: [1] },
        lastEventAt: 200,
      });
      expect((await store.runByRunId(runId(2), 'UNRESTRICTED'))?.error).toBe('no memory');
      expect(await store.runByRunId(runId(77), 'UNRESTRICTED')).toBeNull();
    });

    it('completed when they did: the latest first, up to a moment, and of jobs that never ran none', async () => {
      const { store, names } = opened();
      const [train, tune, dag] = await Promise.all(['train', 'tune', 'dag'].map((name) => names.job(name)));
      const ids = [train, tune, dag].map((id) => found(id, 'job'));
      const told = async (at: number, limit: number) => {
        const known = await store.completionsOf(ids, at, limit);
        return ids.map((id) => known.get(id));
      };
      const [ofTrain, ofTune, ofDag] = await told(1_000, 2);
      expect(ofTrain).toEqual({ ran: true, completed: [600, 600] });
      expect(ofTune).toEqual({ ran: true, completed: [900, 800] });
      expect(ofDag?.completed).toEqual([]);
      expect((await told(350, 5))[1]).toEqual({ ran: true, completed: [350] });
      expect((await told(1_000, 0))[0]).toEqual({ ran: true, completed: [] });
    });

    it('hold visible assets only, by the ids that these have now', async () => {
      const { store, names } = opened();
      const run = await store.runByRunId(runId(1), without('SECRET'));
      expect(run?.inputIds).toEqual([await names.asset('B'), await names.asset('features')]);
      const old = await store.runByRunId(runId(7), 'UNRESTRICTED');
      expect(old?.outputIds).toEqual([await names.asset('model')]);
    });

    it('of hidden jobs are left out like unknown ones', async () => {
      const { store } = opened();
      const [seen, hidden] = [
        await store.runByRunId(runId(1), 'UNRESTRICTED'),
        await store.runByRunId(runId(8), 'UNRESTRICTED'),
      ];
      const ids = [found(seen, 'run 1').id, found(hidden, 'run 8').id, 'rAAAAAAAAAAAAAAAAAAAAAA'];
      expect([...(await store.runsByIds(ids, without('SECRET'))).keys()]).toEqual([ids[0]]);
      expect(await store.runByRunId(runId(8), without('SECRET'))).toBeNull();
    });

    it('of jobs come latest first, are counted, and page by page are those of one big page', async () => {
      const { store, names } = opened();
      const [train, tune] = [await names.job('train'), await names.job('tune')];
      const runs = await store.runsOf([train, tune], EVERYTHING, 'UNRESTRICTED');
      const times = runs.get(train)?.map(({ lastEventAt }) => lastEventAt);
      expect(times).toEqual([600, 600, 500, 400, 300, 200]);
      expect(runs.get(tune)?.map(numberOf)).toEqual([10, 9, 7]);
      expect(await store.countRuns([train, tune])).toEqual(
        new Map([
          [train, 6],
          [tune, 3],
        ]),
      );
      const paged = await allPages(
        async (page) => (await store.runsOf([train], page, 'UNRESTRICTED')).get(train) ?? [],
        ({ lastEventAt, id }) => [lastEventAt, id],
        1,
      );
      expect(paged).toEqual(runs.get(train));
    });

    it('that wrote an asset, by any of its names, come latest first and without those that were given up', async () => {
      const { store, names } = opened();
      const [model, other] = [await names.asset('model_old'), await names.asset('other')];
      const runs = await store.runsThatWrote([model, other], EVERYTHING, 'UNRESTRICTED');
      expect(runs.get(model)?.map(numberOf)).toEqual([10, 3, 7, 2, 1]);
      expect(runs.get(other)?.map(numberOf).sort()).toEqual([5, 6, 9]);
      expect(await store.countRunsThatWrote([model, other], 'UNRESTRICTED')).toEqual(
        new Map([
          [model, 5],
          [other, 3],
        ]),
      );
      const paged = await allPages(
        async (page) => (await store.runsThatWrote([model], page, 'UNRESTRICTED')).get(model) ?? [],
        ({ lastEventAt, id }) => [lastEventAt, id],
        2,
      );
      expect(paged).toEqual(runs.get(model));
    });
  });
}
