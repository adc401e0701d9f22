import { describe, expect, it } from 'vitest';
import {
  MAX_NAMESPACE_BYTES,
  MAX_NAME_BYTES,
  MAX_PATH_BYTES,
  MAX_PROBLEMS,
} from '../../../src/ingest/openlineage/limits.ts';
import { formatProblems, parseOpenLineageText } from '../../../src/ingest/openlineage/parse.ts';
import { eventOf, problemsOf, rawOutput, rawRunEvent } from '../../support/openlineage.ts';

const textProblems = (text: string): string[] =>
  parseOpenLineageText(text).flatMap((parsed) => (parsed.ok ? [] : [formatProblems(parsed.problems)]));

describe('problems', () => {
  it('name every fault of an event, not the first alone', () => {
    const event = { run: { runId: 'abc' }, job: { namespace: '' }, eventType: 'DONE', inputs: {} };
    expect(problemsOf(event)).toEqual([
      'eventTime is missing',
      'eventType "DONE" is none of START, RUNNING, COMPLETE, ABORT, FAIL, OTHER',
      'run.runId "abc" is not a UUID',
      'job.namespace is empty',
      'job.name is missing',
      'inputs is an object, not an array',
    ]);
  });

  it('are at most twenty, however much is wrong', () => {
    const outputs = Array.from({ length: 1000 }, () => ({}));
    expect(problemsOf(rawRunEvent({ outputs }))).toHaveLength(MAX_PROBLEMS);
  });

  it('are one line with the place of the event', () => {
    const problems = [
      { path: 'run.runId', message: '"abc" is not a UUID' },
      { path: '', message: 'is odd' },
    ];
    expect(formatProblems(problems, 3)).toBe('event 3: run.runId "abc" is not a UUID; the event is odd');
    expect(formatProblems(problems)).toBe('run.runId "abc" is not a UUID; the event is odd');
  });

  it('show at most sixty characters of what was sent', () => {
    const [problem = ''] = problemsOf(rawRunEvent({ eventType: 'x'.repeat(10_000) }));
    expect(problem).toContain(`"${'x'.repeat(60)}…"`);
    expect(problem.length).toBeLessThan(200);
  });

  it('show odd member names in brackets and quotes', () => {
    const fields = { 'a.b "c"': 1, ['k'.repeat(100)]: 1 };
    expect(problemsOf(rawOutput({ columnLineage: { fields } }))).toEqual([
      'outputs[0].facets.columnLineage.fields["a.b \\"c\\""] is a number, not an object',
      `outputs[0].facets.columnLineage.fields["${'k'.repeat(60)}…"] is a number, not an object`,
    ]);
  });
});

describe('what is no event at all', () => {
  it.each([
    [null, 'the event is null, not an object'],
    ['text', 'the event is text, not an object'],
    [5, 'the event is a number, not an object'],
    [{ eventTime: '2026-04-01T00:00:00Z' }, 'the event has neither run, job nor dataset'],
  ])('%j is refused', (input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });

  it.each(['', '{', '{"a": 1,}', 'undefined', '\u0000'])('the text %j is refused as no JSON', (text) => {
    expect(textProblems(text)).toEqual([expect.stringMatching(/^the event is not JSON/)]);
  });

  it('does not repeat a text that is no JSON, which may hold secrets', () => {
    expect(textProblems('{"password": "hunter2" oops').join()).not.toContain('hunter2');
  });
});

describe('limits', () => {
  const name = (bytes: number) => problemsOf(rawOutput({}, { name: 'x'.repeat(bytes) }));

  it('hold a name to its bytes, and say how many', () => {
    expect(name(MAX_NAME_BYTES)).toEqual([]);
    expect(name(MAX_NAME_BYTES + 1)).toEqual(['outputs[0].name is too long: 2049 bytes, at most 2048 are allowed']);
    expect(problemsOf(rawOutput({}, { name: '名'.repeat(683) }))).toEqual([
      'outputs[0].name is too long: 2049 bytes, at most 2048 are allowed',
    ]);
  });

  it('hold a namespace and the path of a column to theirs', () => {
    expect(problemsOf(rawOutput({}, { namespace: 'x'.repeat(MAX_NAMESPACE_BYTES + 1) }))).toEqual([
      'outputs[0].namespace is too long: 1025 bytes, at most 1024 are allowed',
    ]);
    const fields = [{ name: 'x'.repeat(MAX_PATH_BYTES), fields: [{ name: 'y' }] }];
    expect(problemsOf(rawOutput({ schema: { fields } }))).toEqual([
      'outputs[0].facets.schema.fields[0].fields[0].name with the fields around it is too long: 4098 bytes, at most 4096 are allowed',
    ]);
  });

  it('do not hold free text', () => {
    const query = 'select 1 '.repeat(1_200_000);
    expect(eventOf(rawRunEvent({ job: { namespace: 'n', name: 'j', facets: { sql: { query } } } })).job?.sql).toBe(
      query,
    );
  });

  it('refuse half of a surrogate pair in a name, by name', () => {
    expect(problemsOf(rawOutput({}, { name: 'a\ud83cb' }))).toEqual([
      'outputs[0].name contains half of a surrogate pair',
    ]);
  });
});
