import type { RunEventType, RunMention } from '../../domain/event.ts';
import type { Json } from '../../domain/json.ts';
import { readCodeVersion } from './code-version.ts';
import {
  keptFacets,
  readFacets,
  say,
  saysMore,
  type Draft,
  type FacetReader,
  type FacetReaders,
  type KeptFacets,
} from './facets.ts';
import { readName } from './job.ts';
import { json, jsonObject } from './json-value.ts';
import { MAX_PATH_BYTES } from './limits.ts';
import { inside, type Place } from './problems.ts';
import { eachObject, object, requiredName, requiredObject, text, time, uuid, type Fields } from './read.ts';

/** A run and what its facets say. Undefined when it has no id; that is reported. */
export function readRun(run: Fields, place: Place, eventType: RunEventType): RunMention | undefined {
  const runId = uuid(run, 'runId', place);
  const draft: Draft<RunMention> = { runId: runId ?? '', eventType };
  const kept: KeptFacets = new Map();
  readFacets(run, 'facets', place, READERS, draft, kept);
  say(draft, 'facets', keptFacets(kept));
  return runId === undefined ? undefined : draft;
}

type RunFacetReader = FacetReader<Draft<RunMention>>;

const readParent: RunFacetReader = (facet, place, draft) => {
  const run = requiredObject(facet, 'run', place);
  const job = requiredObject(facet, 'job', place);
  const runId = run && uuid(run, 'runId', inside(place, 'run'));
  const named = job && readName(job, inside(place, 'job'));
  if (run === undefined || job === undefined || runId === undefined || named === undefined) return false;
  draft.parent = { runId, job: named };
  return saysMore(facet, PARENT) || saysMore(run, PARENT_RUN) || saysMore(job, PARENT_JOB);
};
const PARENT = new Set(['run', 'job']);
const PARENT_RUN = new Set(['runId']);
const PARENT_JOB = new Set(['namespace', 'name']);

const readNominalTime: RunFacetReader = (facet, place, draft) => {
  say(draft, 'nominalStartAt', time(facet, 'nominalStartTime', place));
  say(draft, 'nominalEndAt', time(facet, 'nominalEndTime', place));
  return saysMore(facet, NOMINAL_TIME);
};
const NOMINAL_TIME = new Set(['nominalStartTime', 'nominalEndTime']);

const readError: RunFacetReader = (facet, place, draft) => {
  say(draft, 'error', text(facet, 'message', place));
  return saysMore(facet, ERROR);
};
const ERROR = new Set(['message']);

const readEngine: RunFacetReader = (facet, place, draft) => {
  const words = [text(facet, 'name', place), text(facet, 'version', place)].filter((word) => word !== undefined);
  if (words.length > 0) draft.processingEngine = words.join(' ');
  return saysMore(facet, ENGINE);
};
const ENGINE = new Set(['name', 'version']);

const readExecutionParameters: RunFacetReader = (facet, place, draft) => {
  const parameters = new Map<string, Json>();
  let more = saysMore(facet, PARAMETERS);
  eachObject(facet, 'parameters', place, (element, at) => {
    more ||= saysMore(element, PARAMETER);
    const key = requiredName(element, 'key', at, MAX_PATH_BYTES);
    const value = json(element, 'value', at) ?? null;
    if (key !== undefined) parameters.set(key, value);
  });
  // A training run's own parameters go before those of its job.
  if (parameters.size > 0) draft.parameters = { ...Object.fromEntries(parameters), ...draft.parameters };
  return more;
};
const PARAMETERS = new Set(['parameters']);
const PARAMETER = new Set(['key', 'value']);

const readTraining: RunFacetReader = (facet, place, draft) => {
  const parameters = jsonObject(facet, 'parameters', place);
  if (parameters !== undefined) draft.parameters = { ...draft.parameters, ...parameters };
  say(draft, 'metrics', jsonObject(facet, 'metrics', place));
  const code = object(facet, 'codeVersion', place);
  if (code !== undefined) say(draft, 'codeVersion', readCodeVersion(code, 'repository', inside(place, 'codeVersion')));
  return saysMore(facet, TRAINING) || (code !== undefined && saysMore(code, CODE));
};
const TRAINING = new Set(['parameters', 'metrics', 'codeVersion']);
const CODE = new Set(['version', 'repository', 'path', 'branch', 'tag']);

const READERS: FacetReaders<Draft<RunMention>> = {
  strict: new Map<string, RunFacetReader>([
    ['parent', readParent],
    ['nominalTime', readNominalTime],
    ['errorMessage', readError],
    ['headwater_training', readTraining],
  ]),
  lenient: new Map<string, RunFacetReader>([
    ['processing_engine', readEngine],
    ['executionParameters', readExecutionParameters],
  ]),
};
