import type { ColumnEdge, LineageEvent } from '../../domain/event.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import { addElement, AT_COMPLETION, type LineageElement, type LineageSet } from '../../domain/lineage/lineage-set.ts';
import { observedSet, uniteColumns, type OutputMention, type RunMentions } from '../../domain/lineage/run-mentions.ts';
import { textOf } from '../../domain/register.ts';
import { observationsByKeys, writeObservations, type ObservationRow } from '../cypher/write-observations.ts';
import type { Names, WriteContext } from './context.ts';
import { isWritten } from './names.ts';
import { jobIdOf } from './jobs.ts';
import { runIdOf, type RunDrafts } from './runs.ts';

/** What changed on the timeline of a job and an output. Epoch milliseconds, both ends included. */
export interface TimelineChange {
  readonly jobId: JobId | null;
  readonly assetId: AssetId;
  min: number;
  max: number;
  readonly observations: ObservationRow[];
  /** A drop, or a merge: more than the observations changed. */
  more: boolean;
}
export type TimelineChanges = Map<string, TimelineChange>;

export const pairKey = (jobId: string | null, assetId: string): string => `${jobId ?? ''}|${assetId}`;

export function changeOf(changes: TimelineChanges, jobId: JobId | null, assetId: AssetId, at: number): TimelineChange {
  const key = pairKey(jobId, assetId);
  let change = changes.get(key);
  if (change === undefined) {
    change = { jobId, assetId, min: at, max: at, observations: [], more: false };
    changes.set(key, change);
  }
  change.min = Math.min(change.min, at);
  change.max = Math.max(change.max, at);
  return change;
}

/** Keeps what the events observed of lineage, and gives the timelines that it changes. */
export async function saveObservations(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<TimelineChanges> {
  const drafts = [...declared(context, names, events), ...(await observed(context, names, runs, events))];
  if (drafts.length === 0) return new Map();
  const known = new Map(
    (await context.tx.run(observationsByKeys, { keys: drafts.map(({ key }) => key) })).map((row) => [row.key, row]),
  );
  await addKnownDeclarations(context, drafts, known);
  const hashes = await context.sets.store(
    context.tx,
    drafts.map(({ set }) => set),
  );
  const changes: TimelineChanges = new Map();
  const rows: ObservationRow[] = [];
  for (const [index, draft] of drafts.entries()) {
    const row = rowOf(draft, hashes[index] ?? '');
    const before = known.get(row.key);
    if (before !== undefined && same(before, row)) continue;
    rows.push(row);
    const change = changeOf(changes, draft.jobId, draft.assetId, row.base);
    change.min = Math.min(change.min, before?.base ?? row.base);
    change.max = Math.max(change.max, row.lastAt, before?.lastAt ?? row.lastAt);
    change.observations.push(row);
  }
  if (rows.length > 0) await context.tx.run(writeObservations, { rows });
  return changes;
}

interface ObservationDraft {
  readonly key: string;
  readonly tie: string;
  readonly jobId: JobId | null;
  readonly assetId: AssetId;
  readonly base: number;
  readonly completedAt: number | null;
  readonly seenAt: number;
  readonly origin: string;
  readonly declared: boolean;
  set: LineageSet;
}

/** Declarations: of a job (each output has the event's inputs), or of a dataset (its columns). They replace. */
function declared(context: WriteContext, names: Names, events: readonly LineageEvent[]): ObservationDraft[] {
  const drafts = new Map<string, ObservationDraft>();
  for (const { at, run, job, inputs, outputs, origin } of events) {
    if (run !== null) continue;
    const jobId = job === null ? null : jobIdOf(context, job);
    for (const output of outputs) {
      if (!isWritten(output) || (jobId === null && output.columnLineage === undefined)) continue;
      const name = names.idOf(output);
      const key = `${jobId ?? 'dataset'}|${at}|${name}`;
      const set: LineageSet = drafts.get(key)?.set ?? new Map<string, LineageElement>();
      for (const input of inputs)
        addElement(set, { name: names.idOf(input), path: null, to: null, transformations: [], delay: AT_COMPLETION });
      addColumns(names, set, output.columnLineage ?? [], AT_COMPLETION);
      const assetId = names.assetOf(name);
      drafts.set(key, {
        key,
        tie: names.textOf(name),
        jobId,
        assetId,
        base: at,
        completedAt: at,
        seenAt: at,
        origin,
        declared: true,
        set,
      });
    }
  }
  return [...drafts.values()];
}

/** Runs: their events accumulate on the run, so every output of a run that was heard of is drawn up anew. */
async function observed(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<ObservationDraft[]> {
  const columns = await hearMentions(context, names, runs, events);
  const nameIds = [...runs.values()].flatMap(({ mentions }) =>
    [...mentions.values()].flatMap((m) => [...m.outputs.keys()]),
  );
  await names.load(nameIds);
  const drafts: ObservationDraft[] = [];
  for (const [runId, { runId: run, mentions, life, registers }] of runs) {
    if (life === null) continue;
    for (const [jobId, { inputs, outputs }] of mentions)
      for (const [name, output] of outputs) {
        const set = output.columns === null ? undefined : columns.get(output.columns);
        const times = { base: output.at, completedAt: life.completedAt };
        drafts.push({
          key: `${runId}|${jobId}|${name}`,
          tie: `${run}|${names.textOf(name)}`,
          jobId: jobId as JobId,
          assetId: names.assetOf(name),
          base: Math.min(output.at, life.completedAt ?? output.at),
          completedAt: life.completedAt,
          seenAt: life.completedAt ?? life.lastEventAt,
          origin: textOf(registers, 'origin') ?? 'OPENLINEAGE',
          declared: false,
          set: observedSet(inputs, set === undefined ? null : { at: output.columnsAt, set }, times),
        });
      }
  }
  return drafts;
}

/** Adds the events' inputs, outputs and columns to their runs, and gives the sets of columns by hash. */
async function hearMentions(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<ReadonlyMap<string, LineageSet>> {
  const known = await context.sets.load(
    context.tx,
    [...runs.values()].flatMap(({ mentions }) =>
      [...mentions.values()].flatMap(({ outputs }) => [...outputs.values()].flatMap(({ columns }) => columns ?? [])),
    ),
  );
  const heard = new Map<RunMentions, Map<string, { at: number; set: LineageSet }>>();
  for (const { run, job, at, inputs, outputs } of events) {
    if (run === null || job === null) continue;
    const draft = runs.get(runIdOf(context, run.runId));
    if (draft === undefined) continue;
    const jobId = jobIdOf(context, job);
    const mentions: RunMentions = draft.mentions.get(jobId) ?? noMentions();
    draft.mentions.set(jobId, mentions);
    for (const input of inputs) keepEarliest(mentions.inputs, names.idOf(input), at);
    for (const output of outputs) {
      if (!isWritten(output)) continue;
      const name = names.idOf(output);
      const before = mentions.outputs.get(name);
      mentions.outputs.set(name, {
        at: Math.min(before?.at ?? at, at),
        columnsAt: before?.columnsAt ?? at,
        columns: before?.columns ?? null,
      });
      if (output.columnLineage === undefined) continue;
      const set: LineageSet = new Map();
      addColumns(names, set, output.columnLineage, 0);
      const sets = heard.get(mentions) ?? new Map<string, { at: number; set: LineageSet }>();
      heard.set(mentions, sets);
      const stored = before?.columns == null ? undefined : known.get(before.columns);
      const sofar =
        sets.get(name) ??
        (stored === undefined || before === undefined ? undefined : { at: before.columnsAt, set: stored });
      sets.set(name, sofar === undefined ? { at, set } : uniteColumns(sofar, { at, set }));
    }
  }
  const fresh = [...heard].flatMap(([mentions, sets]) =>
    [...sets].map(([name, columns]) => ({ mentions, name, ...columns })),
  );
  const hashes = await context.sets.store(
    context.tx,
    fresh.map(({ set }) => set),
  );
  const byHash = new Map(known);
  for (const [index, { mentions, name, at, set }] of fresh.entries()) {
    const hash = hashes[index] ?? '';
    byHash.set(hash, set);
    const output = mentions.outputs.get(name);
    if (output !== undefined) mentions.outputs.set(name, { ...output, columnsAt: at, columns: hash });
  }
  return byHash;
}

const noMentions = (): RunMentions => ({
  inputs: new Map<string, number>(),
  outputs: new Map<string, OutputMention>(),
});

/** Two declarations by one job at one moment are one. */
async function addKnownDeclarations(
  context: WriteContext,
  drafts: readonly ObservationDraft[],
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

function addColumns(names: Names, set: LineageSet, edges: readonly ColumnEdge[], delay: number): void {
  for (const { from, to, transformations } of edges)
    addElement(set, { name: names.idOf(from), path: from.path, to, transformations, delay });
}

function rowOf(draft: ObservationDraft, set: string): ObservationRow {
  const longest = Math.max(0, ...[...draft.set.values()].map(({ delay }) => delay));
  return {
    key: draft.key,
    tie: draft.tie,
    pair: pairKey(draft.jobId, draft.assetId),
    base: draft.base,
    completedAt: draft.completedAt,
    lastAt: Math.max(draft.base + longest, draft.completedAt ?? draft.base),
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

function keepEarliest(times: Map<string, number>, key: string, at: number): void {
  times.set(key, Math.min(times.get(key) ?? at, at));
}
