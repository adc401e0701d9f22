import fc from 'fast-check';
import type {
  AssetName,
  DatasetMention,
  ExplicitLineage,
  JobLinks,
  JobName,
  LineageEvent,
  RunEventType,
  Transformation,
} from '../../src/domain/event.ts';

const ASSETS = ['a', 'b', 'c', 'd', 'e'];
const PATHS = ['x', 'y', 'z'];
const name = fc.constantFrom(...ASSETS).map((text): AssetName => ({ namespace: 'ns', name: text }));
const time = fc.integer({ min: 1, max: 12 }).map((n) => n * 1000);

const transformation: fc.Arbitrary<Transformation> = fc.record({
  type: fc.constantFrom('DIRECT', 'INDIRECT'),
  subtype: fc.constantFrom('IDENTITY', 'JOIN', null),
  description: fc.constant(null),
  masking: fc.boolean(),
});

const columnEdge = fc.record({
  from: fc.tuple(name, fc.constantFrom(...PATHS)).map(([asset, path]) => ({ ...asset, path })),
  to: fc.option(fc.constantFrom(...PATHS)),
  transformations: fc.array(transformation, { maxLength: 2 }),
});

const schema = fc
  .uniqueArray(fc.constantFrom(...PATHS), { maxLength: 3 })
  .chain((paths) =>
    fc.constantFrom('int', 'text').map((type) => paths.map((path, index) => ({ path, type, ordinal: index + 1 }))),
  );

const owner = fc.record(
  {
    name: fc.constantFrom('team:t', 'ada'),
    role: fc.constantFrom('OWNER', 'STEWARD'),
    email: fc.constantFrom('a@example.com', 'b@example.com'),
  },
  { requiredKeys: ['name', 'role'] },
);

/** Each thing that an event may say of a dataset, said now and then. */
const said = fc.record(
  {
    kind: fc.constantFrom('DATASET', 'MODEL', 'DASHBOARD'),
    description: fc.constantFrom('one', 'two'),
    schema,
    version: fc.constantFrom('v1', 'v2'),
    owners: fc.array(owner, {
      maxLength: 2,
    }),
    tags: fc.array(
      fc.oneof(
        fc.record({ tag: fc.constantFrom('PII', 'PCI') }),
        fc.record({ tag: fc.constantFrom('PII', 'PCI'), field: fc.constantFrom(...PATHS) }),
      ),
      { maxLength: 2 },
    ),
    statistics: fc.record({ rowCount: fc.nat(9) }),
    facets: fc.constantFrom({ custom: 1 }, { other: [true] }),
    retracted: fc.constantFrom(['description'], ['tags', 'facet:custom'], ['owners']),
  },
  { requiredKeys: [] },
);

const mostlyNothing = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: said });
const identity = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: name.map((alias) => ({ symlinks: [alias] })) },
  { weight: 1, arbitrary: name.map((previous) => ({ lifecycle: { change: 'RENAME' as const, previous } })) },
  { weight: 1, arbitrary: fc.constant({ lifecycle: { change: 'DROP' as const } }) },
  { weight: 1, arbitrary: fc.constant({ lifecycle: { change: 'TRUNCATE' as const } }) },
);

const input: fc.Arbitrary<DatasetMention> = fc
  .tuple(name, mostlyNothing)
  .map(([asset, more]) => ({ ...asset, ...more }));
const output: fc.Arbitrary<DatasetMention> = fc
  .tuple(
    name,
    mostlyNothing,
    identity,
    fc.option(
      fc.array(columnEdge, { maxLength: 3 }).map((columnLineage) => ({ columnLineage })),
      { nil: {} },
    ),
  )
  .map(([asset, more, who, columns]) => ({ ...asset, ...more, ...who, ...columns }));

/** Explicit lineage into one of the event's outputs or another asset, from anything. */
const explicit = fc.record({
  complete: fc.boolean(),
  entries: fc.array(
    fc.record({
      target: name,
      inputs: fc.array(
        fc.record({
          from: fc.tuple(name, fc.option(fc.constantFrom(...PATHS))).map(([asset, path]) => ({ ...asset, path })),
          to: fc.option(fc.constantFrom(...PATHS)),
          transformations: fc.array(transformation, { maxLength: 1 }),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
});

/** As the parser leaves it: what is named in the lineage is among inputs and outputs; no column comes from a whole. */
function withLineage(event: LineageEvent, lineage: ExplicitLineage): LineageEvent {
  const entries = lineage.entries.slice(0, event.job === null ? 1 : 2).map(({ target, inputs }) => ({
    target: event.job === null ? (event.outputs[0] ?? target) : target,
    inputs: inputs.map((input) => (input.from.path === null ? { ...input, to: null } : input)),
  }));
  const bare = ({ namespace, name: text }: AssetName): DatasetMention => ({ namespace, name: text });
  return {
    ...event,
    inputs: [...event.inputs, ...entries.flatMap(({ inputs }) => inputs.map(({ from }) => bare(from)))],
    outputs: event.job === null ? event.outputs : [...event.outputs, ...entries.map(({ target }) => bare(target))],
    lineage: { complete: lineage.complete && event.job !== null, entries },
    ...(event.job === null || !lineage.complete
      ? {}
      : {
          jobLinks: [
            ...(event.jobLinks ?? []),
            { kind: 'DATA', edges: entries.length > 1 ? [] : [{ from: jobNamed('K'), to: jobNamed('L') }] },
          ],
        }),
  };
}

const jobNamed = (text: string): JobName => ({ namespace: 'ns', name: text });
/** Which jobs come before the event's own, and after it. */
const control: fc.Arbitrary<JobLinks> = fc.subarray(['A', 'B', 'C']).map((names) => ({
  kind: 'CONTROL',
  edges: names.map((text) =>
    text === 'C' ? { from: jobNamed('J'), to: jobNamed('C') } : { from: jobNamed(text), to: jobNamed('J') },
  ),
}));

const runs = fc.constantFrom(1, 2, 3, 4, 5).map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const types = fc.constantFrom<RunEventType[]>('START', 'RUNNING', 'COMPLETE', 'COMPLETE', 'FAIL', 'ABORT', 'OTHER');

const plainEvent: fc.Arbitrary<LineageEvent> = fc
  .record({
    at: time,
    job: fc.constantFrom('J', 'K'),
    description: fc.option(fc.constantFrom('does', 'did'), { nil: undefined }),
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant('RUN' as const) },
      { weight: 1, arbitrary: fc.constant('JOB' as const) },
      { weight: 1, arbitrary: fc.constant('DATASET' as const) },
    ),
    run: fc.record({
      runId: runs,
      eventType: types,
      parent: fc.option(
        runs.map((runId) => ({ runId, job: { namespace: 'ns', name: 'P' } })),
        { nil: undefined },
      ),
      error: fc.option(fc.constant('boom'), { nil: undefined }),
      code: fc.option(fc.constantFrom('c1', 'c2'), { nil: undefined }),
    }),
    codeOfJob: fc.option(fc.constantFrom('c3', 'c4'), { nil: undefined }),
    links: fc.option(control, { nil: null }),
    inputs: fc.array(input, { maxLength: 2 }),
    outputs: fc.array(output, { minLength: 1, maxLength: 2 }),
  })
  .map(({ at, job, description, kind, run, codeOfJob, links, inputs, outputs }): LineageEvent => ({
    at,
    origin: 'OPENLINEAGE',
    ...(kind === 'RUN' && links !== null ? { jobLinks: [links] } : {}),
    job:
      kind === 'DATASET'
        ? null
        : {
            namespace: 'ns',
            name: job,
            ...(description === undefined ? {} : { description }),
            ...(codeOfJob === undefined ? {} : { codeVersion: { version: codeOfJob } }),
          },
    run:
      kind === 'RUN'
        ? {
            runId: run.runId,
            eventType: run.eventType,
            ...(run.parent === undefined ? {} : { parent: run.parent }),
            ...(run.error === undefined ? {} : { error: run.error }),
            ...(run.code === undefined ? {} : { codeVersion: { version: run.code } }),
          }
        : null,
    inputs: kind === 'DATASET' ? [] : inputs,
    outputs: kind === 'DATASET' ? outputs.slice(0, 1) : outputs,
  }));

/** Who says it. */
const voice = fc.constantFrom<Pick<LineageEvent, 'origin' | 'source'>[]>(
  { origin: 'OPENLINEAGE' },
  { origin: 'OPENLINEAGE' },
  { origin: 'DBT', source: 'dbt:p' },
  { origin: 'DBT', source: 'dbt:q' },
  { origin: 'SQL' },
);

/** The same as something that was inferred. */
const inferred = (event: LineageEvent): LineageEvent => ({
  ...event,
  origin: 'SQL',
  outputs: event.outputs.map((mention) =>
    mention.columnLineage === undefined
      ? mention
      : {
          ...mention,
          columnLineage: mention.columnLineage.map((edge, index) => ({ ...edge, confidence: index === 0 ? 0.7 : 0.9 })),
        },
  ),
});

/** Any well-formed event, over few names, so that events meet. */
export const lineageEvent: fc.Arbitrary<LineageEvent> = fc
  .tuple(plainEvent, fc.option(explicit, { freq: 3 }), voice)
  .map(([event, lineage, by]) => {
    const said = lineage === null ? event : withLineage(event, lineage);
    return by.origin === 'SQL' ? inferred(said) : { ...said, ...by };
  });

/** The same events in another order, some of them again, in batches. */
export const rearranged = (events: readonly LineageEvent[]): fc.Arbitrary<LineageEvent[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.subarray([...events]),
      fc.array(fc.nat(events.length * 2), { maxLength: 4 }),
    )
    .map(([shuffled, again, cuts]) => {
      const all = [...shuffled, ...again];
      const bounds = [0, ...[...new Set(cuts)].filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
      return bounds.slice(1).map((end, index) => all.slice(bounds[index], end));
    });
