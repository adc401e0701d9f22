import type { GraphQLResolveInfo } from 'graphql';
import type { LineageWants } from '../../../access/lineage-request.ts';
import type { LineageEdgeColumnsResolvers, LineageNodeColumnsResolvers } from '../../generated/resolvers.ts';
import { selectedNames } from '../../selection.ts';

/** The same wants, and what the columns that the query asks for need beside them. */
export function withColumns(wants: LineageWants, info: GraphQLResolveInfo): LineageWants {
  const nodes = selectedNames(info, 'columns', 'nodes');
  const edges = selectedNames(info, 'columns', 'edges');
  const any = (names: ReadonlySet<string>, ...some: readonly string[]): boolean => some.some((name) => names.has(name));
  const named = any(nodes, 'assetIds')
    ? 'NAMES'
    : any(nodes, 'kinds', 'namespaces', 'names', 'paths')
      ? 'LABELS'
      : 'NONE';
  return {
    entities: wants.entities === 'NONE' ? named : wants.entities,
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
  kinds: (nodes) => nodes.kinds(),
  assetIds: (nodes) => nodes.assetIds(),
  namespaces: (nodes) => nodes.namespaces(),
  names: (nodes) => nodes.names(),
  paths: (nodes) => nodes.paths(),
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
