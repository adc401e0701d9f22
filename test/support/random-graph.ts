import fc from 'fast-check';
import type { Direction, EdgeEnds, LineageId } from '../../src/domain/lineage/graph.ts';
import type { WalkSource } from '../../src/domain/lineage/walk.ts';

const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as LineageId[];

/** Edges over few nodes, cycles and self edges left out or not as chance has it, each once. */
export const randomEdges: fc.Arbitrary<readonly (readonly [LineageId, LineageId])[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES)), {
    maxLength: 16,
    selector: ([from, to]) => `${from}${to}`,
  })
  .map((edges) => edges.filter(([from, to]) => from !== to));
export const someNodes: fc.Arbitrary<readonly LineageId[]> = fc.subarray(NODES);
export const oneNode: fc.Arbitrary<LineageId> = fc.constantFrom(...NODES);

/** The edges as a source for walks. */
export function sourceOf(
  edges: readonly (readonly [LineageId, LineageId])[],
  hidden: ReadonlySet<LineageId>,
): WalkSource {
  const expand = (frontier: readonly LineageId[], direction: Direction): EdgeEnds => {
    const wanted = new Set(frontier);
    const found = edges.filter(([from, to]) => wanted.has(direction === 'DOWNSTREAM' ? from : to));
    return { from: found.map(([from]) => from), to: found.map(([, to]) => to) };
  };
  return {
    expand: (frontier, direction) => Promise.resolve(expand(frontier, direction)),
    leading: (ids, direction) => Promise.resolve(ids.filter((id) => expand([id], direction).from.length > 0)),
    isHidden: (id) => hidden.has(id),
  };
}
