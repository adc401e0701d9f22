import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER, type LineageId } from '../../../src/domain/lineage/graph.ts';
import type { Store } from '../../../src/store/port.ts';
import { dataset, flow, NAMESPACE, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { namesIn } from '../../support/named-store.ts';
import { without } from '../../support/restrictions.ts';

const MASK = [{ type: 'DIRECT', subtype: 'TRANSFORMATION', description: null, masking: true }] as const;
const PLAIN = [{ type: 'DIRECT', subtype: 'IDENTITY', description: null, masking: false }] as const;
const MASKING = { masking: true, inferred: false };
const ANYWHERE = { kinds: null, namespaces: null };

/** Reads for reports over many fields at once. */
export function describeClassified(makeStore: MakeStore): void {
  describe('reads for reports', () => {
    let store: Store;
    let of: Record<'email' | 'card' | 'kept' | 'hashed' | 'plain', LineageId>;
    beforeAll(async () => {
      store = await makeStore();
      await store.writeEvents([
        said(
          1,
          dataset('classified', {
            schema: ['email', 'card', 'kept'].map((path, ordinal) => ({ path, ordinal })),
            tags: [
              { tag: 'PII', field: 'email' },
              { tag: 'PCI', field: 'card' },
            ],
          }),
        ),
        said(1, dataset('tagged', { schema: [{ path: 'plain', ordinal: 1 }], tags: [{ tag: 'PII' }] })),
        ran('masks', {
          at: 2,
          run: 71_001,
          inputs: ['classified'],
          outputs: [
            dataset('masked', {
              schema: [{ path: 'hashed', ordinal: 1 }],
              columnLineage: [flow('classified.email', 'hashed', MASK), flow('classified.kept', 'hashed', PLAIN)],
            }),
          ],
        }),
      ]);
      const names = namesIn(store);
      of = {
        email: await names.field('classified.email'),
        card: await names.field('classified.card'),
        kept: await names.field('classified.kept'),
        hashed: await names.field('masked.hashed'),
        plain: await names.field('tagged.plain'),
      };
    });
    afterAll(() => store.close());

    const classified = (tags: readonly string[], limit = 100, namespaces: readonly string[] | null = null) =>
      store.classifiedFields({ tags, rules: [], namespaces }, limit, 'UNRESTRICTED');

    it('find fields by their own tags and by their dataset’s, each once, by id', async () => {
      expect(await classified(['PII'])).toEqual([of.email, of.plain].sort());
      expect(await classified(['PII', 'PCI'])).toEqual([of.email, of.card, of.plain].sort());
      expect(await classified(['PII'], 1)).toEqual([of.email, of.plain].sort().slice(0, 1));
      expect(await classified(['PII'], 100, ['nowhere'])).toEqual([]);
    });

    it('find fields by a rule that their dataset’s name fits', async () => {
      const rules = [{ namespace: '^.*$', name: '^mask.*$' }];
      expect(await store.classifiedFields({ tags: [], rules, namespaces: null }, 100, 'UNRESTRICTED')).toEqual([
        of.hashed,
      ]);
    });

    it('leave out what is hidden', async () => {
      const view = without('PII');
      expect(await store.classifiedFields({ tags: ['PII', 'PCI'], rules: [], namespaces: null }, 100, view)).toEqual([
        of.card,
      ]);
      const places = await store.fieldPlaces([of.email, of.card, of.plain], ANYWHERE, view);
      expect(places.map(({ id }) => id)).toEqual([of.card]);
    });

    it('tell where fields are, and only of those that are where they should be', async () => {
      const [place] = await store.fieldPlaces([of.email], ANYWHERE, 'UNRESTRICTED');
      expect(place).toMatchObject({
        id: of.email,
        kind: 'DATASET',
        namespace: NAMESPACE,
        assetName: 'classified',
        path: 'email',
        tags: ['PII'],
        assetTags: [],
      });
      const ids = [of.email, of.hashed];
      expect(await store.fieldPlaces(ids, { kinds: ['MODEL'], namespaces: null }, 'UNRESTRICTED')).toEqual([]);
      expect(await store.fieldPlaces(ids, { kinds: null, namespaces: [NAMESPACE] }, 'UNRESTRICTED')).toHaveLength(2);
    });

    it('find the edges that mask, and no others', async () => {
      const scope = {
        granularity: 'FIELD',
        asOf: null,
        filter: NO_FILTER,
        seeds: [],
        view: 'UNRESTRICTED',
        hidden: 'LEFT_OUT',
      } as const;
      const found = await store.markedEdges([of.email, of.kept, of.card], MASKING, scope);
      expect(found).toEqual({ from: [of.email], to: [of.hashed] });
      expect(await store.markedEdges([of.email], MASKING, { ...scope, asOf: 1 })).toEqual({ from: [], to: [] });
    });
  });
}
