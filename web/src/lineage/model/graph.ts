import type {
  GraphAssetFragment,
  GraphEdgeFragment,
  GraphNodeFragment,
  LineageChange,
} from '../../generated/documents.ts';

/** Which way of a node. */
export type Way = 'UPSTREAM' | 'DOWNSTREAM';

/** An asset of the picture, or a placeholder for something that the viewer may not see. */
export interface GraphNode {
  readonly id: string;
  /** Null for a placeholder. */
  readonly asset: GraphAssetFragment | null;
  /** Where more can be fetched. */
  readonly more: Readonly<Record<Way, boolean>>;
  /** What became of it between two moments. Null where moments are not compared, or nothing did. */
  readonly change: LineageChange | null;
}

/** Data flows from one node of the picture to another. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly masking: boolean;
  readonly stale: boolean;
  readonly hiddenHops: number;
  readonly collapsedHops: number;
  /** Jobs that make it so, the latest seen first; each once. */
  readonly jobs: readonly { readonly id: string; readonly name: string }[];
  readonly origins: readonly string[];
  /** Of its surest evidence: 0 to 1. Null where nothing is told of it. */
  readonly confidence: number | null;
  readonly change: LineageChange | null;
}

/** What the page shows: several answers as one picture. */
export interface Graph {
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

/** Of an edge. Two assets have one edge at most. */
export const edgeId = (from: string, to: string): string => `${from}~${to}`;

/** One answer, in the form that all of them are joined in. */
export interface Answer {
  readonly roots: readonly string[];
  readonly nodes: readonly GraphNodeFragment[];
  readonly edges: readonly GraphEdgeFragment[];
}

/**
 * Joins answers into one picture. A way on is open only while no answer has it. A placeholder's id means nothing outside
 * its answer: one that stands at the same places as a placeholder of an earlier answer is taken for the same.
 */
export function joined([first, ...others]: readonly Answer[]): Graph {
  if (first === undefined) return EMPTY;
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const seen = new Set<string>();
  for (const answer of [first, ...others]) {
    const places = placesOfHidden(answer);
    const again = new Set([...places].flatMap(([id, place]) => (seen.has(place) ? [id] : [])));
    for (const place of places.values()) seen.add(place);
    for (const node of answer.nodes) if (!again.has(node.id)) nodes.set(node.id, withNode(nodes.get(node.id), node));
    for (const edge of answer.edges) {
      const id = edgeId(edge.from, edge.to);
      if (!again.has(edge.from) && !again.has(edge.to) && !edges.has(id)) edges.set(id, edgeOf(edge));
    }
  }
  return { roots: first.roots, nodes, edges };
}

const EMPTY: Graph = { roots: [], nodes: new Map(), edges: new Map() };

function withNode(
  known: GraphNode | undefined,
  { id, entity, moreUpstream, moreDownstream }: GraphNodeFragment,
): GraphNode {
  return {
    id,
    asset: entity !== null && 'namespace' in entity ? entity : null,
    more: {
      UPSTREAM: moreUpstream && known?.more.UPSTREAM !== false,
      DOWNSTREAM: moreDownstream && known?.more.DOWNSTREAM !== false,
    },
    change: null,
  };
}

/** An edge of an answer, with what the picture shows of its evidence. */
export function edgeOf({
  from,
  to,
  masking,
  stale,
  hiddenHops,
  collapsedHops,
  evidence,
}: GraphEdgeFragment): GraphEdge {
  const jobs = new Map(evidence.flatMap(({ job }) => (job === null ? [] : [[job.id, { id: job.id, name: job.name }]])));
  return {
    id: edgeId(from, to),
    from,
    to,
    masking,
    stale,
    hiddenHops,
    collapsedHops,
    jobs: [...jobs.values()],
    origins: [...new Set(evidence.map(({ origin }) => origin))],
    confidence: evidence.length === 0 ? null : Math.max(...evidence.map(({ confidence }) => confidence)),
    change: null,
  };
}

/** Of each placeholder, what is around it. */
function placesOfHidden({ nodes, edges }: Answer): ReadonlyMap<string, string> {
  const around = new Map(nodes.filter(({ hidden }) => hidden).map(({ id }) => [id, [] as string[]]));
  for (const { from, to } of edges) {
    around.get(from)?.push(`>${around.has(to) ? '' : to}`);
    around.get(to)?.push(`<${around.has(from) ? '' : from}`);
  }
  return new Map([...around].map(([id, places]) => [id, places.sort().join(' ')]));
}

/** Neighbours of each node, one way. */
export function neighbours({ nodes, edges }: Graph, way: Way): ReadonlyMap<string, readonly string[]> {
  const found = new Map([...nodes.keys()].map((id) => [id, [] as string[]]));
  for (const { from, to } of edges.values()) {
    if (way === 'UPSTREAM') found.get(to)?.push(from);
    else found.get(from)?.push(to);
  }
  return found;
}
