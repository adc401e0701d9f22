import type { JobName, RunEventType, RunMention, TestMention } from '../../domain/event.ts';
import type { Json, JsonObject } from '../../domain/json.ts';
import { readCodeVersion } from './code-version.ts';
import {
  KeptFacets,
  readFacets,
  say,
  sayKept,
  saysMore,
  type Draft,
  type FacetReader,
  type FacetReaders,
} from './facets.ts';
import { readName } from './job.ts';
import { json, jsonObject } from './json-value.ts';
import { MAX_PATH_BYTES } from './limits.ts';
import { inside, Problems, type Place } from './problems.ts';
import { isFields, type Fields } from '../fields.ts';
import { eachObject, object, requiredName, requiredObject, requiredText, text, time, uuid } from './read.ts';

export interface ParseOptions {
  /** Names of environment variables that may be kept. None is the default: they hold secrets. */
  readonly environmentVariables?: readonly string[];
}

/** Jobs that have to end before a run's own job begins, and the reverse. */
export interface Dependencies {
  /** Whether there was a facet: then there are no others. */
  said: boolean;
  readonly upstream: JobName[];
  readonly downstream: JobName[];
}

/** A run and what its facets say. Undefined when it has no id; that is reported. */
export function readRun(
  run: Fields,
  place: Place,
  eventType: RunEventType,
  dependencies: Dependencies,
  { environmentVariables = [] }: ParseOptions,
): RunMention | undefined {
  const runId = uuid(run, 'runId', place);
  const said: Draft<RunMention> = { runId: runId ?? '', eventType };
  const kept = new KeptFacets();
  readFacets(run, 'facets', place, READERS, { said, dependencies }, kept);
  keepVariables(run, place, environmentVariables, kept);
  sayKept(said, kept);
  return runId === undefined ? undefined : said;
}

function keepVariables(run: Fields, place: Place, allowed: readonly string[], kept: KeptFacets): void {
  const facets = run.facets;
  const facet = isFields(facets) ? facets.environmentVariables : undefined;
  if (allowed.length === 0 || !isFields(facet)) return;
  const variables: JsonObject[] = [];
  const lenient = { ...place, problems: new Problems() };
  eachObject(facet, 'environmentVariables', lenient, (element, at) => {
    const [name, value] = [text(element, 'name', at), text(element, 'value', at)];
    if (name !== undefined && value !== undefined && allowed.includes(name)) variables.push({ name, value });
  });
  if (variables.length > 0) kept.json.set('environmentVariables', { environmentVariables: variables });
}

interface RunDraft {
  readonly said: Draft<RunMention>;
  readonly dependencies: Dependencies;
}
type RunFacetReader = FacetReader<RunDraft>;

const readParent: RunFacetReader = (facet, place, draft) => {
  const run = requiredObject(facet, 'run', place);
  const job = requiredObject(facet, 'job', place);
  const runId = run && uuid(run, 'runId', inside(place, 'run'));
  const named = job && readName(job, inside(place, 'job'));
  if (run === undefined || job === undefined || runId === undefined || named === undefined) return false;
  draft.said.parent = { runId, job: named };
  return (
    readRoot(facet, place, draft.said) ||
    saysMore(facet, PARENT) ||
    saysMore(run, PARENT_RUN) ||
    saysMore(job, PARENT_JOB)
  );
};

/** The root hangs on nothing: a malformed one is no reason to refuse the event. */
function readRoot(facet: Fields, outer: Place, said: Draft<RunMention>): boolean {
  if (facet.root == null) return false;
  const place = inside({ ...outer, problems: new Problems() }, 'root');
  const root = object(facet, 'root', place);
  if (root === undefined) return true;
  const run = requiredObject(root, 'run', place);
  const job = requiredObject(root, 'job', place);
  const runId = run && uuid(run, 'runId', inside(place, 'run'));
  const named = job && readName(job, inside(place, 'job'));
  if (run === undefined || job === undefined || runId === undefined || named === undefined) return true;
  said.root = { runId, job: named };
  return saysMore(root, PARENT) || saysMore(run, PARENT_RUN) || saysMore(job, PARENT_JOB);
}
const PARENT = new Set(['run', 'job', 'root']);
const PARENT_RUN = new Set(['runId']);
const PARENT_JOB = new Set(['namespace', 'name']);

const readNominalTime: RunFacetReader = (facet, place, { said }) => {
  say(said, 'nominalStartAt', time(facet, 'nominalStartTime', place));
  say(said, 'nominalEndAt', time(facet, 'nominalEndTime', place));
  return saysMore(facet, NOMINAL_TIME);
};
const NOMINAL_TIME = new Set(['nominalStartTime', 'nominalEndTime']);

const readError: RunFacetReader = (facet, place, { said }) => {
  say(said, 'error', text(facet, 'message', place));
  return saysMore(facet, ERROR);
};
const ERROR = new Set(['message']);

const readEngine: RunFacetReader = (facet, place, { said }) => {
  const words = [text(facet, 'name', place), text(facet, 'version', place)].filter((word) => word !== undefined);
  if (words.length > 0) said.processingEngine = words.join(' ');
  return saysMore(facet, ENGINE);
};
const ENGINE = new Set(['name', 'version']);

const readExecutionParameters: RunFacetReader = (facet, place, { said }) => {
  const parameters = new Map<string, Json>();
  let more = saysMore(facet, PARAMETERS);
  eachObject(facet, 'parameters', place, (element, at) => {
    more ||= saysMore(element, PARAMETER);
    const key = requiredName(element, 'key', at, MAX_PATH_BYTES);
    const value = json(element, 'value', at) ?? null;
    if (key !== undefined) parameters.set(key, value);
  });
  // A training run's own parameters go before those of its job.
  if (parameters.size > 0) said.parameters = { ...Object.fromEntries(parameters), ...said.parameters };
  return more;
};
const PARAMETERS = new Set(['parameters']);
const PARAMETER = new Set(['key', 'value']);

const readTraining: RunFacetReader = (facet, place, { said }) => {
  const parameters = jsonObject(facet, 'parameters', place);
  if (parameters !== undefined) said.parameters = { ...said.parameters, ...parameters };
  say(said, 'metrics', jsonObject(facet, 'metrics', place));
  const code = object(facet, 'codeVersion', place);
  if (code !== undefined) say(said, 'codeVersion', readCodeVersion(code, 'repository', inside(place, 'codeVersion')));
  return saysMore(facet, TRAINING) || (code !== undefined && saysMore(code, CODE));
};
const TRAINING = new Set(['parameters', 'metrics', 'codeVersion']);
const CODE = new Set(['version', 'repository', 'path', 'branch', 'tag']);

/** The order in which jobs run; what is told of their runs and rules is kept as JSON. */
const readDependencies: RunFacetReader = (facet, place, { dependencies }) => {
  dependencies.said = true;
  let more = saysMore(facet, DEPENDENCIES);
  for (const side of ['upstream', 'downstream'] as const)
    eachObject(facet, side, place, (element, at) => {
      more ||= saysMore(element, DEPENDENCY);
      const job = requiredObject(element, 'job', at);
      const named = job && readName(job, inside(at, 'job'));
      if (named !== undefined) dependencies[side].push({ namespace: named.namespace, name: named.name });
    });
  return more;
};
const DEPENDENCIES = new Set(['upstream', 'downstream']);
const DEPENDENCY = new Set(['job']);

/** Bodies and parameters of tests are kept as JSON. */
const readTests: RunFacetReader = (facet, place, { said }) => {
  const tests: TestMention[] = [];
  let more = saysMore(facet, TESTS);
  eachObject(facet, 'tests', place, (element, at) => {
    more ||= saysMore(element, TEST);
    const [name, status] = [requiredText(element, 'name', at), requiredText(element, 'status', at)];
    if (name === undefined || status === undefined) return;
    const detail = (key: (typeof TEST_DETAILS)[number]): string | null => text(element, key, at) ?? null;
    tests.push({
      name,
      status,
      severity: detail('severity'),
      type: detail('type'),
      description: detail('description'),
      expected: detail('expected'),
      actual: detail('actual'),
    });
  });
  if (tests.length > 0) said.tests = tests;
  return more;
};
const TESTS = new Set(['tests']);
const TEST_DETAILS = ['severity', 'type', 'description', 'expected', 'actual'] as const;
const TEST = new Set<string>(['name', 'status', ...TEST_DETAILS]);

const READERS: FacetReaders<RunDraft> = {
  strict: new Map<string, RunFacetReader>([
    ['parent', readParent],
    // What producers called it before the facet had its name.
    ['parentRun', readParent],
    ['nominalTime', readNominalTime],
    ['errorMessage', readError],
    ['headwater_training', readTraining],
  ]),
  lenient: new Map<string, RunFacetReader>([
    ['processing_engine', readEngine],
    ['executionParameters', readExecutionParameters],
    ['jobDependencies', readDependencies],
    ['test', readTests],
  ]),
  attributes: new Map([
    ['nominalTime', ['nominalStartAt', 'nominalEndAt']],
    ['errorMessage', ['error']],
    ['processing_engine', ['processingEngine']],
    ['executionParameters', ['parameters']],
    ['headwater_training', ['parameters', 'metrics']],
    ['test', ['tests']],
  ]),
};
