import { createHash } from 'node:crypto';
import type { JsonObject } from '../../domain/json.ts';
import type { AssertionMention, DatasetMention, LineageEvent, RunEventType, RunMention } from '../../domain/event.ts';
import type { DbtFreshness, DbtManifest, DbtResult, DbtRunResults } from './model.ts';
import type { Names } from './names.ts';
import { inputsOf, isDataset } from './relation-events.ts';

/** Runs of what was built, under the run of the command; the results of tests, on what they are of. */
export function* resultEvents(
  { results, ...run }: DbtRunResults,
  manifest: DbtManifest,
  names: Names,
): Generator<LineageEvent> {
  const parent = commandRun(run, manifest, names);
  let failed = false;
  for (const result of results) {
    const kind = STATES.get(result.status);
    failed ||= kind === 'FAIL';
    if (manifest.tests.has(result.id)) yield* testEvents(result, run.at, manifest, names);
    else if (kind !== undefined) yield* runEvents(result, kind, run, parent, manifest, names);
  }
  if (parent === null) return;
  const job = { ...names.jobOf(parent.job.name), jobType: 'JOB', integration: 'DBT', processing: 'BATCH' };
  const facts = {
    ...(run.command === null ? {} : { parameters: { command: run.command } }),
    ...(run.version === null ? {} : { processingEngine: `dbt ${run.version}` }),
  };
  const of = (at: number, eventType: RunEventType): LineageEvent => ({
    at,
    origin: 'DBT',
    source: names.source,
    job,
    run: { runId: parent.runId, eventType, ...facts },
    inputs: [],
    outputs: [],
  });
  yield of(run.startedAt, 'START');
  yield of(run.at, failed ? 'FAIL' : 'COMPLETE');
}

/** Freshness of sources, as a check that passed or not. */
export function* freshnessEvents(
  results: readonly DbtFreshness[],
  manifest: DbtManifest,
  names: Names,
): Generator<LineageEvent> {
  for (const { id, at, assertion, facet } of results) {
    const source = manifest.relations.get(id);
    if (source === undefined) continue;
    const output = { ...names.datasetOf(source), assertions: [assertion], facets: { dbt_freshness: facet } };
    yield { at, origin: 'DBT', source: names.source, job: null, run: null, inputs: [], outputs: [output] };
  }
}

const STATES: ReadonlyMap<string, RunEventType> = new Map([
  ['success', 'COMPLETE'],
  ['partial success', 'FAIL'],
  ['error', 'FAIL'],
  ['fail', 'FAIL'],
  ['runtime error', 'FAIL'],
]);

function commandRun({ invocation }: Pick<DbtRunResults, 'invocation'>, manifest: DbtManifest, names: Names) {
  if (!UUID.test(invocation)) return null;
  // The name that OpenLineage's integration gives it.
  return { runId: invocation.toLowerCase(), job: names.jobOf(`dbt-run-${manifest.project}`) };
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function* runEvents(
  result: DbtResult,
  kind: RunEventType,
  { invocation, startedAt, at, version }: Omit<DbtRunResults, 'results'>,
  parent: RunMention['parent'] | null,
  manifest: DbtManifest,
  names: Names,
): Generator<LineageEvent> {
  const relation = manifest.relations.get(result.id);
  if (relation === undefined || !isDataset(relation) || relation.type === 'source') return;
  const run = {
    runId: runIdOf(invocation === '' ? String(at) : invocation, result.id),
    ...(parent == null ? {} : { parent }),
    ...(version === null ? {} : { processingEngine: `dbt ${version}` }),
  };
  const of = (
    time: number,
    eventType: RunEventType,
    more: Partial<RunMention>,
    output: DatasetMention,
  ): LineageEvent => ({
    at: time,
    origin: 'DBT',
    source: names.source,
    job: names.jobOf(result.id),
    run: { ...run, eventType, ...more },
    inputs: inputsOf(relation.dependsOn, manifest, names),
    outputs: [output],
  });
  const dataset = names.datasetOf(relation);
  const began = result.startedAt ?? startedAt;
  const ended = result.endedAt ?? at;
  const metrics: JsonObject = result.metrics;
  yield of(began, 'START', {}, dataset);
  yield of(
    Math.max(began, ended),
    kind,
    {
      ...(Object.keys(metrics).length === 0 ? {} : { metrics }),
      ...(kind === 'FAIL' && result.message !== null ? { error: result.message } : {}),
    },
    kind === 'COMPLETE' && result.rowsAffected !== null
      ? { ...dataset, statistics: { rowCount: result.rowsAffected } }
      : dataset,
  );
}

/** A run has no id of its own in dbt: it is made of the command's and the node's, so that it is the same each time. */
function runIdOf(invocation: string, node: string): string {
  const hex = createHash('sha256').update(`${invocation} ${node}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function* testEvents(result: DbtResult, at: number, manifest: DbtManifest, names: Names): Generator<LineageEvent> {
  const test = manifest.tests.get(result.id);
  if (test === undefined || result.status === 'skipped') return;
  const success = result.status === 'pass' || result.status === 'success';
  // A test that ends in a warning has failed, and only that much.
  const severity = result.status === 'warn' ? 'warn' : (test.severity ?? 'error');
  const assertion: AssertionMention = {
    name: test.name,
    success,
    severity,
    ...(test.column === null ? {} : { field: test.column }),
  };
  for (const id of test.of) {
    const relation = manifest.relations.get(id);
    if (relation === undefined || !isDataset(relation)) continue;
    const output = { ...names.datasetOf(relation), assertions: [assertion] };
    yield {
      at: result.endedAt ?? at,
      origin: 'DBT',
      source: names.source,
      job: null,
      run: null,
      inputs: [],
      outputs: [output],
    };
  }
}
