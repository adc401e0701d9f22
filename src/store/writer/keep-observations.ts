import type { EventOrigin } from '../../domain/event.ts';
import { addElement, type LineageSet } from '../../domain/lineage/lineage-set.ts';
import { observationsByKeys, writeObservations, type ObservationRow } from '../cypher/write-observations.ts';
import type { WriteContext } from './context.ts';

/** What was said on one timeline, by one run or declaration. Epoch milliseconds. */
export interface SaidOnTimeline {
  readonly key: string;
  /** Orders what was said at one moment. */
  readonly tie: string;
  readonly pair: string;
  readonly base: number;
  readonly completedAt: number | null;
  readonly seenAt: number;
  readonly origin: EventOrigin;
  readonly declared: boolean;
  readonly set: LineageSet;
}

/** Keeps observations, and gives those that are new or not what they were, each with what it was. */
export async function keepObservations<D extends SaidOnTimeline>(
  context: WriteContext,
  drafts: readonly D[],
): Promise<{ readonly draft: D; readonly row: ObservationRow; readonly before: ObservationRow | undefined }[]> {
  if (drafts.length === 0) return [];
  const known = new Map(
    (await context.tx.run(observationsByKeys, { keys: drafts.map(({ key }) => key) })).map((row) => [row.key, row]),
  );
  await addKnownDeclarations(context, drafts, known);
  const hashes = await context.sets.store(
    context.tx,
    drafts.map(({ set }) => set),
  );
  const kept = drafts.flatMap((draft, index) => {
    const row = rowOf(draft, hashes[index] ?? '');
    const before = known.get(row.key);
    return before !== undefined && same(before, row) ? [] : [{ draft, row, before }];
  });
  if (kept.length > 0) await context.tx.run(writeObservations, { rows: kept.map(({ row }) => row) });
  return kept;
}

/** Two declarations by one job at one moment are one. */
async function addKnownDeclarations(
  context: WriteContext,
  drafts: readonly SaidOnTimeline[],
  known: ReadonlyMap<string, ObservationRow>,
): Promise<void> {
  const repeated = drafts.flatMap((draft) => (draft.declared ? (known.get(draft.key)?.lineageSet ?? []) : []));
  if (repeated.length === 0) return;
  const sets = await context.sets.load(context.tx, repeated);
  for (const draft of drafts) {
    const before = draft.declared ? sets.get(known.get(draft.key)?.lineageSet ?? '') : undefined;
    for (const element of before?.values() ?? []) addElement(draft.set, element);
  }
}

function rowOf(draft: SaidOnTimeline, set: string): ObservationRow {
  const longest = Math.max(0, ...[...draft.set.values()].map(({ delay }) => delay));
  return {
    key: draft.key,
    tie: draft.tie,
    pair: draft.pair,
    base: draft.base,
    completedAt: draft.completedAt,
    lastAt: Math.max(draft.base + longest, draft.completedAt ?? draft.base, draft.seenAt),
    seenAt: draft.seenAt,
    lineageSet: set,
    origin: draft.origin,
  };
}

const same = (a: ObservationRow, b: ObservationRow): boolean =>
  a.pair === b.pair &&
  a.base === b.base &&
  a.completedAt === b.completedAt &&
  a.seenAt === b.seenAt &&
  a.lineageSet === b.lineageSet;
