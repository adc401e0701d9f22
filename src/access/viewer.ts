import type { Restriction } from '../domain/restriction.ts';
import { classificationOf, type Classification } from './classification.ts';
import type { Aspect } from './aspects.ts';
import type { HiddenMode, Permission, Policy, Role } from './policy.ts';
import { coveredRoles, HIDDEN_MODES } from './covered-roles.ts';
import { restrictionOf } from './restriction.ts';

/** Who asks, and what the policy gives them: with several roles, what any one of them gives. */
export interface Viewer {
  readonly id: string;
  /** Those that the policy defines; others grant nothing. */
  readonly roles: readonly string[];
  /** The highest that any role reaches; the lowest level without roles. */
  readonly level: string;
  /** Those of the policy up to `level`, the lowest first. */
  readonly levels: readonly string[];
  readonly compartments: ReadonlySet<string>;
  readonly aspects: ReadonlySet<Aspect>;
  readonly hidden: HiddenMode;
  readonly permissions: ReadonlySet<Permission>;
  readonly restriction: Restriction;
  /**
   * What is visible under those roles that include an aspect: an attribute shows only where one and the same role
   * shows the object and the aspect. Null when no role includes it.
   */
  readonly under: (aspect: Aspect) => Restriction | null;
  readonly classification: Classification;
  /** Names of the policy's tags at or below the clearance: the list of tags has no others. */
  readonly policyTags: readonly string[];
  /** Roles as which the viewer may look: see `viewAs`. Sorted. */
  readonly viewableAs: readonly string[];
}

export const ANONYMOUS = 'anonymous';

/** What the policy gives to all who have the same roles. */
type Grants = Omit<Viewer, 'id'>;

/** By the names of the roles. Rules may be many, and requests are more. */
const GRANTS = new WeakMap<Policy, Map<string, Grants>>();
/** Which roles go together is up to the tokens. */
const MOST_GRANTS = 1_000;

/** The viewer with these roles of the policy. */
export function makeViewer(policy: Policy, id: string, roleNames: readonly string[]): Viewer {
  const roles = [...new Set(roleNames)].filter((name) => policy.roles.has(name)).sort();
  const made = GRANTS.get(policy) ?? new Map<string, Grants>();
  GRANTS.set(policy, made);
  const key = JSON.stringify(roles);
  const known = made.get(key);
  if (known !== undefined) return { id, ...known };
  const grants = grantsOf(policy, roles);
  if (made.size >= MOST_GRANTS) made.clear();
  made.set(key, grants);
  return { id, ...grants };
}

function grantsOf(policy: Policy, names: readonly string[]): Grants {
  const roles = names.flatMap((name) => policy.roles.get(name) ?? []);
  const union = <T>(pick: (role: Role) => ReadonlySet<T>): ReadonlySet<T> =>
    new Set(roles.flatMap((role) => [...pick(role)]));
  const ranks = roles.map(({ level }) => policy.levels.indexOf(level));
  const restriction = restrictionOf(policy, roles);
  const reached = Math.max(0, ...ranks);
  const permissions = union((role) => role.permissions);
  const under = new Map<Aspect, Restriction | null>();
  return {
    roles: names,
    level: policy.levels[reached] ?? '',
    levels: policy.levels.slice(0, reached + 1),
    compartments: union(({ compartments }) => compartments),
    aspects: union(({ aspects }) => aspects),
    hidden: HIDDEN_MODES.findLast((mode) => roles.some(({ hidden }) => hidden === mode)) ?? 'DROP',
    permissions,
    restriction,
    under: (aspect) => {
      const known = under.get(aspect);
      if (known !== undefined) return known;
      const able = roles.filter(({ aspects }) => aspects.has(aspect));
      const all = able.length === roles.length && roles.length > 0;
      const found = all ? restriction : able.length === 0 ? null : restrictionOf(policy, able);
      under.set(aspect, found);
      return found;
    },
    classification: classificationOf(policy),
    policyTags: [...policy.tags]
      .filter(([, tag]) =>
        roles.some(
          ({ level, compartments }) =>
            policy.levels.indexOf(tag.level) <= policy.levels.indexOf(level) &&
            (tag.compartment === null || compartments.has('*') || compartments.has(tag.compartment)),
        ),
      )
      .map(([name]) => name),
    viewableAs: permissions.has('ADMIN') ? coveredRoles(policy, roles) : [],
  };
}
