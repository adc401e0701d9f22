import type { LineageWants } from '../access/lineage-request.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import type { VisibleLineageEdge } from '../access/visible.ts';
import { isFieldId, type FieldId } from '../domain/ids.ts';
import { adjacencyOf, hopsFrom, type Adjacency } from '../domain/lineage/flow-graph.ts';
import { witnessesTo, type WitnessGraph } from '../domain/lineage/witness.ts';
import type { FlowRow, FlowWithWay } from './sensitive-flows.ts';

/** The ways of flows, in memory: searched once for each end, and read together. */
export class FlowWays {
  readonly #flow: VisibleFlow;
  readonly #down: Adjacency;
  readonly #up: Adjacency;
  readonly #openDown: Adjacency;
  readonly #openUp: Adjacency;
  readonly #witnesses = new Map<string, (from: number) => readonly number[] | null>();
  readonly #leadingTo = new Map<number, Int32Array>();

  constructor(flow: VisibleFlow) {
    this.#flow = flow;
    this.#down = adjacencyOf(flow);
    this.#up = adjacencyOf(flow, 'UPSTREAM');
    this.#openDown = adjacencyOf(flow, 'DOWNSTREAM', true);
    this.#openUp = adjacencyOf(flow, 'UPSTREAM', true);
  }

  /** The last field on the way to an asset. */
  lastField(from: number, to: number, open: boolean): FieldId | null {
    const before = this.#way(from, to, open)?.at(-2);
    const id = before === undefined ? null : this.#flow.id(before);
    return id !== null && isFieldId(id) ? id : null;
  }

  /** Rows in the order given. */
  async of(rows: readonly FlowRow[], wants: LineageWants): Promise<FlowWithWay[]> {
    const ends = rows.map((row) => this.#endsOf(row));
    const steps = rows.map((row, i) => (row.broken ? this.#breakers(ends[i]?.from ?? 0, ends[i]?.to ?? 0) : []));
    const ways = rows.map((row, i) => this.#way(ends[i]?.from ?? 0, ends[i]?.to ?? 0, !row.broken) ?? []);
    const all = [...ways, ...steps.flat().map((edge) => [this.#flow.from[edge] ?? 0, this.#flow.to[edge] ?? 0])];
    const made = await this.#flow.paths(all, wants);
    let next = rows.length;
    return rows.flatMap((row, i): FlowWithWay[] => {
      const path = made[i];
      const count = steps[i]?.length ?? 0;
      const breakers = made.slice(next, next + count).flatMap(({ edges }): readonly VisibleLineageEdge[] => edges);
      next += count;
      return path === undefined ? [] : [{ ...row, path, breakers }];
    });
  }

  #endsOf({ source, destination, destinationAsset, key }: FlowRow): { from: number; to: number } {
    const to = this.#flow.node(key[7] === destinationAsset ? destinationAsset : destination);
    return { from: this.#flow.node(source) ?? 0, to: to ?? 0 };
  }

  #way(from: number, to: number, open: boolean): readonly number[] | null {
    const key = `${to} ${String(open)}`;
    let witness = this.#witnesses.get(key);
    if (witness === undefined) this.#witnesses.set(key, (witness = witnessesTo(this.#graph(open), to)));
    return witness(from);
  }

  #graph(open: boolean): WitnessGraph {
    const { rank } = this.#flow;
    return open ? { down: this.#openDown, up: this.#openUp, rank } : { down: this.#down, up: this.#up, rank };
  }

  /** The masking edges that data comes to unmasked, and from which a way leads on to the end: each way has one. */
  #breakers(from: number, to: number): number[] {
    const open = hopsFrom(this.#openDown, [from]);
    let leading = this.#leadingTo.get(to);
    if (leading === undefined) this.#leadingTo.set(to, (leading = hopsFrom(this.#up, [to])));
    const edges: number[] = [];
    this.#flow.masking.forEach((masking, edge) => {
      const [start, end] = [this.#flow.from[edge] ?? 0, this.#flow.to[edge] ?? 0];
      if (masking === 1 && open[start] !== -1 && leading[end] !== -1) edges.push(edge);
    });
    return edges;
  }
}
