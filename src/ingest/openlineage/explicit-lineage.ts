import type { AssetName, ExplicitEntry, ExplicitInput, JobEdge, JobName, JobEnd } from '../../domain/event.ts';
import { DIRECT, INDIRECT, readTransformations } from './column-lineage.ts';
import { saysMore } from './facets.ts';
import { readName } from './job.ts';
import { MAX_PATH_BYTES } from './limits.ts';
import { inside, report, reportAt, type Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { eachObject, object, requiredPath, text, uuid } from './read.ts';
import { pathFault } from './text.ts';

/** What `lineage` facets said so far of one event. */
export interface ExplicitDraft {
  readonly entries: ExplicitEntry[];
  readonly jobEdges: JobEdge[];
  /** Datasets that go into jobs, and that come from jobs. */
  readonly reads: JobEnd[];
  readonly writes: JobEnd[];
  /** Whether there was one of a job: it speaks for all of its outputs. */
  complete: boolean;
  /** Whether that of the job is taken back. */
  deleted: boolean;
}

export const noExplicitLineage = (): ExplicitDraft => ({
  entries: [],
  jobEdges: [],
  reads: [],
  writes: [],
  complete: false,
  deleted: false,
});

/**
 * The `lineage` facet of a job (https://openlineage.io/spec/facets/1-0-0/LineageFacet.json): entries, each a target
 * with what goes into it. `ownJob` is the event's: it is meant where an entry or input of type JOB has no name. Gives
 * whether the facet says more than was read.
 */
export function readJobLineage(facet: Fields, place: Place, ownJob: JobName, draft: ExplicitDraft): boolean {
  const walk: Walk = { draft, ownJob, more: saysMore(facet, JOB_FACET) };
  draft.complete = true;
  // Before it was published the facet's list was called as the facet is.
  const key = facet.entries === undefined && Array.isArray(facet.lineage) ? 'lineage' : 'entries';
  if (facet[key] == null) report(place, 'entries', 'is missing');
  eachObject(facet, key, place, (entry, at) => {
    const type = typeOf(entry, at);
    if (type === 'DATASET') readDatasetEntry(walk, entry, at);
    if (type === 'JOB') readJobEntry(walk, entry, at);
  });
  return walk.more;
}

/** The `lineage` facet of a dataset: what goes into this one. Gives whether it says more than was read. */
export function readDatasetLineage(facet: Fields, place: Place, target: AssetName, draft: ExplicitDraft): boolean {
  const walk: Walk = { draft, ownJob: null, more: saysMore(facet, DATASET_FACET) };
  readInto(walk, facet, place, target);
  return walk.more;
}

interface Walk {
  readonly draft: ExplicitDraft;
  readonly ownJob: JobName | null;
  more: boolean;
}

function readDatasetEntry(walk: Walk, entry: Fields, place: Place): void {
  walk.more ||= saysMore(entry, DATASET_ENTRY);
  const target = readName(entry, place);
  if (target !== undefined) readInto(walk, entry, place, target);
}

/** An entry with neither inputs nor fields says nothing of its target. */
function readInto(walk: Walk, entry: Fields, place: Place, { namespace, name }: AssetName): void {
  const target = { namespace, name };
  const inputs: ExplicitInput[] = [];
  const said = { fromJob: false };
  const read = (element: Fields, at: Place, to: string | null): void => {
    const type = typeOf(element, at);
    if (type === 'JOB') {
      const job = readJobInput(walk, element, at, walk.ownJob);
      if (job === null) return;
      said.fromJob = true;
      if (walk.ownJob === null) walk.draft.writes.push({ job, asset: target });
    }
    if (type === 'DATASET') {
      const input = readDatasetInput(walk, element, at, to);
      if (input !== undefined) inputs.push(input);
    }
  };
  eachObject(entry, 'inputs', place, (element, at) => {
    read(element, at, null);
  });
  const fields = object(entry, 'fields', place);
  for (const path of Object.keys(fields ?? {})) {
    const at = inside(inside(place, 'fields'), path);
    const fault = path === '' ? 'is empty' : pathFault(path, MAX_PATH_BYTES);
    if (fault !== null) reportAt(at, `as a name ${fault}`);
    const field = fields && object(fields, path, inside(place, 'fields'));
    if (field === undefined) continue;
    walk.more ||= saysMore(field, FIELD);
    if (field.inputs == null) report(at, 'inputs', 'is missing');
    eachObject(field, 'inputs', at, (element, inner) => {
      read(element, inner, path);
    });
  }
  if (entry.inputs != null || fields !== undefined)
    walk.draft.entries.push({ target, inputs, ...(said.fromJob ? said : {}) });
}

/** Of an input whose column is unknown only the dataset is an edge: into which column it goes is kept as JSON. */
function readDatasetInput(walk: Walk, element: Fields, place: Place, to: string | null): ExplicitInput | undefined {
  walk.more ||= saysMore(element, DATASET_INPUT);
  const named = readName(element, place);
  const path = element.field == null ? null : requiredPath(element, 'field', place);
  const transformations = readTransformations(walk, element, place);
  if (named === undefined || path === undefined) return undefined;
  walk.more ||= path === null && to !== null;
  const { namespace, name } = named;
  if (path === null) return { from: { namespace, name, path }, to: null, transformations };
  const byDefault = to === null ? INDIRECT : DIRECT;
  return {
    from: { namespace, name, path },
    to,
    transformations: transformations.length === 0 ? byDefault : transformations,
  };
}

function readJobEntry(walk: Walk, entry: Fields, place: Place): void {
  walk.more ||= saysMore(entry, JOB_ENTRY) || entry.runId != null;
  if (entry.runId != null) uuid(entry, 'runId', place);
  const target = readJobName(walk, entry, place);
  eachObject(entry, 'inputs', place, (element, at) => {
    const type = typeOf(element, at);
    if (type === 'JOB') readJobInput(walk, element, at, target ?? null);
    if (type === 'DATASET') {
      const input = readDatasetInput(walk, element, at, null);
      // Which columns, and how, is detail.
      walk.more ||= element.field != null || element.transformations != null;
      if (input === undefined || target === undefined) return;
      const { namespace, name } = input.from;
      walk.draft.reads.push({ job: { namespace: target.namespace, name: target.name }, asset: { namespace, name } });
    }
  });
}

/** A job that hands data to `target` without a dataset between them; null of the target itself, and where none is named. */
function readJobInput(walk: Walk, element: Fields, place: Place, target: JobName | null): JobName | null {
  walk.more ||= saysMore(element, JOB_INPUT) || element.runId != null || element.transformations != null;
  if (element.runId != null) uuid(element, 'runId', place);
  readTransformations(walk, element, place);
  const from = readJobName(walk, element, place);
  if (from === undefined || (target !== null && isSame(from, target))) return null;
  const job = { namespace: from.namespace, name: from.name };
  if (target !== null) walk.draft.jobEdges.push({ from: job, to: target });
  return job;
}

/** Without a name it is the event's own job. */
function readJobName(walk: Walk, of: Fields, place: Place): JobName | undefined {
  if (of.namespace == null && of.name == null) return walk.ownJob ?? undefined;
  return readName(of, place);
}

function typeOf(of: Fields, place: Place): 'DATASET' | 'JOB' | undefined {
  const type = text(of, 'type', place)?.toUpperCase();
  if (type === 'DATASET' || type === 'JOB') return type;
  if (of.type == null) report(place, 'type', 'is missing: DATASET or JOB');
  else if (type !== undefined) report(place, 'type', `"${type.slice(0, 20)}" is none of DATASET, JOB`);
  return undefined;
}

const isSame = (a: JobName, b: JobName): boolean => a.namespace === b.namespace && a.name === b.name;

const JOB_FACET: ReadonlySet<string> = new Set(['entries', 'lineage']);
const DATASET_FACET: ReadonlySet<string> = new Set(['inputs', 'fields']);
const DATASET_ENTRY: ReadonlySet<string> = new Set(['namespace', 'name', 'type', 'inputs', 'fields']);
const DATASET_INPUT: ReadonlySet<string> = new Set(['namespace', 'name', 'type', 'field', 'transformations']);
const JOB_ENTRY: ReadonlySet<string> = new Set(['namespace', 'name', 'type', 'runId', 'inputs']);
const JOB_INPUT: ReadonlySet<string> = new Set(['namespace', 'name', 'type', 'runId', 'transformations']);
const FIELD: ReadonlySet<string> = new Set(['inputs']);
