import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import { columns, dataset, ran, runId, said } from '../../support/build-events.ts';
import { rearranged } from '../../support/event-arbitraries.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found, namesIn } from '../../support/named-store.ts';
import { without } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const A = columns('id int', 'name text');
const B = columns('id bigint', 'email text');
const EVENTS = [
  ran('load', { at: 100, run: 1, eventType: 'START', outputs: [dataset('t', { schema: A })] }),
  ran('load', { at: 110, run: 1, outputs: [dataset('t', { schema: A, version: 'v1' })] }),
  ran('read', { at: 150, run: 2, inputs: [dataset('t', { schema: A })] }),
  ran('load', { at: 200, run: 3, eventType: 'START', outputs: [dataset('t', { schema: A })] }),
  ran('load', { at: 210, run: 3, outputs: [dataset('t', { schema: A, version: 'v2' })] }),
  ran('read', { at: 250, run: 4, inputs: [dataset('t', { schema: A, version: 'v1' })] }),
  ran('load', { at: 300, run: 5, outputs: [dataset('t', { schema: B })] }),
  ran('count', { at: 350, run: 6, inputs: [dataset('t', { statistics: { rowCount: 7 } })] }),
  said(400, dataset('t', { schema: A, version: 'v3' })),
];

/** Versions of datasets, from what events said of schema and version over time. */
export function describeVersions(makeStore: MakeStore): void {
  describe('versions', () => {
    const opened = openStoreWith(makeStore, EVENTS);
    const versionsOf = async (name: string) => {
      const { store, names } = opened();
      const id = await names.asset(name);
      return found((await store.versionsOf([id])).get(id), name);
    };

    it('are one for each change of the schema and each explicit version, latest first', async () => {
      const versions = await versionsOf('t');
      expect(versions.map(({ createdAt, version, explicit }) => [createdAt, explicit ? version : null])).toEqual([
        [400, 'v3'],
        [300, null],
        [210, 'v2'],
        [100, 'v1'],
      ]);
    });

    it('have the columns in the order of the schema, and what is different from the one before', async () => {
      const [, b, , first] = await versionsOf('t');
      expect(b?.fields).toEqual([
        { path: 'id', type: 'bigint' },
        { path: 'email', type: 'text' },
      ]);
      expect(b?.changes).toEqual([
        { kind: 'FIELD_ADDED', path: 'email', before: null, after: 'text' },
        { kind: 'TYPE_CHANGED', path: 'id', before: 'int', after: 'bigint' },
        { kind: 'FIELD_REMOVED', path: 'name', before: 'text', after: null },
      ]);
      expect(first?.changes).toEqual([]);
    });

    it('name the run that first wrote them', async () => {
      const { store } = opened();
      const [dataset3, b, , first] = await versionsOf('t');
      const runs = await store.runsByIds(
        [found(b?.producedById, 'run'), found(first?.producedById, 'run')],
        'UNRESTRICTED',
      );
      expect([...runs.values()].map((run) => run.runId.slice(-1)).sort()).toEqual(['1', '5']);
      expect(dataset3?.producedById).toBeNull();
    });

    it('are those that runs named of what they read and wrote, where they named one', async () => {
      const { store, names } = opened();
      const runs = await Promise.all([1, 4, 5].map((n) => store.runByRunId(runId(n), 'UNRESTRICTED')));
      const ids = runs.map((run) => found(run, 'run').id);
      const assetId = await names.asset('t');
      const named = await store.versionsNamedBy(ids);
      expect(
        ids.map((id) => named.get(id)?.map(({ role, version, ...one }) => [one.assetId === assetId, role, version])),
      ).toEqual([[[true, 'OUTPUT', 'v1']], [[true, 'INPUT', 'v1']], undefined]);
    });

    it('are found by id, unless they are unknown or of a hidden dataset', async () => {
      const { store } = opened();
      const versions = await versionsOf('t');
      const ids = versions.map(({ id }) => id);
      expect(await store.versionsByIds([...ids, 'vAAAAAAAAAAAAAAAAAAAAAA'], 'UNRESTRICTED')).toEqual(
        new Map(versions.map((version) => [version.id, version])),
      );
      expect((await store.versionsByIds(ids, [])).size).toBe(0);
      expect((await store.versionsByIds(ids, without('OTHER'))).size).toBe(ids.length);
    });
  });

  describe('versions of the same events in any order', () => {
    it('are the same', async () => {
      const store = await makeStore();
      await store.writeEvents([said(1, dataset('before everything'))]);
      let n = 0;
      const versionsOf = async (batches: readonly (readonly LineageEvent[])[]) => {
        // A dataset of its own for each order.
        const name = `t${n++}`;
        for (const batch of batches) await store.writeEvents(batch.map((event) => renamed(event, name)));
        const id = await namesIn(store).asset(name);
        const versions = found((await store.versionsOf([id])).get(id), name);
        return versions.map(({ version, explicit, createdAt, producedById, fields, changes }) => ({
          version,
          explicit,
          createdAt,
          producedById,
          fields,
          changes,
        }));
      };
      const inOrder = await versionsOf(EVENTS.map((event) => [event]));
      await fc.assert(
        fc.asyncProperty(rearranged(EVENTS), async (batches) => {
          expect(await versionsOf(batches)).toEqual(inOrder);
        }),
        { numRuns: 6 },
      );
      await store.close();
    }, 60_000);
  });

  describe('a version whose beginning a late event took over', () => {
    const opened = openStoreWith(makeStore, [
      said(300, dataset('t', { schema: A })),
      said(500, dataset('t', { schema: B })),
    ]);

    it('is still found by the id that it had', async () => {
      const { store, names } = opened();
      const id = await names.asset('t');
      const [, old] = found((await store.versionsOf([id])).get(id), 't');
      await store.writeEvents([said(200, dataset('t', { schema: A }))]);
      const [, now] = found((await store.versionsOf([id])).get(id), 't');
      expect([old?.createdAt, now?.createdAt]).toEqual([300, 200]);
      const asked = found(old, 'version').id;
      expect((await store.versionsByIds([asked], 'UNRESTRICTED')).get(asked)).toEqual(now);
    });
  });
}

const renamed = (event: LineageEvent, name: string): LineageEvent => ({
  ...event,
  inputs: event.inputs.map((input) => ({ ...input, name })),
  outputs: event.outputs.map((output) => ({ ...output, name })),
});
