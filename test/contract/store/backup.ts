import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/port.ts';
import { columns, dataset, flow, JOBS, named, ran, said } from '../../support/build-events.ts';
import { makeEmbeddedStore, type MakeStore } from '../../support/make-store.ts';
import { namesIn } from '../../support/named-store.ts';
import { linesOf, readLines } from '../../support/read-lines.ts';

const AFTER = { namespace: JOBS, name: 'after' };
const ADA = { id: 'ada', at: 5_000 };

/** A bit of everything that a catalog can hold. */
async function fill(store: Store): Promise<void> {
  await store.writeEvents([
    said(1, dataset('people', { schema: columns('email text', 'naïve 名前'), tags: [{ tag: 'PII', field: 'email' }] })),
    said(2, dataset('alias', { schema: columns('email text') })),
    ran('load', {
      at: 3,
      run: 1,
      inputs: ['people'],
      outputs: [
        dataset('mart', { columnLineage: [flow('people.email', 'mail'), flow('people.email', null)], kind: 'MODEL' }),
      ],
      of: { owners: [{ name: 'team:data', role: 'OWNER' }], sql: 'select "x"\n' },
      parameters: { rate: 0.1, deep: [null, { a: 1 }] },
    }),
    ran('load', { at: 4, run: 2, inputs: [], outputs: ['mart'] }),
    {
      ...ran('after', { at: 5, run: 3 }),
      jobLinks: [{ kind: 'CONTROL', edges: [{ from: { namespace: JOBS, name: 'load' }, to: AFTER }] }],
    },
    ran('check', {
      at: 5,
      inputs: [
        dataset('mart', { statistics: { rowCount: 3, size: 1.5e12 }, assertions: [{ name: 'n', success: true }] }),
      ],
    }),
    said(6, dataset('people', { symlinks: [named('alias')] })),
    said(7, dataset('gone', { lifecycle: { change: 'DROP' } })),
  ]);
  const names = namesIn(store);
  const [people, email, mart] = [
    await names.asset('people'),
    await names.field('people.email'),
    await names.asset('mart'),
  ];
  await store.describe(people, 'Everyone', ADA);
  await store.assignTag(email, 'GDPR', ADA);
  await store.assignTerm(people, await store.defineTerm('Person', 'Somebody', ADA), ADA);
  await store.addNote(mart, 'careful', ADA);
  await store.declareLineage(mart, people, [], null, ADA);
  await store.rejectLineage(email, await names.field('mart.mail'), 'no', ADA);
  await store.assignOwner(people, { name: 'bob', type: 'PERSON', email: 'bob@example.com' }, 'STEWARD', ADA);
}

/** Export and import. */
export function describeBackup(makeStore: MakeStore): void {
  describe('backup', () => {
    it('exports what it imported, byte by byte, and the import says how much that was', async () => {
      const first = await makeStore();
      await fill(first);
      const exported = await readLines(first.exportLines());
      const canonical = await readLines(first.canonicalLines());
      await first.close();
      const second = await makeStore();
      const { nodes, relationships } = await second.importLines(linesOf(exported));
      expect(nodes + relationships).toBe(exported.length - 2);
      expect(await readLines(second.exportLines())).toEqual(exported);
      expect(await readLines(second.canonicalLines())).toEqual(canonical);
      await second.close();
    });

    it('moves a catalog from one engine to the other without loss', async () => {
      const embedded = await makeEmbeddedStore();
      await fill(embedded);
      const exported = await readLines(embedded.exportLines());
      const store = await makeStore();
      await store.importLines(linesOf(exported));
      expect(await readLines(store.exportLines())).toEqual(exported);
      expect(await readLines(store.canonicalLines())).toEqual(await readLines(embedded.canonicalLines()));
      const back = await makeEmbeddedStore();
      await back.importLines(store.exportLines());
      expect(await readLines(back.exportLines())).toEqual(exported);
      await Promise.all([embedded.close(), store.close(), back.close()]);
    });

    it('gives a catalog that can be written on: the same events change nothing in it', async () => {
      const first = await makeStore();
      await fill(first);
      const exported = await readLines(first.exportLines());
      await first.close();
      const second = await makeStore();
      await second.importLines(linesOf(exported));
      const canonical = await readLines(second.canonicalLines());
      await second.writeEvents([ran('load', { at: 4, run: 2, inputs: [], outputs: ['mart'] })]);
      expect(await readLines(second.canonicalLines())).toEqual(canonical);
      await second.close();
    });

    it('knows a file that was cut off, or lost lines on the way', async () => {
      const first = await makeStore();
      await fill(first);
      const exported = await readLines(first.exportLines());
      await first.close();
      const importing = async (lines: readonly string[]): Promise<unknown> => {
        const store = await makeStore();
        return store.importLines(linesOf(lines)).finally(() => store.close());
      };
      await expect(importing(exported.slice(0, -1))).rejects.toThrow('cut off');
      await expect(importing(exported.filter((_, place) => place !== 5))).rejects.toThrow('lines are missing');
    });

    it('goes into an empty catalog only, and says which line is wrong', async () => {
      const store = await makeStore();
      expect(await store.isEmpty()).toBe(true);
      await expect(store.importLines(linesOf(['{"headwater":1}', '{"label":"Nothing"}']))).rejects.toThrow('line 2');
      await expect(store.importLines(linesOf(['{}']))).rejects.toThrow('line 1');
      await store.writeEvents([said(1, dataset('one'))]);
      expect(await store.isEmpty()).toBe(false);
      await expect(store.importLines(linesOf(['{"headwater":1}']))).rejects.toThrow('not empty');
      await store.close();
    });
  });
}
