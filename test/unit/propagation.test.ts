import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldId } from '../../src/domain/ids.ts';
import { propagatedFromScratch } from '../support/propagated-from-scratch.ts';
import { propagate, type Arrival, type Carrier, type Passage } from '../../src/domain/lineage/propagation.ts';

const SIZE = 8;
const TAGS = ['PII', 'PCI'];
const id = (n: number): FieldId => `f${n}` as FieldId;
const FIELDS = Array.from({ length: SIZE }, (_, n) => id(n));

/** A graph as plain values, changed in place. */
interface Graph {
  readonly passages: Map<string, Passage>;
  readonly own: Map<FieldId, Map<string, number>>;
  readonly refused: Map<FieldId, Set<string>>;
  readonly stored: Map<FieldId, ReadonlyMap<string, Arrival>>;
}

const field = fc.nat({ max: SIZE - 1 }).map(id);
const time = fc.nat({ max: 3 });
const change = fc.oneof(
  fc.record({ what: fc.constant('connect' as const), from: field, to: field, since: time }),
  fc.record({ what: fc.constant('cut' as const), from: field, to: field }),
  fc.record({ what: fc.constant('tag' as const), at: field, tag: fc.constantFrom(...TAGS), since: time }),
  fc.record({ what: fc.constant('untag' as const), at: field, tag: fc.constantFrom(...TAGS) }),
  fc.record({ what: fc.constant('refuse' as const), at: field, tag: fc.constantFrom(...TAGS) }),
  fc.record({ what: fc.constant('allow' as const), at: field, tag: fc.constantFrom(...TAGS) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

describe('propagation of tags', () => {
  it('after any changes, one by one or together, is what it is when computed from nothing', async () => {
    const steps = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const graph: Graph = { passages: new Map(), own: new Map(), refused: new Map(), stored: new Map() };
        for (const together of all) {
          const touched = together.flatMap((one) => apply(graph, one));
          for (const [at, arrivals] of await propagate(touched, sourceOf(graph))) graph.stored.set(at, arrivals);
          expect(plain(graph.stored)).toEqual(
            plain(propagatedFromScratch({ ...graph, passages: [...graph.passages.values()] })),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('goes no further than things change, however much is downstream', async () => {
    const graph: Graph = { passages: new Map(), own: new Map(), refused: new Map(), stored: new Map() };
    const touched = [
      ...FIELDS.slice(1).flatMap((to, n) => apply(graph, { what: 'connect', from: id(n), to, since: 1 })),
      ...apply(graph, { what: 'tag', at: id(0), tag: 'PII', since: 1 }),
    ];
    for (const [at, arrivals] of await propagate(touched, sourceOf(graph))) graph.stored.set(at, arrivals);
    const asked = new Set<FieldId>();
    // A longer way to the second field changes nothing behind it.
    const again = apply(graph, { what: 'connect', from: id(2), to: id(1), since: 3 });
    const source = sourceOf(graph);
    await propagate(again, {
      ...source,
      carriers: (ids) => {
        for (const one of ids) asked.add(one);
        return source.carriers(ids);
      },
    });
    expect([...asked].sort()).toEqual([id(0), id(1), id(2)]);
  });
});

/** Changes the graph, and gives the fields that `propagate` wants to know of. */
function apply(graph: Graph, one: Change): FieldId[] {
  if (one.what === 'connect' || one.what === 'cut') {
    const key = `${one.from} ${one.to}`;
    if (one.what === 'cut') graph.passages.delete(key);
    else if (one.from !== one.to) graph.passages.set(key, { from: one.from, to: one.to, since: one.since });
    return [one.to];
  }
  const own = graph.own.get(one.at) ?? new Map<string, number>();
  const refused = graph.refused.get(one.at) ?? new Set<string>();
  graph.own.set(one.at, own);
  graph.refused.set(one.at, refused);
  if (one.what === 'tag') own.set(one.tag, one.since);
  if (one.what === 'untag') own.delete(one.tag);
  if (one.what === 'refuse') {
    own.delete(one.tag);
    refused.add(one.tag);
  }
  if (one.what === 'allow') refused.delete(one.tag);
  return [one.at, ...[...graph.passages.values()].flatMap(({ from, to }) => (from === one.at ? [to] : []))];
}

/** Finds what carries nothing out by looking, as the store does. */
function sourceOf({ passages, own, refused, stored }: Graph) {
  const carries = (at: FieldId): boolean => (own.get(at)?.size ?? 0) > 0 || (stored.get(at)?.size ?? 0) > 0;
  const all = (keep: (passage: Passage) => boolean) => Promise.resolve([...passages.values()].filter(keep));
  return {
    carriers: (ids: readonly FieldId[]): Promise<Carrier[]> =>
      Promise.resolve(
        ids.map((at) => ({
          id: at,
          own: new Map(own.get(at)),
          refused: new Set(refused.get(at)),
          arrived: new Map(stored.get(at)),
        })),
      ),
    into: (ids: readonly FieldId[]) => all(({ from, to }) => ids.includes(to) && carries(from)),
    outOf: (ids: readonly FieldId[]) => all(({ from }) => ids.includes(from)),
  };
}

const plain = (arrivals: ReadonlyMap<FieldId, ReadonlyMap<string, Arrival>>) =>
  [...arrivals]
    .flatMap(([at, tags]) => [...tags].map(([tag, { hops, since }]) => `${at} ${tag} ${hops} ${since}`))
    .sort();
