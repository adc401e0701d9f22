import { randomBytes } from 'node:crypto';
import type { Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { Cut } from '../domain/lineage/reached.ts';
import type { More } from './lineage-more.ts';
import type { HiddenMode } from './policy.ts';
import {
  markVisible,
  type CompletenessResult,
  type LineageNodeResult,
  type Truncation,
  type VisibleLineageEdge,
  type VisibleLineageNode,
} from './visible.ts';

/** What makes nodes of ids. */
export interface NodeMaker {
  readonly entity: (id: LineageId) => LineageNodeResult['entity'];
  readonly hidden: ReadonlySet<LineageId>;
  /** Null when nobody asks. */
  readonly more: More | null;
}

export const nodeOf = (id: LineageId, distance: number, { entity, hidden, more }: NodeMaker): VisibleLineageNode =>
  markVisible({
    id,
    entity: entity(id),
    hidden: hidden.has(id),
    distance,
    moreUpstream: more?.UPSTREAM.has(id) ?? false,
    moreDownstream: more?.DOWNSTREAM.has(id) ?? false,
  });

export function completenessOf(
  mode: HiddenMode,
  cuts: ReadonlySet<Cut>,
  { nodes, edges }: { readonly nodes: readonly VisibleLineageNode[]; readonly edges: readonly VisibleLineageEdge[] },
  continueFrom: readonly LineageId[],
): CompletenessResult {
  const truncatedBy = TRUNCATIONS.filter((cut) => cuts.has(cut));
  return {
    complete: truncatedBy.length === 0,
    truncatedBy,
    hidden: HIDDEN[mode](nodes, edges),
    stale: edges.filter(({ stale }) => stale).length,
    continueFrom: [...new Set(continueFrom)],
  };
}
const TRUNCATIONS: readonly Truncation[] = ['DEPTH', 'NODES', 'EDGES', 'TIME'];

/** What each mode admits to. */
const HIDDEN: Readonly<
  Record<HiddenMode, (nodes: readonly VisibleLineageNode[], edges: readonly VisibleLineageEdge[]) => number | null>
> = {
  DROP: () => null,
  OPAQUE: (nodes) => nodes.filter(({ hidden }) => hidden).length,
  BRIDGE: (_nodes, edges) => edges.reduce((sum, { hiddenHops }) => sum + hiddenHops, 0),
};

/** Ids for hidden nodes that mean nothing outside one answer. */
export class Placeholders {
  readonly #prefix: string;
  readonly #hidden: ReadonlySet<LineageId>;
  readonly #made = new Map<LineageId, LineageId>();

  /** Of one shape at each granularity, so that none tells what it stands for. */
  constructor(granularity: Granularity, hidden: ReadonlySet<LineageId>) {
    this.#prefix = granularity === 'ASSET' ? 'a' : 'f';
    this.#hidden = hidden;
  }

  of(id: LineageId): LineageId {
    if (!this.#hidden.has(id)) return id;
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const made = (this.#prefix + randomBytes(17).toString('base64url').slice(0, 22)) as LineageId;
    this.#made.set(id, made);
    return made;
  }

  node = (node: VisibleLineageNode): VisibleLineageNode =>
    node.hidden ? markVisible({ ...node, id: this.of(node.id) }) : node;

  edge = (edge: VisibleLineageEdge): VisibleLineageEdge =>
    this.#hidden.has(edge.from) || this.#hidden.has(edge.to)
      ? markVisible({ ...edge, from: this.of(edge.from), to: this.of(edge.to) })
      : edge;
}

/** Nodes by distance, then id, and edges by where they stand: the places of hidden nodes tell nothing of them either. */
export function inOrder(nodes: readonly VisibleLineageNode[], edges: readonly VisibleLineageEdge[]) {
  const sorted = [...nodes].sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const place = (id: LineageId): number => places.get(id) ?? 0;
  return {
    nodes: sorted,
    edges: [...edges].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to)),
  };
}
