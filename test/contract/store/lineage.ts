import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Direction, type LineageId } from '../../../src/domain/lineage/graph.ts';
import type { ExpandRequest } from '../../../src/store/port.ts';
import { columns, dataset, flow, JOBS, named, NAMESPACE, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { found } from '../../support/named-store.ts';
import { clearance, without } from '../../support/restrictions.ts';
import { openStoreWith } from './open-store.ts';

const MASKED = { type: 'DIRECT', subtype: 'TRANSFORMATION', description: 'sha2', masking: true } as const;
const FILTER = { type: 'INDIRECT', subtype: 'FILTER', description: null, masking: false } as const;
const EVENTS = [
  ran('load', {
    at: 100,
    inputs: ['a', 'b', 'secret'],
    outputs: [
      dataset('c', { columnLineage: [flow('a.x', 'z', [MASKED]), flow('b.y', 'z'), flow('b.y', null, [FILTER])] }),
    ],
  }),
  ran('load', { at: 200, inputs: ['a'], outputs: [dataset('c', { columnLineage: [flow('a.x', 'z', [MASKED])] })] }),
  ran('copy', { at: 150, inputs: ['c'], outputs: ['d'] }),
  ran('again', { at: 160, inputs: ['c'], outputs: ['d'] }),
  said(10, dataset('secret', { tags: [{ tag: 'SECRET' }] })),
  ran('hide', { at: 170, inputs: ['c'], outputs: ['secret'] }),
  said(20, dataset('d', { kind: 'DASHBOARD' })),
  said(30, dataset('a', { schema: columns('x', 'w') })),
  said(300, dataset('old a', { tags: [] })),
  ran('alias', { at: 310, outputs: [dataset('a', { symlinks: [named('old a')], lifecycle: { change: 'ALTER' } })] }),
];

/** The raw material of traversal. */
export function describeLineage(makeStore: MakeStore): void {
  describe('lineage', () => {
    let old: LineageId;
    const opened = openStoreWith(makeStore, EVENTS.slice(0, -1), async ({ store, names }) => {
      old = await names.asset('old a');
      await store.writeEvents(EVENTS.slice(-1));
    });
    const request = (direction: Direction, more: Partial<ExpandRequest> = {}): ExpandRequest => ({
      granularity: 'ASSET',
      direction,
      asOf: null,
      filter: NO_FILTER,
      seeds: [],
      view: 'UNRESTRICTED',
      hidden: 'LEFT_OUT',
      named: 'NAMES',
      limit: 1_000,
      ...more,
    });
    const nameOf = async (id: LineageId): Promise<string> => {
      const { store } = opened();
      const asset = (await store.assetsByIds([id], 'UNRESTRICTED')).get(id);
      const field = (await store.fieldsByIds([id], 'UNRESTRICTED')).get(id);
      return asset?.name ?? `${found(field, id).assetName}.${found(field, id).path}`;
    };
    const pairs = async (frontier: readonly LineageId[], asked: ExpandRequest): Promise<string[]> => {
      const { from, to } = await opened().store.expand(frontier, asked);
      const names = await Promise.all(
        from.map(async (id, i) => `${await nameOf(id)} > ${await nameOf(found(to[i], id))}`),
      );
      return names.sort();
    };

    it('starts at what was asked for and is visible, by canonical ids, each once and in the order asked', async () => {
      const { store, names } = opened();
      const [a, c, secret, field] = [
        await names.asset('a'),
        await names.asset('c'),
        await names.asset('secret'),
        await names.field('b.y'),
      ];
      const asked = [c, old, secret, 'aAAAAAAAAAAAAAAAAAAAAAA', a, field];
      const ask = { granularity: 'ASSET', view: without('SECRET'), named: 'NAMES' } as const;
      const { roots, seeds } = await store.lineageRoots(asked, ask);
      expect(await Promise.all(roots.map(nameOf))).toEqual(['c', 'a', 'b']);
      expect(seeds).toEqual(roots);
    });

    it('starts at FIELD level at assets themselves and at their visible fields', async () => {
      const { store, names } = opened();
      const ask = { granularity: 'FIELD', view: 'UNRESTRICTED', named: 'NAMES' } as const;
      const { roots, seeds, facts } = await store.lineageRoots([await names.asset('a'), await names.field('b.y')], ask);
      expect(await Promise.all(roots.map(nameOf))).toEqual(['a', 'b.y']);
      expect((await Promise.all(seeds.map(nameOf))).sort()).toEqual(['a', 'a.w', 'a.x', 'b.y']);
      expect([...facts.names.paths].sort()).toEqual(['', 'w', 'x', 'y']);
      expect([...facts.names.names].sort()).toEqual(['a', 'a', 'a', 'b']);
    });

    it('goes one hop from all of the frontier, each pair of nodes once, by what holds now', async () => {
      const { names } = opened();
      const [a, c] = [await names.asset('a'), await names.asset('c')];
      expect(await pairs([a, c], request('DOWNSTREAM'))).toEqual(['a > c', 'c > d', 'c > secret']);
      expect(await pairs([c], request('UPSTREAM'))).toEqual(['a > c']);
    });

    it('shows any moment', async () => {
      const { names } = opened();
      const c = await names.asset('c');
      expect(await pairs([c], request('UPSTREAM', { asOf: 120 }))).toEqual(['a > c', 'b > c', 'secret > c']);
      expect(await pairs([c], request('UPSTREAM', { asOf: 99 }))).toEqual([]);
      expect(await pairs([c], request('DOWNSTREAM', { asOf: 155 }))).toEqual(['c > d']);
    });

    it('goes from field to field, and from fields to the assets that they influence', async () => {
      const { names } = opened();
      const fields = [await names.field('a.x'), await names.field('b.y')];
      const field = (direction: Direction, asOf: number | null) => request(direction, { granularity: 'FIELD', asOf });
      expect(await pairs(fields, field('DOWNSTREAM', null))).toEqual(['a.x > c.z']);
      expect(await pairs(fields, field('DOWNSTREAM', 120))).toEqual(['a.x > c.z', 'b.y > c', 'b.y > c.z']);
      expect(await pairs([await names.asset('c'), await names.field('c.z')], field('UPSTREAM', 120))).toEqual([
        'a.x > c.z',
        'b.y > c',
        'b.y > c.z',
      ]);
    });

    it('never enters what is hidden', async () => {
      const { names } = opened();
      const [c, secret] = [await names.asset('c'), await names.asset('secret')];
      const view = without('SECRET');
      expect(await pairs([c], request('DOWNSTREAM', { view }))).toEqual(['c > d']);
      expect(await pairs([secret], request('UPSTREAM', { view }))).toEqual([]);
    });

    it('tells hidden nodes where that is asked for, and nothing of them but that they are there', async () => {
      const { store, names } = opened();
      const [c, d, secret] = [await names.asset('c'), await names.asset('d'), await names.asset('secret')];
      const told = request('DOWNSTREAM', { view: without('SECRET'), hidden: 'TOLD' });
      expect(await pairs([c], told)).toEqual(['c > d', 'c > secret']);
      const { facts } = await store.expand([c], told);
      expect([facts.hidden, facts.names.ids, facts.names.names]).toEqual([[secret], [d], ['d']]);
    });

    it('keeps to the filter, but for the kinds of the seeds', async () => {
      const { names } = opened();
      const [c, d] = [await names.asset('c'), await names.asset('d')];
      const datasets = { ...NO_FILTER, kinds: ['DATASET'] as const };
      expect(await pairs([c], request('DOWNSTREAM', { filter: datasets }))).toEqual(['c > secret']);
      expect(await pairs([d], request('UPSTREAM', { filter: datasets, seeds: [d] }))).toEqual(['c > d']);
      expect(await pairs([c], request('DOWNSTREAM', { filter: { ...NO_FILTER, origins: ['DBT'] } }))).toEqual([]);
      expect(await pairs([c], request('DOWNSTREAM', { filter: { ...NO_FILTER, minConfidence: 1 } }))).toHaveLength(2);
      const indirect = { ...NO_FILTER, transformationTypes: ['INDIRECT'] as const };
      const fields = request('DOWNSTREAM', { granularity: 'FIELD', asOf: 120, filter: indirect });
      expect(await pairs([await names.field('b.y')], fields)).toEqual(['b.y > c']);
    });

    it('is cut by id when there is more than the limit', async () => {
      const { store, names } = opened();
      const [a, c] = [await names.asset('a'), await names.asset('c')];
      const whole = await store.expand([a, c], request('DOWNSTREAM'));
      const order = whole.from
        .map((from, i) => [from, found(whole.to[i], from)])
        .sort((x, y) => (String(x) < String(y) ? -1 : 1));
      for (const limit of [1, 2]) {
        const { from, to } = await store.expand([a, c], request('DOWNSTREAM', { limit }));
        expect(from.map((id, i) => [id, to[i]])).toEqual(order.slice(0, limit));
      }
    });

    it('says which nodes lead on, and to how many', async () => {
      const { store, names } = opened();
      const [a, c, d] = [await names.asset('a'), await names.asset('c'), await names.asset('d')];
      expect([...(await store.leading([a, c, d], request('DOWNSTREAM')))].sort()).toEqual([a, c].sort());
      expect(await store.degrees([a, c, d], request('DOWNSTREAM'))).toEqual(
        new Map([
          [a, 1],
          [c, 2],
        ]),
      );
      const degrees = await store.degrees([a, c, d], request('DOWNSTREAM', { view: without('SECRET') }));
      expect(degrees).toEqual(
        new Map([
          [a, 1],
          [c, 1],
        ]),
      );
    });

    it('has evidence for each edge, the latest seen first, from either end', async () => {
      const { store, names } = opened();
      const ends = { from: [await names.asset('c')], to: [await names.asset('d')] };
      const fromSide = await store.evidence(ends, 'from', request('DOWNSTREAM'));
      expect(fromSide.map(({ jobId }) => jobId)).toEqual([await names.job('again'), await names.job('copy')]);
      expect(await store.evidence(ends, 'to', request('DOWNSTREAM'))).toEqual(fromSide);
      expect(fromSide[0]).toMatchObject({
        kind: 'FEEDS',
        origin: 'OPENLINEAGE',
        confidence: 1,
        validFrom: 160,
        validTo: null,
        stale: false,
      });
      const masked = { from: [await names.field('a.x')], to: [await names.field('c.z')] };
      const [evidence] = await store.evidence(masked, 'from', request('DOWNSTREAM', { granularity: 'FIELD' }));
      expect(evidence?.transformations).toEqual([MASKED]);
      expect(evidence?.lastSeenAt).toBe(200);
    });

    it('names in evidence no job that is hidden', async () => {
      const { store, names } = opened();
      const ends = { from: [await names.asset('c')], to: [await names.asset('d')] };
      const view = [clearance({ deniedRules: [{ namespace: `^${JOBS}$`, name: '^again$', onlyNamespace: JOBS }] })];
      const evidence = await store.evidence(ends, 'from', request('DOWNSTREAM', { view }));
      expect(evidence.map(({ jobId }) => jobId).sort()).toEqual([await names.job('copy'), null].sort());
    });

    it('names the fields that a hop leads to, and their assets', async () => {
      const { store, names } = opened();
      const [x, z] = [await names.field('a.x'), await names.field('c.z')];
      const { facts } = await store.expand([x], request('DOWNSTREAM', { granularity: 'FIELD' }));
      expect(facts.names).toEqual({
        ids: [z],
        paths: ['z'],
        assetIds: [await names.asset('c')],
        kinds: ['DATASET'],
        namespaces: [NAMESPACE],
        names: ['c'],
      });
    });

    it('names nothing where no names are wanted', async () => {
      const { store, names } = opened();
      const asked = request('DOWNSTREAM', { granularity: 'FIELD', named: 'NONE' });
      const { to, facts } = await store.expand([await names.field('a.x')], asked);
      expect([to, facts.names.ids, facts.names.paths]).toEqual([[await names.field('c.z')], [], []]);
    });

    it('labels without what labels lack, where no more is wanted', async () => {
      const { store, names } = opened();
      const asked = request('DOWNSTREAM', { granularity: 'FIELD', named: 'LABELS' });
      const { facts } = await store.expand([await names.field('a.x')], asked);
      expect(facts.names).toEqual({
        ids: [await names.field('c.z')],
        paths: ['z'],
        assetIds: [],
        kinds: [null],
        namespaces: [NAMESPACE],
        names: ['c'],
      });
    });

    it('tells which of many nodes lead on to something visible', async () => {
      const { store, names } = opened();
      const numbers = Array.from({ length: 210 }, (_, i) => i);
      const flows = (some: readonly number[]) => some.map((i) => flow(`wide.f${i}`, `t${i}`));
      const wide = dataset('wide', { schema: columns(...numbers.map((i) => `f${i}`)) });
      const unseen = { columnLineage: flows(numbers.filter((i) => i % 3 < 2)), tags: [{ tag: 'SECRET' }] };
      const shown = { columnLineage: flows(numbers.filter((i) => i % 3 === 1)) };
      await store.writeEvents([
        ran('hide wide', { at: 400, inputs: [wide], outputs: [dataset('unseen', unseen)] }),
        ran('show wide', { at: 401, inputs: [wide], outputs: [dataset('shown', shown)] }),
      ]);
      const assetId = await names.asset('wide');
      const asks = numbers.map((i) => ({ assetId, path: `f${i}` }));
      const fields = (await store.fieldByPath(asks, 'UNRESTRICTED')).map((field) => found(field, 'a field').id);
      const leading = async (view: ExpandRequest['view']): Promise<number[]> => {
        const ids = await store.leading(fields, request('DOWNSTREAM', { granularity: 'FIELD', view }));
        return ids.map((id) => fields.findIndex((field) => field === id)).sort((a, b) => a - b);
      };
      expect(await leading('UNRESTRICTED')).toEqual(numbers.filter((i) => i % 3 < 2));
      expect(await leading(without('SECRET'))).toEqual(numbers.filter((i) => i % 3 === 1));
      expect(await leading([...without('SECRET'), ...without('SECRET')])).toEqual(numbers.filter((i) => i % 3 === 1));
    });
  });
}
