import { setTimeout as sleep } from 'node:timers/promises';
import type { Retention } from '../store/port.ts';

const DAY = 86_400_000;

export interface RetentionOptions {
  /** Age of the runs that are compacted away. */
  readonly days: number;
  /** Milliseconds from one round to the next, and before the first. */
  readonly every: number;
  readonly onRound: (runs: number) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Compacts old runs away in the background, round by round. After each step it rests as long as the step took, so that
 * it never takes more than half of the store's time. What fails is told, and tried again in the next round.
 */
export function startRetention(retention: Retention, options: RetentionOptions): { close: () => Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  const work = (async () => {
    while (await rested(options.every, signal)) {
      try {
        const runs = await round(retention, Date.now() - options.days * DAY, signal);
        if (runs > 0) options.onRound(runs);
      } catch (error) {
        options.onFailure(error);
      }
    }
  })();
  return {
    close: async () => {
      ending.abort();
      await work;
    },
  };
}

/** Only a round that has something to do is written down in the access log. */
async function round(retention: Retention, before: number, signal: AbortSignal): Promise<number> {
  if (!(await hasWork(retention, before, signal))) return 0;
  let [total, since] = [0, performance.now()];
  for await (const { runs } of retention.compactRuns({ before, dryRun: false })) {
    total += runs;
    if (!(await rested(performance.now() - since, signal))) break;
    since = performance.now();
  }
  return total;
}

async function hasWork(retention: Retention, before: number, signal: AbortSignal): Promise<boolean> {
  for await (const { runs } of retention.compactRuns({ before, dryRun: true })) {
    if (runs > 0) return true;
    if (signal.aborted) return false;
  }
  return false;
}

/** False when the server is ending. */
const rested = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, true, { signal, ref: false }).catch(() => false);
