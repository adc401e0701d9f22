import type { GraphQLResolveInfo } from 'graphql';
import type { LineageWants } from '../../../access/lineage-request.ts';
import type { LineageNodeResult } from '../../../access/visible.ts';
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
    completeness: wants.completeness,
    more: wants.more || any(nodes, 'moreUpstream', 'moreDownstream'),
  };
}

export const nodeColumns = {
  ids: (nodes) => nodes.ids(),
  kinds: (nodes) => nodes.entities().map(kindOf),
  assetIds: (nodes) => nodes.entities().map(assetOf),
  namespaces: (nodes) =>
    nodes.entities().map((entity) => (entity !== null && 'namespace' in entity ? entity.namespace : null)),
  names: (nodes) => nodes.entities().map(nameOf),
  paths: (nodes) => nodes.entities().map((entity) => (entity !== null && 'path' in entity ? entity.path : null)),
  distances: (nodes) => nodes.distances(),
  hidden: (nodes) => nodes.hidden(),
  moreUpstream: (nodes) => nodes.moreUpstream(),
  moreDownstream: (nodes) => nodes.moreDownstream(),
} satisfies LineageNodeColumnsResolvers;

export const edgeColumns = {
  kinds: (edges) => edges.kinds(),
  masking: (edges) => edges.masking(),
  inferred: (edges) => edges.inferred(),
  stale: (edges) => edges.stale(),
  hiddenHops: (edges) => edges.hiddenHops(),
  collapsedHops: (edges) => edges.collapsedHops(),
} satisfies LineageEdgeColumnsResolvers;

function kindOf(entity: LineageNodeResult['entity']): LineageNodeKind | null {
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
