import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EdgesWithin } from '../../src/domain/lineage/edges-within.ts';
import { nearEnd, type Direction, type EdgeEnds, type LineageId } from '../../src/domain/lineage/graph.ts';
import { findPaths } from '../../src/domain/lineage/paths.ts';
import type { WalkSource } from '../../src/domain/lineage/walk.ts';
import { oneNode, randomEdges, sourceOf } from '../support/random-graph.ts';

/** What a store gives that can read all within a depth at once. */
async function within(
  source: WalkSource,
  seeds: readonly LineageId[],
  direction: Direction,
  depth: number,
): Promise<EdgesWithin> {
  const [from, to]: [LineageId[], LineageId[]] = [[], []];
  const met = new Set(seeds);
  let frontier = seeds;
  for (let hop = 0; hop < depth; hop++) {
    const ends: EdgeEnds = await source.expand(frontier, direction, Infinity);
    from.push(...ends.from);
    to.push(...ends.to);
    const far = direction === 'DOWNSTREAM' ? ends.to : ends.from;
    frontier = [...new Set(far)].filter((id) => !met.has(id));
    for (const id of frontier) met.add(id);
  }
  const leading = nearEnd(await source.expand(frontier, direction, Infinity), direction);
  return { from, to, leading: [...new Set(leading)] };
}

const bounds = fc.record({ maxPaths: fc.integer({ min: 1, max: 4 }), maxDepth: fc.integer({ min: 1, max: 6 }) });

test('paths are the same, and said to be all alike, whether edges are read at once or hop by hop', async () => {
  await fc.assert(
    fc.asyncProperty(randomEdges, oneNode, oneNode, bounds, async (edges, start, end, { maxPaths, maxDepth }) => {
      const source = sourceOf(edges, new Set());
      const request = {
        sources: [start],
        targets: [end],
        maxPaths,
        maxDepth,
        maxNodes: 100,
        maxEdges: 100,
        expired: () => false,
      };
      const hopByHop = await findPaths(request, { ...source, within: () => Promise.resolve(null) });
      const atOnce = await findPaths(request, {
        ...source,
        expand: () => Promise.reject(new Error('all was read at once')),
        within: (seeds, direction, depth) => within(source, seeds, direction, depth),
      });
      expect(atOnce).toEqual(hopByHop);
    }),
    { numRuns: 1_000 },
  );
});
