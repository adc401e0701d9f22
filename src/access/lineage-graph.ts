import { once } from '../domain/once.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { EdgePlaces, Reached } from '../domain/lineage/reached.ts';
import { nodeOf, type NodeMaker } from './lineage-answer.ts';
import { edgeKindOf, isStale, marksOf, plainEdges, type EdgeMaker } from './lineage-edges.ts';
import {
  markVisible,
  type VisibleLineageColumns,
  type VisibleLineageEdge,
  type VisibleLineageNode,
} from './visible.ts';

/** A graph to answer with, as objects and as columns: of a wide one nothing is made that nobody asks for. */
export interface MadeGraph {
  readonly nodes: () => readonly VisibleLineageNode[];
  readonly edges: () => readonly VisibleLineageEdge[];
  readonly columns: VisibleLineageColumns;
}

/** What was reached, with each edge as it was observed. */
export function plainGraph(reached: Reached, making: NodeMaker, maker: EdgeMaker): MadeGraph {
  const { nodes: ids, distances, places } = reached;
  const { entity, hidden, more } = making;
  const each = <T>(of: (id: LineageId) => T): (() => T[]) => once(() => ids.map(of));
  const all = <T>(value: T): (() => T[]) => once(() => Array<T>(places.from.length).fill(value));
  const marks = once(() => reached.from.map((from, i) => marksOf(from, reached.to[i] ?? from, maker)));
  const everyEdge = <T>(of: (from: LineageId, to: LineageId) => T): (() => T[]) =>
    once(() => reached.from.map((from, i) => of(from, reached.to[i] ?? from)));
  const distance = (id: LineageId): number => distances.get(id) ?? 0;
  return {
    nodes: each((id) => nodeOf(id, distance(id), making)),
    edges: once(() => plainEdges(reached, maker)),
    columns: markVisible({
      nodes: markVisible({
        ids: () => ids,
        entities: each(entity),
        distances: each(distance),
        hidden: each((id) => hidden.has(id)),
        moreUpstream: each((id) => more?.UPSTREAM.has(id) === true),
        moreDownstream: each((id) => more?.DOWNSTREAM.has(id) === true),
      }),
      edges: markVisible({
        ...places,
        kinds: everyEdge((from, to) => edgeKindOf(from, to, maker)),
        masking: once(() => marks().map(({ masking }) => masking)),
        inferred: once(() => marks().map(({ inferred }) => inferred)),
        stale: everyEdge((from, to) => isStale(from, to, maker)),
        hiddenHops: all(0),
        collapsedHops: all(0),
      }),
    }),
  };
}

/** Nodes and edges that are there as objects. */
export function graphOf(
  nodes: readonly VisibleLineageNode[],
  edges: readonly VisibleLineageEdge[],
  { from, to }: EdgePlaces,
): MadeGraph {
  return {
    nodes: () => nodes,
    edges: () => edges,
    columns: markVisible({
      nodes: markVisible({
        ids: () => nodes.map(({ id }) => id),
        entities: once(() => nodes.map(({ entity }) => entity)),
        distances: () => nodes.map(({ distance }) => distance),
        hidden: () => nodes.map(({ hidden }) => hidden),
        moreUpstream: () => nodes.map(({ moreUpstream }) => moreUpstream),
        moreDownstream: () => nodes.map(({ moreDownstream }) => moreDownstream),
      }),
      edges: markVisible({
        from,
        to,
        kinds: () => edges.map(({ kind }) => kind),
        masking: () => edges.map(({ masking }) => masking),
        inferred: () => edges.map(({ inferred }) => inferred),
        stale: () => edges.map(({ stale }) => stale),
        hiddenHops: () => edges.map(({ hiddenHops }) => hiddenHops),
        collapsedHops: () => edges.map(({ collapsedHops }) => collapsedHops),
      }),
    }),
  };
}

/** Nodes by distance, then id, and edges by where they stand: the places of hidden nodes tell nothing of them either. */
export function inOrder(nodes: readonly VisibleLineageNode[], edges: readonly VisibleLineageEdge[]): MadeGraph {
  const sorted = [...nodes].sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const place = (id: LineageId): number => places.get(id) ?? 0;
  const ordered = edges
    .map((edge) => ({ edge, from: place(edge.from), to: place(edge.to) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return graphOf(
    sorted,
    ordered.map(({ edge }) => edge),
    { from: ordered.map(({ from }) => from), to: ordered.map(({ to }) => to) },
  );
}
