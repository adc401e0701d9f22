import fc from 'fast-check';
import type { Aspect } from '../../src/access/aspects.ts';
import type { NamedSubject } from '../../src/access/decision.ts';
import type { ClassifyRule, Policy, PolicyTag, Role } from '../../src/access/policy.ts';

const LEVELS = ['LOW', 'MIDDLE', 'HIGH', 'TOP'];
/** Tags that policies define, or leave undefined. */
export const TAGS = ['pii', 'card', 'open', 'free', 'plain'];
export const NAMESPACES = ['pg://hr', 'pg://sales', 's3://lake', 'a+b(c)[d]'];
export const NAMES = ['people', 'hr.salaries', 'lake/raw', 'x.y*z'];
const GLOBS = ['*', 'pg://*', 'pg://hr', '*lake*', 'a+b(c)[d]', '?3://*'];
const NAME_GLOBS = ['*', '*.salaries', 'people', 'x.y*z', 'lake/?aw'];
const ASPECTS: Aspect[] = ['CODE', 'CONTACT', 'STATISTICS', 'RUNS', 'ACCESS_LOG'];

const level = fc.constantFrom(...LEVELS);
const tag: fc.Arbitrary<PolicyTag> = fc.record({
  level,
  compartment: fc.constantFrom(null, null, 'P', 'C'),
  regulations: fc.constant([]),
  description: fc.constant(null),
  lowers: fc.boolean(),
});
const rule: fc.Arbitrary<ClassifyRule> = fc.record({
  line: fc.nat({ max: 99 }),
  namespaces: fc.subarray(GLOBS, { minLength: 1, maxLength: 2 }),
  names: fc.subarray(NAME_GLOBS, { minLength: 1, maxLength: 2 }),
  level: fc.option(level),
  tags: fc.subarray(['pii', 'card', 'open'], { maxLength: 1 }),
});
const role: fc.Arbitrary<Role> = fc.record({
  level,
  compartments: fc.subarray(['P', 'C', '*']).map((held) => new Set(held)),
  namespaces: fc.record({
    allow: fc.oneof(fc.constant(['*']), fc.subarray(GLOBS)),
    deny: fc.oneof(fc.constant<string[]>([]), fc.subarray(GLOBS.slice(1))),
  }),
  aspects: fc.subarray(ASPECTS).map((held) => new Set(held)),
  hidden: fc.constantFrom('DROP', 'OPAQUE', 'BRIDGE'),
  permissions: fc.constant(new Set<never>()),
});

/** Any policy over few levels, tags and namespaces, so that its parts meet. The tag `plain` is in none. */
export const policy: fc.Arbitrary<Policy> = fc.record({
  levels: fc.constant(LEVELS),
  defaultLevel: level,
  propagatedTagsCount: fc.boolean(),
  tags: fc
    .tuple(tag, tag, tag, tag)
    .map(([pii, card, open, free]) => new Map(Object.entries({ pii, card, open, free }))),
  classify: fc.array(rule, { maxLength: 2 }),
  roles: fc.tuple(role, role, role).map(([anonymous, one, two]) => new Map(Object.entries({ anonymous, one, two }))),
});

export const subject: fc.Arbitrary<NamedSubject> = fc.record({
  namespace: fc.constantFrom(...NAMESPACES),
  name: fc.constantFrom(...NAMES),
  tags: fc.subarray(TAGS, { maxLength: 3 }),
});
