import type { JobMention, LineageEvent, RunMention } from '../../domain/event.ts';
import type { JobId, RunNodeId } from '../../domain/ids.ts';
import { canonicalJson, jsonText, type Json } from '../../domain/json.ts';
import type { RunState } from '../../domain/catalog.ts';
import { readMentions, writeMentions, type MentionsByJob } from '../../domain/lineage/run-mentions.ts';
import { readRegisters, retract, say, textOf, valueOf, writeRegisters, type Registers } from '../../domain/register.ts';
import { live, type RunLife } from '../../domain/run-life.ts';
import { writePastRuns } from '../cypher/compact-runs.ts';
import { pastRunStates, runStates, writeRuns, type RunRow } from '../cypher/write-jobs.ts';
import type { WriteContext } from './context.ts';
import { keptRegisters } from './forget-runs.ts';
import { jobIdIn, jobIdOf, jobNameValue } from './jobs.ts';
import { readPending, writePending, type PendingLifecycles } from './lifecycles.ts';

export interface RunDraft {
  readonly id: RunNodeId;
  readonly runId: string;
  readonly registers: Registers;
  readonly mentions: MentionsByJob;
  /** What it does to assets as such, while it has not completed. */
  readonly pending: PendingLifecycles;
  /** It was compacted away: its events make lineage, and the run stays away. */
  readonly past: boolean;
  life: RunLife | null;
  /** Set when an event of the run itself was heard; a parent may be known by its children alone. */
  jobId: JobId;
}
export type RunDrafts = ReadonlyMap<RunNodeId, RunDraft>;

export const runIdOf = ({ ids }: WriteContext, runId: string): RunNodeId => ids.of('RUN', runId);

/** Loads the runs that the events name, parents included, and says into them what the events say. */
export async function hearRuns(context: WriteContext, events: readonly LineageEvent[]): Promise<RunDrafts> {
  const wanted = new Map<RunNodeId, { runId: string; jobId: JobId }>();
  for (const { run, job } of events) {
    if (run === null || job === null) continue;
    for (const above of [run.parent, run.root]) {
      if (above === undefined) continue;
      const id = runIdOf(context, above.runId);
      if (!wanted.has(id)) wanted.set(id, { runId: above.runId, jobId: jobIdOf(context, above.job) });
    }
    wanted.set(runIdOf(context, run.runId), { runId: run.runId, jobId: jobIdOf(context, job) });
  }
  if (wanted.size === 0) return new Map();
  const rows = new Map((await context.tx.run(runStates, { ids: [...wanted.keys()] })).map((row) => [row.id, row]));
  const unknown = [...wanted.keys()].filter((id) => !rows.has(id));
  const past = new Map(
    (unknown.length === 0 ? [] : await context.tx.run(pastRunStates, { ids: unknown })).map((row) => [row.id, row]),
  );
  const drafts = new Map(
    [...wanted].map(([id, { runId, jobId }]): [RunNodeId, RunDraft] => {
      const row = rows.get(id) ?? past.get(id);
      return [
        id,
        {
          id,
          runId,
          jobId,
          registers: readRegisters(row?.registers ?? null),
          mentions: readMentions(row?.mentions ?? null),
          pending: readPending(row?.pending ?? []),
          life: row === undefined ? null : lifeOf(row),
          past: past.has(id),
        },
      ];
    }),
  );
  for (const { run, job, at } of events) {
    if (run === null || job === null) continue;
    const draft = drafts.get(runIdOf(context, run.runId));
    if (draft !== undefined) hear(draft, run, job, at);
    for (const above of [run.parent, run.root]) {
      const draft = above === undefined ? undefined : drafts.get(runIdOf(context, above.runId));
      if (above !== undefined && draft !== undefined) say(draft.registers, 'jobOfChild', at, jobNameValue(above.job));
    }
  }
  return drafts;
}

export async function saveRuns(context: WriteContext, drafts: RunDrafts): Promise<void> {
  if (drafts.size === 0) return;
  const [past, present] = [true, false].map((which) => [...drafts.values()].filter((draft) => draft.past === which));
  if (present !== undefined && present.length > 0)
    await context.tx.run(writeRuns, {
      rows: present.map((draft) => ({ id: draft.id, properties: propertiesOf(context, draft) })),
    });
  if (past !== undefined && past.length > 0)
    await context.tx.run(writePastRuns, {
      rows: past.map((draft) => ({ id: draft.id, properties: pastPropertiesOf(context, draft) })),
    });
}

const PLAIN = [
  'nominalStartAt',
  'nominalEndAt',
  'error',
  'parameters',
  'metrics',
  'tests',
  'processingEngine',
] as const;

function hear(draft: RunDraft, run: RunMention, job: JobMention, at: number): void {
  draft.life = live(draft.life, run.eventType, at);
  say(draft.registers, 'job', at, jobNameValue(job));
  for (const attribute of PLAIN) {
    const value = run[attribute];
    if (value !== undefined) say(draft.registers, attribute, at, value);
  }
  if (run.codeVersion !== undefined) say(draft.registers, 'codeVersion', at, { ...run.codeVersion });
  if (job.codeVersion !== undefined) say(draft.registers, 'codeVersionOfJob', at, { ...job.codeVersion });
  for (const [facet, value] of Object.entries(run.facets ?? {})) say(draft.registers, `facet:${facet}`, at, value);
  retract(draft.registers, run.retracted ?? [], at, []);
  if (run.parent !== undefined) say(draft.registers, 'parent', at, run.parent.runId);
  if (run.root !== undefined) say(draft.registers, 'root', at, run.root.runId);
}

function propertiesOf(context: WriteContext, draft: RunDraft): Record<string, unknown> {
  const { registers, life, mentions } = draft;
  const [parent, root] = [textOf(registers, 'parent'), textOf(registers, 'root')];
  const number = (attribute: string): number | null => {
    const value = valueOf(registers, attribute);
    return typeof value === 'number' ? value : null;
  };
  const facets = [...registers]
    .filter(([attribute, { value }]) => attribute.startsWith('facet:') && value !== null)
    .map(([attribute, { value }]): [string, Json] => [attribute.slice('facet:'.length), value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    runId: draft.runId,
    jobId: jobIdIn(context, registers, 'job') ?? jobIdIn(context, registers, 'jobOfChild') ?? draft.jobId,
    state: life?.state ?? 'NEW',
    stateAt: life?.stateAt ?? null,
    startedAt: life?.startedAt ?? null,
    endedAt: life?.endedAt ?? null,
    completedAt: life?.completedAt ?? null,
    firstEventAt: life?.firstEventAt ?? null,
    lastEventAt: life?.lastEventAt ?? 0,
    nominalStartAt: number('nominalStartAt'),
    nominalEndAt: number('nominalEndAt'),
    parentId: parent === null ? null : runIdOf(context, parent),
    rootId: root === null ? null : runIdOf(context, root),
    error: textOf(registers, 'error'),
    processingEngine: textOf(registers, 'processingEngine'),
    parameters: jsonText(valueOf(registers, 'parameters')),
    metrics: jsonText(valueOf(registers, 'metrics')),
    tests: jsonText(valueOf(registers, 'tests')),
    codeVersion: jsonText(valueOf(registers, 'codeVersion') ?? valueOf(registers, 'codeVersionOfJob')),
    facets: facets.length === 0 ? null : canonicalJson(Object.fromEntries(facets)),
    inputs: [...new Set([...mentions.values()].flatMap(({ inputs }) => [...inputs.keys()]))].sort(),
    outputs: [...new Set([...mentions.values()].flatMap(({ outputs }) => [...outputs.keys()]))].sort(),
    mentions: writeMentions(mentions),
    pending: writePending(draft.pending),
    registers: writeRegisters(registers),
  };
}

/** Of a run that was compacted away: what late events of it build on. */
function pastPropertiesOf(context: WriteContext, draft: RunDraft): Record<string, unknown> {
  const {
    runId,
    jobId,
    state,
    stateAt,
    startedAt,
    endedAt,
    completedAt,
    firstEventAt,
    lastEventAt,
    mentions,
    pending,
    registers,
  } = propertiesOf(context, draft);
  const kept = keptRegisters(typeof registers === 'string' ? registers : null);
  const life = { state, stateAt, startedAt, endedAt, completedAt, firstEventAt, lastEventAt };
  return { runId, jobId, ...life, mentions, pending, registers: kept };
}

function lifeOf(row: RunRow): RunLife | null {
  if (row.firstEventAt === null || row.lastEventAt === null) return null;
  return {
    firstEventAt: row.firstEventAt,
    lastEventAt: row.lastEventAt,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    completedAt: row.completedAt,
    state: (row.state ?? 'NEW') as RunState,
    stateAt: row.stateAt ?? row.lastEventAt,
  };
}
