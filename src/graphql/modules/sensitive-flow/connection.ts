import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { CompletenessResult } from '../../../access/visible.ts';
import {
  sensitiveFlows,
  type FlowRow,
  type FlowWay,
  type SensitiveFlowRequest,
} from '../../../governance/sensitive-flows.ts';
import { once } from '../../../domain/once.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type { QuerySensitiveFlowsArgs, SensitiveFlowFilter } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedList } from '../../ids.ts';
import { readTogether } from '../../read-together.ts';
import { checkedLevels } from '../asset/filter.ts';
import { waysWanted } from '../lineage/lineage-of.ts';

/** A flow of a page. */
export interface FlowNode extends FlowRow {
  readonly way: () => Promise<FlowWay>;
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
  const flows = once(() => sensitiveFlows(request, context));
  const of = (name: string): string[][] => [
    ['edges', 'node', name],
    ['nodes', name],
  ];
  const wants = waysWanted(info, of('path'), of('breakers'));
  const page = connection<FlowNode, FlowRow['key']>(
    { first, after },
    {
      list: cursorList(KEY, 'sensitiveFlows', { ...request }),
      keyOf: ({ key }) => key,
      read: async ({ after: key, limit }) => {
        const found = await flows();
        const rows = found.page(key, limit);
        return readTogether(rows, () => found.ways(rows, wants));
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

function requestOf(
  input: SensitiveFlowFilter | null | undefined,
  asOf: number | null,
  { classification }: GraphQLContext,
): SensitiveFlowRequest {
  const { exposedOnly, includeBroken, includeIndirect, ...lists } = given(input ?? {});
  for (const [name, items] of Object.entries(lists)) checkedList<unknown>(`filter.${name}`, items);
  return {
    tags: lists.tags ?? null,
    compartments: lists.compartments ?? null,
    levels: lists.levels === undefined ? null : checkedLevels('filter.levels', lists.levels, classification),
    fromNamespaces: lists.fromNamespaces ?? null,
    toKinds: lists.toKinds ?? null,
    toNamespaces: lists.toNamespaces ?? null,
    exposedOnly: exposedOnly ?? false,
    includeBroken: includeBroken ?? true,
    includeIndirect: includeIndirect ?? false,
    asOf,
  };
}
