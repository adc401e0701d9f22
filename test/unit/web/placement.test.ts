import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NODE_HEIGHT, NODE_WIDTH, type Places } from '../../../web/src/lineage/layout/geometry.ts';
import { layered } from '../../../web/src/lineage/layout/layered.ts';
import { makeRoom } from '../../../web/src/lineage/layout/make-room.ts';
import { placeBeside } from '../../../web/src/lineage/layout/place-beside.ts';

const SIZE = 24;
const ids = Array.from({ length: SIZE }, (_, index) => `n${index}`);
const end = fc.integer({ min: 0, max: SIZE - 1 }).map((index) => `n${index}`);
const graphs = fc.record({
  edges: fc.array(fc.tuple(end, end), { maxLength: 60 }).map((all) => all.filter(([from, to]) => from !== to)),
  first: fc.integer({ min: 1, max: SIZE }),
});

describe('where nodes are placed', () => {
  test('whatever comes later, what is placed stays, everything has a place, and nothing covers anything', () => {
    fc.assert(
      fc.property(graphs, ({ edges, first }) => {
        const before: Places = new Map(layered({ nodes: ids.slice(0, first), edges }).places);
        const after = placeBeside(before, ids, edges);
        for (const [id, place] of before) expect(after.get(id)).toEqual(place);
        expect([...after.keys()].toSorted()).toEqual(ids.toSorted());
        expect(covering(after, new Map())).toEqual([]);
      }),
    );
  });

  test('open nodes get room: what is below moves down, nothing else moves, and nothing covers anything', () => {
    const heights = fc.dictionary(end, fc.integer({ min: NODE_HEIGHT, max: 400 }), { maxKeys: 6 });
    fc.assert(
      fc.property(graphs, heights, ({ edges }, open) => {
        const before: Places = new Map(layered({ nodes: ids, edges }).places);
        const sizes = new Map(Object.entries(open));
        const after = makeRoom(before, sizes);
        for (const [id, { x, y }] of before) {
          expect(after.get(id)?.x).toBe(x);
          expect(after.get(id)?.y).toBeGreaterThanOrEqual(y);
        }
        expect(covering(after, sizes)).toEqual([]);
        expect(makeRoom(before, new Map())).toEqual(before);
      }),
    );
  });
});

/** Pairs of nodes that cover each other. */
function covering(places: Places, heights: ReadonlyMap<string, number>): readonly string[] {
  const all = [...places];
  return all.flatMap(([a, one], index) =>
    all.slice(index + 1).flatMap(([b, other]) => {
      const beside = Math.abs(one.x - other.x) >= NODE_WIDTH;
      const [upper, lower, id] = one.y <= other.y ? [one, other, a] : [other, one, b];
      return beside || upper.y + (heights.get(id) ?? NODE_HEIGHT) <= lower.y ? [] : [`${a} ${b}`];
    }),
  );
}
