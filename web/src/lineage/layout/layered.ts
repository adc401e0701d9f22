import { graphlib, layout } from '@dagrejs/dagre';
import { LAYER_GAP, NODE_GAP, NODE_HEIGHT, NODE_WIDTH, type Point } from './geometry.ts';

/** What is to be laid out. Plain values: it goes to a worker. */
export interface LayoutRequest {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

/** Where everything is. */
export interface Layout {
  readonly places: readonly (readonly [id: string, place: Point])[];
  /** Of edges that pass layers: where they pass them, by `from` and `to`, so that they cross no node. */
  readonly bends: readonly (readonly [from: string, to: string, bends: readonly Point[]])[];
}

/** Up to so many nodes, the slower way that makes edges shortest is quick enough. */
const FEW = 40;

/** A layered layout, sources at the left. Edges with an end that is no node are left out. */
export function layered({ nodes, edges }: LayoutRequest): Layout {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranker: nodes.length <= FEW ? 'network-simplex' : 'longest-path',
    nodesep: NODE_GAP,
    edgesep: NODE_GAP / 2,
    ranksep: LAYER_GAP,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of nodes) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const [from, to] of edges) if (graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  layout(graph);
  const places = nodes.map((id) => {
    const { x, y } = graph.node(id) as unknown as Point;
    return [id, { x: Math.round(x - NODE_WIDTH / 2), y: Math.round(y - NODE_HEIGHT / 2) }] as const;
  });
  return { places, bends: bendsOf(graph) };
}

/** The first and last points are at the nodes; of those between every second one is in a layer, the others in gaps. */
function bendsOf(graph: graphlib.Graph): Layout['bends'] {
  return graph.edges().flatMap(({ v, w }: { readonly v: string; readonly w: string }): Layout['bends'] => {
    const { points } = graph.edge(v, w) as unknown as { readonly points: readonly Point[] };
    const inner = points.slice(1, -1).filter((_, index) => index % 2 === 1);
    return inner.length === 0 ? [] : [[v, w, inner.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))]];
  });
}
