import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJsonText } from '../../../src/ingest/openlineage/json-text.ts';
import { formatProblems, parseOpenLineageEvent } from '../../../src/ingest/openlineage/parse.ts';

const LINES = readFileSync(new URL('../../fixtures/openlineage/invalid.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** For each line what `invalid.md` beside the samples says: the problem, or null for an event that is stored. */
const ANSWERS: readonly (string | RegExp | null)[] = [
  /^the event is not JSON/,
  'the event is an array, not an object; [0] is a number, not an event; [1] is a number, not an event; [2] is a number, not an event',
  'eventTime is missing',
  /^eventTime "yesterday" is not an RFC 3339 date-time/,
  'run.runId "run_id" is not a UUID',
  'job.name is missing',
  'job.namespace is empty',
  /^eventType "DONE" is none of START/,
  'inputs is an object, not an array',
  'outputs[1].name is missing',
  'outputs[0].name is too long: 100000 bytes, at most 2048 are allowed',
  /^outputs\[0\]\.name contains /,
  null,
  'outputs[0].facets.schema.fields is text, not an array',
  'outputs[0].facets.columnLineage.fields.a.inputFields[0].field is missing',
  /is nested too deeply: at most 500 levels$/,
  'the event has neither run, job nor dataset',
  'job.name is null',
  /^eventTime "20260-04-01T00:00:00Z" is not an RFC 3339 date-time/,
  null,
];

/** As `POST /api/v1/lineage` reads it. */
function answerTo(line: string): string | null {
  const json = parseJsonText(line);
  if (!json.ok) return formatProblems([json.problem]);
  const parsed = parseOpenLineageEvent(json.value);
  return parsed.ok ? null : formatProblems(parsed.problems);
}

describe('invalid.ndjson', () => {
  it('has an answer for each of its lines', () => {
    expect(LINES).toHaveLength(ANSWERS.length);
  });

  it.each(LINES.map((line, index) => ({ number: index + 1, line, answer: ANSWERS[index] ?? null })))(
    'line $number is answered as its note says',
    ({ line, answer }) => {
      const said = answerTo(line);
      if (answer instanceof RegExp) expect(said).toMatch(answer);
      else expect(said).toBe(answer);
    },
  );
});
