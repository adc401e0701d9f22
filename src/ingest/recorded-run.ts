import type {
  AssetKind,
  AssetName,
  CodeVersion,
  ColumnEdge,
  DatasetMention,
  LineageEvent,
  RunEventType,
  RunMention,
  SchemaField,
  Transformation,
} from '../domain/event.ts';
import type { RunState } from '../domain/catalog.ts';
import { isJsonObject, type JsonObject } from '../domain/json.ts';
import { isShallowJson } from './openlineage/json-value.ts';
import {
  FIRST_YEAR,
  LAST_YEAR,
  MAX_FIELDS,
  MAX_NAMESPACE_BYTES,
  MAX_NAME_BYTES,
  MAX_PATH_BYTES,
} from './openlineage/limits.ts';
import { nameFault, pathFault, wellFormed } from './openlineage/text.ts';

type Maybe<T> = T | null | undefined;

/** A run as a pipeline without an OpenLineage client tells it. Times are epoch milliseconds; null is not said. */
export interface RecordedRun {
  readonly job: AssetName;
  /** Of lower case. */
  readonly runId: string;
  readonly state: RunState;
  readonly startedAt: number | null;
  /** Of a run that has ended; else null. */
  readonly endedAt: number | null;
  readonly inputs: readonly RecordedAsset[];
  readonly outputs: readonly (RecordedAsset & { readonly columns?: Maybe<readonly RecordedColumn[]> })[];
  readonly parameters?: unknown;
  readonly metrics?: unknown;
  readonly codeVersion?: Maybe<{ readonly [K in keyof CodeVersion]: Maybe<string> }>;
  readonly error?: Maybe<string>;
}
export interface RecordedAsset extends AssetName {
  readonly kind?: Maybe<AssetKind>;
  readonly version?: Maybe<string>;
  readonly fields?: Maybe<readonly { readonly path: string; readonly type?: Maybe<string> }[]>;
}
export interface RecordedColumn extends AssetName {
  readonly path: string;
  readonly to?: Maybe<string>;
  readonly transformation: Transformation | null;
}

/** Something is wrong with what was recorded; `argument` is where, such as `inputs[0].name`. */
export class RecordedRunFault extends Error {
  override readonly name = 'RecordedRunFault';
  readonly argument: string;
  readonly reason: string;

  constructor(argument: string, reason: string) {
    super(`${argument} ${reason}`);
    this.argument = argument;
    this.reason = reason;
  }
}

/** Assets on one side of a run. */
const MOST_ASSETS = 1_000;

/**
 * The events that an OpenLineage client would have sent: a START with what was read, when it is known, and one of the
 * state with all else. `now` is when it is of a run that goes on and whose start nobody knows. Throws RecordedRunFault.
 */
export function eventsOfRun(run: RecordedRun, now: number): LineageEvent[] {
  const { startedAt, endedAt } = run;
  if (startedAt !== null && endedAt !== null && endedAt < startedAt)
    throw new RecordedRunFault('endedAt', 'is before startedAt');
  const at = checkedTime('endedAt', endedAt ?? startedAt ?? now);
  const job = {
    namespace: checked('job.namespace', run.job.namespace, MAX_NAMESPACE_BYTES),
    name: checked('job.name', run.job.name, MAX_NAME_BYTES),
  };
  const base = { origin: 'OPENLINEAGE' as const, job };
  const inputs = assets('inputs', run.inputs, (asset, place) => mentionOf(asset, place));
  const outputs = assets('outputs', run.outputs, ({ columns, ...asset }, place) => ({
    ...mentionOf(asset, place),
    ...(columns == null ? {} : { columnLineage: columnsOf(columns, `${place}.columns`) }),
  }));
  const said: RunMention = { ...saidOf(run), runId: run.runId, eventType: EVENT_OF[run.state] };
  if (startedAt === null || endedAt === null || startedAt === endedAt)
    return [{ ...base, at, run: said, inputs, outputs }];
  return [
    {
      ...base,
      at: checkedTime('startedAt', startedAt),
      run: { runId: run.runId, eventType: 'START' },
      inputs,
      outputs: [],
    },
    { ...base, at, run: said, inputs: [], outputs },
  ];
}

const EVENT_OF: Readonly<Record<RunState, RunEventType>> = {
  NEW: 'OTHER',
  RUNNING: 'START',
  COMPLETED: 'COMPLETE',
  ABORTED: 'ABORT',
  FAILED: 'FAIL',
};

function saidOf({ parameters, metrics, codeVersion, error }: RecordedRun): Partial<RunMention> {
  const code = new Map<string, string>();
  for (const [key, value] of Object.entries<Maybe<string>>(codeVersion ?? {}))
    if (value != null && value !== '') code.set(key, wellFormed(value));
  return {
    ...(parameters == null ? {} : { parameters: checkedObject('parameters', parameters) }),
    ...(metrics == null ? {} : { metrics: checkedObject('metrics', metrics) }),
    ...(code.size === 0 ? {} : { codeVersion: Object.fromEntries(code) }),
    ...(error == null || error === '' ? {} : { error: wellFormed(error) }),
  };
}

function assets<T>(
  side: string,
  given: readonly T[],
  read: (asset: T, place: string) => DatasetMention,
): DatasetMention[] {
  if (given.length > MOST_ASSETS)
    throw new RecordedRunFault(side, `has ${given.length} items, at most ${MOST_ASSETS} are allowed`);
  return given.map((asset, index) => read(asset, `${side}[${index}]`));
}

function mentionOf({ namespace, name, kind, version, fields }: RecordedAsset, place: string): DatasetMention {
  return {
    namespace: checked(`${place}.namespace`, namespace, MAX_NAMESPACE_BYTES),
    name: checked(`${place}.name`, name, MAX_NAME_BYTES),
    ...(kind == null ? {} : { kind }),
    ...(version == null ? {} : { version: checked(`${place}.version`, version, MAX_NAME_BYTES) }),
    ...(fields == null ? {} : { schema: schemaOf(fields, `${place}.fields`) }),
  };
}

function schemaOf(fields: NonNullable<RecordedAsset['fields']>, place: string): SchemaField[] {
  bounded(fields, place);
  const seen = new Set<string>();
  return fields.map(({ path, type }, index) => {
    const at = `${place}[${index}].path`;
    if (seen.has(path)) throw new RecordedRunFault(at, 'is there twice');
    seen.add(path);
    return {
      path: checkedPath(at, path),
      ordinal: index + 1,
      ...(type == null || type === '' ? {} : { type: wellFormed(type) }),
    };
  });
}

function columnsOf(columns: readonly RecordedColumn[], place: string): ColumnEdge[] {
  bounded(columns, place);
  return columns.map(({ namespace, name, path, to, transformation }, index) => {
    const at = `${place}[${index}]`;
    return {
      from: {
        namespace: checked(`${at}.namespace`, namespace, MAX_NAMESPACE_BYTES),
        name: checked(`${at}.name`, name, MAX_NAME_BYTES),
        path: checkedPath(`${at}.path`, path),
      },
      to: to == null ? null : checkedPath(`${at}.to`, to),
      transformations: transformation === null ? [] : [wellFormedTransformation(transformation)],
    };
  });
}

const wellFormedTransformation = ({ subtype, description, ...rest }: Transformation): Transformation => ({
  ...rest,
  subtype: subtype === null ? null : wellFormed(subtype),
  description: description === null ? null : wellFormed(description),
});

function bounded(items: readonly unknown[], place: string): void {
  if (items.length > MAX_FIELDS)
    throw new RecordedRunFault(place, `has ${items.length} items, at most ${MAX_FIELDS} are allowed`);
}

function checked(place: string, text: string, maxBytes: number, fault = nameFault(text, maxBytes)): string {
  if (fault !== null) throw new RecordedRunFault(place, fault);
  return text;
}
const checkedPath = (place: string, path: string): string =>
  checked(place, path, MAX_PATH_BYTES, pathFault(path, MAX_PATH_BYTES));

function checkedTime(place: string, at: number): number {
  const year = new Date(at).getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new RecordedRunFault(place, `is outside of the years ${FIRST_YEAR} to ${LAST_YEAR}`);
  return at;
}

function checkedObject(place: string, value: unknown): JsonObject {
  if (!isShallowJson(value)) throw new RecordedRunFault(place, 'is nested too deeply');
  if (!isJsonObject(value)) throw new RecordedRunFault(place, 'is not an object');
  return value;
}
