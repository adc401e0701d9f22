import { compareText } from '../domain/compare-text.ts';
import { canonicalJson, type Json } from '../domain/json.ts';
import type { EdgeEnds } from '../domain/lineage/graph.ts';
import { edgeKey } from './lineage-edges.ts';
import type { LineageRequest } from './lineage-request.ts';
import {
  markVisible,
  type LineageEdgeAttribute,
  type VisibleEvidence,
  type VisibleLineageEdge,
  type VisibleLineageEdgeChange,
  type VisibleLineageGraph,
  type VisibleLineageNodeChange,
} from './visible.ts';

/** Two moments to compare. Epoch milliseconds; `to` null is now. */
export interface DiffRequest extends Omit<LineageRequest, 'asOf'> {
  readonly from: number;
  readonly to: number | null;
}

/** What can be compared of an answer: not its placeholders, whose ids say nothing outside of it. */
export class Comparable {
  readonly nodes: VisibleLineageGraph['nodes'];
  readonly edges: ReadonlyMap<string, VisibleLineageEdge>;

  constructor({ nodes, edges }: Pick<VisibleLineageGraph, 'nodes' | 'edges'>) {
    const hidden = new Set(nodes.flatMap((node) => (node.hidden ? [node.id] : [])));
    this.nodes = nodes.filter((node) => !node.hidden);
    this.edges = new Map(
      edges.flatMap((edge) =>
        hidden.has(edge.from) || hidden.has(edge.to) ? [] : [[edgeKey(edge.from, edge.to), edge]],
      ),
    );
  }

  /**
   * Edges that the other answer lacks, though they may hold at its moment: it may not have come as far. Not those that
   * pass over something: they hold where the answer has them.
   */
  notIn(other: Comparable): EdgeEnds {
    const missing = [...this.edges]
      .filter(([key, { hiddenHops, collapsedHops }]) => hiddenHops + collapsedHops === 0 && !other.edges.has(key))
      .map(([, edge]) => edge);
    return { from: missing.map(({ from }) => from), to: missing.map(({ to }) => to) };
  }
}

/** Nodes of one answer that the other lacks, by id. */
export function nodeChanges(before: Comparable, after: Comparable): VisibleLineageNodeChange[] {
  const [were, are] = [before, after].map(({ nodes }) => new Set(nodes.map(({ id }) => id)));
  const gone = before.nodes.filter(({ id }) => are?.has(id) !== true);
  const fresh = after.nodes.filter(({ id }) => were?.has(id) !== true);
  return [
    ...gone.map((node) => markVisible({ change: 'DISAPPEARED' as const, node })),
    ...fresh.map((node) => markVisible({ change: 'APPEARED' as const, node })),
  ].sort((a, b) => compareText(a.node.id, b.node.id));
}

/** Edges that are not the same at both moments, by their ends. The maps hold all that is known to hold at each. */
export function edgeChanges(
  before: ReadonlyMap<string, VisibleLineageEdge>,
  after: ReadonlyMap<string, VisibleLineageEdge>,
): VisibleLineageEdgeChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(compareText)
    .flatMap((key): VisibleLineageEdgeChange[] => {
      const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
      if (was === null || is === null) {
        const change = was === null ? ('APPEARED' as const) : ('DISAPPEARED' as const);
        return [markVisible({ change, attributes: [], before: was, after: is })];
      }
      const attributes = ATTRIBUTES.filter(([, of]) => of(was) !== of(is)).map(([attribute]) => attribute);
      return attributes.length === 0
        ? []
        : [markVisible({ change: 'CHANGED' as const, attributes, before: was, after: is })];
    });
}

/** What is compared, each as text. Of evidence not when it holds and was seen: that is different at any two moments. */
const ATTRIBUTES: readonly (readonly [LineageEdgeAttribute, (edge: VisibleLineageEdge) => string])[] = [
  [
    'EVIDENCE',
    ({ evidence }) => texts(evidence, ({ jobId, origin, confidence, note }) => [jobId, origin, confidence, note]),
  ],
  ['TRANSFORMATIONS', ({ evidence }) => texts(evidence.flatMap(transformationsOf), (one) => one)],
  ['MASKING', ({ masking }) => String(masking)],
  ['STALE', ({ stale }) => String(stale)],
  ['HOPS', ({ hiddenHops, collapsedHops }) => `${hiddenHops} ${collapsedHops}`],
];

const transformationsOf = ({ transformations }: VisibleEvidence): Json[] =>
  transformations.map(({ type, subtype, description, masking }) => ({ type, subtype, description, masking }));

const texts = <T>(items: readonly T[], said: (item: T) => Json): string =>
  [...new Set(items.map((item) => canonicalJson(said(item))))].sort().join('\n');
