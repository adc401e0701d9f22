import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER, type Direction, type Granularity, type LineageId } from '../../../src/domain/lineage/graph.ts';
import type { Reached } from '../../../src/domain/lineage/reached.ts';
import { walk, type WalkRequest } from '../../../src/domain/lineage/walk.ts';
import { withinReach } from '../../../src/domain/lineage/within-reach.ts';
import type { Restriction } from '../../../src/domain/restriction.ts';
import type { ExpandRequest, Store } from '../../../src/store/port.ts';
import { dataset, flow, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { namesIn } from '../../support/named-store.ts';
import { without } from '../../support/restrictions.ts';

const NODES = 9;
const MOST_EDGES = 1_000;

/** A graph of few nodes, with cycles; some of the nodes carry the tag HIDDEN. */
interface Drawn {
  readonly edges: readonly (readonly [number, number])[];
  readonly hidden: readonly number[];
}
const node = fc.nat(NODES - 1);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  edges: fc.uniqueArray(
    fc.tuple(node, node).filter(([a, b]) => a !== b),
    { maxLength: 20, selector: String },
  ),
  hidden: fc.uniqueArray(node, { maxLength: 2 }),
});
/** Neo4j takes a second to plan the whole reach, for each depth anew: there it is one that goes round most cycles. */
const DEPTHS = { embedded: [0, 1, 2, 4], neo4j: [3] } as const;
const asked = (engine: Store['engine']) =>
  fc.record({
    seeds: fc.uniqueArray(node, { minLength: 1, maxLength: 2 }),
    directions: fc.constantFrom<(readonly Direction[])[]>(['UPSTREAM'], ['DOWNSTREAM'], ['UPSTREAM', 'DOWNSTREAM']),
    depth: fc.constantFrom<number[]>(...DEPTHS[engine]),
    maxNodes: fc.constantFrom(3, 1_000),
    granularity: fc.constantFrom<Granularity[]>('ASSET', 'FIELD'),
    view: fc.constantFrom<Restriction[]>('UNRESTRICTED', without('HIDDEN')),
    hidden: fc.constantFrom<ExpandRequest['hidden'][]>('LEFT_OUT', 'TOLD'),
  });

/** The two ways to traverse, and a model of both, give one answer. */
export function describeTraversal(makeStore: MakeStore): void {
  describe('traversal', () => {
    let store: Store;
    let graphs = 0;
    beforeAll(async () => {
      store = await makeStore();
    });
    afterAll(() => store.close());

    /** Each graph has names of its own: one store holds them all. */
    const write = async ({ edges, hidden }: Drawn): Promise<Readonly<Record<Granularity, LineageId[]>>> => {
      const prefix = `g${graphs++}_`;
      const name = (n: number): string => `${prefix}${n}`;
      const inputsOf = Array.from({ length: NODES }, (_, to) =>
        edges.filter((edge) => edge[1] === to).map(([from]) => from),
      );
      await store.writeEvents([
        ...inputsOf.map((_, n) =>
          said(
            1,
            dataset(name(n), {
              schema: [{ path: 'x', ordinal: 1 }],
              ...(hidden.includes(n) ? { tags: [{ tag: 'HIDDEN' }] } : {}),
            }),
          ),
        ),
        ...inputsOf.map((inputs, n) =>
          ran(`${prefix}job`, {
            at: 2,
            run: graphs * 1_000 + n,
            inputs: inputs.map(name),
            outputs: [dataset(name(n), { columnLineage: inputs.map((from) => flow(`${name(from)}.x`, 'x')) })],
          }),
        ),
      ]);
      const names = namesIn(store);
      return {
        ASSET: await Promise.all(inputsOf.map((_, n) => names.asset(name(n)))),
        FIELD: await Promise.all(inputsOf.map((_, n) => names.field(`${name(n)}.x`))),
      };
    };

    it('hop by hop and at once finds what a search of the drawn graph finds, hidden nodes entered only to be told', async () => {
      await fc.assert(
        fc.asyncProperty(
          drawn,
          fc.array(asked(store.engine), { minLength: 4, maxLength: 4 }),
          async (graph, questions) => {
            const written = await write(graph);
            for (const { seeds: numbers, directions, depth, maxNodes, granularity, view, hidden } of questions) {
              const ids = written[granularity];
              const visible = (n: number): boolean => view === 'UNRESTRICTED' || !graph.hidden.includes(n);
              const enters = (n: number): boolean => hidden === 'TOLD' || visible(n);
              const seeds = numbers.filter(visible).flatMap((n) => ids[n] ?? []);
              const request = {
                seeds,
                directions,
                depth,
                maxNodes: 1_000,
                maxEdges: MOST_EDGES,
                lookAhead: true,
                expired: () => false,
              };
              const scope = { granularity, asOf: null, filter: NO_FILTER, seeds, view, hidden, named: 'NONE' as const };
              const walked = await walkedThrough(store, request, scope);
              const distances = new Map(walked.nodes.map((id, i) => [id, walked.distances[i]]));
              expect(distances).toEqual(modelOf(graph, numbers.filter(visible), directions, depth, enters, ids));
              const reached = await reachedAtOnce(store, { ...request, maxNodes }, scope);
              const tooMany = walked.nodes.length > maxNodes;
              if (store.engine === 'embedded' || seeds.length === 0 || tooMany) expect(reached).toBeNull();
              else expect(plain(reached)).toEqual(plain(walked));
            }
          },
        ),
        // A case takes some seconds there.
        { numRuns: store.engine === 'embedded' ? 12 : 5 },
      );
    }, 240_000);

    it('goes hop by hop where that is faster: far, or from many seeds', async () => {
      const ids = (await write({ edges: [], hidden: [] })).ASSET;
      const scope = {
        granularity: 'ASSET',
        direction: 'UPSTREAM',
        asOf: null,
        filter: NO_FILTER,
        view: 'UNRESTRICTED',
        hidden: 'LEFT_OUT',
        named: 'NONE',
        limit: 100,
      } as const;
      const few = ids.slice(0, 5);
      const near = await store.reach(5, { ...scope, seeds: few });
      expect(near?.ids.length).toBe(store.engine === 'embedded' ? undefined : 5);
      expect(await store.reach(6, { ...scope, seeds: few })).toBeNull();
      expect(await store.reach(5, { ...scope, seeds: ids })).toBeNull();
    });
  });
}

type Scope = Omit<ExpandRequest, 'direction' | 'limit'>;

const walkedThrough = (store: Store, request: WalkRequest, scope: Scope): Promise<Reached> =>
  walk(request, {
    expand: (frontier, direction, limit) => store.expand(frontier, { ...scope, direction, limit }),
    leading: (ids, direction) => store.leading(ids, { ...scope, direction }),
  });

async function reachedAtOnce(store: Store, request: WalkRequest, scope: Scope): Promise<Reached | null> {
  const limit = request.maxNodes + 1;
  const reaches = await Promise.all(
    request.directions.map(async (direction) => {
      const reach = await store.reach(request.depth, { ...scope, direction, limit });
      return reach === null ? [] : [{ direction, ...reach }];
    }),
  );
  if (reaches.flat().length < request.directions.length) return null;
  return withinReach(request.seeds, reaches.flat(), request, (frontier, direction) =>
    store.expand(frontier, { ...scope, direction, limit: MOST_EDGES }),
  );
}

/** Hops from the nearest seed of every node within reach: up, down, or up plus down. */
function modelOf(
  { edges }: Drawn,
  seeds: readonly number[],
  directions: readonly Direction[],
  depth: number,
  enters: (n: number) => boolean,
  ids: readonly LineageId[],
): Map<LineageId | undefined, number> {
  const distances = new Map<number, number>();
  for (const direction of directions) {
    let frontier = [...seeds];
    const met = new Set(frontier);
    for (const seed of frontier) distances.set(seed, 0);
    for (let hop = 1; hop <= depth; hop++) {
      const next = edges.flatMap(([from, to]) => {
        const [near, far] = direction === 'DOWNSTREAM' ? [from, to] : [to, from];
        return frontier.includes(near) && enters(far) && !met.has(far) ? [far] : [];
      });
      frontier = [...new Set(next)];
      for (const n of frontier) {
        met.add(n);
        distances.set(n, Math.min(distances.get(n) ?? hop, hop));
      }
    }
  }
  return new Map([...distances].map(([n, hop]) => [ids[n], hop]));
}

/** All of an answer that has an order, or is a set, as plain values. */
const plain = (reached: Reached | null) =>
  reached === null
    ? null
    : {
        nodes: reached.nodes,
        distances: reached.distances,
        edges: reached.from.map((from, i) => [from, reached.to[i]]),
        beyond: reached.sides.map(({ direction, beyond }) => [direction, [...beyond].sort()]),
        cuts: [...reached.cuts].sort(),
      };
