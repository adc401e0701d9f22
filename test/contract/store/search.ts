import { describe, expect, it } from 'vitest';
import type { Restriction } from '../../../src/domain/restriction.ts';
import type { SearchFilter } from '../../../src/store/search-port.ts';
import { allPages, EVERYTHING } from '../../support/all-pages.ts';
import { columns, dataset, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { without } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const EVENTS = [
  said(1, dataset('mart.customer', { description: 'Who buys' })),
  said(2, dataset('customer_features', { kind: 'MODEL', tags: [{ tag: 'GOLD' }] })),
  said(3, dataset('all-customer-notes', { namespace: 's3://lake' })),
  said(4, dataset('precustomers')),
  said(5, dataset('sales', { description: 'What each CUSTOMER bought', schema: columns('customer_id int', 'total') })),
  said(6, dataset('secret.customer', { tags: [{ tag: 'SECRET' }], schema: columns('customer') })),
  said(7, dataset('a+b (x)', { description: 'odd.name' })),
  ran('load customer', { at: 8, outputs: ['sales'], of: { description: 'Nightly' } }),
];

/** Search by words. */
export function describeSearch(makeStore: MakeStore): void {
  describe('search', () => {
    const opened = openStoreWith(makeStore, EVENTS, async ({ store, names }) => {
      const by = { id: 'ada', at: 9 };
      const term = await store.defineTerm('Customer', 'Who pays', by);
      await store.assignTerm(await names.asset('sales'), term, by);
      const hidden = await store.defineTerm('Customer of ours', 'Not for all', by);
      await store.assignTerm(await names.asset('secret.customer'), hidden, by);
      for (const [name, owner, role] of [
        ['sales', 'Ada', 'OWNER'],
        ['sales', 'Ada', 'STEWARD'],
        ['sales', 'Bo', 'OWNER'],
        ['secret.customer', 'Ada', 'OWNER'],
      ] as const)
        await store.assignOwner(await names.asset(name), { name: owner, type: 'PERSON' }, role, by);
    });
    const hits = (words: readonly string[], filter: SearchFilter = {}, view: Restriction = 'UNRESTRICTED') =>
      opened().store.search(words, filter, EVERYTHING, view);
    const names = async (...args: Parameters<typeof hits>) => (await hits(...args)).map(({ key }) => key[1]);

    it('finds assets, fields, jobs and terms: whole names first, then beginnings, words, parts and descriptions', async () => {
      expect(await names(['customer'])).toEqual([
        'customer',
        'customer',
        'mart.customer',
        'secret.customer',
        'customer of ours',
        'customer_features',
        'customer_id',
        'all-customer-notes',
        'load customer',
        'precustomers',
        'sales',
      ]);
    });

    it('scores from 0 to 1, and says where the words were found', async () => {
      const found = await hits(['customer']);
      const scores = found.map(({ hit }) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect([scores.at(0), Math.min(...scores) > 0]).toEqual([1, true]);
      expect(found.at(-1)?.hit.matchedOn).toEqual(['description']);
      expect(found.at(0)?.hit.matchedOn).toEqual(['name']);
      expect((await hits(['mart', 'buys']))[0]?.hit.matchedOn).toEqual(['name', 'description']);
    });

    it('wants every word, in the name or the description', async () => {
      expect(await names(['customer', 'bought'])).toEqual(['sales']);
      expect(await names(['customer', 'nightly'])).toEqual(['load customer']);
      expect(await names(['customer', 'nothing'])).toEqual([]);
    });

    it('takes all of the words together for a whole name', async () => {
      expect((await hits(['load', 'customer'])).map(({ hit }) => hit.score)).toEqual([1]);
    });

    it('takes no character of a word for anything but itself', async () => {
      expect(await names(['a+b'])).toEqual(['a+b (x)']);
      expect(await names(['(x)'])).toEqual(['a+b (x)']);
      expect(await names(['odd.'])).toEqual(['a+b (x)']);
      expect(await names(['.*'])).toEqual([]);
      expect(await names(['[a'])).toEqual([]);
    });

    it('gives nothing hidden, and scores the rest as if it were not there', async () => {
      const all = await hits(['customer']);
      const seen = await hits(['customer'], {}, without('SECRET'));
      const hidden = ['secret.customer', 'customer of ours'];
      const secret = await opened().names.field('secret.customer.customer');
      expect(seen).toEqual(all.filter(({ key, hit }) => !hidden.includes(key[1]) && hit.id !== secret));
    });

    it('keeps to a filter on assets: of fields by their asset, without jobs and terms', async () => {
      expect(await names(['customer'], { kinds: ['MODEL'] })).toEqual(['customer_features']);
      expect(await names(['customer'], { nameContains: 'sales' })).toEqual(['customer_id', 'sales']);
      expect(await names(['customer'], { platforms: ['s3'] })).toEqual(['all-customer-notes']);
      const [term] = await opened().store.listTerms('customer', EVERYTHING, 'UNRESTRICTED');
      expect(await names(['customer'], { terms: term === undefined ? [] : [term.id] })).toEqual([
        'customer_id',
        'sales',
      ]);
      expect(await names(['customer'], { tags: ['SECRET'] }, without('SECRET'))).toEqual([]);
    });

    it('comes page by page in the order of one big page', async () => {
      const { store } = opened();
      for (const words of [['customer'], ['customer', 'o'], ['a']]) {
        const paged = await allPages(
          (page) => store.search(words, {}, page, 'UNRESTRICTED'),
          ({ key }) => key,
          2,
        );
        expect(paged).toEqual(await hits(words));
      }
    });

    it('counts over all matches, by kind, namespace, platform and tag', async () => {
      const { store } = opened();
      const { total, facets } = await store.searchFacets(['customer'], {}, [], 'UNRESTRICTED');
      expect(total).toBe((await hits(['customer'])).length);
      expect(facets.get('kind')).toEqual([
        { value: 'DATASET', count: 5 },
        { value: 'FIELD', count: 2 },
        { value: 'TERM', count: 2 },
        { value: 'JOB', count: 1 },
        { value: 'MODEL', count: 1 },
      ]);
      expect(facets.get('platform')).toEqual([
        { value: 'pg', count: 7 },
        { value: 's3', count: 1 },
      ]);
      expect(facets.get('namespace')).toContainEqual({ value: 's3://lake', count: 1 });
      expect(facets.get('tag')).toEqual([
        { value: 'GOLD', count: 1 },
        { value: 'SECRET', count: 1 },
      ]);
      const seen = await store.searchFacets(['customer'], {}, [], without('SECRET'));
      expect(seen.total).toBe((await hits(['customer'], {}, without('SECRET'))).length);
      expect(seen.facets.get('tag')).toEqual([{ value: 'GOLD', count: 1 }]);
      const filtered = await store.searchFacets(['customer'], { kinds: ['MODEL'] }, [], 'UNRESTRICTED');
      expect(filtered.total).toBe(1);
    });

    it('tells apart what tags and rules classify: of fields by their assets, without jobs and terms', async () => {
      const { store } = opened();
      const rules = [
        { namespace: '.*', name: 'sales|precustomers' },
        { namespace: 's3://.*', name: '.*' },
        { namespace: '.*', name: 'nothing is called so' },
      ];
      const classes = async (...[filter, asked]: readonly [SearchFilter, typeof rules]): Promise<readonly string[]> =>
        (await store.searchFacets(['customer'], filter, asked, 'UNRESTRICTED')).classes
          .flatMap(({ tags, rules: fitted, count }) => Array<string>(count).fill(`${tags.join()} ${fitted.join()}`))
          .sort();
      expect(await classes({}, rules)).toEqual([' ', ' 0', ' 0', ' 0', ' 1', 'GOLD ', 'SECRET ', 'SECRET ']);
      expect(await classes({}, [])).toEqual([' ', ' ', ' ', ' ', ' ', 'GOLD ', 'SECRET ', 'SECRET ']);
      expect(await classes({ types: ['FIELD'] }, rules)).toEqual([' 0', 'SECRET ']);
    });

    it('counts what each owner has, each thing once, and nothing that is hidden', async () => {
      const { store } = opened();
      const owners = async (filter: SearchFilter = {}, view: Restriction = 'UNRESTRICTED') => {
        const found = await store.searchOwners(['customer'], filter, view);
        const names = await store.ownersByIds(
          found.map(({ value }) => value),
          'UNRESTRICTED',
        );
        return found.map(({ value, count }) => [names.get(value)?.name ?? '', count] as const).sort();
      };
      expect(await owners()).toEqual([
        ['Ada', 4],
        ['Bo', 2],
      ]);
      expect(await owners({}, without('SECRET'))).toEqual([
        ['Ada', 2],
        ['Bo', 2],
      ]);
      const [bo] = await store.listOwners('Bo', EVERYTHING, 'UNRESTRICTED');
      expect(await owners({ owners: bo === undefined ? [] : [bo.id] })).toEqual([
        ['Ada', 2],
        ['Bo', 2],
      ]);
      expect(await owners({ types: ['FIELD'] })).toEqual([
        ['Ada', 2],
        ['Bo', 1],
      ]);
      expect(await owners({ types: ['JOB', 'TERM'] })).toEqual([]);
    });

    it('finds things of the types asked for alone, and counts them', async () => {
      const { store } = opened();
      expect(await names(['customer'], { types: ['MODEL'] })).toEqual(['customer_features']);
      expect(await names(['customer'], { types: ['JOB'] })).toEqual(['load customer']);
      expect(await names(['customer'], { types: ['TERM', 'MODEL'] })).toHaveLength(3);
      expect(await names(['customer'], { types: ['DATASET', 'JOB'], kinds: ['MODEL'] })).toEqual([]);
      expect(await names(['customer'], { types: [] })).toEqual([]);
      for (const types of [['MODEL'], ['DATASET', 'FIELD'], ['JOB', 'TERM']] as const) {
        const { total } = await store.searchFacets(['customer'], { types }, [], 'UNRESTRICTED');
        expect([types, total]).toEqual([types, (await hits(['customer'], { types })).length]);
      }
    });

    it('finds everything without words, by name, page by page, and nothing that is hidden', async () => {
      const { store } = opened();
      const all = await hits([], { types: ['DATASET', 'MODEL'] });
      const listed = await store.listAssets({}, { by: 'NAME', direction: 'ASC' }, EVERYTHING, 'UNRESTRICTED');
      expect(all.map(({ hit }) => hit.id).sort()).toEqual(listed.map(({ id }) => id).sort());
      expect(all.map(({ key }) => key[1])).toEqual(all.map(({ key }) => key[1]).sort());
      expect(new Set(all.map(({ hit }) => hit.score))).toEqual(new Set([1]));
      const paged = await allPages(
        (page) => store.search([], {}, page, 'UNRESTRICTED'),
        ({ key }) => key,
        3,
      );
      expect(paged).toEqual(await hits([]));
      expect(await names([], { types: ['DATASET'] }, without('SECRET'))).not.toContain('secret.customer');
      const { total } = await store.searchFacets([], {}, [], without('SECRET'));
      expect(total).toBe((await hits([], {}, without('SECRET'))).length);
    });
  });
}
