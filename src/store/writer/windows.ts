import { groupBy } from '../../domain/group.ts';
import { OPEN, type Window } from '../../domain/lineage/timeline.ts';
import { checkpoints, observationsBetween, pairsByKeys, type ObservationRow } from '../cypher/write-observations.ts';
import type { WriteContext } from './context.ts';
import { readHead, writeHead, type Head } from './timeline-head.ts';
import type { Change } from './timeline-keys.ts';

/** One timeline that is being brought up to date. */
export interface Work<C extends Change> {
  readonly pair: string;
  readonly change: C;
  readonly window: Window;
  /** Every observation that touches the window, as it is now. */
  readonly observations: readonly ObservationRow[];
  readonly head: Head | null;
  readonly isNew: boolean;
}

/** The beginning of a window that has no completed run before it. */
const BEGINNING = Number.MIN_SAFE_INTEGER;

/** Opens each timeline where it changed: from the last completed run before the change to the first after it. */
export async function openWindows<C extends Change>(
  context: WriteContext,
  changes: ReadonlyMap<string, C>,
): Promise<Work<C>[]> {
  const pairs = new Map(
    (await context.tx.run(pairsByKeys, { keys: [...changes.keys()] })).map((row) => [row.key, row]),
  );
  const works: Work<C>[] = [];
  const late: [string, C][] = [];
  for (const [pair, change] of changes) {
    const row = pairs.get(pair);
    const head = row === undefined ? null : readHead(row.head, pair);
    if (row === undefined && !change.more) {
      works.push({
        pair,
        change,
        window: { from: BEGINNING, to: OPEN },
        observations: change.observations,
        head: null,
        isNew: true,
      });
    } else if (head !== null && change.min > head.at) {
      const observations = overlay(head.observations, change.observations);
      works.push({ pair, change, window: { from: head.at, to: OPEN }, observations, head, isNew: false });
    } else late.push([pair, change]);
  }
  if (late.length === 0) return works;
  await prolong(
    context,
    late.filter(([, { more }]) => more),
  );
  const bounds = new Map(
    (
      await context.tx.run(checkpoints, {
        rows: late.map(([pair, { min, max }]) => ({ pair, min, max })),
      })
    ).map((row) => [row.pair, row]),
  );
  const windows = new Map(
    late.map(([pair]): [string, Window] => {
      const bound = bounds.get(pair);
      return [pair, { from: bound?.from ?? BEGINNING, to: bound?.to ?? OPEN }];
    }),
  );
  const found = groupBy(
    await context.tx.run(observationsBetween, {
      rows: [...windows].map(([pair, { from, to }]) => ({ pair, from, to })),
    }),
    ({ pair }) => pair,
  );
  for (const [pair, change] of late) {
    const head = readHead(pairs.get(pair)?.head ?? null, pair);
    works.push({
      pair,
      change: { ...change, more: true },
      window: windows.get(pair) ?? { from: BEGINNING, to: OPEN },
      observations: found.get(pair) ?? [],
      head,
      isNew: false,
    });
  }
  return works;
}

/** What is dropped may have been added by a run that is heard of later: that one then adds nothing until its end. */
async function prolong(context: WriteContext, dropped: readonly [string, Change][]): Promise<void> {
  const bounded = dropped.filter(([, { max }]) => max < OPEN);
  if (bounded.length === 0) return;
  const rows = bounded.map(([pair, { min, max }]) => ({ pair, from: min, to: max }));
  const lasts = groupBy(await context.tx.run(observationsBetween, { rows }), ({ pair }) => pair);
  for (const [pair, change] of bounded)
    change.max = Math.max(change.max, ...(lasts.get(pair) ?? []).map(({ lastAt }) => lastAt));
}

function overlay(before: readonly ObservationRow[], changed: readonly ObservationRow[]): ObservationRow[] {
  const byKey = new Map(before.map((row) => [row.key, row]));
  for (const row of changed) byKey.set(row.key, row);
  return [...byKey.values()];
}

/** The end of the timeline afterwards, as text. */
export function newHead({ window, observations, head }: Work<Change>): string | null {
  if (window.to === OPEN) return writeHead(observations, window.from);
  return head === null ? null : writeHead(head.observations, head.at);
}
