import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PROBLEMS } from '../../../src/ingest/openlineage/limits.ts';
import { parseOpenLineageEvent, parseOpenLineageText, type Parsed } from '../../../src/ingest/openlineage/parse.ts';
import { rawFacet, rawOutput, rawRunEvent, rawRunFacets } from '../../support/openlineage.ts';

const SAMPLES = ['bank', 'churn-dbt-ol', 'edge-cases'].flatMap((sample) =>
  readFileSync(new URL(`../../fixtures/openlineage/${sample}.ndjson`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
);

type Container = Record<string, unknown>;

/** Every object and array in the value, itself first. */
function containersIn(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersIn)];
}

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e308,
    Number.NaN,
    true,
    [],
    {},
    [[]],
    'x\u0000y',
    '\udc00',
  ),
  fc.constantFrom('COMPLETE', '2026-04-01T00:00:00Z', '__proto__', 'x'.repeat(3000)),
  fc.jsonValue({ depthSize: 'small' }),
);
const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'facets',
  'fields',
  'name',
  'namespace',
  '',
  'x y',
);

/** Where to strike (taken modulo what there is), and what to do there. */
const mutation = fc.record({
  container: fc.nat(),
  member: fc.nat(),
  kind: fc.constantFrom('SET', 'DELETE', 'ADD', 'COPY'),
  value: oddValue,
  key: oddKey,
  other: fc.nat(),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(event: unknown, { container, member, kind, value, key, other }: Mutation): void {
  const all = containersIn(event);
  const target = all[container % all.length];
  if (target === undefined) return;
  const keys = Object.keys(target);
  const place = keys[member % Math.max(keys.length, 1)] ?? key;
  const own = (at: string, it: unknown): void => {
    Object.defineProperty(target, at, {
      value: structuredClone(it),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  };
  if (kind === 'SET') own(place, value);
  else if (kind === 'ADD' && !Array.isArray(target)) own(key, value);
  else if (kind === 'COPY') own(place, all[other % all.length]);
  else Reflect.deleteProperty(target, place);
}

function expectAnswer(parsed: Parsed): void {
  if (parsed.ok) {
    expect(parsed.event.at).toBeGreaterThanOrEqual(0);
    return;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  expect(parsed.problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  for (const { path, message } of parsed.problems) {
    expect(path.length).toBeLessThan(2000);
    expect(message).toMatch(/^[\w"]/);
  }
}

describe('events that went wrong on the way', () => {
  it('give an event, or problems with their places, and never throw', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (line, mutations) => {
          const event: unknown = JSON.parse(line);
          for (const one of mutations) mutate(event, one);
          expectAnswer(parseOpenLineageEvent(event));
        },
      ),
      { numRuns: 1500 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('give as much when the text itself is cut or changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.nat(),
        fc.nat(5),
        fc.string({ maxLength: 3 }),
        (line, at, cut, add) => {
          const place = at % line.length;
          const text = line.slice(0, place) + add + line.slice(place + cut);
          for (const parsed of parseOpenLineageText(text)) expectAnswer(parsed);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('give as much for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expectAnswer(parseOpenLineageEvent(value));
      }),
    );
  });
});

/** Each takes well below a second; what grows with the square of its size, or worse, takes minutes. */
const BOUND_MS = 5_000;

describe('events that were made to hurt', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 'x';
    for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { fields: value };
    return value;
  };
  const elapsed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  it.each([
    ['a facet 100,000 deep', () => rawRunFacets({ deep: nested(100_000) })],
    ['a schema 100,000 deep', () => rawOutput({ schema: nested(100_000) })],
    ['columnLineage 100,000 deep', () => rawOutput({ columnLineage: { fields: { a: nested(100_000) } } })],
    ['a name of 10 MB', () => rawOutput({}, { name: 'x'.repeat(10_000_000) })],
    ['an event time of 10 MB', () => rawRunEvent({ eventTime: '2'.repeat(10_000_000) })],
    [
      'SQL of 10 MB',
      () => rawRunEvent({ job: { namespace: 'n', name: 'j', facets: { sql: { query: ' '.repeat(10_000_000) } } } }),
    ],
    ['100,000 lone surrogates', () => rawRunFacets({ errorMessage: { message: '\udc00'.repeat(100_000) } })],
    [
      '100,000 outputs with nothing in them',
      () => rawRunEvent({ outputs: Array.from({ length: 100_000 }, () => ({})) }),
    ],
    [
      '100,000 unknown facets',
      () => rawRunFacets(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${String(i)}`, 1]))),
    ],
    [
      'numbers beyond all measure',
      () => rawOutput({}, { outputFacets: { outputStatistics: rawFacet({ rowCount: 2 ** 80, size: -1e308 }) } }),
    ],
  ])('%s is answered in bounded time', (_name, make) => {
    const event = make();
    expect(elapsed(() => parseOpenLineageEvent(event))).toBeLessThan(BOUND_MS);
  });

  it('10 MB of opening brackets are answered in bounded time', () => {
    for (const bracket of ['[', '{"a":']) {
      const text = bracket.repeat(10_000_000 / bracket.length);
      expect(elapsed(() => parseOpenLineageText(text))).toBeLessThan(BOUND_MS);
      expect(parseOpenLineageText(text)).toEqual([
        { ok: false, problems: [{ path: '', message: 'is nested too deeply: at most 10000 levels' }] },
      ]);
    }
  });

  it('a facet 2,000 deep refuses its own event in an array, and no other', () => {
    const texts = [rawRunEvent(), rawRunFacets({ deep: nested(2_000) }), rawRunEvent()].map((raw) =>
      JSON.stringify(raw),
    );
    const parsed = parseOpenLineageText(`[${texts.join(',')}]`);
    expect(parsed.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});
