import type { AssetFilter } from '../../catalog-types.ts';
import type { Classification } from '../../../access/classification.ts';
import { badInput } from '../../errors.ts';
import type { AssetFilter as AssetFilterInput } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedIdsOf, checkedList } from '../../ids.ts';
import { checkedText } from '../../text.ts';

/** The filter as the catalog takes it. An attribute that is null or absent keeps everything. */
export function assetFilter(input: AssetFilterInput | null | undefined, classification: Classification): AssetFilter {
  const { levels, owners, terms, nameContains, updatedSince, ...lists } = given(input ?? {});
  for (const [name, items] of Object.entries(lists)) checkedList<unknown>(`filter.${name}`, items);
  return {
    ...lists,
    ...(levels === undefined
      ? {}
      : { within: classification.within(checkedLevels('filter.levels', levels, classification)) }),
    ...(owners === undefined ? {} : { owners: checkedIdsOf('filter.owners', owners, 'OWNER') }),
    ...(terms === undefined ? {} : { terms: checkedIdsOf('filter.terms', terms, 'TERM') }),
    ...(nameContains === undefined ? {} : { nameContains: checkedText('filter.nameContains', nameContains) }),
    ...(updatedSince === undefined ? {} : { updatedSince }),
  };
}

/** Levels of the policy; BAD_USER_INPUT for any other. */
export function checkedLevels(
  argument: string,
  levels: readonly string[],
  { levels: known }: Classification,
): readonly string[] {
  const unknown = levels.find((level) => !known.includes(level));
  if (unknown !== undefined) throw badInput(argument, `must be of ${known.join(', ')}, got ${JSON.stringify(unknown)}`);
  return levels;
}
