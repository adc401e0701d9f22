import type { JobMention, JobName, LineageEvent } from '../../domain/event.ts';
import type { JobId } from '../../domain/ids.ts';
import type { Json } from '../../domain/json.ts';
import { leafOf, sortKey } from '../../domain/naming.ts';
import {
  readRegisters,
  retract,
  say,
  sayEarliest,
  textOf,
  valueOf,
  writeRegisters,
  type Registers,
} from '../../domain/register.ts';
import { jobStates, writeJobs, writeReads, writeWrites, type JobState } from '../cypher/write-jobs.ts';
import { joinTags, LISTS, taggedSince } from './assets.ts';
import type { Names, WriteContext } from './context.ts';
import { isWritten } from './names.ts';
import { searchText } from './search-text.ts';

export interface JobDraft {
  readonly id: JobId;
  readonly name: JobName;
  readonly state: JobState;
  readonly registers: Registers;
  /** Its statement as it is stored. */
  readonly sqlBefore: string | null;
  ownersChanged: boolean;
  tagsChanged: boolean;
  readonly newDeclarations: number[];
}

export const jobIdOf = ({ ids }: WriteContext, { namespace, name }: JobName): JobId => ids.of('JOB', namespace, name);

/** Registers hold names, not ids: what wins among equals is then the same in every catalog. */
export const jobNameValue = ({ namespace, name }: JobName): Json => [namespace, name];

export function jobIdIn(context: WriteContext, registers: Registers, attribute: string): JobId | null {
  const value = valueOf(registers, attribute);
  if (!Array.isArray(value)) return null;
  const [namespace, name] = (value as readonly Json[]).map(String);
  if (namespace === undefined || name === undefined) return null;
  return jobIdOf(context, { namespace, name });
}

/** Makes or changes every job that the events name, parents included. */
export async function saveJobs(
  context: WriteContext,
  events: readonly LineageEvent[],
): Promise<ReadonlyMap<JobId, JobDraft>> {
  const mentioned = new Map<JobId, JobName>();
  for (const event of events) for (const name of jobsIn(event)) mentioned.set(jobIdOf(context, name), name);
  if (mentioned.size === 0) return new Map();
  const states = new Map((await context.tx.run(jobStates, { ids: [...mentioned.keys()] })).map((row) => [row.id, row]));
  const drafts = new Map(
    [...mentioned].map(([id, name]): [JobId, JobDraft] => {
      const state = states.get(id) ?? blank(id);
      const registers = readRegisters(state.registers);
      return [
        id,
        {
          id,
          name,
          state,
          registers,
          sqlBefore: textOf(registers, 'sql'),
          ownersChanged: false,
          tagsChanged: false,
          newDeclarations: [],
        },
      ];
    }),
  );
  for (const event of events) {
    const draft = event.job === null ? undefined : drafts.get(jobIdOf(context, event.job));
    if (draft === undefined || event.job === null) continue;
    hear(draft, event.job, event.at);
    if (isDeclaration(event) && !draft.state.declarations.includes(event.at)) {
      draft.state.declarations.push(event.at);
      draft.newDeclarations.push(event.at);
    }
    const parent = event.run?.parent?.job;
    if (parent !== undefined) say(draft.registers, 'parent', event.at, jobNameValue(parent));
  }
  const rows = [...drafts.values()].map((draft) => ({ id: draft.id, properties: propertiesOf(context, draft) }));
  await context.tx.run(writeJobs, { rows });
  return drafts;
}

function* jobsIn({ job, run, jobLinks, reads = [], writes = [] }: LineageEvent): Iterable<JobName> {
  if (job !== null) yield job;
  if (run?.parent !== undefined) yield run.parent.job;
  if (run?.root !== undefined) yield run.root.job;
  for (const { edges } of jobLinks ?? []) for (const { from, to } of edges) yield* [from, to];
  for (const end of [...reads, ...writes]) yield end.job;
}

/** Whether all of a job's lineage is declared: what an earlier declaration or run had beside it is over. */
const isDeclaration = ({ run, job, lineage }: LineageEvent): boolean =>
  run === null && job !== null && lineage?.complete === true;

/** Which jobs read and write which assets. What an event drops or renames it does not write. */
export async function saveJobEnds(context: WriteContext, names: Names, events: readonly LineageEvent[]): Promise<void> {
  const reads = new Map<string, { jobId: string; assetId: string; at: number }>();
  const writes = new Map<string, { jobId: string; assetId: string; at: number }>();
  const note = (into: typeof reads, jobId: string, assetId: string, at: number): void => {
    const key = `${jobId}\n${assetId}`;
    into.set(key, { jobId, assetId, at: Math.max(at, into.get(key)?.at ?? at) });
  };
  for (const event of events) {
    for (const { job, asset } of event.reads ?? [])
      note(reads, jobIdOf(context, job), names.assetOf(names.idOf(asset)), event.at);
    for (const { job, asset } of event.writes ?? [])
      note(writes, jobIdOf(context, job), names.assetOf(names.idOf(asset)), event.at);
    if (event.job === null) continue;
    const jobId = jobIdOf(context, event.job);
    for (const input of event.inputs) note(reads, jobId, names.assetOf(names.idOf(input)), event.at);
    for (const output of event.outputs) {
      if (!isWritten(output)) continue;
      note(writes, jobId, names.assetOf(names.idOf(output)), event.at);
      for (const { from } of output.columnLineage ?? []) note(reads, jobId, names.assetOf(names.idOf(from)), event.at);
    }
  }
  const sorted = (rows: typeof reads) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  if (reads.size > 0) await context.tx.run(writeReads, { rows: sorted(reads) });
  if (writes.size > 0) await context.tx.run(writeWrites, { rows: sorted(writes) });
}

const PLAIN = [
  'description',
  'jobType',
  'integration',
  'processing',
  'sql',
  'sqlDialect',
  'sourceCode',
  'sourceLocation',
] as const;

function hear(draft: JobDraft, mention: JobMention, at: number): void {
  const { registers } = draft;
  for (const attribute of PLAIN) {
    const value = mention[attribute];
    if (value !== undefined) say(registers, attribute, at, value);
  }
  for (const [facet, value] of Object.entries(mention.facets ?? {})) say(registers, `facet:${facet}`, at, value);
  const gone = retract(registers, mention.retracted ?? [], at, LISTS);
  if (gone.has('tags')) draft.tagsChanged = true;
  if (gone.has('owners')) draft.ownersChanged = true;
  if (mention.owners !== undefined) {
    const value = mention.owners.map(({ name, role }): [string, string] => [name, role]);
    if (say(registers, 'owners', at, value.sort())) draft.ownersChanged = true;
  }
  if (mention.tags !== undefined) {
    for (const { tag } of mention.tags)
      if (sayEarliest(registers, taggedSince(tag, null), at)) draft.tagsChanged = true;
    const value: Json = mention.tags.map(({ tag }): [string, null] => [tag, null]).sort();
    if (say(registers, 'tags', at, value)) draft.tagsChanged = true;
  }
}

function effectiveJobTags({ registers, state }: Pick<JobDraft, 'registers' | 'state'>): string[] {
  const said = valueOf(registers, 'tags');
  return joinTags(Array.isArray(said) ? (said as readonly [string, null][]).map(([tag]) => tag) : [], state);
}

function propertiesOf(context: WriteContext, draft: JobDraft): Record<string, unknown> {
  const { name, registers, state } = draft;
  const description = state.curatedDescription ?? textOf(registers, 'description');
  const sql = textOf(registers, 'sql');
  return {
    namespace: name.namespace,
    name: name.name,
    sortKey: sortKey(name),
    nameLower: name.name.toLowerCase(),
    leafLower: leafOf(name.name).toLowerCase(),
    description,
    descriptionLower: searchText(description),
    jobType: textOf(registers, 'jobType'),
    integration: textOf(registers, 'integration'),
    processing: textOf(registers, 'processing'),
    parentId: jobIdIn(context, registers, 'parent'),
    sql,
    // What was wrong with another statement.
    ...(sql === draft.sqlBefore ? {} : { sqlProblem: null }),
    sourceCode: textOf(registers, 'sourceCode'),
    sourceLocation: textOf(registers, 'sourceLocation'),
    tags: effectiveJobTags(draft),
    declarations: [...state.declarations].sort((a, b) => a - b),
    registers: writeRegisters(registers),
  };
}

const blank = (id: string): JobState => ({
  id,
  registers: null,
  curatedDescription: null,
  manualTags: [],
  removedTags: [],
  removedOwners: [],
  declarations: [],
});
