import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { CompletenessResult } from '../../../access/visible.ts';
import {
  sensitiveFlows,
  type FlowLine,
  type FlowRow,
  type FlowWay,
  type SensitiveFlowRequest,
} from '../../../governance/sensitive-flows.ts';
import { unknownNames } from '../../../governance/unknown-names.ts';
import { once } from '../../../domain/once.ts';
import type { Keyset } from '../../catalog-types.ts';
import { connection, type Connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type {
  QuerySensitiveFlowsArgs,
  SensitiveFlowConnectionExportArgs,
  SensitiveFlowFilter,
} from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedList } from '../../ids.ts';
import { listExport, type ListExport } from '../../list-export.ts';
import { readTogether } from '../../read-together.ts';
import { checkedLevels } from '../asset/filter.ts';
import { waysWanted } from '../lineage/lineage-of.ts';
import { FLOW_TELLING } from './export.ts';

/** A flow of a page. */
export interface FlowNode extends FlowRow {
  readonly way: () => Promise<FlowWay>;
}
/** The flows are found when something of them is asked for, once. */
export interface FlowConnection extends Connection<FlowNode> {
  readonly completeness: () => Promise<CompletenessResult>;
  readonly remarks: () => Promise<string[]>;
  readonly export: (args: SensitiveFlowConnectionExportArgs) => Promise<ListExport>;
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
  const shared = {
    list: cursorList(KEY, 'sensitiveFlows', { ...request }),
    keyOf: ({ key }: FlowLine) => key,
    count: async () => (await flows()).total,
  };
  const page = connection<FlowNode, FlowLine['key']>(
    { first, after },
    {
      ...shared,
      read: async ({ after: key, limit }) => {
        const found = await flows();
        const rows = found.page(key, limit);
        return readTogether(rows, () => found.ways(rows, wants));
      },
    },
  );
  const { tags, compartments, fromNamespaces, toNamespaces } = request;
  const named = { tags, compartments, namespaces: [...(fromNamespaces ?? []), ...(toNamespaces ?? [])] };
  const told = {
    completeness: async () => (await flows()).completeness,
    remarks: () => unknownNames(named, context.catalog),
  };
  const lines = { ...shared, read: async ({ after: key, limit }: Keyset) => (await flows()).lines(key, limit) };
  const telling = { ...FLOW_TELLING, ...told, recorder: context.recorder, viewer: context.viewer };
  return { ...page, ...told, export: ({ format }) => listExport(format, after, lines, telling) };
}

const KEY: z.ZodType<FlowLine['key']> = z.tuple([
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
