import type { LineageWants } from '../access/lineage-request.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import { isFieldId, type FieldId } from '../domain/ids.ts';
import { adjacencyOf, hopsFrom } from '../domain/lineage/flow-graph.ts';
import { shortestTree, type ShortestTree } from '../domain/lineage/shortest-tree.ts';
import type { FlowRow, FlowWay } from './sensitive-flows.ts';

/** The ways of flows, in memory: searched once for each source, and read together. */
export class FlowWays {
  readonly #flow: VisibleFlow;
  readonly #trees = new Map<string, ShortestTree>();
  readonly #openFrom = new Map<number, Int32Array>();
  readonly #leadingTo = new Map<number, Int32Array>();

  constructor(flow: VisibleFlow) {
    this.#flow = flow;
  }

  /** The last field on the way to an asset. */
  lastField(from: number, to: number, open: boolean): FieldId | null {
    const before = this.#way(from, to, open).at(-2);
    const id = before === undefined ? null : this.#flow.id(before);
    return id !== null && isFieldId(id) ? id : null;
  }

  /** Of each row, in the order given. */
  async of(rows: readonly FlowRow[], wants: LineageWants): Promise<FlowWay[]> {
    const { from, to } = this.#flow;
    const asked = rows.map(({ source, broken, key: [, , , , , , , end] }) => {
      const [start, last] = [this.#flow.node(source) ?? 0, this.#flow.node(end) ?? 0];
      const steps = broken ? this.#breakers(start, last) : [];
      return [this.#way(start, last, !broken), ...steps.map((edge) => [from[edge] ?? 0, to[edge] ?? 0])];
    });
    const made = await this.#flow.paths(asked.flat(), wants);
    let next = 0;
    return asked.flatMap((all): FlowWay[] => {
      const [path, ...steps] = made.slice(next, (next += all.length));
      return path === undefined ? [] : [{ path, breakers: steps.flatMap(({ edges }) => edges) }];
    });
  }

  /** Of the shortest ones the first by the order of ids. Pages are by source, so one search serves many rows. */
  #way(from: number, to: number, open: boolean): readonly number[] {
    const tree = kept(this.#trees, `${from} ${String(open)}`, () =>
      shortestTree(adjacencyOf(this.#flow, 'DOWNSTREAM', open), [from], this.#flow.rank),
    );
    return tree.hops[to] === -1 ? [] : tree.wayTo(to);
  }

  /** The masking edges that data comes to unmasked, and from which a way leads on to the end: each way has one. */
  #breakers(from: number, to: number): number[] {
    const open = kept(this.#openFrom, from, () => hopsFrom(adjacencyOf(this.#flow, 'DOWNSTREAM', true), [from]));
    const leading = kept(this.#leadingTo, to, () => hopsFrom(adjacencyOf(this.#flow, 'UPSTREAM'), [to]));
    const edges: number[] = [];
    this.#flow.masking.forEach((masking, edge) => {
      const [start, end] = [this.#flow.from[edge] ?? 0, this.#flow.to[edge] ?? 0];
      if (masking === 1 && open[start] !== -1 && leading[end] !== -1) edges.push(edge);
    });
    return edges;
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
