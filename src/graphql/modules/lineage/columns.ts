import type { GraphQLResolveInfo } from 'graphql';
import type { LineageWants } from '../../../access/lineage-request.ts';
import type { LineageNodeResult, VisibleLineageGraph, VisibleLineageNode } from '../../../access/visible.ts';
import type {
  LineageEdgeColumnsResolvers,
  LineageNodeColumnsResolvers,
  LineageNodeKind,
} from '../../generated/resolvers.ts';
import { selectedNames } from '../../selection.ts';

/** The same wants, and what the columns that the query asks for need beside them. */
export function withColumns(wants: LineageWants, info: GraphQLResolveInfo): LineageWants {
  const nodes = selectedNames(info, 'columns', 'nodes');
  const edges = selectedNames(info, 'columns', 'edges');
  const any = (names: ReadonlySet<string>, ...some: readonly string[]): boolean => some.some((name) => names.has(name));
  const named = any(nodes, 'kinds', 'assetIds', 'namespaces', 'names', 'paths');
  return {
    entities: wants.entities === 'NONE' && named ? 'NAMES' : wants.entities,
    evidence: wants.evidence,
    masking: wants.masking === true || edges.has('masking'),
    inferred: wants.inferred === true || edges.has('inferred'),
    stale: wants.stale || edges.has('stale'),
    more: wants.more || any(nodes, 'moreUpstream', 'moreDownstream'),
  };
}

export const nodeColumns = {
  ids: ({ nodes }) => nodes.map(({ id }) => id),
  kinds: ({ nodes }) => nodes.map(kindOf),
  assetIds: ({ nodes }) => nodes.map(({ entity }) => assetOf(entity)),
  namespaces: ({ nodes }) =>
    nodes.map(({ entity }) => (entity !== null && 'namespace' in entity ? entity.namespace : null)),
  names: ({ nodes }) => nodes.map(({ entity }) => nameOf(entity)),
  paths: ({ nodes }) => nodes.map(({ entity }) => (entity !== null && 'path' in entity ? entity.path : null)),
  distances: ({ nodes }) => nodes.map(({ distance }) => distance),
  hidden: ({ nodes }) => nodes.map(({ hidden }) => hidden),
  moreUpstream: ({ nodes }) => nodes.map(({ moreUpstream }) => moreUpstream),
  moreDownstream: ({ nodes }) => nodes.map(({ moreDownstream }) => moreDownstream),
} satisfies LineageNodeColumnsResolvers;

export const edgeColumns = {
  from: ({ nodes, edges }) =>
    placesOf(
      nodes,
      edges.map(({ from }) => from),
    ),
  to: ({ nodes, edges }) =>
    placesOf(
      nodes,
      edges.map(({ to }) => to),
    ),
  kinds: ({ edges }) => edges.map(({ kind }) => kind),
  masking: ({ edges }) => edges.map(({ masking }) => masking),
  inferred: ({ edges }) => edges.map(({ inferred }) => inferred),
  stale: ({ edges }) => edges.map(({ stale }) => stale),
  hiddenHops: ({ edges }) => edges.map(({ hiddenHops }) => hiddenHops),
  collapsedHops: ({ edges }) => edges.map(({ collapsedHops }) => collapsedHops),
} satisfies LineageEdgeColumnsResolvers;

function kindOf({ entity }: VisibleLineageNode): LineageNodeKind | null {
  if (entity === null) return null;
  return 'kind' in entity ? entity.kind : 'FIELD';
}

function assetOf(entity: LineageNodeResult['entity']): string | null {
  if (entity === null) return null;
  return 'assetId' in entity ? entity.assetId : entity.id;
}

function nameOf(entity: LineageNodeResult['entity']): string | null {
  if (entity === null) return null;
  if ('assetName' in entity) return entity.assetName;
  return 'name' in entity ? entity.name : null;
}

/** Every edge has both of its ends among the nodes. */
function placesOf(nodes: VisibleLineageGraph['nodes'], ids: readonly string[]): number[] {
  const places = new Map<string, number>(nodes.map(({ id }, place) => [id, place]));
  return ids.map((id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error('an edge has an end that is no node of its graph');
    return place;
  });
}
