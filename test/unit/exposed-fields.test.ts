import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassifiedPlace } from '../../src/access/classified-fields.ts';
import type { AssetId, FieldId } from '../../src/domain/ids.ts';
import type { FlowColumns } from '../../src/domain/lineage/flow-graph.ts';
import { exposedFields, type ExposedFields } from '../../src/governance/exposed-fields.ts';
import { compareKeys, type Key } from '../../src/governance/keys.ts';
import { tagTrees } from '../../src/governance/tag-trees.ts';

const SIZE = 7;
const TAGS = ['PCI', 'PII'];
const all = [...Array(SIZE).keys()];

const edges = fc
  .uniqueArray(fc.record({ from: fc.nat({ max: SIZE - 1 }), to: fc.nat({ max: SIZE - 1 }), masking: fc.boolean() }), {
    maxLength: 14,
    selector: ({ from, to }) => `${from} ${to}`,
  })
  .map((some) => some.filter(({ from, to }) => from !== to));
type Edge = typeof edges extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

const some = fc.subarray(TAGS);
/** Two namespaces, and two assets of one name in each: names are no identity. */
const places = fc.tuple(
  ...all.map((node) =>
    fc
      .record({ namespace: fc.constantFrom('m', 'n'), asset: fc.nat({ max: 2 }), own: some, of: some, refused: some })
      .map(({ namespace, asset, own, of, refused }): ClassifiedPlace => ({
        id: `f${9 - node}` as FieldId,
        assetId: `${namespace}${asset}` as AssetId,
        kind: 'DATASET',
        namespace,
        assetName: `table${asset % 2}`,
        path: `column${node % 3}`,
        tags: own,
        assetTags: of,
        refusedTags: refused,
        level: 'INTERNAL',
        compartments: [],
        classifiedBy: [...new Set([...own, ...of])].sort(),
      })),
  ),
);

const columnsOf = (list: readonly Edge[]): FlowColumns & { readonly rank: Int32Array } => ({
  size: SIZE,
  from: Int32Array.from(list, ({ from }) => from),
  to: Int32Array.from(list, ({ to }) => to),
  masking: Uint8Array.from(list, ({ masking }) => Number(masking)),
  rank: Int32Array.from(all),
});

/** Hops of every way that a tag takes, without a repetition, from each field that carries it: slow, and plainly right. */
function waysOf(tag: string, list: readonly Edge[], at: readonly ClassifiedPlace[]): Map<number, number> {
  const hops = new Map<number, number>();
  const go = (node: number, met: readonly number[]): void => {
    hops.set(node, Math.min(met.length, hops.get(node) ?? SIZE));
    for (const { from, to, masking } of list)
      if (
        from === node &&
        !masking &&
        to !== met[0] &&
        !met.includes(to) &&
        at[to]?.refusedTags.includes(tag) === false
      )
        go(to, [...met, node]);
  };
  at.forEach(({ tags, classifiedBy, refusedTags }, node) => {
    if (tags.includes(tag) || (classifiedBy.includes(tag) && !refusedTags.includes(tag))) go(node, []);
  });
  return hops;
}

function pageByPage(found: ExposedFields, size: number): Key[] {
  const keys: Key[] = [];
  for (let after: Key | null = null; ;) {
    const page: Key[] = found.page(after, size).map(({ key }) => key);
    keys.push(...page);
    if (page.length < size) return keys;
    after = page.at(-1) ?? null;
  }
}

describe('exposed fields', () => {
  it('are those that a way without masking and refusal leads to, in order, however long the pages', () => {
    fc.assert(
      fc.property(edges, places, fc.integer({ min: 1, max: 4 }), (list, at, size) => {
        const byNode = new Map(at.map((place, node) => [node, place]));
        const trees = tagTrees(columnsOf(list), byNode, ({ classifiedBy }) => classifiedBy);
        const found = exposedFields(byNode, trees);
        const expected = TAGS.flatMap((tag) =>
          [...waysOf(tag, list, at)].flatMap(([node, hops]) => {
            const place = at[node];
            if (place === undefined || hops === 0 || place.classifiedBy.includes(tag)) return [];
            expect(trees.get(tag)?.wayTo(node)).toHaveLength(hops + 1);
            return [[place.namespace, place.assetName, place.path, place.id, tag]];
          }),
        ).sort(compareKeys);
        expect(found.total).toBe(expected.length);
        expect(found.page(null, 1_000).map(({ key }) => key)).toEqual(expected);
        expect(pageByPage(found, size)).toEqual(expected);
        for (const { node, key } of found.page(null, 1_000)) expect(key[3]).toBe(at[node]?.id);
      }),
      { numRuns: 500 },
    );
  });

  it('are none of a page without rows', () => {
    expect(exposedFields([], new Map()).page(null, 0)).toEqual([]);
  });
});
