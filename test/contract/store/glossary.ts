import { describe, expect, it } from 'vitest';
import type { Restriction } from '../../../src/domain/restriction.ts';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { columns, dataset, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found } from '../../support/named-store.ts';
import { without } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const ADA = { id: 'ada', at: 5_000 };
const owner = (name: string) => ({ name, role: 'OWNER' });
const EVENTS = [
  said(
    100,
    dataset('open', { schema: columns('x'), owners: [owner('Zoe'), owner('team:all')], tags: [{ tag: 'OPEN' }] }),
  ),
  said(
    200,
    dataset('secret', {
      schema: columns('y'),
      owners: [owner('Zoe'), owner('spy')],
      tags: [{ tag: 'SECRET' }, { tag: 'RARE' }, { tag: 'RARE', field: 'y' }],
    }),
  ),
  ran('hidden job', { at: 300, inputs: ['secret'], of: { owners: [owner('night')], tags: [{ tag: 'NIGHT' }] } }),
  ran('open job', { at: 400, inputs: ['open'], of: { owners: [owner('day')], tags: [{ tag: 'DAY' }] } }),
];
const HIDING = without('SECRET');

/** Owners, terms, notes and tags by themselves: seen where something visible has them. */
export function describeGlossary(makeStore: MakeStore): void {
  describe('owners, terms, notes and tags by themselves', () => {
    const opened = openStoreWith(makeStore, EVENTS, async ({ store, names }) => {
      const subjects = { open: await names.asset('open'), secret: await names.asset('secret') };
      const terms: [string, readonly (keyof typeof subjects)[]][] = [
        ['both', ['open', 'secret']],
        ['Hidden', ['secret']],
        ['alone', []],
        ['Zeta', ['open']],
      ];
      for (const [name, on] of terms) {
        const term = await store.defineTerm(name, 'A word', ADA);
        for (const subject of on) await store.assignTerm(subjects[subject], term, ADA);
      }
      const onField = await store.defineTerm('of a field', 'A word', ADA);
      await store.assignTerm(await names.field('secret.y'), onField, ADA);
      await store.addNote(subjects.open, 'seen', ADA);
      await store.addNote(subjects.secret, 'unseen', ADA);
    });
    const owners = async (view: Restriction, query: string | null = null) =>
      (await opened().store.listOwners(query, EVERYTHING, view)).map(({ name }) => name);
    const terms = async (view: Restriction, query: string | null = null) =>
      (await opened().store.listTerms(query, EVERYTHING, view)).map(({ name }) => name);

    it('owners are listed by name in any case, when they own something visible', async () => {
      expect(await owners('UNRESTRICTED')).toEqual(['all', 'day', 'night', 'spy', 'Zoe']);
      expect(await owners(HIDING)).toEqual(['all', 'day', 'Zoe']);
      expect(await owners([])).toEqual([]);
    });

    it('terms are listed by name in any case, when something visible has them or nothing does', async () => {
      expect(await terms('UNRESTRICTED')).toEqual(['alone', 'both', 'Hidden', 'of a field', 'Zeta']);
      expect(await terms(HIDING)).toEqual(['alone', 'both', 'Zeta']);
      expect(await terms([])).toEqual(['alone']);
    });

    it('are found by a part of their name in any case', async () => {
      expect(await owners('UNRESTRICTED', 'OE')).toEqual(['Zoe']);
      expect(await terms('UNRESTRICTED', 'HIDD')).toEqual(['Hidden']);
      expect(await terms(HIDING, 'HIDD')).toEqual([]);
    });

    it('are counted as they are listed', async () => {
      const { store } = opened();
      for (const view of ['UNRESTRICTED', HIDING, []] as const)
        for (const query of [null, 'e', 'zz']) {
          expect(await store.countOwners(query, view)).toBe((await owners(view, query)).length);
          expect(await store.countTerms(query, view)).toBe((await terms(view, query)).length);
        }
    });

    it('come page by page in the order of one big page', async () => {
      const { store } = opened();
      const key = ({ name, id }: { name: string; id: string }) => [name.toLowerCase(), id];
      for (const view of ['UNRESTRICTED', HIDING] as const) {
        const ownersPaged = await allPages((page) => store.listOwners(null, page, view), key, 1);
        expect(ownersPaged).toEqual(await store.listOwners(null, EVERYTHING, view));
        const termsPaged = await allPages((page) => store.listTerms(null, page, view), key, 2);
        expect(termsPaged).toEqual(await store.listTerms(null, EVERYTHING, view));
      }
    });

    it('by id are left out alike when they are unknown and when nothing visible has them', async () => {
      const { store, names } = opened();
      const all = await store.listOwners(null, EVERYTHING, 'UNRESTRICTED');
      const ids = [...all.map(({ id }) => id), 'oAAAAAAAAAAAAAAAAAAAAAA'];
      expect([...(await store.ownersByIds(ids, HIDING)).values()].map(({ name }) => name).sort()).toEqual([
        'Zoe',
        'all',
        'day',
      ]);
      const termIds = (await store.listTerms(null, EVERYTHING, 'UNRESTRICTED')).map(({ id }) => id);
      expect([...(await store.termsByIds(termIds, HIDING)).values()].map(({ name }) => name).sort()).toEqual([
        'Zeta',
        'alone',
        'both',
      ]);
      const subjects = [await names.asset('open'), await names.asset('secret')];
      const notes = [...(await store.notesOf(subjects, EVERYTHING)).values()].flat();
      const seen = await store.notesByIds(
        notes.map(({ id }) => id),
        HIDING,
      );
      expect([...seen.values()]).toEqual([
        found(
          notes.find(({ text }) => text === 'seen'),
          'note',
        ),
      ]);
    });

    it('tags are those that something visible carries, sorted', async () => {
      const { store } = opened();
      expect(await store.tagsInUse('UNRESTRICTED')).toEqual(['DAY', 'NIGHT', 'OPEN', 'RARE', 'SECRET']);
      expect(await store.tagsInUse(HIDING)).toEqual(['DAY', 'OPEN']);
      expect(await store.tagsInUse([])).toEqual([]);
    });
  });
}
