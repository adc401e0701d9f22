import type { AssetId } from '../../domain/ids.ts';
import { OPEN } from '../../domain/lineage/timeline.ts';
import type { SqlOutput } from '../../domain/lineage/sql-job.ts';

/** A moment from which on columns may be inferred from some inputs, until the next. */
export interface Inferable {
  readonly from: number;
  readonly lastSeenAt: number;
  readonly inputs: ReadonlySet<AssetId>;
}

/** Earlier changes of an output's inputs than these are not followed. */
const MOST = 200;

/**
 * When columns of an output are to be inferred: while the job makes it from its inputs, and does not say from which
 * columns. Empty when never.
 */
export function inferableStretches({ feeds, declared, foreign }: SqlOutput): Inferable[] {
  if (foreign) return [];
  const times = [...new Set([...feeds, ...declared].flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stretches = times.slice(-MOST - 1).flatMap((from, index, some): Inferable[] => {
    const to = some[index + 1];
    // The last moment is the end of all.
    if (to === undefined) return [];
    const holds = (stretch: { readonly from: number; readonly to: number }): boolean =>
      stretch.from <= from && from < stretch.to;
    const held = declared.some(holds) ? [] : feeds.filter(holds);
    const lastSeenAt = Math.max(from, ...held.map((feed) => Math.min(feed.lastSeenAt, to)));
    return [{ from, lastSeenAt, inputs: new Set(held.map(({ input }) => input)) }];
  });
  const last = times.at(-1);
  const ended = last !== undefined && last < OPEN;
  const first = stretches.findIndex(({ inputs }) => inputs.size > 0);
  if (first < 0) return [];
  return [...stretches.slice(first), ...(ended ? [{ from: last, lastSeenAt: last, inputs: new Set<AssetId>() }] : [])];
}
