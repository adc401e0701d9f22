import type { AssetName, EventOrigin, LineageEvent, Transformation } from '../../domain/event.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import { addElement, AT_COMPLETION, wholeInput, type LineageSet } from '../../domain/lineage/lineage-set.ts';
import {
  observedSet,
  uniteTimed,
  type MentionedSet,
  type OutputMention,
  type RunMentions,
  type SetOfOutput,
  type TimedSet,
} from '../../domain/lineage/run-mentions.ts';
import { pairsOfJobs } from '../cypher/write-observations.ts';
import type { Names, WriteContext } from './context.ts';
import { hearLinks } from './job-links.ts';
import { keepObservations } from './keep-observations.ts';
import { isWritten } from './names.ts';
import { jobIdOf, type JobDraft } from './jobs.ts';
import { runIdOf, type RunDrafts } from './runs.ts';
import {
  changeOf,
  observe,
  pairKey,
  speaker,
  speakerOf,
  type Timeline,
  type TimelineChanges,
} from './timeline-keys.ts';

/** Keeps what the events observed of lineage, and gives the timelines that it changes. */
export async function saveObservations(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  jobs: ReadonlyMap<JobId, JobDraft>,
  events: readonly LineageEvent[],
  merged: TimelineChanges,
): Promise<TimelineChanges> {
  const said = [...declared(context, names, events), ...(await observed(context, names, runs, events))];
  return saveDrafts(context, [...said, ...(await declaredGone(context, names, jobs, said, merged))]);
}

/** Keeps what was observed, and gives the timelines that it changes. */
export async function saveDrafts(context: WriteContext, drafts: readonly ObservationDraft[]): Promise<TimelineChanges> {
  const changes: TimelineChanges = new Map();
  const said = drafts.map((draft) => ({ ...draft, pair: pairKey(draft) }));
  for (const { draft, row, before } of await keepObservations(context, said))
    observe(changeOf(changes, draft, row.base), row, before);
  return changes;
}

export interface ObservationDraft {
  readonly key: string;
  readonly tie: string;
  readonly jobId: JobId | null;
  readonly assetId: AssetId;
  readonly base: number;
  readonly completedAt: number | null;
  readonly seenAt: number;
  readonly origin: EventOrigin;
  readonly declared: boolean;
  set: LineageSet;
}

/** That an output, under a name, is declared to be made from nothing. */
export const declaredNothing = (
  { jobId, origin, assetId }: Timeline,
  name: string,
  names: Names,
  at: number,
): ObservationDraft => ({
  key: `${speaker(jobId ?? 'dataset', origin)}|${at}|${name}`,
  tie: names.textOf(name),
  jobId: jobId as JobId | null,
  assetId: assetId as AssetId,
  base: at,
  completedAt: at,
  seenAt: at,
  origin,
  declared: true,
  set: new Map(),
});

/** Declarations: of a job (each output has the event's inputs), or of a dataset (its columns). They replace. */
function declared(context: WriteContext, names: Names, events: readonly LineageEvent[]): ObservationDraft[] {
  const drafts = new Map<string, ObservationDraft>();
  for (const event of events) {
    const { at, run, job, inputs, outputs, origin } = event;
    if (run !== null) continue;
    const jobId = job === null ? null : jobIdOf(context, job);
    for (const output of outputs) {
      const explicit = explicitOf(event, output);
      const silent = explicit === null && output.columnLineage === undefined;
      if (!isWritten(output) || (jobId === null && silent)) continue;
      const name = names.idOf(output);
      const draft = declaredNothing({ jobId, origin, assetId: names.assetOf(name) }, name, names, at);
      const { set } = drafts.get(draft.key) ?? draft;
      if (explicit === null) for (const input of inputs) addElement(set, wholeInput(names.idOf(input), AT_COMPLETION));
      addEdges(names, set, explicit ?? output.columnLineage ?? [], AT_COMPLETION);
      drafts.set(draft.key, { ...draft, set });
    }
  }
  return [...drafts.values()];
}

/**
 * When all of a job's lineage is declared, its other outputs have none from then on. That holds for outputs that were
 * known before, and for those that are heard of later but were there earlier.
 */
async function declaredGone(
  context: WriteContext,
  names: Names,
  jobs: ReadonlyMap<JobId, JobDraft>,
  said: readonly ObservationDraft[],
  merged: TimelineChanges,
): Promise<ObservationDraft[]> {
  const declaring = [...jobs.values()].filter(({ state }) => state.declarations.length > 0);
  if (declaring.length === 0) return [];
  // Timelines that a merge moved have no node of their own yet.
  const moved = [...merged.values()].filter(({ jobId }) => jobId !== null && jobs.has(jobId));
  const stored = await context.tx.run(pairsOfJobs, { jobIds: declaring.map(({ id }) => id) });
  const pairs = [...stored, ...moved].filter(({ origin }) => origin === 'OPENLINEAGE');
  const known = new Set(pairs.map(pairKey));
  const own = said.filter(({ origin }) => origin === 'OPENLINEAGE');
  const named = new Set(own.flatMap((d) => (d.declared ? `${pairKey(d)}|${d.base}` : [])));
  const outputs = new Map(
    [...pairs, ...own].flatMap((timeline) => {
      const { jobId, assetId } = timeline;
      return jobId === null ? [] : [[pairKey(timeline), { jobId: jobId as JobId, assetId: assetId as AssetId }]];
    }),
  );
  return [...outputs].flatMap(([pair, { jobId, assetId }]) => {
    const job = jobs.get(jobId);
    const times = (known.has(pair) ? job?.newDeclarations : job?.state.declarations) ?? [];
    return times
      .filter((at) => !named.has(`${pair}|${at}`))
      .map((at): ObservationDraft => ({
        ...declaredNothing({ jobId, origin: 'OPENLINEAGE', assetId }, assetId, names, at),
        tie: '',
      }));
  });
}

/** Runs: their events accumulate on the run, so every output of a run that was heard of is drawn up anew. */
async function observed(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<ObservationDraft[]> {
  const sets = await hearMentions(context, names, runs, events);
  const timed = (said: MentionedSet | null): TimedSet | null => {
    const set = said === null ? undefined : sets.get(said.hash);
    return said === null || set === undefined ? null : { at: said.at, set };
  };
  const nameIds = [...runs.values()].flatMap(({ mentions }) =>
    [...mentions.values()].flatMap((m) => [...m.outputs.keys()]),
  );
  await names.load(nameIds);
  const drafts: ObservationDraft[] = [];
  for (const [runId, { runId: run, mentions, life }] of runs) {
    if (life === null) continue;
    for (const [by, said] of mentions) {
      const { jobId, origin } = speakerOf(by);
      for (const [name, output] of said.outputs) {
        const times = { base: output.at, completedAt: life.completedAt };
        drafts.push({
          key: `${runId}|${by}|${name}`,
          tie: `${run}|${names.textOf(name)}`,
          jobId,
          assetId: names.assetOf(name),
          base: Math.min(output.at, life.completedAt ?? output.at),
          completedAt: life.completedAt,
          seenAt: life.completedAt ?? life.lastEventAt,
          origin,
          declared: false,
          set: observedSet(said, { columns: timed(output.columns), explicit: timed(output.explicit) }, times),
        });
      }
    }
  }
  return drafts;
}

/** Adds the events' inputs, outputs and lineage to their runs, and gives the sets of lineage by hash. */
async function hearMentions(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<ReadonlyMap<string, LineageSet>> {
  const known = await context.sets.load(
    context.tx,
    [...runs.values()].flatMap(({ mentions }) =>
      [...mentions.values()].flatMap(({ outputs }) =>
        [...outputs.values()].flatMap(({ columns, explicit }) => [columns, explicit].flatMap((set) => set?.hash ?? [])),
      ),
    ),
  );
  const heard = new Map<string, HeardSet>();
  for (const event of events) {
    const { run, job, at, inputs, outputs } = event;
    if (run === null || job === null) continue;
    const draft = runs.get(runIdOf(context, run.runId));
    if (draft === undefined) continue;
    const by = speaker(jobIdOf(context, job), event.origin);
    const mentions: RunMentions = draft.mentions.get(by) ?? noMentions();
    draft.mentions.set(by, mentions);
    if (event.lineage?.complete === true) mentions.explicit = true;
    hearLinks(context, mentions.links, event);
    for (const input of inputs) keepEarliest(mentions.inputs, names.idOf(input), at);
    for (const output of outputs) {
      if (!isWritten(output)) continue;
      const name = names.idOf(output);
      const before = mentions.outputs.get(name) ?? { at, columns: null, explicit: null };
      mentions.outputs.set(name, { ...before, at: Math.min(before.at, at) });
      for (const [slot, edges] of [
        ['columns', output.columnLineage ?? null],
        ['explicit', explicitOf(event, output)],
      ] as const) {
        if (edges === null) continue;
        const key = `${draft.id}|${by}|${name}|${slot}`;
        const stored = before[slot];
        const storedSet = stored === null ? undefined : known.get(stored.hash);
        const sofar =
          heard.get(key) ?? (stored === null || storedSet === undefined ? null : { at: stored.at, set: storedSet });
        const set: LineageSet = new Map();
        addEdges(names, set, edges, 0);
        heard.set(key, { mentions, name, slot, ...(sofar === null ? { at, set } : uniteTimed(sofar, { at, set })) });
      }
    }
  }
  const fresh = [...heard.values()];
  const hashes = await context.sets.store(
    context.tx,
    fresh.map(({ set }) => set),
  );
  const byHash = new Map(known);
  for (const [index, { mentions, name, slot, at, set }] of fresh.entries()) {
    const hash = hashes[index] ?? '';
    byHash.set(hash, set);
    const output = mentions.outputs.get(name);
    if (output !== undefined) mentions.outputs.set(name, { ...output, [slot]: { at, hash } });
  }
  return byHash;
}

interface HeardSet extends TimedSet {
  readonly mentions: RunMentions;
  readonly name: string;
  readonly slot: SetOfOutput;
}

interface SaidEdge {
  readonly from: AssetName & { readonly path: string | null };
  readonly to: string | null;
  readonly transformations: readonly Transformation[];
  readonly confidence?: number;
}

/** What the event says outright of an output; null when that is left to its inputs and columns. */
function explicitOf({ lineage }: LineageEvent, { namespace, name }: AssetName): readonly SaidEdge[] | null {
  if (lineage === undefined) return null;
  const entries = lineage.entries.filter(({ target }) => target.namespace === namespace && target.name === name);
  return entries.length === 0 && !lineage.complete ? null : entries.flatMap(({ inputs }) => inputs);
}

const noMentions = (): RunMentions => ({
  inputs: new Map<string, number>(),
  outputs: new Map<string, OutputMention>(),
  explicit: false,
  links: new Map(),
});

function addEdges(names: Names, set: LineageSet, edges: readonly SaidEdge[], delay: number): void {
  for (const { from, to, transformations, confidence = 1 } of edges)
    addElement(set, { name: names.idOf(from), path: from.path, to, transformations, delay, confidence });
}

function keepEarliest(times: Map<string, number>, key: string, at: number): void {
  times.set(key, Math.min(times.get(key) ?? at, at));
}
