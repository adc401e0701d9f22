import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { CompletenessResult, VisibleLineageEdge, VisibleLineagePath } from '../../../access/visible.ts';
import {
  sensitiveFlows,
  type FlowRow,
  type SensitiveFlowRequest,
  type SensitiveFlows,
} from '../../../governance/sensitive-flows.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import { badInput } from '../../errors.ts';
import type { QuerySensitiveFlowsArgs, SensitiveFlowFilter } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedList } from '../../ids.ts';
import { waysWanted } from '../lineage/lineage-of.ts';

/** A flow of a page; the ways of all of the page are read when the first of them is asked for. */
export interface FlowNode extends FlowRow {
  readonly way: () => Promise<{ path: VisibleLineagePath; breakers: readonly VisibleLineageEdge[] }>;
}
/** The flows are found when something of them is asked for, once. */
export interface FlowConnection extends Connection<FlowNode> {
  readonly completeness: () => Promise<CompletenessResult>;
}

/** Throws BAD_USER_INPUT that says which argument is wrong. */
export function flowConnection(
  { filter, asOf, first, after }: Partial<QuerySensitiveFlowsArgs>,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): FlowConnection {
  const request = requestOf(filter, asOf ?? null, context);
  let finding: Promise<SensitiveFlows> | undefined;
  const flows = (): Promise<SensitiveFlows> => (finding ??= sensitiveFlows(request, context));
  const page = connection<FlowNode, FlowRow['key']>(
    { first, after },
    {
      list: cursorList(KEY, 'sensitiveFlows', { ...request }),
      keyOf: ({ key }) => key,
      read: async ({ after: key, limit }) => {
        const found = await flows();
        return withWays(found, found.page(key === null ? null : key.map(String), limit), info);
      },
      count: async () => (await flows()).total,
    },
  );
  return { ...page, completeness: async () => (await flows()).completeness };
}

const KEY: z.ZodType<FlowRow['key']> = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
]);

function withWays(flows: SensitiveFlows, rows: readonly FlowRow[], info: GraphQLResolveInfo): FlowNode[] {
  const of = (name: string): string[][] => [
    ['edges', 'node', name],
    ['nodes', name],
  ];
  const wants = waysWanted(info, of('path'), of('breakers'));
  let reading: ReturnType<SensitiveFlows['ways']> | undefined;
  return rows.map((row, place) => ({
    ...row,
    way: async () => {
      const way = (await (reading ??= flows.ways(rows, wants)))[place];
      if (way === undefined) throw new Error('a flow without a way');
      return way;
    },
  }));
}

function requestOf(
  input: SensitiveFlowFilter | null | undefined,
  asOf: number | null,
  { classification }: GraphQLContext,
): SensitiveFlowRequest {
  const { exposedOnly, includeBroken, includeIndirect, ...lists } = given(input ?? {});
  for (const [name, items] of Object.entries(lists)) checkedList<unknown>(`filter.${name}`, items);
  const unknown = lists.levels?.find((level) => !classification.levels.includes(level));
  if (unknown !== undefined)
    throw badInput('filter.levels', `must be of ${classification.levels.join(', ')}, got ${JSON.stringify(unknown)}`);
  return {
    tags: lists.tags ?? null,
    compartments: lists.compartments ?? null,
    levels: lists.levels ?? null,
    fromNamespaces: lists.fromNamespaces ?? null,
    toKinds: lists.toKinds ?? null,
    toNamespaces: lists.toNamespaces ?? null,
    exposedOnly: exposedOnly ?? false,
    includeBroken: includeBroken ?? true,
    includeIndirect: includeIndirect ?? false,
    asOf,
  };
}
