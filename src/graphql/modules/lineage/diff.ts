import type { GraphQLResolveInfo } from 'graphql';
import type { LineageWants } from '../../../access/lineage-request.ts';
import type { VisibleLineageDiff } from '../../../access/visible.ts';
import type { GraphQLContext } from '../../context.ts';
import { badInput } from '../../errors.ts';
import type { QueryLineageDiffArgs } from '../../generated/resolvers.ts';
import { selects } from '../../selection.ts';
import { requestOf, wantsOf } from './lineage-of.ts';

type DiffArguments = Pick<QueryLineageDiffArgs, 'from'> & Partial<Omit<QueryLineageDiffArgs, 'of' | 'from'>>;

/** What is different between two moments. Throws BAD_USER_INPUT that says which argument is wrong. */
export function lineageDiff(
  of: readonly string[],
  { from, to, ...args }: DiffArguments,
  { lineage, now }: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<VisibleLineageDiff> {
  if (from > (to ?? now)) throw badInput('to', to == null ? 'is now, before `from`' : 'is before `from`');
  const wanted = wantsOf(info, ['nodes', 'node'], ['edges', 'after']);
  // Edges are compared by their evidence.
  const wants: LineageWants = { ...wanted, evidence: selects(info, 'edges'), stale: true, completeness: true };
  return lineage.diff({ ...requestOf(of, args, wants), from, to: to ?? null });
}
