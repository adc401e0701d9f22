import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitsField, admitsNamed } from '../../../src/access/decision.ts';
import { restrictionOf } from '../../../src/access/restriction.ts';
import type { Store } from '../../../src/store/port.ts';
import { EVERYTHING } from '../../support/all-pages.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { NAMES, NAMESPACES, policy, TAGS } from '../../support/policy-arbitraries.ts';

const PLACES = NAMESPACES.flatMap((namespace) => NAMES.map((name) => ({ namespace, name })));
const tags = fc.subarray(TAGS, { maxLength: 3 });
const tagged = fc.array(fc.record({ own: tags, field: tags, job: tags }), {
  minLength: PLACES.length,
  maxLength: PLACES.length,
});
const BY_NAME = { by: 'NAME', direction: 'ASC' } as const;

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id).sort();

/** The restriction inside the statements decides as the predicate of `access/` does. */
export function describeRestriction(makeStore: MakeStore): void {
  describe('restriction', () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore();
    });
    afterAll(() => store.close());

    it('in statements equals the predicate on plain values, for any policy, of assets, fields and jobs', async () => {
      let at = 0;
      await fc.assert(
        fc.asyncProperty(tagged, fc.array(policy, { minLength: 4, maxLength: 4 }), async (all, policies) => {
          // The later word wins: each case says everything anew of the same things.
          at++;
          await store.writeEvents(
            PLACES.map((place, i) => ({
              at,
              origin: 'OPENLINEAGE' as const,
              job: { ...place, tags: (all[i]?.job ?? []).map((tag) => ({ tag })) },
              run: null,
              inputs: [],
              outputs: [
                {
                  ...place,
                  schema: [{ path: 'x', ordinal: 1 }],
                  // Every second one gets what the one before it has, so that tags come along.
                  columnLineage: PLACES.slice(i - 1, i % 2 === 1 ? i : 0).map((from) => ({
                    from: { ...from, path: 'x' },
                    to: 'x',
                    transformations: [],
                  })),
                  tags: [
                    ...(all[i]?.own ?? []).map((tag) => ({ tag })),
                    ...(all[i]?.field ?? []).map((tag) => ({ tag, field: 'x' })),
                  ],
                },
              ],
            })),
          );
          const assets = await store.listAssets({}, BY_NAME, EVERYTHING, 'UNRESTRICTED');
          const jobs = await store.listJobs({}, EVERYTHING, 'UNRESTRICTED');
          const asks = assets.map(({ id }) => ({ assetId: id, path: 'x' }));
          const fields = (await store.fieldByPath(asks, 'UNRESTRICTED')).flatMap((field) => field ?? []);
          expect([assets, jobs, fields].map(({ length }) => length)).toEqual([
            PLACES.length,
            PLACES.length,
            PLACES.length,
          ]);
          for (const { roles, ...rest } of policies) {
            const held = [...roles.values()].slice(0, 1 + (at % 3));
            const view = restrictionOf({ roles, ...rest }, held);
            expect(ids(await store.listAssets({}, BY_NAME, EVERYTHING, view))).toEqual(
              ids(assets.filter((asset) => admitsNamed(view, asset))),
            );
            // A page of three looks at the first ones before it looks at all.
            const page = await store.listAssets({}, BY_NAME, { after: null, limit: 3 }, view);
            expect(page.map(({ id }) => id)).toEqual(
              assets
                .filter((asset) => admitsNamed(view, asset))
                .map(({ id }) => id)
                .slice(0, 3),
            );
            const listed = await store.fieldsOf(
              page.map(({ id }) => id),
              EVERYTHING,
              view,
            );
            const shown = await store.fieldsByIds(ids(fields), view);
            expect([...shown.keys()].sort()).toEqual(
              ids(
                fields.filter(({ tags: own, propagatedTags, assetTags, namespace, assetName }) =>
                  admitsField(view, {
                    tags: own,
                    propagatedTags,
                    asset: { namespace, name: assetName, tags: assetTags },
                  }),
                ),
              ),
            );
            expect(ids([...listed.values()].flat())).toEqual(
              ids([...shown.values()].filter(({ assetId }) => page.some(({ id }) => id === assetId))),
            );
            // Each job writes one asset, of its own name, and may read the one before it: it shows when it may, and one of them.
            const shows = new Map<string, boolean>(
              assets.map((asset) => [`${asset.namespace} ${asset.name}`, admitsNamed(view, asset)] as const),
            );
            const endsOf = (job: { namespace: string; name: string }): string[] => {
              const i = PLACES.findIndex(({ namespace, name }) => namespace === job.namespace && name === job.name);
              return PLACES.slice(i % 2 === 1 ? i - 1 : i, i + 1).map(({ namespace, name }) => `${namespace} ${name}`);
            };
            expect(ids(await store.listJobs({}, EVERYTHING, view))).toEqual(
              ids(jobs.filter((job) => admitsNamed(view, job) && endsOf(job).some((end) => shows.get(end) === true))),
            );
          }
        }),
        // A case takes some seconds there.
        { numRuns: store.engine === 'embedded' ? 8 : 4 },
      );
    }, 240_000);
  });
}
