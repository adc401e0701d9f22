import type { Json, JsonObject } from '../../domain/json.ts';
import { fieldsAt, isFields, listAt, numberAt, textAt, type Fields } from '../fields.ts';
import { parseTime } from '../openlineage/time.ts';
import { wellFormed } from '../openlineage/text.ts';
import type { Part } from './artifact-stream.ts';
import type { DbtFreshness, DbtResult, DbtRunResults } from './model.ts';
import { timeOf } from './read-manifest.ts';

/** Gathers run results, one by one. */
export class RunResultsReader {
  readonly #results: DbtResult[] = [];
  #metadata: Fields = {};
  #command: string | null = null;

  readonly take: Part = (section, _key, value) => {
    if (section === 'args' && typeof value === 'string') this.#command = value.slice(0, 100);
    if (!isFields(value)) return;
    if (section === 'metadata') this.#metadata = value;
    const result = section === 'results' ? readResult(value) : null;
    if (result !== null) this.#results.push(result);
  };

  /** Throws DbtArtifactError when the metadata does not say when they were made. */
  done(): DbtRunResults {
    const at = timeOf(this.#metadata, 'run_results');
    const started = parseTime(textAt(this.#metadata, 'invocation_started_at') ?? '');
    const first = Math.min(at, ...this.#results.map(({ startedAt }) => startedAt ?? at));
    return {
      invocation: textAt(this.#metadata, 'invocation_id') ?? '',
      startedAt: Math.min(started ?? first, first),
      at,
      command: this.#command,
      version: textAt(this.#metadata, 'dbt_version'),
      results: this.#results,
    };
  }
}

function readResult(result: Fields): DbtResult | null {
  // Before v1 of the schema a result held its whole node.
  const [id, status] = [
    textAt(result, 'unique_id') ?? textAt(fieldsAt(result, 'node'), 'unique_id'),
    textAt(result, 'status'),
  ];
  if (id === null || status === null) return null;
  const timing = listAt(result, 'timing').filter(isFields);
  const times = (key: string): number[] => timing.flatMap((one) => parseTime(textAt(one, key) ?? '') ?? []);
  const [starts, ends] = [times('started_at'), times('completed_at')];
  const response = fieldsAt(result, 'adapter_response');
  const message = textAt(result, 'message');
  const rows = Number(response.rows_affected ?? NaN);
  return {
    id,
    status: status.toLowerCase(),
    startedAt: starts.length === 0 ? null : Math.min(...starts),
    endedAt: ends.length === 0 ? null : Math.max(...ends),
    message: message === null ? null : wellFormed(message).slice(0, 10_000),
    rowsAffected: Number.isSafeInteger(rows) && rows >= 0 ? rows : null,
    metrics: metricsOf(result, response),
  };
}

function metricsOf(result: Fields, response: Fields): JsonObject {
  const metrics: Record<string, Json> = {};
  const seconds = numberAt(result, 'execution_time');
  if (seconds !== null) metrics.execution_time = seconds;
  const failures = numberAt(result, 'failures');
  if (failures !== null) metrics.failures = failures;
  // Of a model that is built batch by batch.
  const batches = fieldsAt(result, 'batch_results');
  for (const key of ['successful', 'failed'])
    if (Array.isArray(batches[key])) metrics[`batches_${key}`] = batches[key].length;
  for (const key of [
    'rows_affected',
    'bytes_processed',
    'bytes_billed',
    'slot_ms',
    'rows_inserted',
    'rows_updated',
    'rows_deleted',
  ]) {
    const value = numberAt(response, key);
    if (value !== null) metrics[key] = value;
  }
  return metrics;
}

/** Gathers the freshness of sources, one by one. */
export class FreshnessReader {
  readonly #results: DbtFreshness[] = [];
  #metadata: Fields = {};

  readonly take: Part = (section, _key, value) => {
    if (!isFields(value)) return;
    if (section === 'metadata') this.#metadata = value;
    const result = section === 'results' ? readFreshness(value) : null;
    if (result !== null) this.#results.push(result);
  };

  /** Throws DbtArtifactError when the metadata does not say when they were made. */
  done(): readonly DbtFreshness[] {
    const made = timeOf(this.#metadata, 'sources');
    return this.#results.map((result) => (result.at < 0 ? { ...result, at: made } : result));
  }
}

function readFreshness(result: Fields): DbtFreshness | null {
  const [id, status] = [textAt(result, 'unique_id'), textAt(result, 'status')?.toLowerCase() ?? 'error'];
  if (id === null) return null;
  const facet: Record<string, Json> = { status };
  const loaded = textAt(result, 'max_loaded_at');
  const age = numberAt(result, 'max_loaded_at_time_ago_in_s');
  if (loaded !== null) facet.maxLoadedAt = loaded.slice(0, 100);
  if (age !== null) facet.ageSeconds = age;
  return {
    id,
    at: parseTime(textAt(result, 'snapshotted_at') ?? '') ?? -1,
    assertion: { name: 'freshness', success: status === 'pass', severity: status === 'warn' ? 'warn' : 'error' },
    facet,
  };
}
