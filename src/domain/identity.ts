import { compareText } from './compare-text.ts';
/** One name of an asset, with what was said of it. Ids are those of the names. */
export interface NameFacts {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  /** Names that listed this one among their symlinks. */
  readonly symlinkOf: readonly string[];
  /** When it was renamed away, and when another name became it. Epoch milliseconds. */
  readonly renamedAwayAt: number | null;
  readonly renamedToAt: number | null;
}

/**
 * The name that an asset goes by. It depends on the facts alone, never on their order: a dataset's own name before
 * the names it lists as symlinks, what it was renamed to before what it was, then the latest rename, then the first
 * by code unit. Throws when there are no names.
 */
export function canonicalName<T extends NameFacts>(names: readonly T[]): T {
  const own = orAll(names, ({ symlinkOf }) => symlinkOf.length === 0);
  const current = orAll(
    own,
    ({ renamedAwayAt, renamedToAt }) => renamedAwayAt === null || (renamedToAt ?? -1) > renamedAwayAt,
  );
  const [best] = [...current].sort(
    (a, b) =>
      (b.renamedToAt ?? -1) - (a.renamedToAt ?? -1) ||
      compareText(a.namespace, b.namespace) ||
      compareText(a.name, b.name),
  );
  if (best === undefined) throw new Error('an asset has at least one name');
  return best;
}

function orAll<T>(items: readonly T[], keep: (item: T) => boolean): readonly T[] {
  const kept = items.filter(keep);
  return kept.length > 0 ? kept : items;
}
