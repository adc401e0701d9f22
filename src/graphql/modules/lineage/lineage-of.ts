import type { GraphQLResolveInfo } from 'graphql';
import type { LineageRequest, LineageWants } from '../../../access/lineage-request.ts';
import type { VisibleLineageGraph } from '../../../access/visible.ts';
import type { Collapse } from '../../../domain/lineage/collapse.ts';
import { NO_FILTER, type Direction, type EdgeFilter } from '../../../domain/lineage/graph.ts';
import { notNull, within } from '../../arguments.ts';
import type { GraphQLContext } from '../../context.ts';
import type { CollapseInput, LineageDirection, LineageFilter, QueryLineageArgs } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedList } from '../../ids.ts';
import { selectedNames, selects } from '../../selection.ts';
import { withColumns } from './columns.ts';

/** Arguments of `lineage`, of the query and of assets and fields alike. */
type LineageArguments = Partial<Omit<QueryLineageArgs, 'of'>>;

export const DEEPEST = 1_000;
export const MOST_NODES = 20_000;

/** The lineage of these ids. Throws BAD_USER_INPUT that says which argument is wrong. */
export function lineageOf(
  of: readonly string[],
  args: LineageArguments,
  { lineage }: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<VisibleLineageGraph> {
  const wants = withColumns(wantsOf(info, ['nodes'], ['edges']), info);
  return lineage.graph(requestOf(of, args, wants));
}

/** What of nodes and edges the query asks for, and so has to be read. */
export function wantsOf(info: GraphQLResolveInfo, nodes: readonly string[], edges: readonly string[]): LineageWants {
  const wanted = selectedNames(info, ...nodes, 'entity');
  const all = selects(info, 'export') || [...wanted].some((name) => !NAMES.has(name));
  return {
    entities: all ? 'ALL' : wanted.size === 0 ? 'NONE' : 'NAMES',
    evidence: selects(info, ...edges, 'evidence'),
    masking: selects(info, ...edges, 'masking') || selects(info, 'export'),
    inferred: selects(info, ...edges, 'inferred'),
    stale: selects(info, ...edges, 'stale') || selects(info, 'completeness', 'stale') || selects(info, 'export'),
    more: ['moreUpstream', 'moreDownstream'].some((name) => selects(info, ...nodes, name)),
    completeness: selects(info, 'completeness') || selects(info, 'export'),
  };
}

/** The same for several ways: `paths` are where the query has them, `edges` where it has edges alone. */
export function waysWanted(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
  edges: readonly (readonly string[])[] = [],
): LineageWants {
  const all = [
    ...paths.map((path) => wantsOf(info, [...path, 'nodes'], [...path, 'edges'])),
    ...edges.map((path) => wantsOf(info, [], path)),
  ];
  return {
    entities: MOST_FIRST.find((one) => all.some(({ entities }) => entities === one)) ?? 'NONE',
    evidence: all.some(({ evidence }) => evidence),
    masking: all.some(({ masking }) => masking),
    inferred: all.some(({ inferred }) => inferred),
    stale: all.some(({ stale }) => stale),
    more: all.some(({ more }) => more),
    completeness: all.some(({ completeness }) => completeness),
  };
}
const MOST_FIRST = ['ALL', 'NAMES', 'LABELS', 'NONE'] as const;

/** What is known of nodes without reading their records. */
const NAMES: ReadonlySet<string> = new Set(['__typename', 'id', 'path', 'kind', 'namespace', 'name']);

/** The request that the arguments make. Throws BAD_USER_INPUT that says which argument is wrong. */
export function requestOf(of: readonly string[], args: LineageArguments, wants: LineageWants): LineageRequest {
  return {
    of,
    directions: DIRECTIONS[notNull('direction', args.direction, 'BOTH')],
    granularity: notNull('granularity', args.granularity, 'ASSET'),
    depth: within('depth', notNull('depth', args.depth, 5), 0, DEEPEST),
    maxNodes: within('maxNodes', notNull('maxNodes', args.maxNodes, 1000), 1, MOST_NODES),
    filter: args.filter == null ? NO_FILTER : filterOf(args.filter),
    collapse: args.collapse == null ? null : collapseOf(args.collapse),
    asOf: args.asOf ?? null,
    wants,
  };
}

const DIRECTIONS: Readonly<Record<LineageDirection, readonly Direction[]>> = {
  UPSTREAM: ['UPSTREAM'],
  DOWNSTREAM: ['DOWNSTREAM'],
  BOTH: ['UPSTREAM', 'DOWNSTREAM'],
};

function filterOf(input: LineageFilter): EdgeFilter {
  const { origins, transformationTypes, minConfidence, includeStale, kinds } = given(input);
  if (minConfidence !== undefined) within('filter.minConfidence', minConfidence, 0, 1);
  return {
    origins: origins ?? null,
    transformationTypes: transformationTypes ?? null,
    minConfidence: minConfidence ?? null,
    includeStale: includeStale ?? true,
    kinds: kinds ?? null,
  };
}

function collapseOf(input: CollapseInput): Collapse | null {
  const lists = given(input);
  for (const [name, items] of Object.entries(lists)) checkedList<unknown>(`collapse.${name}`, items);
  const collapse = {
    namePatterns: lists.namePatterns ?? null,
    tags: lists.tags ?? null,
    kinds: lists.kinds ?? null,
    datasetTypes: lists.datasetTypes ?? null,
  };
  return Object.values(collapse).every((items) => items === null || items.length === 0) ? null : collapse;
}
