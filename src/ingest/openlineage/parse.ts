import type { AssetName, DatasetMention, JobLinks, JobName, JobEnd, LineageEvent } from '../../domain/event.ts';
import { readDataset } from './dataset.ts';
import { noExplicitLineage, type ExplicitDraft } from './explicit-lineage.ts';
import { readJob } from './job.ts';
import { parseJsonText, type JsonTextLimits } from './json-text.ts';
import { FIRST_YEAR, LAST_YEAR } from './limits.ts';
import { Problems, inside, quoted, report, reportAt, rootPlace, type Place, type Problem } from './problems.ts';
import { isFields, type Fields } from '../fields.ts';
import { eachObject, kindOf, object, oneOf, requiredObject, time } from './read.ts';
import { spelledAsSchemas } from './spelling.ts';
import { readRun, type Dependencies, type ParseOptions } from './run.ts';

export { formatProblems, type Problem } from './problems.ts';
export type { ParseOptions } from './run.ts';

export type Parsed =
  { readonly ok: true; readonly event: LineageEvent } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * An OpenLineage event (https://openlineage.io/spec/2-0-2/OpenLineage.json): a RunEvent, JobEvent or DatasetEvent,
 * from a parsed JSON value. Either everything that it says, or what is wrong with it: at most MAX_PROBLEMS problems,
 * each with its place. Never throws.
 */
export function parseOpenLineageEvent(input: unknown, options: ParseOptions = {}): Parsed {
  const problems = new Problems();
  const event = readInput(input, rootPlace(problems), options);
  return event === undefined || problems.list.length > 0
    ? { ok: false, problems: problems.list }
    : { ok: true, event: spelledAsSchemas(event) };
}

/**
 * The events of a text: one event, or an array of them, each answered for itself. A text that is no JSON is one
 * problem.
 */
export function parseOpenLineageText(
  text: string,
  limits?: JsonTextLimits,
  options: ParseOptions = {},
): readonly Parsed[] {
  const parsed = parseJsonText(text, limits);
  if (!parsed.ok) return [{ ok: false, problems: [parsed.problem] }];
  const events: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  return events.map((event) => parseOpenLineageEvent(event, options));
}

function readInput(input: unknown, place: Place, options: ParseOptions): LineageEvent | undefined {
  if (isFields(input)) return readEvent(input, place, options);
  reportAt(place, `is ${kindOf(input)}, not an object`);
  if (!Array.isArray(input)) return undefined;
  for (const [index, element] of input.entries()) {
    report(place, index, isFields(element) ? IN_ARRAY : `is ${kindOf(element)}, not an event`);
  }
  return undefined;
}

function readEvent(event: Fields, place: Place, options: ParseOptions): LineageEvent | undefined {
  const at = readEventTime(event, place);
  if (event.run != null || (event.job != null && isCalledRunEvent(event)))
    return readRunEvent(event, place, at, options);
  if (event.job != null) return readJobEvent(event, place, at);
  if (event.dataset != null) return readDatasetEvent(event, place, at);
  reportAt(place, 'has neither run, job nor dataset');
  return undefined;
}

/** A job without a run declares lineage that replaces; what its producer calls a RunEvent only lacks its run. */
const isCalledRunEvent = ({ schemaURL }: Fields): boolean =>
  typeof schemaURL === 'string' && schemaURL.endsWith('/RunEvent');

type Time = number | undefined;

function readRunEvent(event: Fields, place: Place, at: Time, options: ParseOptions): LineageEvent | undefined {
  const eventType = oneOf(event, 'eventType', place, EVENT_TYPES) ?? 'OTHER';
  const run = requiredObject(event, 'run', place);
  const job = requiredObject(event, 'job', place);
  const dependencies: Dependencies = { said: false, upstream: [], downstream: [] };
  const runMention = run && readRun(run, inside(place, 'run'), eventType, dependencies, options);
  const lineage = noExplicitLineage();
  const jobMention = job && readJob(job, inside(place, 'job'), lineage);
  const inputs = readDatasets(event, 'inputs', place, null);
  const outputs = readDatasets(event, 'outputs', place, lineage);
  if (at === undefined || runMention === undefined || jobMention === undefined) return undefined;
  const links: JobLinks[] = dependencies.said ? [controlLinks(jobMention, dependencies)] : [];
  return {
    at,
    origin: 'OPENLINEAGE',
    job: jobMention,
    run: runMention,
    ...withExplicit(jobMention, inputs, outputs, lineage, links),
  };
}

function readJobEvent(event: Fields, place: Place, at: Time): LineageEvent | undefined {
  if (event.dataset != null) report(place, 'dataset', 'stands beside a job: send two events');
  const job = object(event, 'job', place);
  const lineage = noExplicitLineage();
  const jobMention = job && readJob(job, inside(place, 'job'), lineage);
  const inputs = readDatasets(event, 'inputs', place, null);
  const outputs = readDatasets(event, 'outputs', place, lineage);
  if (at === undefined || jobMention === undefined) return undefined;
  const explicit = lineage.deleted ? withoutExplicit(lineage, inputs, outputs) : lineage;
  return {
    at,
    origin: 'OPENLINEAGE',
    job: jobMention,
    run: null,
    ...withExplicit(jobMention, inputs, outputs, explicit),
  };
}

function readDatasetEvent(event: Fields, place: Place, at: Time): LineageEvent | undefined {
  const dataset = object(event, 'dataset', place);
  const lineage = noExplicitLineage();
  const mention = dataset && readDataset(dataset, inside(place, 'dataset'), lineage);
  if (at === undefined || mention === undefined) return undefined;
  return { at, origin: 'OPENLINEAGE', job: null, run: null, ...withExplicit(null, [], [mention], lineage) };
}

function readDatasets(
  event: Fields,
  key: 'inputs' | 'outputs',
  place: Place,
  lineage: ExplicitDraft | null,
): readonly DatasetMention[] {
  const mentions: DatasetMention[] = [];
  eachObject(event, key, place, (element, at) => {
    const mention = readDataset(element, at, lineage);
    if (mention !== undefined) mentions.push(mention);
  });
  return mentions;
}

/** Producers are to name in inputs and outputs whatever their `lineage` names; not all of them do. */
function withExplicit(
  job: JobName | null,
  inputs: readonly DatasetMention[],
  outputs: readonly DatasetMention[],
  { entries, jobEdges, complete, reads, writes }: ExplicitDraft,
  control: readonly JobLinks[] = [],
): Pick<LineageEvent, 'inputs' | 'outputs' | 'lineage' | 'jobLinks' | 'reads' | 'writes'> {
  const jobLinks = [...(complete ? [{ kind: 'DATA' as const, edges: jobEdges }] : []), ...control];
  const isOwn = (read: JobEnd): boolean => read.job.namespace === job?.namespace && read.job.name === job.name;
  const sources = [
    ...entries.flatMap((entry) => entry.inputs.map(({ from }) => from)),
    ...reads.filter(isOwn).map(({ asset }) => asset),
  ];
  const others = reads.filter((read) => !isOwn(read));
  return {
    inputs: withNames(inputs, sources),
    outputs: withNames(
      outputs,
      entries.map(({ target }) => target),
    ),
    ...(complete || entries.length > 0 ? { lineage: { complete, entries } } : {}),
    ...(jobLinks.length > 0 ? { jobLinks } : {}),
    ...(others.length > 0 ? { reads: others } : {}),
    ...(writes.length > 0 ? { writes } : {}),
  };
}

/** A job whose `lineage` facet is taken back declares what its inputs and outputs tell, and nothing else any more. */
function withoutExplicit(
  draft: ExplicitDraft,
  inputs: readonly DatasetMention[],
  outputs: readonly DatasetMention[],
): ExplicitDraft {
  const whole = inputs.map(({ namespace, name }) => ({
    from: { namespace, name, path: null },
    to: null,
    transformations: [],
  }));
  const entries = outputs.map(({ namespace, name, columnLineage = [] }) => ({
    target: { namespace, name },
    inputs: [...whole, ...columnLineage],
  }));
  // One with no inputs would say that there is no source.
  const some = entries.filter((entry) => entry.inputs.length > 0);
  return { ...draft, complete: true, entries: [...draft.entries, ...some] };
}

function controlLinks({ namespace, name }: JobName, { upstream, downstream }: Dependencies): JobLinks {
  const own = { namespace, name };
  const edges = [...upstream.map((from) => ({ from, to: own })), ...downstream.map((to) => ({ from: own, to }))];
  return {
    kind: 'CONTROL',
    edges: edges.filter(({ from, to }) => from.namespace !== to.namespace || from.name !== to.name),
  };
}

function withNames(mentions: readonly DatasetMention[], names: readonly AssetName[]): readonly DatasetMention[] {
  const keyOf = ({ namespace, name }: AssetName): string => `${namespace}\n${name}`;
  const known = new Set(mentions.map(keyOf));
  const missing = new Map(names.filter((name) => !known.has(keyOf(name))).map((name) => [keyOf(name), name]));
  return [...mentions, ...[...missing.values()].map(({ namespace, name }) => ({ namespace, name }))];
}

function readEventTime(event: Fields, place: Place): Time {
  if (event.eventTime == null) report(place, 'eventTime', 'is missing');
  const at = time(event, 'eventTime', place);
  if (at === undefined || (at >= EARLIEST && at < LATEST)) return at;
  const shown = typeof event.eventTime === 'string' ? quoted(event.eventTime) : '';
  report(place, 'eventTime', `${shown} is outside of the years ${FIRST_YEAR} to ${LAST_YEAR}`);
  return undefined;
}

const IN_ARRAY = 'is an event in an array: post it alone, or the array to /api/v1/lineage/batch';
const EARLIEST = Date.UTC(FIRST_YEAR, 0);
const LATEST = Date.UTC(LAST_YEAR + 1, 0);
const EVENT_TYPES = ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'] as const;
