import { describe, expect, it } from 'vitest';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { columns, dataset, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { openStoreWith } from './open-store.ts';

const ADA = { id: 'ada', at: 5_000 };
const EVENTS = [
  said(
    100,
    dataset('people', {
      schema: columns('email'),
      tags: [{ tag: 'PII' }, { tag: 'GDPR' }, { tag: 'PII', field: 'email' }],
      owners: [
        { name: 'team:privacy', role: 'STEWARD' },
        { name: 'zoe', role: 'OWNER' },
        { name: 'Bob', role: 'OWNER' },
      ],
    }),
  ),
  ran('load', {
    at: 200,
    outputs: ['people'],
    of: { owners: [{ name: 'team:data', role: 'OWNER' }], tags: [{ tag: 'NIGHTLY' }] },
  }),
  said(300, dataset('bare')),
];

/** What hangs on assets, fields and jobs: tags, owners, terms and notes. */
export function describeSubjects(makeStore: MakeStore): void {
  describe('tags, owners, terms and notes', () => {
    const opened = openStoreWith(makeStore, EVENTS, async ({ store, names }) => {
      const people = await names.asset('people');
      for (const name of ['person', 'Contact']) {
        const term = await store.defineTerm(name, `What ${name} means`, ADA);
        await store.assignTerm(people, term, ADA);
        await store.assignTerm(await names.field('people.email'), term, ADA);
      }
      await store.assignOwner(people, { name: 'Bob', type: 'PERSON', email: 'bob@example.com' }, 'OWNER', ADA);
      for (const at of [10, 30, 20, 20]) await store.addNote(people, `note at ${at}`, { id: `ada${at}`, at });
      for (const who of ['x', 'y']) await store.addNote(people, 'at once', { id: who, at: 40 });
      await store.addNote(await names.job('load'), 'late at night', ADA);
    });
    const subjects = async () => {
      const { names } = opened();
      const [people, email, load, bare] = await Promise.all([
        names.asset('people'),
        names.field('people.email'),
        names.job('load'),
        names.asset('bare'),
      ]);
      return { people, email, load, bare, all: [people, email, load, bare] };
    };

    it('tags come by name, each with its origin and since when', async () => {
      const { people, email, load, all } = await subjects();
      const tags = await opened().store.tagsOf(all);
      expect(tags.get(people)).toEqual([
        { subjectId: people, tag: 'GDPR', origin: 'OPENLINEAGE', assignedBy: null, assignedAt: 100 },
        { subjectId: people, tag: 'PII', origin: 'OPENLINEAGE', assignedBy: null, assignedAt: 100 },
      ]);
      expect(tags.get(email)?.map(({ tag }) => tag)).toEqual(['PII']);
      expect(tags.get(load)?.map(({ tag }) => tag)).toEqual(['NIGHTLY']);
      expect(tags.size).toBe(3);
    });

    it('owners come by role, then name, each once however many say it', async () => {
      const { people, load, all } = await subjects();
      const owners = await opened().store.ownersOf(all);
      expect(owners.get(people)?.map(({ role, owner, origin }) => [role, owner.name, owner.type, origin])).toEqual([
        ['OWNER', 'Bob', 'PERSON', 'MANUAL'],
        ['OWNER', 'zoe', 'PERSON', 'OPENLINEAGE'],
        ['STEWARD', 'privacy', 'TEAM', 'OPENLINEAGE'],
      ]);
      expect(owners.get(people)?.[0]?.owner.email).toBe('bob@example.com');
      expect(owners.get(load)?.map(({ owner }) => owner.name)).toEqual(['data']);
    });

    it('terms come by name in any case', async () => {
      const { people, email, all } = await subjects();
      const terms = await opened().store.termsOf(all);
      for (const id of [people, email]) expect(terms.get(id)?.map(({ name }) => name)).toEqual(['Contact', 'person']);
      expect(terms.get(people)?.[0]?.definition).toBe('What Contact means');
    });

    it('notes come latest first, and page by page in the order of one big page', async () => {
      const { people, load, all } = await subjects();
      const { store } = opened();
      const notes = await store.notesOf(all, EVERYTHING);
      expect(notes.get(people)?.map(({ createdAt }) => createdAt)).toEqual([40, 40, 30, 20, 10]);
      expect(notes.get(load)).toMatchObject([
        { subjectId: load, text: 'late at night', author: 'ada', createdAt: 5_000 },
      ]);
      const paged = await allPages(
        async (page) => (await store.notesOf([people], page)).get(people) ?? [],
        ({ createdAt, id }) => [createdAt, id],
        1,
      );
      expect(paged).toEqual(notes.get(people));
    });

    it('notes are counted as they are listed', async () => {
      const { people, load, all } = await subjects();
      const counts = await opened().store.countNotes(all);
      expect(counts.get(people)).toBe(5);
      expect(counts.get(load)).toBe(1);
    });

    it('take one statement, however many things they are asked of', async () => {
      const { people, all } = await subjects();
      const { store } = opened();
      for (const read of ['tagsOf', 'ownersOf', 'termsOf', 'countNotes'] as const) {
        const before = store.statements;
        await store[read]([people]);
        const one = store.statements - before;
        await store[read](all);
        expect([one, store.statements - before - one]).toEqual([1, 1]);
      }
    });
  });
}
