import type { HiddenMode, Policy, Role } from './policy.ts';

/** What admits to more comes later: with several roles the last of theirs holds. */
export const HIDDEN_MODES: readonly HiddenMode[] = ['DROP', 'BRIDGE', 'OPAQUE'];

/** Names of the policy's roles that see and may nothing that one and the same of these roles does not. Sorted. */
export const coveredRoles = (policy: Policy, own: readonly Role[]): readonly string[] =>
  [...policy.roles]
    .filter(([, role]) => own.some((one) => covers(policy, one, role)))
    .map(([name]) => name)
    .sort();

const covers = (policy: Policy, one: Role, other: Role): boolean =>
  one === other ||
  (policy.levels.indexOf(one.level) >= policy.levels.indexOf(other.level) &&
    (one.compartments.has('*') || isWithin(other.compartments, one.compartments)) &&
    isWithin(other.aspects, one.aspects) &&
    isWithin(other.permissions, one.permissions) &&
    HIDDEN_MODES.indexOf(one.hidden) >= HIDDEN_MODES.indexOf(other.hidden) &&
    // Whether one set of globs holds another is not asked: only a role without limits holds all.
    one.namespaces.allow.includes('*') &&
    one.namespaces.deny.length === 0);

const isWithin = <T>(some: ReadonlySet<T>, all: ReadonlySet<T>): boolean => [...some].every((item) => all.has(item));
