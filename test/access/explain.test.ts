import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationOf } from '../../src/access/classification.ts';
import { admitsField, admitsNamed, type NamedSubject } from '../../src/access/decision.ts';
import { explain, groundText, type Ground } from '../../src/access/explain.ts';
import { parsePolicy, type Policy } from '../../src/access/policy.ts';
import { restrictionOf } from '../../src/access/restriction.ts';
import { policy, subject, TAGS } from '../support/policy-arbitraries.ts';

const asked = policy.chain((made) =>
  fc.tuple(
    fc.constant(made),
    fc.subarray([...made.roles.keys(), 'nobody']),
    subject,
    fc.subarray(TAGS),
    fc.subarray(TAGS),
  ),
);
const rolesOf = (of: Policy, names: readonly string[]) => names.flatMap((name) => of.roles.get(name) ?? []);
const levelOf = (of: Policy, grounds: readonly Ground[]): string | undefined =>
  of.levels.findLast((level) => grounds.some((ground) => ground.level === level));
const compartmentsOf = (grounds: readonly Ground[]): string[] =>
  [...new Set(grounds.flatMap(({ compartment }) => compartment ?? []))].sort();

describe('an explanation', () => {
  it('comes to the decision that holds, for the roles together and for each of them', () => {
    fc.assert(
      fc.property(asked, ([of, names, asset, tags, propagatedTags]) => {
        const field = { tags, propagatedTags, asset };
        expect(explain(of, names, asset).admitted).toBe(admitsNamed(restrictionOf(of, rolesOf(of, names)), asset));
        expect(explain(of, names, field).admitted).toBe(admitsField(restrictionOf(of, rolesOf(of, names)), field));
        for (const { role, admits } of explain(of, names, field).roles) {
          expect(admits).toBe(admitsField(restrictionOf(of, rolesOf(of, [role])), field));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has grounds that add up to the sensitivity, and no more', () => {
    fc.assert(
      fc.property(asked, ([of, names, asset, tags, propagatedTags]) => {
        const classification = classificationOf(of);
        for (const [thing, sensitivity] of [
          [asset, classification.ofNamed(asset)],
          [{ tags, propagatedTags, asset }, classification.ofField({ tags, propagatedTags, asset })],
        ] as const) {
          const { grounds } = explain(of, names, thing);
          expect(levelOf(of, grounds)).toBe(sensitivity.level);
          expect(compartmentsOf(grounds)).toEqual(sensitivity.compartments);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is explained', () => {
  const of = parsePolicy(
    [
      'tags:',
      '  PII: { level: CONFIDENTIAL, compartment: PII }',
      '  PUBLIC: { level: PUBLIC, lowers: true }',
      'classify:',
      '  - { namespaces: ["postgres://hr*"], level: RESTRICTED }',
      '  - { names: ["*.salaries"], tags: [PII] }',
      'roles:',
      '  anonymous: { level: PUBLIC }',
      '  analyst: { level: INTERNAL, namespaces: { deny: ["postgres://hr*"] } }',
      '  lake: { level: RESTRICTED, compartments: ["*"], namespaces: { allow: ["s3://*", "gs://*"] } }',
      '  steward: { level: CONFIDENTIAL, compartments: [PII] }',
    ].join('\n'),
    'policy.yaml',
  );
  const salaries: NamedSubject = { namespace: 'postgres://hr:5432', name: 'hr.salaries', tags: ['odd'] };
  const reasonsOf = (role: string, thing: NamedSubject): readonly string[] =>
    explain(of, [role], thing).roles.flatMap(({ obstacles }) => obstacles.map(({ reason }) => reason));

  it('names each rule with its place and line, and each tag, also one that says nothing', () => {
    const { grounds } = explain(of, [], salaries);
    expect(grounds.map((ground) => [groundText(ground), ground.level, ground.compartment])).toEqual([
      ['tag odd', null, null],
      ['rule 1 of classify (line 5)', 'RESTRICTED', null],
      ['tag PII by rule 2 of classify (line 6)', 'CONFIDENTIAL', 'PII'],
    ]);
  });

  it('names everything that stands in the way of a role', () => {
    expect(reasonsOf('analyst', salaries)).toEqual([
      'rule 1 of classify (line 5) is RESTRICTED, and the role reaches INTERNAL',
      'tag PII by rule 2 of classify (line 6) is CONFIDENTIAL, and the role reaches INTERNAL',
      'tag PII by rule 2 of classify (line 6) asks for the compartment PII, which the role does not hold',
      'the namespace fits postgres://hr*, which is denied to the role',
    ]);
    expect(reasonsOf('lake', salaries)).toEqual([
      'the namespace fits none of those that the role may look into: s3://*, gs://*',
    ]);
    expect(reasonsOf('nobody', salaries)).toEqual(['the policy has no such role: it grants nothing']);
  });

  it('names the default level where nothing else sets the base', () => {
    const orders = { namespace: 'postgres://shop', name: 'orders', tags: [] };
    expect(reasonsOf('anonymous', orders)).toEqual(['the default level is INTERNAL, and the role reaches PUBLIC']);
    expect(reasonsOf('anonymous', { ...orders, tags: ['PUBLIC'] })).toEqual([]);
  });

  it('says of a field what is of its asset', () => {
    const { grounds, roles } = explain(of, ['steward'], { tags: ['PUBLIC'], propagatedTags: [], asset: salaries });
    expect(grounds.map(({ inherited, kind }) => [inherited, kind])).toEqual([
      [false, 'TAG'],
      [true, 'TAG'],
      [true, 'RULE'],
      [true, 'RULE'],
    ]);
    expect(roles[0]?.obstacles.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['LEVEL', 'rule 1 of classify (line 5) on its asset is RESTRICTED, and the role reaches CONFIDENTIAL'],
    ]);
  });

  it('names a tag that comes to a field along lineage as such, where the policy counts it', () => {
    const asset = { namespace: 'postgres://shop', name: 'orders', tags: [] };
    const field = { tags: [], propagatedTags: ['PII', 'NIGHTLY'], asset };
    const { grounds, roles } = explain(of, ['analyst'], field);
    expect(grounds.map((ground) => groundText(ground))).toEqual([
      'the default level',
      'tag PII that comes along lineage',
      'tag NIGHTLY that comes along lineage',
      'the default level on its asset',
    ]);
    expect(roles[0]?.obstacles.map(({ ground }) => ground?.kind)).toContain('PROPAGATED');
    const lax = { ...of, propagatedTagsCount: false };
    expect(explain(lax, ['analyst'], field).grounds.map(({ kind }) => kind)).toEqual(['DEFAULT', 'DEFAULT']);
  });

  it('has each role once, in the order asked', () => {
    const { roles } = explain(of, ['steward', 'analyst', 'steward'], salaries);
    expect(roles.map(({ role }) => role)).toEqual(['steward', 'analyst']);
  });
});
