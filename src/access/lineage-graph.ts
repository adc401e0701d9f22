import { once } from '../domain/once.ts';
import type { Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { EdgePlaces, Reached } from '../domain/lineage/reached.ts';
import { nodeOf, Placeholders, type NodeMaker } from './lineage-answer.ts';
import { edgeKindOf, isStale, marksOf, plainEdges, type EdgeMaker } from './lineage-edges.ts';
import {
  markVisible,
  type VisibleLineageEdge,
  type VisibleLineageEdgeColumns,
  type VisibleLineageNode,
  type VisibleLineageNodeColumns,
} from './visible.ts';

/** A graph to answer with, as objects and as columns: of a wide one nothing is made that nobody asks for. */
export interface MadeGraph {
  readonly nodes: Made<VisibleLineageNode, VisibleLineageNodeColumns>;
  readonly edges: Made<VisibleLineageEdge, VisibleLineageEdgeColumns>;
}
interface Made<O, C> {
  readonly objects: () => readonly O[];
  readonly columns: C;
}

/** What was reached: in its order. */
export function nodesOf({ nodes: ids, distances }: Reached, making: NodeMaker): MadeGraph['nodes'] {
  const { labels, hidden, more } = making;
  const each = <T>(of: (id: LineageId, place: number) => T): (() => T[]) => once(() => ids.map(of));
  return {
    objects: each((id, place) => nodeOf(id, distances[place] ?? 0, making)),
    columns: markVisible({
      ids: () => ids,
      ...labels(ids),
      distances: () => distances,
      hidden: each((id) => hidden.has(id)),
      moreUpstream: each((id) => more?.UPSTREAM.has(id) === true),
      moreDownstream: each((id) => more?.DOWNSTREAM.has(id) === true),
    }),
  };
}

/** The edges between, each as it was observed. */
export function plainEdgesOf(reached: Reached, maker: EdgeMaker): MadeGraph['edges'] {
  const { from: starts, to: ends, places } = reached;
  const each = <T>(of: (from: LineageId, to: LineageId) => T): (() => T[]) =>
    once(() => starts.map((from, i) => of(from, ends[i] ?? from)));
  const all = <T>(value: T): (() => T[]) => once(() => Array<T>(starts.length).fill(value));
  const marks = each((from, to) => marksOf(from, to, maker));
  return {
    objects: once(() => plainEdges(reached, maker)),
    columns: markVisible({
      ...places,
      kinds: each((from, to) => edgeKindOf(from, to, maker)),
      masking: once(() => marks().map(({ masking }) => masking)),
      inferred: once(() => marks().map(({ inferred }) => inferred)),
      stale: maker.gone.size + maker.stale.size === 0 ? all(false) : each((from, to) => isStale(from, to, maker)),
      hiddenHops: all(0),
      collapsedHops: all(0),
    }),
  };
}

/** Edges that are there as objects. */
export const edgesOf = (edges: readonly VisibleLineageEdge[], { from, to }: EdgePlaces): MadeGraph['edges'] => ({
  objects: () => edges,
  columns: markVisible({
    from,
    to,
    kinds: () => edges.map(({ kind }) => kind),
    masking: () => edges.map(({ masking }) => masking),
    inferred: () => edges.map(({ inferred }) => inferred),
    stale: () => edges.map(({ stale }) => stale),
    hiddenHops: () => edges.map(({ hiddenHops }) => hiddenHops),
    collapsedHops: () => edges.map(({ collapsedHops }) => collapsedHops),
  }),
});

/**
 * The same with placeholders for hidden nodes. Nodes by distance, then id, and edges by where they stand: the places of
 * hidden nodes tell nothing of them either.
 */
export function withPlaceholders(
  { nodes, edges }: MadeGraph,
  granularity: Granularity,
  hidden: ReadonlySet<LineageId>,
): MadeGraph {
  const placeholders = new Placeholders(granularity, hidden);
  const [ids, distances] = [nodes.columns.ids().map((id) => placeholders.of(id)), nodes.columns.distances()];
  const order = [...ids.keys()].sort(
    (a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
  );
  const ordered = <T>(column: () => readonly T[]): (() => T[]) => once(() => inOrder(column(), order));
  const { columns } = nodes;
  return {
    nodes: {
      objects: ordered(() => nodes.objects().map(placeholders.node)),
      columns: markVisible({
        ids: ordered(() => ids),
        kinds: ordered(columns.kinds),
        assetIds: ordered(columns.assetIds),
        namespaces: ordered(columns.namespaces),
        names: ordered(columns.names),
        paths: ordered(columns.paths),
        distances: ordered(columns.distances),
        hidden: ordered(columns.hidden),
        moreUpstream: ordered(columns.moreUpstream),
        moreDownstream: ordered(columns.moreDownstream),
      }),
    },
    edges: edgesInOrder(edges.objects().map(placeholders.edge), inOrder(ids, order)),
  };
}

function edgesInOrder(edges: readonly VisibleLineageEdge[], ids: readonly LineageId[]): MadeGraph['edges'] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const place = (id: LineageId): number => places.get(id) ?? 0;
  const ordered = edges
    .map((edge) => ({ edge, from: place(edge.from), to: place(edge.to) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return edgesOf(
    ordered.map(({ edge }) => edge),
    { from: ordered.map(({ from }) => from), to: ordered.map(({ to }) => to) },
  );
}

function inOrder<T>(items: readonly T[], order: readonly number[]): T[] {
  const placed: T[] = [];
  for (const place of order) {
    const item = items[place];
    if (item !== undefined) placed.push(item);
  }
  return placed;
}
