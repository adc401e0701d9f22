import { Position, type Edge, type Node } from '@xyflow/react';
import { heightOf, NODE_HEIGHT, NODE_WIDTH, type Places, type Point, type Route } from '../layout/geometry.ts';
import { bendsOf } from '../layout/route-path.ts';
import type { ColumnEdge } from '../model/columns.ts';
import type { Graph, GraphEdge, GraphNode, Way } from '../model/graph.ts';
import type { OpenColumns } from '../model/open-columns.ts';
import type { View } from '../model/view.ts';

export interface NodeData extends Record<string, unknown> {
  readonly node: GraphNode;
  /** Null while it is closed, or while its columns are on their way. */
  readonly columns: OpenColumns | null;
  readonly open: boolean;
  readonly root: boolean;
  readonly selected: boolean;
  /** The one that the tab key reaches. */
  readonly current: boolean;
  /** Ways that the user has had fetched. */
  readonly fetched: readonly Way[];
}
export type FlowNode = Node<NodeData, 'asset'>;

export interface EdgeData extends Record<string, unknown> {
  readonly edge: GraphEdge;
  /** Between columns, where one of the ends is open. */
  readonly columns: readonly ColumnEdge[];
  readonly selected: boolean;
  /** Names of jobs that stand at the end of this edge, for all edges that they make to it. */
  readonly labels: readonly string[];
  /** Where it passes layers. */
  readonly bends: readonly Point[];
}
export type FlowEdge = Edge<EdgeData, 'lineage'>;

/** Heights of the open nodes. */
export const openHeights = (view: View, columns: ReadonlyMap<string, OpenColumns>): ReadonlyMap<string, number> =>
  new Map(view.open.map((id) => [id, heightOf(columns.get(id)?.columns.length ?? 1)]));

interface NodesOf {
  readonly graph: Graph;
  readonly places: Places;
  readonly view: View;
  readonly columns: ReadonlyMap<string, OpenColumns>;
  readonly current: string | null;
}

/** The nodes as the canvas takes them. Their sizes are known, so that nothing has to be measured before it is drawn. */
export function flowNodes({ graph, places, view, columns, current }: NodesOf): FlowNode[] {
  const open = new Set(view.open);
  const roots = new Set(graph.roots);
  const heights = openHeights(view, columns);
  return [...graph.nodes.values()].flatMap((node): FlowNode[] => {
    const position = places.get(node.id);
    if (position === undefined) return [];
    const size = { width: NODE_WIDTH, height: heights.get(node.id) ?? NODE_HEIGHT };
    return [
      {
        id: node.id,
        type: 'asset',
        position,
        ...size,
        measured: size,
        handles: HANDLES,
        data: {
          node,
          columns: open.has(node.id) ? (columns.get(node.id) ?? null) : null,
          open: open.has(node.id),
          root: roots.has(node.id),
          selected: view.selected === node.id,
          current: current === node.id,
          fetched: view.more.filter(({ id }) => id === node.id).map(({ way }) => way),
        },
      },
    ];
  });
}

const handle = { y: NODE_HEIGHT / 2, width: 1, height: 1 };
const HANDLES: NonNullable<Node['handles']> = [
  { ...handle, type: 'target', position: Position.Left, x: 0 },
  { ...handle, type: 'source', position: Position.Right, x: NODE_WIDTH },
];

const MOST_LABELS = 2;

interface EdgesOf {
  readonly graph: Graph;
  readonly places: Places;
  readonly routes: ReadonlyMap<string, Route>;
  readonly view: View;
  readonly columns: ReadonlyMap<string, readonly ColumnEdge[]>;
}

/** The edges as the canvas takes them. */
export function flowEdges({ graph, places, routes, view, columns }: EdgesOf): FlowEdge[] {
  const labels = labelsOf(graph, places);
  return [...graph.edges.values()].map((edge) => ({
    id: edge.id,
    type: 'lineage',
    source: edge.from,
    target: edge.to,
    data: {
      edge,
      columns: columns.get(edge.id) ?? [],
      selected: view.selected === edge.id,
      labels: labels.get(edge.id) ?? [],
      bends: bendsOf(routes.get(edge.id), places, edge.from, edge.to),
    },
  }));
}

/** A job makes many edges to one asset. Its name stands once, where they meet: on the one that comes in straightest. */
function labelsOf({ edges }: Graph, places: Places): ReadonlyMap<string, readonly string[]> {
  const into = new Map<string, GraphEdge[]>();
  for (const edge of edges.values()) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  return new Map(
    [...into].flatMap(([to, incoming]): [string, readonly string[]][] => {
      const names = [...new Set(incoming.flatMap(({ jobs }) => jobs.map(({ name }) => name)))];
      const slope = ({ from }: GraphEdge): number => Math.abs((places.get(from)?.y ?? 0) - (places.get(to)?.y ?? 0));
      const carrier = incoming.reduce((best, one) => (slope(one) < slope(best) ? one : best));
      const shown = names.slice(0, MOST_LABELS);
      return names.length === 0
        ? []
        : [[carrier.id, names.length > shown.length ? [...shown, `and ${names.length - shown.length} more`] : shown]];
    }),
  );
}
