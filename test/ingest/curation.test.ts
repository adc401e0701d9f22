import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCuration } from '../../src/ingest/curation/parse.ts';

/** `line: message` of each problem; empty when the text is fine. */
function problemsOf(...lines: readonly string[]): string[] {
  const parsed = parseCuration(lines.join('\n'));
  return parsed.ok ? [] : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
}

function statementsOf(...lines: readonly string[]) {
  const parsed = parseCuration(lines.join('\n'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.statements;
}

const ASSET = { kind: 'ASSET', namespace: 'pg://db', name: 'crm.people' };

describe('a curation file', () => {
  it('gives one statement for each thing it says, with its line', () => {
    expect(
      statementsOf(
        'assets:',
        '  - namespace: pg://db',
        '    name: crm.people',
        '    description: People',
        '    tags: [PII]',
        '    owners:',
        '      - { name: Ada, role: STEWARD, email: ada@example.com }',
        '      - { name: crm, type: TEAM }',
        '    fields:',
        '      - path: email',
        '        notes:',
        '          - text: Unique',
      ),
    ).toEqual([
      { kind: 'DESCRIBE', line: 4, subject: ASSET, description: 'People' },
      { kind: 'TAG', line: 5, subject: ASSET, tag: 'PII' },
      {
        kind: 'OWNER',
        line: 7,
        subject: ASSET,
        owner: { name: 'Ada', type: 'PERSON', email: 'ada@example.com' },
        role: 'STEWARD',
      },
      { kind: 'OWNER', line: 8, subject: ASSET, owner: { name: 'crm', type: 'TEAM' }, role: 'OWNER' },
      { kind: 'NOTE', line: 12, subject: { ...ASSET, kind: 'FIELD', path: 'email' }, text: 'Unique' },
    ]);
  });

  it('gives terms before what links to them, whatever comes first in the file', () => {
    const kinds = statementsOf(
      'assets: [{ namespace: n, name: a, terms: [Churn] }]',
      'terms: [{ name: Churn, definition: Leaving }]',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['DEFINE_TERM', 'TERM']);
  });

  it('takes an edge between assets, between fields, and from a field to an asset', () => {
    const [edge] = statementsOf(
      'lineage:',
      '  - from: { namespace: n, name: a, field: x.y }',
      '    to: { namespace: n, name: b }',
      '    transformation: { subtype: FILTER, type: INDIRECT }',
    );
    expect(edge).toEqual({
      kind: 'DECLARE',
      line: 2,
      from: { kind: 'FIELD', namespace: 'n', name: 'a', path: 'x.y' },
      to: { kind: 'ASSET', namespace: 'n', name: 'b' },
      transformation: { type: 'INDIRECT', subtype: 'FILTER', description: null, masking: false },
      note: null,
    });
  });

  it('that is empty says nothing', () => {
    expect(statementsOf('')).toEqual([]);
  });

  it('that is no YAML is refused with the line', () => {
    expect(problemsOf('terms:', '  - name: "x')).toEqual([expect.stringMatching(/^2: Missing closing "quote/)]);
  });

  it('that is a list is refused', () => {
    expect(problemsOf('- 1')).toEqual(['1: the file must be a map']);
  });

  it('is refused for a missing key, an unknown key, a wrong type and a wrong word, each with its line', () => {
    expect(
      problemsOf(
        'terms:',
        '  - name: Churn',
        'assets:',
        '  - namespace: n',
        '    name: a',
        '    descripton: typo',
        '    tags: PII',
        '    owners:',
        '      - name: 42',
        '      - name: Ada',
        '        type: ROBOT',
      ),
    ).toEqual([
      '2: terms[0].definition is missing',
      '7: assets[0].tags must be a list',
      '9: assets[0].owners[0].name must be text (in quotes when it looks like a number, date or true)',
      '11: assets[0].owners[1].type must be one of PERSON, TEAM',
      '6: assets[0] has the unknown key "descripton"',
    ]);
  });

  it('is refused for an address that is none', () => {
    expect(problemsOf('jobs:', '  - namespace: n', '    name: j', '    owners: [{ name: x, email: nobody }]')).toEqual([
      '4: jobs[0].owners[0].email is not an e-mail address',
    ]);
  });

  it('that says one thing twice is refused with both lines', () => {
    expect(
      problemsOf(
        'assets:',
        '  - { namespace: n, name: a, description: one }',
        '  - { namespace: n, name: b, description: one }',
        '  - { namespace: n, name: a, description: two }',
      ),
    ).toEqual(['4: the description of asset "a" in "n" is already in line 2']);
  });

  it('that declares and rejects one edge is refused', () => {
    expect(
      problemsOf(
        'lineage:',
        '  - { from: { namespace: n, name: a }, to: { namespace: n, name: b } }',
        'rejected:',
        '  - { from: { namespace: n, name: a }, to: { namespace: n, name: b }, reason: wrong }',
      ),
    ).toEqual(['4: the edge from asset "a" in "n" to asset "b" in "n" is already in line 2']);
  });

  it('whose aliases unfold without end is refused', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let depth = 0; depth < 8; depth++) {
      const [name, inner] = [String.fromCharCode(98 + depth), String.fromCharCode(97 + depth)];
      lines.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${inner}`).join(', ')}]`);
    }
    expect(problemsOf(...lines)).toEqual([expect.stringMatching(/^1: Excessive alias count/)]);
  });
});

for (const seed of ['churn', 'bank']) {
  it(`the curation file of the ${seed} example is well-formed`, () => {
    const text = readFileSync(new URL(`../../seed/${seed}/curation.yaml`, import.meta.url), 'utf8');
    expect(problemsOf(text)).toEqual([]);
    expect(statementsOf(text).length).toBeGreaterThan(30);
  });
}
