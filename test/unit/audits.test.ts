import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyExceptions } from '../../src/governance/audits/exceptions.ts';
import { auditJsonSchema, parseAudits, SEVERITIES } from '../../src/governance/audits/file.ts';
import { jsonReport } from '../../src/governance/audits/formats/json.ts';
import { junitReport } from '../../src/governance/audits/formats/junit.ts';
import { sarifReport } from '../../src/governance/audits/formats/sarif.ts';
import { textReport } from '../../src/governance/audits/formats/text.ts';
import { exitCodeOf, type AuditReport, type Violation } from '../../src/governance/audits/report.ts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const AT = Date.UTC(2026, 10, 26);

const FILE = `version: 1
audits:
  - id: owned
    title: All is owned
    check: has-owner
    exceptions:
      - { asset: 'tmp.*', owner: Ada, reason: Goes away, until: 2026-11-26 }
      - { namespace: 's3://old*', owner: Bob, reason: Is moved, until: 2026-11-25 }
      - { asset: none, owner: Eve, reason: A slip, until: 2027-01-01 }
  - id: few-ends
    title: Few ends
    severity: note
    check: health
    kinds: [DEAD_END]
    max: 1
`;
const violation = (name: string, namespace = 'pg://db'): Violation => ({
  namespace,
  name,
  part: null,
  message: 'is bad',
});

/** A report of the file with these violations of its audits. */
function reported(found: readonly (readonly Violation[])[], unchecked: string | null = null): AuditReport {
  const results = parseAudits(FILE, 'audits.yaml').map((placed, index) => {
    const max = 'max' in placed.audit ? placed.audit.max : 0;
    const applied = applyExceptions(placed, found[index] ?? [], { at: AT, max, checked: true });
    return { ...placed, ...applied, unchecked: index === 1 ? unchecked : null };
  });
  return { file: 'conf/audit file.yaml', at: AT, results };
}
const NASTY = 'a<b> & "c" \u0000\u001b\ud800 ü 𝔘';
const FULL = reported([[violation(NASTY), violation('tmp.x'), violation('y', 's3://old-lake')], []], 'no answer');

describe('an audit file', () => {
  it('gives each audit with its line, and those of its exceptions', () => {
    const audits = parseAudits(FILE, 'audits.yaml');
    expect(audits.map(({ audit, line, exceptionLines }) => [audit.id, audit.severity, line, exceptionLines])).toEqual([
      ['owned', 'error', 3, [7, 8, 9]],
      ['few-ends', 'note', 10, []],
    ]);
  });

  it.each([
    ['audits: []', 'f:1: version: is missing\nf:1: audits: must not be empty'],
    ['version: 1\naudits:\n  - id: a\n    title: b\n    check: none', 'f:5: audits.0.check: '],
    [
      'version: 1\naudits:\n  - { id: a, title: b, check: described, colour: red }',
      'f:3: audits.0: has no key "colour"',
    ],
    ['version: 1\naudits:\n  - id: A b\n    title: b\n    check: described', 'f:3: audits.0.id: must be'],
    [
      'version: 1\naudits:\n  - { id: a, title: b, check: described }\n  - { id: a, title: b, check: tagged }',
      'f:4: audits.1.id: "a" is there twice',
    ],
    [
      'version: 1\naudits:\n  - id: a\n    title: b\n    check: described\n    exceptions:\n      - { asset: x, owner: o, reason: r, until: soon }',
      'f:7: audits.0.exceptions.0.until: must be a day',
    ],
    [
      'version: 1\naudits:\n  - id: a\n    title: b\n    check: described\n    exceptions:\n      - { owner: o, reason: r, until: 2027-01-01 }',
      'f:7: audits.0.exceptions.0: must have an asset or a namespace',
    ],
    ['version: [', 'f:'],
  ])('is refused with the line that is wrong: %j', (yaml, message) => {
    expect(() => parseAudits(yaml, 'f')).toThrow(message);
  });

  it('has the JSON Schema of docs/audit.schema.json, which the sample fits', () => {
    expect(read('docs/audit.schema.json')).toBe(auditJsonSchema());
    expect(parseAudits(read('seed/bank/audit.yaml'), 'audit.yaml')).toHaveLength(8);
  });
});

describe('exceptions', () => {
  const [owned, ends] = parseAudits(FILE, 'audits.yaml');
  if (owned === undefined || ends === undefined) throw new Error('there are two audits');
  const applied = (violations: readonly Violation[], at: number, checked = true) =>
    applyExceptions(owned, violations, { at, max: 0, checked });

  it('cover what they name until the end of their last day', () => {
    const { findings, excepted } = applied([violation('tmp.x'), violation('x')], AT + 86_399_999);
    expect(excepted).toMatchObject([
      { name: 'tmp.x', owner: 'Ada', reason: 'Goes away', until: '2026-11-26', line: 7 },
    ]);
    expect(findings.filter(({ kind }) => kind === 'VIOLATION').map(({ name }) => name)).toEqual(['x']);
    expect(applied([violation('tmp.x')], AT + 86_400_000).excepted).toEqual([]);
  });

  it('are findings themselves when they have ended, and cover nothing then', () => {
    const { findings } = applied([violation('y', 's3://old-lake')], AT);
    expect(findings.map(({ kind, name, severity, line }) => [kind, name, severity, line])).toEqual([
      ['VIOLATION', 'y', 'error', 3],
      ['UNUSED_EXCEPTION', 'tmp.*', 'warning', 7],
      ['EXPIRED_EXCEPTION', '*', 'error', 8],
      ['UNUSED_EXCEPTION', 'none', 'warning', 9],
    ]);
  });

  it('are not called useless when not all was checked', () => {
    expect(applied([], AT, false).findings.map(({ kind }) => kind)).toEqual(['EXPIRED_EXCEPTION']);
  });

  it('do not count among those that there may be at most', () => {
    const at = { at: AT, max: 1, checked: true };
    expect(applyExceptions(ends, [violation('a')], at).findings).toEqual([]);
    expect(applyExceptions(ends, [violation('a'), violation('b')], at).findings).toHaveLength(2);
  });
});

describe('the exit code', () => {
  it('is 1 for a finding of the severity or above, and 2 as soon as something could not be checked', () => {
    expect(exitCodeOf({ ...FULL, results: [] }, 'note')).toBe(0);
    expect(exitCodeOf(FULL, 'note')).toBe(2);
    const notes = reported([[], [violation('a'), violation('b')]]);
    const [, ends] = notes.results;
    if (ends === undefined) throw new Error('there are two audits');
    const only = { ...notes, results: [ends] };
    expect(SEVERITIES.map((failOn) => exitCodeOf(only, failOn))).toEqual([0, 0, 1]);
  });
});

describe('SARIF', () => {
  const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
  ajv.addMetaSchema(createRequire(import.meta.url)('ajv/lib/refs/json-schema-draft-04.json') as object);
  const validate = ajv.compile(JSON.parse(read('test/fixtures/sarif/sarif-2.1.0-rtm.5.json')) as object);
  const sarif = JSON.parse(sarifReport(FULL, '1.2.3')) as object;

  it('fits the schema of SARIF 2.1.0, and the check would tell if it did not', () => {
    expect(validate(sarif) === true ? [] : validate.errors).toEqual([]);
    expect(validate({ ...sarif, version: '2.0.0' })).toBe(false);
    expect(validate(JSON.parse(JSON.stringify(sarif).replace('"kind":"external"', '"kind":"elsewhere"')))).toBe(false);
  });

  it('has a rule for each audit, a result for each finding, and says what was not checked', () => {
    const Log = z.object({
      runs: z.tuple([
        z.object({
          tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
          invocations: z.tuple([
            z.object({
              executionSuccessful: z.boolean(),
              toolExecutionNotifications: z.array(z.object({ message: z.object({ text: z.string() }) })),
            }),
          ]),
          results: z.array(
            z.object({
              ruleId: z.string(),
              level: z.string(),
              suppressions: z.array(z.object({ justification: z.string() })).optional(),
              locations: z.array(
                z.object({
                  physicalLocation: z.object({
                    artifactLocation: z.object({ uri: z.string() }),
                    region: z.object({ startLine: z.int() }),
                  }),
                }),
              ),
            }),
          ),
        }),
      ]),
    });
    const [run] = Log.parse(sarif).runs;
    const [invocation] = run.invocations;
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['owned', 'few-ends']);
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0]?.message.text).toBe('few-ends could not be checked: no answer');
    expect(run.results.map(({ level, suppressions }) => [level, suppressions?.[0]?.justification])).toEqual([
      ['error', undefined],
      ['error', undefined],
      ['error', undefined],
      ['warning', undefined],
      ['error', 'Goes away (Ada, until 2026-11-26)'],
    ]);
    const [place] = run.results[0]?.locations ?? [];
    expect(place?.physicalLocation).toEqual({
      artifactLocation: { uri: 'conf/audit%20file.yaml' },
      region: { startLine: 3 },
    });
  });
});

describe('JUnit XML', () => {
  interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    text: string;
  }
  /** All elements, by a strict reader: what is not well-formed throws. */
  function elementsIn(xml: string): Element[] {
    const found: Element[] = [];
    const open: Element[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const element = { name, attributes, text: '' };
      found.push(element);
      open.push(element);
    });
    parser.on('text', (text) => {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    });
    parser.on('closetag', () => void open.pop());
    parser.write(xml).close();
    return found;
  }

  it('is well-formed whatever names hold, and the check would tell if it were not', () => {
    const failure = elementsIn(junitReport(FULL, 'error')).find(({ name }) => name === 'failure');
    expect(failure?.text).toContain('pg://db a<b> & "c" \uFFFD\uFFFD\uFFFD ü 𝔘: is bad');
    expect(() => elementsIn(junitReport(FULL, 'error').replace('&amp;', '&'))).toThrow();
  });

  it('has a case for each audit: failed, in error when it was not checked, else passed', () => {
    const elements = elementsIn(junitReport(FULL, 'error'));
    const named = (name: string) => elements.filter((element) => element.name === name);
    expect(elements.slice(0, 2).map(({ name }) => name)).toEqual(['testsuites', 'testsuite']);
    expect(named('testsuite')[0]?.attributes).toMatchObject({ tests: '2', failures: '1', errors: '1', skipped: '0' });
    expect(named('testcase').map(({ attributes }) => attributes.name)).toEqual([
      'owned: All is owned',
      'few-ends: Few ends',
    ]);
    expect(named('error')[0]?.attributes.message).toBe('could not be checked: no answer');
    expect(named('system-out')[0]?.text).toContain('excepted until 2026-11-26 by Ada: pg://db tmp.x: is bad');
  });

  it('fails a case only for findings of the severity or above', () => {
    const notes = reported([[], [violation('a'), violation('b')]]);
    const failures = (failOn: 'error' | 'note') =>
      elementsIn(junitReport(notes, failOn)).filter(({ name }) => name === 'failure').length;
    expect([failures('error'), failures('note')]).toEqual([1, 2]);
  });
});

describe('the other reports', () => {
  it('say of each audit what became of it', () => {
    const lines = textReport(FULL).split('\n');
    expect(lines).toContain('ERROR owned: All is owned');
    expect(lines).toContain('NOT CHECKED few-ends: Few ends');
    expect(lines).toContain('  error, line 3: s3://old-lake y: is bad');
    expect(JSON.parse(jsonReport(FULL))).toMatchObject({
      version: 1,
      audits: [
        { id: 'owned', status: 'FAILED', excepted: [{ name: 'tmp.x' }] },
        { id: 'few-ends', status: 'NOT_CHECKED', unchecked: 'no answer', findings: [] },
      ],
    });
  });
});
