import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parsePolicy, PolicyError } from '../../src/access/policy.ts';

const problemsOf = (text: string): readonly string[] => {
  try {
    parsePolicy(text, 'policy.yaml');
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
};

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
    expect(policy.classify[1]).toEqual({ namespaces: ['*'], names: ['*.salaries'], level: null, tags: ['PII'] });
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

  it('that is no YAML is told with the line', () => {
    expect(problemsOf('roles:\n  anonymous: { level: PUBLIC\n')[0]).toMatch(/^[23]: /);
  });
});
