import type { GraphQLResolveInfo } from 'graphql';
import type { VisibleLineagePaths } from '../../../access/visible.ts';
import { notNull, within } from '../../arguments.ts';
import type { GraphQLContext } from '../../context.ts';
import type { QueryPathsArgs } from '../../generated/resolvers.ts';
import { checkedId } from '../../ids.ts';
import { DEEPEST, wantsOf } from './lineage-of.ts';

const MOST_PATHS = 50;

/** The ways from one thing to another. Throws BAD_USER_INPUT that says which argument is wrong. */
export function pathsBetween(
  { from, to, ...args }: Pick<QueryPathsArgs, 'from' | 'to'> & Partial<QueryPathsArgs>,
  { lineage }: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<VisibleLineagePaths> {
  return lineage.paths({
    from: checkedId('from', from),
    to: checkedId('to', to),
    granularity: notNull('granularity', args.granularity, 'ASSET'),
    maxPaths: within('maxPaths', notNull('maxPaths', args.maxPaths, 5), 1, MOST_PATHS),
    maxDepth: within('maxDepth', notNull('maxDepth', args.maxDepth, 50), 1, DEEPEST),
    asOf: args.asOf ?? null,
    wants: wantsOf(info, ['paths', 'nodes'], ['paths', 'edges']),
  });
}
