import { randomBytes } from 'node:crypto';
import type { Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { Cut } from '../domain/lineage/reached.ts';
import type { More } from './lineage-more.ts';
import type { NodeLabels } from './node-labels.ts';
import type { HiddenMode } from './policy.ts';
import {
  markVisible,
  type CompletenessResult,
  type LineageNodeResult,
  type Truncation,
  type VisibleLineageEdge,
  type VisibleLineageNode,
  type VisibleLineageEdgeColumns,
  type VisibleLineageNodeColumns,
} from './visible.ts';

/** What makes nodes of ids. */
export interface NodeMaker {
  readonly entity: (id: LineageId) => LineageNodeResult['entity'];
  readonly labels: (ids: readonly LineageId[]) => NodeLabels;
  readonly hidden: ReadonlySet<LineageId>;
  /** Null when nobody asks. */
  readonly more: More | null;
}

export const nodeOf = (
  id: LineageId,
  distance: number,
  { entity, hidden, more }: Omit<NodeMaker, 'labels'>,
): VisibleLineageNode =>
  markVisible({
    id,
    entity: entity(id),
    hidden: hidden.has(id),
    distance,
    moreUpstream: more?.UPSTREAM.has(id) ?? false,
    moreDownstream: more?.DOWNSTREAM.has(id) ?? false,
  });

/** What of an answer tells how complete it is. */
export interface Shown {
  readonly nodes: Pick<VisibleLineageNodeColumns, 'hidden'>;
  readonly edges: Pick<VisibleLineageEdgeColumns, 'stale' | 'hiddenHops'>;
}

export function completenessOf(
  mode: HiddenMode,
  cuts: ReadonlySet<Cut>,
  shown: Shown,
  continueFrom: readonly LineageId[],
): CompletenessResult {
  const truncatedBy = TRUNCATIONS.filter((cut) => cuts.has(cut));
  return {
    complete: truncatedBy.length === 0,
    truncatedBy,
    hidden: HIDDEN[mode](shown),
    stale: shown.edges.stale().filter(Boolean).length,
    continueFrom: [...new Set(continueFrom)],
  };
}
const TRUNCATIONS: readonly Truncation[] = ['DEPTH', 'NODES', 'EDGES', 'TIME'];

/** What each mode admits to. */
const HIDDEN: Readonly<Record<HiddenMode, (shown: Shown) => number | null>> = {
  DROP: () => null,
  OPAQUE: ({ nodes }) => nodes.hidden().filter(Boolean).length,
  BRIDGE: ({ edges }) => edges.hiddenHops().reduce((sum, hops) => sum + hops, 0),
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
