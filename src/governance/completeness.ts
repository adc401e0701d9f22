import type { CompletenessResult } from '../access/visible.ts';

/** Of an answer that is made of several. */
export function joined(all: readonly CompletenessResult[]): CompletenessResult {
  const cuts = new Set(all.flatMap(({ truncatedBy }) => truncatedBy));
  return {
    complete: all.every(({ complete }) => complete),
    truncatedBy: (['DEPTH', 'NODES', 'EDGES', 'TIME'] as const).filter((cut) => cuts.has(cut)),
    hidden: all.reduce<number | null>((sum, { hidden }) => (hidden === null ? sum : (sum ?? 0) + hidden), null),
    stale: all.reduce((sum, { stale }) => sum + stale, 0),
    continueFrom: [...new Set(all.flatMap(({ continueFrom }) => continueFrom))],
  };
}

/** The same answer with some of what it should hold left out. */
export const cutShort = (completeness: CompletenessResult): CompletenessResult => ({
  ...completeness,
  complete: false,
  truncatedBy: [...new Set([...completeness.truncatedBy, 'NODES' as const])],
});

/** What a search left out, in words. `drops` tells that the viewer is not told of what is hidden. */
export function remarksOn({ truncatedBy, hidden, stale }: CompletenessResult, drops: boolean): string[] {
  return [
    ...(truncatedBy.length === 0
      ? []
      : [`This is not all: the search was ended by its limit of ${truncatedBy.join(', ')}.`]),
    ...(hidden === null || hidden === 0 ? [] : [`${thingsHidden(hidden)} hidden from the reader.`]),
    ...(drops ? ['Things that are hidden from the reader, if there are any, are left out.'] : []),
    ...(stale === 0 ? [] : [`Stale edges, whose end is gone or that were not seen for long: ${stale}.`]),
  ];
}

/** `2 things on the way are` */
export const thingsHidden = (count: number): string =>
  count === 1 ? '1 thing on the way is' : `${count} things on the way are`;
