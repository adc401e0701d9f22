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
