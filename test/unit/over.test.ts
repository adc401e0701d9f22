import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/domain/lineage/contract.ts';
import type { LineageId } from '../../src/domain/lineage/graph.ts';
import { Over } from '../../src/domain/lineage/over.ts';
import type { Reached } from '../../src/domain/lineage/reached.ts';
import { walk } from '../../src/domain/lineage/walk.ts';
import { oneNode, randomEdges, someNodes, sourceOf } from '../support/random-graph.ts';

type Edges = readonly (readonly [LineageId, LineageId])[];
const LIMITS = { maxEdges: 1_000, maxSteps: 10_000, expired: () => false };

/** Slow and obviously right: every simple way over left-out nodes, with what it passes. */
function ways(edges: Edges, out: ReadonlySet<LineageId>): Map<string, number> {
  const fewest = new Map<string, number>();
  const go = (start: LineageId, at: LineageId, passed: readonly LineageId[]): void => {
    for (const [from, to] of edges) {
      if (from !== at || to === start || passed.includes(to)) continue;
      if (out.has(to)) go(start, to, [...passed, to]);
      else fewest.set(`${start}${to}`, Math.min(passed.length, fewest.get(`${start}${to}`) ?? Infinity));
    }
  };
  for (const start of new Set(edges.map(([from]) => from))) if (!out.has(start)) go(start, start, []);
  return fewest;
}

const asEdges = (edges: Edges) => edges.map(([from, to]) => ({ from, to, masking: false, stale: false }));

function walkOver(edges: Edges, out: ReadonlySet<LineageId>, root: LineageId, depth: number): Promise<Reached> {
  const over = new Over(
    sourceOf(edges, new Set()),
    (ids) => Promise.resolve(new Set(ids.filter((id) => out.has(id)))),
    LIMITS,
  );
  const asked = {
    seeds: [root],
    directions: ['DOWNSTREAM'] as const,
    depth,
    maxNodes: 100,
    maxEdges: 1_000,
    lookAhead: true,
    expired: () => false,
  };
  return walk(asked, over);
}

describe('going over nodes that are left out', () => {
  it('reaches what ways over them lead to, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(randomEdges, someNodes, oneNode, async (edges, left, root) => {
        const out = new Set(left.filter((id) => id !== root));
        const { from, to, cuts } = await walkOver(edges, out, root, 20);
        const joined = ways(edges, out);
        const reach = new Set([root]);
        for (let size = 0; size < reach.size;) {
          size = reach.size;
          for (const pair of joined.keys())
            if (reach.has(pair.charAt(0) as LineageId)) reach.add(pair.charAt(1) as LineageId);
        }
        const expected = [...joined.keys()].filter((pair) => reach.has(pair.charAt(0) as LineageId));
        expect(from.map((id, i) => `${id}${to[i] ?? ''}`).sort()).toEqual(expected.sort());
        expect([...cuts]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says that there is more exactly where a way leads on', async () => {
    await fc.assert(
      fc.asyncProperty(randomEdges, someNodes, oneNode, async (edges, left, root) => {
        const out = new Set(left.filter((id) => id !== root));
        const { cuts } = await walkOver(edges, out, root, 0);
        const leads = [...ways(edges, out).keys()].some((pair) => pair.startsWith(root));
        expect(cuts.has('DEPTH')).toBe(leads);
      }),
      { numRuns: 300 },
    );
  });
});

describe('contracting a graph', () => {
  it('joins what ways over left-out nodes join, and counts the fewest nodes on them', () => {
    fc.assert(
      fc.property(randomEdges, someNodes, (edges, left) => {
        const out = new Set(left);
        const { edges: joined } = contract(asEdges(edges), (id) => out.has(id), LIMITS);
        expect(new Map(joined.map(({ from, to, over }) => [`${from}${to}`, over]))).toEqual(
          new Map(
            [...ways(edges, out)].map(([pair, fewest]) => [
              pair,
              edges.some(([a, b]) => `${a}${b}` === pair) ? 0 : fewest,
            ]),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('counts only the nodes that weigh', () => {
    const chain = asEdges([
      ['a', 'x'],
      ['x', 'h'],
      ['h', 'y'],
      ['y', 'b'],
    ] as unknown as Edges);
    const out = new Set(['x', 'h', 'y']);
    const { edges } = contract(
      chain,
      (id) => out.has(id),
      LIMITS,
      (id) => id === ('h' as LineageId),
    );
    expect(edges.map(({ from, to, over }) => [from, to, over])).toEqual([['a', 'b', 1]]);
  });
});

describe('a walk over hidden nodes', () => {
  it('answers the same whichever nodes they are', async () => {
    const rename = (id: LineageId, hidden: ReadonlySet<LineageId>, names: string): LineageId =>
      hidden.has(id) ? (names.charAt(id.charCodeAt(0) - 97) as LineageId) : id;
    await fc.assert(
      fc.asyncProperty(
        randomEdges,
        someNodes,
        oneNode,
        fc.integer({ min: 1, max: 7 }),
        async (edges, left, root, maxNodes) => {
          const hidden = new Set(left.filter((id) => id !== root));
          const shape = async (names: string) => {
            const renamed = edges.map(
              ([from, to]) => [rename(from, hidden, names), rename(to, hidden, names)] as const,
            );
            const others = new Set([...hidden].map((id) => rename(id, hidden, names)));
            const asked = {
              seeds: [root],
              directions: ['DOWNSTREAM', 'UPSTREAM'] as const,
              depth: 3,
              maxNodes,
              maxEdges: 1_000,
              lookAhead: true,
              expired: () => false,
            };
            const reached = await walk(asked, sourceOf(renamed, others));
            const shown = (id: LineageId): string => (others.has(id) ? '?' : id);
            return {
              nodes: reached.nodes.map((id, i) => `${shown(id)}${reached.distances[i] ?? ''}`).sort(),
              edges: reached.from.map((id, i) => shown(id) + shown(reached.to[i] ?? id)).sort(),
              cuts: [...reached.cuts],
            };
          };
          expect(await shape('NMLKJIH')).toEqual(await shape('ABCDEFG'));
        },
      ),
      { numRuns: 500 },
    );
  });
});
