import type { LineageChangesQuery } from '../../generated/documents.ts';
import { edgeId, edgeOf, type Graph, type GraphEdge, type GraphNode } from '../model/graph.ts';

type Changes = LineageChangesQuery['lineageDiff'];

/** A picture with what came and went between two moments: what is gone is in it, too. */
export function withChanges(graph: Graph, { nodes: changedNodes, edges: changedEdges }: Changes): Graph {
  const nodes = new Map(graph.nodes);
  const edges = new Map(graph.edges);
  for (const { change, node } of changedNodes) {
    const known = nodes.get(node.id);
    const asset = node.entity !== null && 'namespace' in node.entity ? node.entity : null;
    if (known !== undefined || change === 'DISAPPEARED')
      nodes.set(node.id, { ...(known ?? { id: node.id, asset, more: NO_MORE }), change });
  }
  for (const { change, before, after } of changedEdges) {
    const told = after ?? before;
    if (told === null || !nodes.has(told.from) || !nodes.has(told.to)) continue;
    edges.set(edgeId(told.from, told.to), { ...edgeOf(told), change });
  }
  return { ...graph, nodes, edges };
}

const NO_MORE = { UPSTREAM: false, DOWNSTREAM: false };

/** How many of them came, went or are other ones. */
export function countChanges(
  things: Iterable<GraphNode | GraphEdge>,
): Readonly<Record<'APPEARED' | 'DISAPPEARED' | 'CHANGED', number>> {
  const counts = { APPEARED: 0, DISAPPEARED: 0, CHANGED: 0 };
  for (const { change } of things) if (change !== null) counts[change] += 1;
  return counts;
}

const ATTRIBUTES = {
  EVIDENCE: 'who says so',
  TRANSFORMATIONS: 'what is done on the way',
  MASKING: 'whether it masks',
  STALE: 'whether it is stale',
  HOPS: 'what it passes over',
} as const;

/** What of the changed edges is not the same, in words, by the id of the edge. */
export const whatChanged = ({ edges }: Changes): ReadonlyMap<string, string> =>
  new Map(
    edges.flatMap(({ before, after, attributes }) => {
      const told = after ?? before;
      const words = attributes.map((attribute) => ATTRIBUTES[attribute]).join(', ');
      return told === null || words === '' ? [] : [[edgeId(told.from, told.to), words]];
    }),
  );
