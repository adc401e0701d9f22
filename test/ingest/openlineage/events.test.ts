import { describe, expect, it } from 'vitest';
import { parseOpenLineageText } from '../../../src/ingest/openlineage/parse.ts';
import { eventOf, problemsOf, rawRunEvent, RUN_ID } from '../../support/openlineage.ts';

const JOB = { namespace: 'jobs', name: 'load' };
const DATASET = { namespace: 'pg://db', name: 's.t' };
const at = (eventTime: unknown): number => eventOf(rawRunEvent({ eventTime })).at;
const DAY = Date.UTC(2026, 3, 1);

describe('kinds of events', () => {
  it('reads a RunEvent with run, job, inputs and outputs', () => {
    const event = eventOf(rawRunEvent({ inputs: [DATASET], outputs: [{ ...DATASET, name: 's.u' }] }));
    expect(event).toEqual({
      at: DAY,
      origin: 'OPENLINEAGE',
      run: { runId: RUN_ID, eventType: 'COMPLETE' },
      job: JOB,
      inputs: [DATASET],
      outputs: [{ ...DATASET, name: 's.u' }],
    });
  });

  it('takes a RunEvent without eventType, inputs and outputs, or with null in their place', () => {
    const bare = { eventTime: '2026-04-01T00:00:00Z', run: { runId: RUN_ID }, job: JOB };
    expect(eventOf(bare).run?.eventType).toBe('OTHER');
    const nulls = { eventType: null, inputs: null, outputs: null, producer: null, schemaURL: null };
    expect(eventOf({ ...bare, ...nulls })).toEqual(eventOf(bare));
  });

  it('takes the type of the event in any case', () => {
    expect(eventOf(rawRunEvent({ eventType: 'complete' }))).toEqual(eventOf(rawRunEvent()));
    expect(eventOf(rawRunEvent({ eventType: 'Running' })).run?.eventType).toBe('RUNNING');
  });

  it('takes null for facets of run, job and datasets', () => {
    const dataset = { ...DATASET, facets: null, inputFacets: null, outputFacets: null };
    const event = rawRunEvent({
      run: { runId: RUN_ID, facets: null },
      job: { ...JOB, facets: null },
      inputs: [dataset],
      outputs: [dataset],
    });
    expect(eventOf(event)).toEqual(eventOf(rawRunEvent({ inputs: [DATASET], outputs: [DATASET] })));
  });

  it('ignores members that the spec does not have, as it allows', () => {
    const more = { additionalProperties: {}, dataset: DATASET, run: { runId: RUN_ID, additionalProperties: {} } };
    expect(eventOf(rawRunEvent(more))).toEqual(eventOf(rawRunEvent()));
  });

  it('reads a JobEvent, also one with an eventType or with null for the run', () => {
    const declared = { eventTime: '2026-04-01T00:00:00Z', job: JOB, inputs: [DATASET] };
    expect(eventOf(declared)).toEqual({
      at: DAY,
      origin: 'OPENLINEAGE',
      run: null,
      job: JOB,
      inputs: [DATASET],
      outputs: [],
    });
    expect(eventOf({ ...declared, eventType: 'OTHER', run: null })).toEqual(eventOf(declared));
  });

  it('reads a DatasetEvent as an output of nobody', () => {
    expect(eventOf({ eventTime: '2026-04-01T00:00:00Z', dataset: DATASET })).toEqual({
      at: DAY,
      origin: 'OPENLINEAGE',
      run: null,
      job: null,
      inputs: [],
      outputs: [DATASET],
    });
  });

  it('does not take a RunEvent that lost its run for the declaration of a job', () => {
    expect(problemsOf(rawRunEvent({ run: undefined }))).toEqual(['run is missing']);
    expect(problemsOf(rawRunEvent({ run: null }))).toEqual(['run is null']);
  });

  it('refuses an event that is a job and a dataset at once, as the spec does', () => {
    expect(problemsOf({ eventTime: '2026-04-01T00:00:00Z', job: JOB, dataset: DATASET })).toEqual([
      'dataset stands beside a job: send two events',
    ]);
  });
});

describe('event time', () => {
  it.each([
    ['2026-04-01T00:00:00Z'],
    ['2026-04-01t00:00:00z'],
    ['2026-04-01T00:00:00'],
    ['2026-04-01T00:00:00.000999999Z'],
    ['2026-04-01T02:00:00.0+02:00'],
    ['2026-03-31T18:30:00-05:30'],
    ['2026-04-01T02:00:00+0200'],
    ['2026-04-01T02:00:00+02'],
    ['2026-04-01T00:00Z'],
    ['2026-04-01T01:00:00.000+01:00[Europe/London]'],
  ])('takes %s for the moment that it is', (text) => {
    expect(at(text)).toBe(DAY);
  });

  it('cuts nanoseconds to milliseconds and does not round', () => {
    expect(at('2026-04-01T00:00:00.123999999Z')).toBe(DAY + 123);
    expect(at('2026-04-01T00:00:00.5Z')).toBe(DAY + 500);
  });

  it.each([
    ['yesterday'],
    ['2026-04-01'],
    ['2026-02-29T00:00:00Z'],
    ['2026-04-01T24:00:00Z'],
    ['2026-04-01T00:61:00Z'],
    ['20260-04-01T00:00:00Z'],
    ['2026-04-01T00:00:00+25:00'],
    ['2026-04-01 00:00:00Z'],
    [''],
    [1_775_001_600_000],
    [{}],
  ])('refuses %j', (eventTime) => {
    expect(problemsOf(rawRunEvent({ eventTime }))).toEqual([expect.stringMatching(/^eventTime .*date-time/)]);
  });

  it('refuses years that no event is from', () => {
    expect(problemsOf(rawRunEvent({ eventTime: '0001-01-01T00:00:00Z' }))).toEqual([
      'eventTime "0001-01-01T00:00:00Z" is outside of the years 1970 to 9999',
    ]);
    expect(problemsOf(rawRunEvent({ eventTime: '9999-12-31T23:59:59-01:00' }))).toHaveLength(1);
  });
});

describe('run ids', () => {
  it.each([['00000000-0000-0000-0000-000000000000'], ['6ba7b810-9dad-11d1-80b4-00c04fd430c8'], [RUN_ID]])(
    'takes the UUID %s, whatever its version',
    (runId) => {
      expect(eventOf(rawRunEvent({ run: { runId } })).run?.runId).toBe(runId);
    },
  );

  it('takes upper case for the same run', () => {
    expect(eventOf(rawRunEvent({ run: { runId: RUN_ID.toUpperCase() } })).run?.runId).toBe(RUN_ID);
  });

  it.each([['run_id'], [RUN_ID.replaceAll('-', '')], [`{${RUN_ID}}`], [''], [7]])('refuses %j', (runId) => {
    expect(problemsOf(rawRunEvent({ run: { runId } }))).toEqual([expect.stringMatching(/^run\.runId .*not a UUID$/)]);
  });
});

describe('texts', () => {
  it('answers each event of an array for itself', () => {
    const parsed = parseOpenLineageText(JSON.stringify([rawRunEvent(), {}, rawRunEvent()]));
    expect(parsed.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('keeps all digits of whole numbers that no JavaScript number can hold, as text', () => {
    const event = JSON.stringify(rawRunEvent({ run: { runId: RUN_ID, facets: { iceberg: 'HERE' } } }));
    const long = '{"id": 4183020680887155442, "ids":[-9007199254740993,9007199254740991,1234567890123456.5,1E20]';
    const facet = `${long}, "text": "say \\"1234567890123456789\\", or [1234567890123456789]"}`;
    const [parsed] = parseOpenLineageText(event.replace('"HERE"', facet));
    expect(parsed?.ok === true && parsed.event.run?.facets).toEqual({
      iceberg: {
        id: '4183020680887155442',
        ids: ['-9007199254740993', 9007199254740991, 1234567890123456.5, 1e20],
        text: 'say "1234567890123456789", or [1234567890123456789]',
      },
    });
    // What is no JSON does not become some.
    const [broken] = parseOpenLineageText(event.replace('"HERE"', '{1234567890123456789: 1}'));
    expect(broken?.ok).toBe(false);
  });

  it('takes a byte order mark before the event', () => {
    expect(parseOpenLineageText(`\u{feff}${JSON.stringify(rawRunEvent())}`).map(({ ok }) => ok)).toEqual([true]);
  });
});
