import type { LineageWants } from '../access/lineage-request.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import { groupBy } from '../domain/group.ts';
import { isFieldId, type FieldId } from '../domain/ids.ts';
import { adjacencyOf, hopsFrom } from '../domain/lineage/flow-graph.ts';
import { shortestTree } from '../domain/lineage/shortest-tree.ts';
import { shortestWay } from '../domain/lineage/shortest-way.ts';
import type { FlowRow, FlowWay } from './sensitive-flows.ts';

/** The ends of a way, and whether no step of it may mask. */
export interface WayAsked {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** The ways of flows, in memory: of a page searched once for each of its sources or of its ends, and read together. */
export class FlowWays {
  readonly #flow: VisibleFlow;

  constructor(flow: VisibleFlow) {
    this.#flow = flow;
  }

  /** The last field on each of the ways to assets. */
  lastFields(asked: readonly WayAsked[]): (FieldId | null)[] {
    return this.#ways(asked).map((way) => {
      const before = way.at(-2);
      const id = before === undefined ? null : this.#flow.id(before);
      return id !== null && isFieldId(id) ? id : null;
    });
  }

  /** Of each row, in the order given. */
  async of(rows: readonly FlowRow[], wants: LineageWants): Promise<FlowWay[]> {
    const { from, to } = this.#flow;
    const asked = rows.map(({ source, broken, key: [, , , , , , , end] }) => ({
      from: this.#flow.node(source) ?? 0,
      to: this.#flow.node(end) ?? 0,
      open: !broken,
    }));
    const breakers = this.#breakers(asked);
    const read = this.#ways(asked).map((way, row) => [
      way,
      ...(breakers[row] ?? []).map((edge) => [from[edge] ?? 0, to[edge] ?? 0]),
    ]);
    const made = await this.#flow.paths(read.flat(), wants);
    let next = 0;
    return read.flatMap((all): FlowWay[] => {
      const [path, ...steps] = made.slice(next, (next += all.length));
      return path === undefined ? [] : [{ path, breakers: steps.flatMap(({ edges }) => edges) }];
    });
  }

  /** Of the shortest ones the first by the order of ids; empty where no way leads. One search is held at a time. */
  #ways(asked: readonly WayAsked[]): (readonly number[])[] {
    const bySource = new Set(asked.map(({ from }) => from)).size <= new Set(asked.map(({ to }) => to)).size;
    const ways: (readonly number[])[] = [];
    const rows = groupBy(asked.entries(), ([, { from, to, open }]) => `${bySource ? from : to} ${String(open)}`);
    for (const some of rows.values()) {
      const wayOf = this.#search(some[0]?.[1], bySource);
      for (const [row, one] of some) ways[row] = wayOf(one);
    }
    return ways;
  }

  #search(first: WayAsked | undefined, bySource: boolean): (one: WayAsked) => readonly number[] {
    if (first === undefined) return () => [];
    const { rank } = this.#flow;
    const down = adjacencyOf(this.#flow, 'DOWNSTREAM', first.open);
    if (bySource) {
      const tree = shortestTree(down, [first.from], rank);
      return ({ to }) => (tree.hops[to] === -1 ? [] : tree.wayTo(to));
    }
    const hopsTo = hopsFrom(adjacencyOf(this.#flow, 'UPSTREAM', first.open), [first.to]);
    return ({ from }) => shortestWay(down, hopsTo, from, rank);
  }

  /**
   * Of each flow that is masked on every way the masking edges that data comes to unmasked, and from which a way leads on
   * to the end: each way has one.
   */
  #breakers(asked: readonly WayAsked[]): number[][] {
    const masking = [...this.#flow.masking.keys()].filter((edge) => this.#flow.masking[edge] === 1);
    const openFrom = new Map<number, ReadonlySet<number>>();
    const leadingTo = new Map<number, ReadonlySet<number>>();
    const [down, up] = [adjacencyOf(this.#flow, 'DOWNSTREAM', true), adjacencyOf(this.#flow, 'UPSTREAM')];
    const reached = (hops: Int32Array, ends: Int32Array): ReadonlySet<number> =>
      new Set(masking.filter((edge) => hops[ends[edge] ?? 0] !== -1));
    return asked.map(({ from, to, open }) => {
      if (open) return [];
      const starts = kept(openFrom, from, () => reached(hopsFrom(down, [from]), this.#flow.from));
      const leads = kept(leadingTo, to, () => reached(hopsFrom(up, [to]), this.#flow.to));
      return [...starts].filter((edge) => leads.has(edge));
    });
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
