import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { policyJsonSchema } from '../../src/access/policy-file.ts';
import { parsePolicy, PolicyError } from '../../src/access/policy.ts';

const problemsOf = (text: string): readonly string[] => {
  try {
    parsePolicy(text, 'policy.yaml');
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(({ line, message }) => `${String(line)}: ${message}`);
    throw error;
  }
};

describe('docs/policy.schema.json', () => {
  const text = readFileSync(new URL('../../docs/policy.schema.json', import.meta.url), 'utf8');

  it('is what `headwater policy schema` prints', () => {
    expect(text).toBe(policyJsonSchema());
  });

  it('describes every property', () => {
    expect(undescribed(JSON.parse(text), '')).toEqual([]);
  });
});

/** Paths of the properties without a description. */
function undescribed(schema: unknown, path: string): string[] {
  const { properties = {}, items, additionalProperties } = Properties.parse(schema);
  return [
    ...Object.entries(properties).flatMap(([name, property]) => [
      ...('description' in property ? [] : [`${path}.${name}`]),
      ...undescribed(property, `${path}.${name}`),
    ]),
    ...[items, additionalProperties].flatMap((inner) =>
      typeof inner === 'object' ? undescribed(inner, `${path}.*`) : [],
    ),
  ];
}
const Inner = z.union([z.boolean(), z.looseObject({})]).optional();
const Properties = z.looseObject({
  properties: z.record(z.string(), z.looseObject({})).optional(),
  items: Inner,
  additionalProperties: Inner,
});

describe('a policy file', () => {
  it('may be the one that is built in, with its six roles', () => {
    const { roles } = parsePolicy(DEFAULT_POLICY, 'built in');
    expect([...roles.keys()]).toEqual(['anonymous', 'analyst', 'steward', 'auditor', 'ingest', 'admin']);
  });

  it('may be the agreed example', () => {
    const text = readFileSync(new URL('../fixtures/policy.yaml', import.meta.url), 'utf8');
    const policy = parsePolicy(text, 'policy.yaml');
    expect(policy.defaultLevel).toBe('INTERNAL');
    expect(policy.roles.get('analyst')?.namespaces).toEqual({ allow: ['*'], deny: ['postgres://hr*'] });
    const rule = { line: 10, namespaces: ['*'], names: ['*.salaries'], level: null, tags: ['PII'] };
    expect(policy.classify[1]).toEqual(rule);
  });

  it('names the line of a level that is not one', () => {
    expect(problemsOf('levels: [LOW, HIGH]\nroles:\n  anonymous: { level: LOW }\n  boss: { level: TOP }\n')).toEqual([
      '4: roles.boss.level: "TOP" is none of the levels LOW, HIGH',
    ]);
  });

  it('names every line that is wrong at once', () => {
    const text = [
      'tags:',
      '  PII: { level: SECRET }',
      'classify:',
      '  - { namespaces: ["hr*"] }',
      'roles:',
      '  anonymous: { level: PUBLIC, compartments: [PII] }',
    ].join('\n');
    expect(problemsOf(text).map((problem) => problem.split(': ', 2))).toEqual([
      ['2', 'tags.PII.level'],
      ['4', 'classify.0'],
      ['6', 'roles.anonymous.compartments.0'],
    ]);
  });

  it('names what it uses and does not define beside what has the wrong shape', () => {
    const text = [
      'levels: [LOW, HIGH, LOW]',
      'defaults: { level: TOP }',
      'tags:',
      '  PII:',
      '    level: SECRET',
      '    colour: red',
      'classify:',
      '  - { names: ["*"], tags: [PCI] }',
      'roles:',
      '  anonymous: { level: LOW, hidden: SHOW }',
      '  boss:',
      '    level: HIGH',
      '    compartments:',
      '      - PCI',
    ].join('\n');
    expect(problemsOf(text).map((problem) => problem.split(': ', 2))).toEqual([
      ['1', 'levels.2'],
      ['2', 'defaults.level'],
      ['5', 'tags.PII.level'],
      ['6', 'tags.PII'],
      ['8', 'classify.0.tags.0'],
      ['10', 'roles.anonymous.hidden'],
      ['14', 'roles.boss.compartments.0'],
    ]);
  });

  it.each([
    ['levels: [1]\nroles:\n  anonymous: { level: LOW }\n', ['1: levels.0: ']],
    ['roles: [anonymous]\n', ['1: roles: ']],
    ['tags: 3\nroles:\n  anonymous:\n', ['1: tags: ', '3: roles.anonymous: ']],
    ['- anonymous\n', ['1: Invalid input: expected object, received array']],
    ['', ['1: Invalid input: expected object, received null']],
  ])('of another shape is told of by its shape: %j', (text, beginnings) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(beginnings.length);
    beginnings.forEach((beginning, i) => {
      expect(problems[i]).toMatch(beginning);
    });
  });

  it('tells of a word that means nothing, and of what is missing, where a reader looks for it', () => {
    const text = [
      'roles:',
      '  anonymous: { level: PUBLIC }',
      '  boss:',
      '    hidden: DROP',
      '    lvl: HIGH',
      '    x: 1',
    ];
    expect(problemsOf(text.join('\n')).map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      '3: roles.boss.level',
      '5: roles.boss',
      '6: roles.boss',
    ]);
    expect(problemsOf('levels: [LOW]\nroles:\n\n  boss: { level: LOW }\n')[0]).toMatch(/^2: roles: must have/);
  });

  it('must be one document', () => {
    expect(problemsOf('roles:\n  anonymous: { level: PUBLIC }\n---\nroles: {}\n')).toEqual(['3: must be one document']);
  });

  it('must say what a caller without credentials sees', () => {
    expect(problemsOf('roles:\n  boss: { level: PUBLIC }\n')[0]).toContain('must have the role anonymous');
  });

  it('must not hold words that mean nothing', () => {
    expect(problemsOf('roles:\n  anonymous: { level: PUBLIC, lvl: 3 }\n')[0]).toMatch(/^2: roles\.anonymous: .*lvl/);
  });

  it('must not repeat itself without bounds', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 0; i < 9; i++) bomb.push(`a${i}: &a${i} [${`*a${i === 0 ? '' : i - 1}, `.repeat(10)}]`);
    expect(problemsOf(bomb.join('\n'))[0]).toMatch(/^1: .*alias/i);
  });

  it('that is no YAML is told with the line', () => {
    expect(problemsOf('roles:\n  anonymous: { level: PUBLIC\n')[0]).toMatch(/^[23]: /);
  });
});
