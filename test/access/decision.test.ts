import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationOf } from '../../src/access/classification.ts';
import { admitsField, admitsNamed, type NamedSubject } from '../../src/access/decision.ts';
import type { Policy, Role } from '../../src/access/policy.ts';
import { restrictionOf } from '../../src/access/restriction.ts';
import { fitsGlob } from '../../src/domain/glob.ts';
import { policy, subject, TAGS } from '../support/policy-arbitraries.ts';

/** A role reads what its level and compartments cover, in the namespaces that it may look into: said the long way. */
function reads(of: Policy, role: Role, { level, compartments }: { level: string; compartments: readonly string[] }) {
  const covers = of.levels.indexOf(level) <= of.levels.indexOf(role.level);
  return covers && compartments.every((one) => role.compartments.has('*') || role.compartments.has(one));
}
const looksInto = ({ namespaces }: Role, namespace: string): boolean =>
  namespaces.allow.some((glob) => fitsGlob(glob, namespace)) &&
  !namespaces.deny.some((glob) => fitsGlob(glob, namespace));

const withRoles = policy.chain((made) =>
  fc.tuple(fc.constant(made), fc.subarray([...made.roles.keys()]), subject, fc.subarray(TAGS), fc.subarray(TAGS)),
);

describe('what roles admit', () => {
  it('is what any one of them covers of the sensitivity, in its namespaces', () => {
    fc.assert(
      fc.property(withRoles, ([of, names, asset]) => {
        const roles = names.flatMap((name) => of.roles.get(name) ?? []);
        const sensitivity = classificationOf(of).ofNamed(asset);
        const expected = roles.some((role) => reads(of, role, sensitivity) && looksInto(role, asset.namespace));
        expect(admitsNamed(restrictionOf(of, roles), asset)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is of a field what one and the same role covers of it and of its asset', () => {
    fc.assert(
      fc.property(withRoles, ([of, names, asset, tags, propagatedTags]) => {
        const roles = names.flatMap((name) => of.roles.get(name) ?? []);
        const sensitivity = classificationOf(of).ofField({ tags, propagatedTags, asset });
        const expected = roles.some((role) => reads(of, role, sensitivity) && looksInto(role, asset.namespace));
        expect(admitsField(restrictionOf(of, roles), { tags, propagatedTags, asset })).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is at a level exactly what is classified at it', () => {
    fc.assert(
      fc.property(policy, subject, (of, asset) => {
        const classification = classificationOf(of);
        const fitting = of.levels.filter((level) =>
          classification.within([level]).some((range) => within(range, asset)),
        );
        expect(fitting).toEqual([classification.ofNamed(asset).level]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is nothing without roles', () => {
    fc.assert(
      fc.property(policy, subject, (of, asset) => {
        expect(admitsNamed(restrictionOf(of, []), asset)).toBe(false);
      }),
    );
  });
});

const within = (
  { upTo, butNot }: ReturnType<ReturnType<typeof classificationOf>['within']>[number],
  asset: NamedSubject,
): boolean => admitsNamed([upTo], asset) && !(butNot !== null && admitsNamed([butNot], asset));
