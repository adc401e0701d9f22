import { describe, expect, it } from 'vitest';
import type { AnyId, AssetId, FieldId } from '../../../src/domain/ids.ts';
import { NO_FILTER } from '../../../src/domain/lineage/graph.ts';
import { EVERYTHING } from '../../support/all-pages.ts';
import { columns, dataset, flow, named, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found } from '../../support/named-store.ts';
import { openStoreWith } from './open-store.ts';

const ADA = { id: 'ada', at: 5_000 };
const UNKNOWN = 'aAAAAAAAAAAAAAAAAAAAAAA' as AnyId;
const people = (at: number) =>
  said(
    at,
    dataset('people', {
      description: `as of ${at}`,
      schema: columns('email', 'name'),
      tags: [{ tag: 'PII' }, { tag: 'OLD' }, { tag: 'PII', field: 'email' }],
      owners: [
        { name: 'zoe', role: 'OWNER' },
        { name: 'bob', role: 'OWNER' },
      ],
    }),
  );
const load = (at: number) =>
  ran('load', {
    at,
    inputs: ['people'],
    outputs: [dataset('mart', { columnLineage: [flow('people.email', 'mail'), flow('people.name', 'who')] })],
    of: { description: `job as of ${at}`, tags: [{ tag: 'NIGHTLY' }] },
  });

/** What persons say stays, whatever events say afterwards. */
export function describeCuration(makeStore: MakeStore): void {
  describe('curation', () => {
    const opened = openStoreWith(makeStore, [people(100), load(200)], async ({ store, names }) => {
      const [id, email, job, mart] = await Promise.all([
        names.asset('people'),
        names.field('people.email'),
        names.job('load'),
        names.asset('mart'),
      ]);
      const told = [
        await store.describe(id, 'Everyone we know', ADA),
        await store.describe(email, 'Where to write to', ADA),
        await store.describe(job, 'Fills the mart', ADA),
        await store.assignTag(id, 'GDPR', ADA),
        await store.removeTag(id, 'OLD', ADA),
        await store.removeTag(email, 'PII', ADA),
        await store.assignTag(job, 'PII', ADA),
        await store.assignOwner(id, { name: 'privacy', type: 'TEAM' }, 'STEWARD', ADA),
        await store.removeOwner(
          id,
          found(
            (await store.ownersOf([id])).get(id)?.find(({ owner }) => owner.name === 'bob'),
            'bob',
          ).owner.id,
          'OWNER',
          ADA,
        ),
        await store.rejectLineage(email, await names.field('mart.mail'), 'It does not', ADA),
        await store.declareLineage(mart, id, [], 'It goes back', ADA),
      ];
      expect(told).not.toContain(false);
      // The same again, later and earlier, and under another name that turns out to be the same dataset.
      await store.writeEvents([people(6_000), load(6_100), people(50), load(60)]);
      await store.writeEvents([said(7_000, dataset('people', { symlinks: [named('persons')] }))]);
    });

    it('of descriptions wins over later events', async () => {
      const { store, names } = opened();
      const id = await names.asset('people');
      expect((await store.assetsByIds([id], 'UNRESTRICTED')).get(id)?.description).toBe('Everyone we know');
      const email = await names.field('people.email');
      expect((await store.fieldsByIds([email], 'UNRESTRICTED')).get(email)?.description).toBe('Where to write to');
      const job = await names.job('load');
      expect((await store.jobsByIds([job], 'UNRESTRICTED')).get(job)?.description).toBe('Fills the mart');
    });

    it('of tags stays: assigned ones are there, and removed ones do not come back', async () => {
      const { store, names } = opened();
      const [id, email, job] = [
        await names.asset('people'),
        await names.field('people.email'),
        await names.job('load'),
      ];
      const tags = await store.tagsOf([id, email, job]);
      expect(tags.get(id)?.map(({ tag, origin, assignedBy }) => [tag, origin, assignedBy])).toEqual([
        ['GDPR', 'MANUAL', 'ada'],
        ['PII', 'OPENLINEAGE', null],
      ]);
      expect(tags.get(email)).toBeUndefined();
      expect(tags.get(job)?.map(({ tag }) => tag)).toEqual(['NIGHTLY', 'PII']);
      expect((await store.assetsByIds([id], 'UNRESTRICTED')).get(id)?.tags).toEqual(['GDPR', 'PII']);
      expect((await store.fieldsByIds([email], 'UNRESTRICTED')).get(email)).toMatchObject({
        tags: [],
        assetTags: ['GDPR', 'PII'],
      });
    });

    it('of owners stays: assigned ones are there, and removed ones do not come back', async () => {
      const { store, names } = opened();
      const id = await names.asset('people');
      expect(
        (await store.ownersOf([id])).get(id)?.map(({ owner, role, origin }) => [owner.name, role, origin]),
      ).toEqual([
        ['zoe', 'OWNER', 'OPENLINEAGE'],
        ['privacy', 'STEWARD', 'MANUAL'],
      ]);
    });

    it('of lineage stays: rejected edges do not come back, and declared ones are not closed', async () => {
      const { store, names } = opened();
      const scope = {
        direction: 'DOWNSTREAM',
        asOf: null,
        filter: NO_FILTER,
        seeds: [],
        view: 'UNRESTRICTED',
        hidden: 'LEFT_OUT',
        named: 'NONE',
        limit: 100,
      } as const;
      const fields = [await names.field('people.email'), await names.field('people.name')];
      const flows = await store.expand(fields, { ...scope, granularity: 'FIELD' });
      expect(flows.to).toEqual([await names.field('mart.who')]);
      const [mart, id] = [await names.asset('mart'), await names.asset('people')];
      const feeds = await store.expand([mart], { ...scope, granularity: 'ASSET' });
      expect(feeds.to).toEqual([id]);
      const [evidence] = await store.evidence({ from: [mart], to: [id] }, 'from', { ...scope, granularity: 'ASSET' });
      expect(evidence).toMatchObject({ origin: 'MANUAL', note: 'It goes back', validTo: null, jobId: null });
    });

    it('reads back as it was said, apart from what producers say', async () => {
      const { store, names } = opened();
      const [id, email, job, mart] = await Promise.all([
        names.asset('people'),
        names.field('people.email'),
        names.job('load'),
        names.asset('mart'),
      ]);
      const said = await store.curationOf([id, email, job, mart]);
      expect(said.get(id)).toEqual({
        description: 'Everyone we know',
        tags: ['GDPR'],
        removedTags: ['OLD'],
        removedOwners: [{ name: 'bob', type: 'PERSON', role: 'OWNER' }],
      });
      expect(said.get(email)).toMatchObject({ description: 'Where to write to', tags: [], removedTags: ['PII'] });
      expect(said.get(job)).toMatchObject({ description: 'Fills the mart', tags: ['PII'] });
      expect(said.get(mart)).toEqual({ description: null, tags: [], removedTags: [], removedOwners: [] });
      expect(await store.curatedFieldsOf([id, mart], 'UNRESTRICTED')).toEqual(
        new Map([[id, [{ id: email, path: 'email' }]]]),
      );
      expect(await store.declaredEdgesInto([id, mart], 'UNRESTRICTED')).toEqual(
        new Map([
          [id, [{ from: { ...named('mart'), path: null }, toPath: null, transformations: [], note: 'It goes back' }]],
        ]),
      );
      expect(await store.rejectedEdgesInto([id, mart], 'UNRESTRICTED')).toEqual(
        new Map([[mart, [{ from: { ...named('people'), path: 'email' }, toPath: 'mail', reason: 'It does not' }]]]),
      );
      const [name, mail] = [await names.field('people.name'), await names.field('mart.mail')];
      const pairs = [
        { from: email, to: mail },
        { from: mart, to: id },
        { from: name, to: mail },
        { from: name, to: id },
        { from: id, to: mart },
      ];
      expect(await store.edgeStandings(pairs)).toEqual([
        { known: true, rejected: 'It does not', author: null },
        { known: true, rejected: null, author: 'ada' },
        { known: false, rejected: null, author: null },
        { known: false, rejected: null, author: null },
        { known: true, rejected: null, author: null },
      ]);
    });

    it('of owners that nobody gave yet keeps them away when a producer gives them', async () => {
      const { store, names } = opened();
      const job = await names.job('load');
      const ghost = { name: 'ghost', type: 'TEAM' } as const;
      expect(await store.refuseOwner(job, ghost, 'OWNER', ADA)).toBe(true);
      await store.assignOwner(job, { ...ghost, name: 'staff' }, 'OWNER', ADA);
      await store.refuseOwner(job, { ...ghost, name: 'staff' }, 'OWNER', ADA);
      const owners = ['team:ghost', 'team:staff', 'eve'].map((name) => ({ name, role: 'OWNER' }));
      await store.writeEvents([ran('load', { at: 8_000, of: { owners } })]);
      expect((await store.ownersOf([job])).get(job)?.map(({ owner }) => owner.name)).toEqual(['eve']);
    });

    it('of lineage can be taken back: then what events say holds again', async () => {
      const { store, names } = opened();
      const [people_, mart] = [await names.asset('people'), await names.asset('mart')];
      const [email, name, mail, who] = await Promise.all(
        ['people.email', 'people.name', 'mart.mail', 'mart.who'].map((field) => names.field(field)),
      );
      if (email === undefined || name === undefined || mail === undefined || who === undefined) throw new Error('gone');
      const led = async (granularity: 'ASSET' | 'FIELD', ...from: readonly (AssetId | FieldId)[]) => {
        const scope = {
          direction: 'DOWNSTREAM',
          asOf: null,
          filter: NO_FILTER,
          seeds: [],
          view: 'UNRESTRICTED',
        } as const;
        const request = { ...scope, hidden: 'LEFT_OUT', named: 'NONE', limit: 100, granularity } as const;
        return [...(await store.expand(from, request)).to].sort();
      };
      expect(await store.withdrawLineage(mart, people_)).toBe(true);
      expect(await led('ASSET', mart)).toEqual([]);
      expect(await store.withdrawLineage(mart, people_)).toBe(false);

      await store.declareLineage(who, name, [], null, { id: 'ada', at: 9_000 });
      expect(await led('ASSET', mart)).toEqual([people_]);
      expect(await store.withdrawLineage(who, name)).toBe(true);
      expect([await led('ASSET', mart), await led('FIELD', who)]).toEqual([[], []]);

      // An edge between assets that somebody declared is not that of whoever declares one of their fields.
      await store.declareLineage(mart, people_, [], 'by hand', { id: 'ada', at: 9_010 });
      await store.declareLineage(who, name, [], 'its field', { id: 'bob', at: 9_020 });
      const scope = { granularity: 'ASSET', asOf: null, filter: NO_FILTER, seeds: [], view: 'UNRESTRICTED' } as const;
      const back = { from: [mart], to: [people_] };
      const [said] = await store.evidence(back, 'from', { ...scope, hidden: 'LEFT_OUT' });
      expect(said).toMatchObject({ note: 'by hand', lastSeenAt: 9_010 });
      expect(await store.withdrawLineage(who, name)).toBe(true);
      expect(await led('ASSET', mart)).toEqual([people_]);
      expect(await store.withdrawLineage(mart, people_)).toBe(true);
      expect(await led('ASSET', mart)).toEqual([]);

      // With an edge between assets go the rejections that came with it, and not those that were there before.
      await store.rejectLineage(people_, mart, 'not at all', { id: 'ada', at: 9_100 });
      expect([await led('ASSET', people_), await led('FIELD', email, name)]).toEqual([[], []]);
      expect(await store.withdrawLineage(people_, mart)).toBe(true);
      expect([await led('ASSET', people_), await led('FIELD', email, name)]).toEqual([[mart], [who]]);
      expect(await store.withdrawLineage(email, mail)).toBe(true);
      expect(await led('FIELD', email, name)).toEqual([mail, who].sort());
    });

    it('of tags can be taken back: then what events say of it holds again', async () => {
      const { store, names } = opened();
      const [id, email, job] = [
        await names.asset('people'),
        await names.field('people.email'),
        await names.job('load'),
      ];
      const tagsOf = async (one: AnyId) =>
        (await store.tagsOf([one])).get(one)?.map(({ tag, origin, assignedBy }) => [tag, origin, assignedBy]) ?? [];
      const before = await Promise.all([id, email, job].map(tagsOf));
      for (const [subject, tag] of [
        [id, 'GDPR'],
        [id, 'OLD'],
        [email, 'PII'],
        [job, 'PII'],
        [job, 'never said'],
      ] as const)
        expect(await store.withdrawTag(subject, tag, ADA)).toBe(true);
      expect(await tagsOf(id)).toEqual([
        ['OLD', 'OPENLINEAGE', null],
        ['PII', 'OPENLINEAGE', null],
      ]);
      expect(await tagsOf(email)).toEqual([['PII', 'OPENLINEAGE', null]]);
      expect(await tagsOf(job)).toEqual([['NIGHTLY', 'OPENLINEAGE', null]]);
      expect((await store.fieldsByIds([email], 'UNRESTRICTED')).get(email)).toMatchObject({
        tags: ['PII'],
        assetTags: ['OLD', 'PII'],
      });
      expect(await store.withdrawTag(UNKNOWN, 'PII', ADA)).toBe(false);

      await store.assignTag(id, 'GDPR', ADA);
      await store.removeTag(id, 'OLD', ADA);
      await store.removeTag(email, 'PII', ADA);
      await store.assignTag(job, 'PII', ADA);
      expect(await Promise.all([id, email, job].map(tagsOf))).toEqual(before);
    });

    it('of what is not there says so', async () => {
      const { store, names } = opened();
      const mart = await names.asset('mart');
      expect(await store.describe(UNKNOWN, 'nothing', ADA)).toBe(false);
      expect(await store.assignTag(UNKNOWN, 'PII', ADA)).toBe(false);
      expect(await store.assignOwner(UNKNOWN, { name: 'x', type: 'PERSON' }, 'OWNER', ADA)).toBe(false);
      expect(await store.addNote(UNKNOWN, 'nothing', ADA)).toBeNull();
      expect(await store.rejectLineage(mart, mart, 'no such edge', ADA)).toBe(false);
    });

    it('of terms: defining one again changes what it means, and removing it leaves it defined', async () => {
      const { store, names } = opened();
      const id = await names.asset('mart');
      const term = await store.defineTerm('Mart', 'A shop', ADA);
      expect(await store.defineTerm('Mart', 'A set of tables', ADA)).toBe(term);
      await store.assignTerm(id, term, ADA);
      expect((await store.termsOf([id])).get(id)).toEqual([{ id: term, name: 'Mart', definition: 'A set of tables' }]);
      await store.removeTerm(id, term, ADA);
      expect((await store.termsOf([id])).get(id)).toBeUndefined();
      expect((await store.listTerms(null, EVERYTHING, 'UNRESTRICTED')).map(({ name }) => name)).toEqual(['Mart']);
    });
  });
}
