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
