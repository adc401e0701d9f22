import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../../src/domain/access-chain.ts';
import { placeOf, type ChainedEntry } from '../../../src/domain/access-entry.ts';
import type { Store } from '../../../src/store/port.ts';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { chainOf } from '../../support/build-accesses.ts';
import { columns, dataset, named, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { namesIn, type Names } from '../../support/named-store.ts';
import { linesOf, readLines } from '../../support/read-lines.ts';

const FULL = {
  at: 5_000,
  operation: 'Impact',
  requestId: 'abc-1',
  aspects: ['CODE', 'RUNS'],
  redactions: ['Owner.email'],
  hidden: false,
};

/** The access log: what it keeps, lists, counts and gives back. */
export function describeAccessLog(makeStore: MakeStore): void {
  describe('access log', () => {
    let store: Store;
    let names: Names;
    beforeEach(async () => {
      store = await makeStore();
      names = namesIn(store);
      await store.writeEvents([
        said(1, dataset('people', { schema: columns('email text', 'age int') })),
        said(2, dataset('other')),
      ]);
    });
    afterEach(() => store.close());

    const exported = async (): Promise<ChainedEntry[]> => {
      const entries: ChainedEntry[] = [];
      for await (const entry of store.exportAccesses()) entries.push(entry);
      return entries;
    };
    const times = (entries: readonly ChainedEntry[]): number[] => entries.map(({ at }) => at);

    it('gives back every entry as it was, chain by chain, each in its order', async () => {
      const one = chainOf('b', [
        { ...FULL, ids: [await names.asset('people')] },
        { kind: 'INGEST', events: 3 },
      ]);
      const two = chainOf(
        'a',
        Array.from({ length: 12 }, (_, i) => ({ at: 9_000 - i, viewer: `v${i}` })),
      );
      await store.appendAccesses(one);
      await store.appendAccesses(two);
      expect(await exported()).toEqual([...two, ...one]);
      expect(await verifyChains(store.exportAccesses())).toMatchObject({ intact: true });
    });

    it('adds all entries of a call or, when a place is taken, none', async () => {
      const [first, second, third] = chainOf('a', [{ at: 1 }, { at: 2 }, { at: 3 }]);
      if (first === undefined || second === undefined || third === undefined) throw new Error('three entries');
      await store.appendAccesses([first, second]);
      await expect(store.appendAccesses([third, second])).rejects.toThrow();
      expect(await exported()).toEqual([first, second]);
    });

    it('knows the hash of the latest entry, and that an empty log has none', async () => {
      expect(await store.latestAccess()).toBeNull();
      const entries = chainOf('a', [{ at: 7 }, { at: 8 }, { at: 8 }]);
      await store.appendAccesses(entries);
      expect(await store.latestAccess()).toBe(entries.at(-1)?.hash);
    });

    it('lists by caller and time, latest first, page by page', async () => {
      await store.appendAccesses(
        chainOf(
          'a',
          Array.from({ length: 9 }, (_, i) => ({ at: 100 + Math.floor(i / 2), viewer: `v${i % 2}` })),
        ),
      );
      const all = await store.listAccesses({}, EVERYTHING);
      expect(times(all)).toEqual([104, 103, 103, 102, 102, 101, 101, 100, 100]);
      const keyOf = (entry: ChainedEntry): [number, string] => [entry.at, placeOf(entry)];
      expect(await allPages((page) => store.listAccesses({}, page), keyOf, 2)).toEqual(all);
      expect(times(await store.listAccesses({ viewer: 'v1', since: 101, until: 102 }, EVERYTHING))).toEqual([102, 101]);
      expect(await store.countAccesses({})).toBe(9);
      expect(await store.countAccesses({ viewer: 'v1', since: 101, until: 102 })).toBe(2);
      expect(await store.countAccesses({ viewer: 'nobody' })).toBe(0);
    });

    it('finds who got an asset or a field of it, whether entries are filed or not', async () => {
      const [people, other] = [await names.asset('people'), await names.asset('other')];
      const email = await names.field('people.email');
      await store.appendAccesses(
        chainOf('a', [
          { at: 1, ids: [people, email] },
          { at: 2, ids: [other] },
          { at: 3, ids: [email], viewer: 'bob' },
          { at: 4, ids: [people, other] },
          { at: 5 },
        ]),
      );
      const seen = async () => {
        const lists = await store.accessesOf([people, other], {}, EVERYTHING);
        const counts = await store.countAccessesOf([people, other], { since: 2 });
        const pages = await allPages(
          async (page) => (await store.accessesOf([people], {}, page)).get(people) ?? [],
          (entry) => [entry.at, placeOf(entry)],
          2,
        );
        const bobs = await store.accessesOf([people], { viewer: 'bob' }, EVERYTHING);
        return {
          people: times(lists.get(people) ?? []),
          other: times(lists.get(other) ?? []),
          counts: [counts.get(people), counts.get(other)],
          pages: times(pages),
          bobs: times(bobs.get(people) ?? []),
        };
      };
      const expected = { people: [4, 3, 1], other: [4, 2], counts: [2, 2], pages: [4, 3, 1], bobs: [3] };
      expect(await seen()).toEqual(expected);
      expect(await store.fileAccesses(3)).toBe(3);
      expect(await seen()).toEqual(expected);
      expect(await store.fileAccesses(3)).toBe(2);
      expect(await store.fileAccesses(3)).toBe(0);
      expect(await seen()).toEqual(expected);
    });

    it('finds what was said of an asset under the names that were merged into it', async () => {
      const [people, other] = [await names.asset('people'), await names.asset('other')];
      await store.appendAccesses(
        chainOf('a', [
          { at: 1, ids: [other] },
          { at: 2, ids: [people] },
        ]),
      );
      await store.fileAccesses(10);
      await store.writeEvents([said(3, dataset('people', { symlinks: [named('other')] }))]);
      const lists = await store.accessesOf([people, other], {}, EVERYTHING);
      expect([people, other].map((id) => times(lists.get(id) ?? []))).toEqual([
        [2, 1],
        [2, 1],
      ]);
    });

    it('is part of the backup, and can be searched after an import', async () => {
      const people = await names.asset('people');
      await store.appendAccesses(chainOf('a', [{ ...FULL, ids: [people] }, { at: 2 }]));
      await store.fileAccesses(1);
      const lines = await readLines(store.exportLines());
      const log = await exported();
      await store.close();
      store = await makeStore();
      await store.importLines(linesOf(lines));
      expect(await readLines(store.exportLines())).toEqual(lines);
      expect(await exported()).toEqual(log);
      expect((await store.accessesOf([people], {}, EVERYTHING)).get(people)).toEqual(log.slice(0, 1));
    });
  });
}
