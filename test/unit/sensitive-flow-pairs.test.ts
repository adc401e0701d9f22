import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowEnds } from '../../src/domain/lineage/flow-ends.ts';
import { adjacencyOf, hopsFrom, type FlowColumns } from '../../src/domain/lineage/flow-graph.ts';
import { flowPairs } from '../../src/domain/lineage/flow-pairs.ts';
import { shortestTree } from '../../src/domain/lineage/shortest-tree.ts';
import { shortestWay } from '../../src/domain/lineage/shortest-way.ts';

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly masking: boolean;
}

const SIZE = 8;
const graphs = fc
  .uniqueArray(
    fc.record({
      from: fc.nat({ max: SIZE - 1 }),
      to: fc.nat({ max: SIZE - 1 }),
      masking: fc.boolean(),
    }),
    { maxLength: 18, selector: ({ from, to }) => `${from} ${to}` },
  )
  .map((edges) => edges.filter(({ from, to }) => from !== to));

const columnsOf = (edges: readonly Edge[]): FlowColumns => ({
  size: SIZE,
  from: Int32Array.from(edges, ({ from }) => from),
  to: Int32Array.from(edges, ({ to }) => to),
  masking: Uint8Array.from(edges, ({ masking }) => Number(masking)),
});

/** Every way without a repetition, one by one: slow, and plainly right. */
function everyWay(edges: readonly Edge[], from: number, to: number): Edge[][] {
  const ways: Edge[][] = [];
  const go = (at: number, way: Edge[], met: ReadonlySet<number>): void => {
    if (at === to && way.length > 0) {
      ways.push(way);
      return;
    }
    for (const edge of edges)
      if (edge.from === at && !met.has(edge.to)) go(edge.to, [...way, edge], new Set([...met, edge.to]));
  };
  go(from, [], new Set([from]));
  return ways;
}

const shortest = (ways: readonly (readonly Edge[])[]): number =>
  ways.length === 0 ? -1 : Math.min(...ways.map((way) => way.length));
const all = [...Array(SIZE).keys()];

describe('flows from many sources', () => {
  it('reach what enumerating every way reaches, by the same number of hops, with and without masking', () => {
    fc.assert(
      fc.property(graphs, fc.subarray(all, { minLength: 1 }), fc.subarray(all), (edges, sources, ends) => {
        const found = flowPairs(columnsOf(edges), sources, ends, 1_000);
        const pairs = [...found.hops].map((hops, i) => ({
          from: sources[found.sources[i] ?? -1],
          to: ends[found.ends[i] ?? -1],
          hops,
          open: found.openHops[i],
        }));
        const expected = sources.flatMap((from) =>
          ends.flatMap((to) => {
            const ways = from === to ? [] : everyWay(edges, from, to);
            const open = ways.filter((way) => way.every(({ masking }) => !masking));
            return ways.length === 0 ? [] : [{ from, to, hops: shortest(ways), open: shortest(open) }];
          }),
        );
        expect(pairs.filter(({ from, to }) => from !== to)).toEqual(expected);
        expect(found.overflow).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('come 32 at a time without mixing them up', () => {
    const chain = columnsOf([]);
    const size = 100;
    const graph: FlowColumns = {
      ...chain,
      size,
      from: Int32Array.from({ length: size - 1 }, (_, i) => i),
      to: Int32Array.from({ length: size - 1 }, (_, i) => i + 1),
      masking: new Uint8Array(size - 1),
    };
    const found = flowPairs(graph, [...Array(size).keys()].reverse(), [...Array(size).keys()], 10_000);
    expect(found.hops.length).toBe((size * (size - 1)) / 2);
    found.hops.forEach((hops, i) => {
      expect(hops).toBe((found.ends[i] ?? 0) - (size - 1 - (found.sources[i] ?? 0)));
    });
  });

  it('stop at the limit of pairs, and say so', () => {
    const found = flowPairs(
      columnsOf([
        { from: 0, to: 1, masking: false },
        { from: 0, to: 2, masking: false },
      ]),
      [0],
      [1, 2],
      1,
    );
    expect(found.overflow).toBe(true);
    expect(found.hops.length).toBe(1);
  });
});

describe('ends of flows', () => {
  it('are the nodes from which every way on leads back', () => {
    fc.assert(
      fc.property(graphs, fc.subarray(all), (edges, hidden) => {
        const shows = (node: number): boolean => !hidden.includes(node);
        const reaches = (from: number, to: number): boolean => from === to || everyWay(edges, from, to).length > 0;
        const expected = all.filter(
          (node) => shows(node) && all.every((other) => !shows(other) || !reaches(node, other) || reaches(other, node)),
        );
        expect(flowEnds(adjacencyOf(columnsOf(edges)), shows, () => false)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('are not where the graph was cut', () => {
    const edges = columnsOf([{ from: 0, to: 1, masking: false }]);
    expect(
      flowEnds(
        adjacencyOf(edges),
        (node) => node < 2,
        (node) => node === 1,
      ),
    ).toEqual([]);
  });
});

describe('the way that is shown', () => {
  it('is the shortest, and of equal ones the first by rank', () => {
    fc.assert(
      fc.property(graphs, fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE - 1 }), (edges, from, to) => {
        fc.pre(from !== to);
        const tree = shortestTree(adjacencyOf(columnsOf(edges)), [from], Int32Array.from(all));
        const ways = everyWay(edges, from, to).map((way) => [from, ...way.map((edge) => edge.to)]);
        const expected = ways.sort((a, b) => a.length - b.length || order(a, b)).at(0) ?? null;
        expect(tree.hops[to] === -1 ? null : tree.wayTo(to)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same one when it is looked for from its end', () => {
    const ranks = fc.array(fc.nat({ max: 4 }), { minLength: SIZE, maxLength: SIZE });
    const ends = fc.tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE - 1 }));
    fc.assert(
      fc.property(graphs, ends, ranks, (edges, [from, to], rank) => {
        const [graph, order] = [columnsOf(edges), Int32Array.from(rank)];
        const tree = shortestTree(adjacencyOf(graph), [from], order);
        const way = shortestWay(adjacencyOf(graph), hopsFrom(adjacencyOf(graph, 'UPSTREAM'), [to]), from, order);
        // Nodes of one rank stand alike: which of them it goes over is not said.
        const formOf = (nodes: readonly number[]) => nodes.map((node) => rank[node]);
        expect(formOf(way)).toEqual(tree.hops[to] === -1 ? [] : formOf(tree.wayTo(to)));
        expect([way.at(0), way.at(-1)]).toEqual(way.length === 0 ? [undefined, undefined] : [from, to]);
        const steps = way.slice(1).map((node, i) => ({ from: way[i], to: node }));
        expect(steps.filter((step) => !edges.some((edge) => edge.from === step.from && edge.to === step.to))).toEqual(
          [],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('has one and the same form whichever of the nodes of one rank it goes over', () => {
    const edges = [
      { from: 0, to: 1, masking: false },
      { from: 0, to: 2, masking: false },
      { from: 1, to: 4, masking: false },
      { from: 2, to: 3, masking: false },
      { from: 3, to: 5, masking: false },
      { from: 4, to: 5, masking: false },
    ];
    // 1 and 2 are placeholders; what comes after them decides.
    const way = (...rank: number[]) => shortestTree(adjacencyOf(columnsOf(edges)), [0], Int32Array.from(rank)).wayTo(5);
    expect(way(0, 9, 9, 3, 4, 5, 6, 7)).toEqual([0, 2, 3, 5]);
    expect(way(0, 9, 9, 4, 3, 5, 6, 7)).toEqual([0, 1, 4, 5]);
  });
});

function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, i) => node !== b[i]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
