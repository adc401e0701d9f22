import { fitsGlob } from '../domain/glob.ts';
import type { FieldSubject, NamedSubject } from './decision.ts';
import type { ClassifyRule, Policy, Role } from './policy.ts';

/** Something that says how sensitive a thing is. */
export interface Ground {
  readonly kind: 'TAG' | 'PROPAGATED' | 'RULE' | 'DEFAULT';
  /** Whether it is about a field's asset, and so about the field too. */
  readonly inherited: boolean;
  /** The tag on the thing, or the one that the rule gives. */
  readonly tag: string | null;
  /** Place of the rule in `classify`, from 1, and its line in the file. */
  readonly rule: number | null;
  readonly line: number | null;
  /** Null for a tag that the policy does not define: it says nothing. */
  readonly level: string | null;
  readonly compartment: string | null;
}

/** Something that keeps a role from seeing a thing. */
export interface Obstacle {
  readonly kind: 'LEVEL' | 'COMPARTMENT' | 'NAMESPACE_NOT_ALLOWED' | 'NAMESPACE_DENIED' | 'UNDEFINED_ROLE';
  /** A sentence for a person. */
  readonly reason: string;
  /** What asks for the level or compartment that the role lacks. */
  readonly ground: Ground | null;
  /** The glob that denies the namespace. */
  readonly glob: string | null;
}

export interface RoleVerdict {
  readonly role: string;
  /** Whether the role alone would see it: nothing stands in its way. */
  readonly admits: boolean;
  readonly obstacles: readonly Obstacle[];
}

export interface Explanation {
  /** Whether any of the roles admits it. */
  readonly admitted: boolean;
  readonly grounds: readonly Ground[];
  /** In the order asked, each once. */
  readonly roles: readonly RoleVerdict[];
}

/** An asset or a job; or a field, which has its own tags and is under what is said of its asset. */
export type ExplainedSubject = NamedSubject | FieldSubject;

/**
 * Why roles see a thing or not: the decision of `decision.ts`, said at length. A property test holds the two equal.
 */
export function explain(policy: Policy, roles: readonly string[], subject: ExplainedSubject): Explanation {
  const grounds = groundsOf(policy, subject);
  const { namespace } = 'asset' in subject ? subject.asset : subject;
  const verdicts = [...new Set(roles)].map((name): RoleVerdict => {
    const role = policy.roles.get(name);
    const obstacles = role === undefined ? [UNDEFINED_ROLE] : obstaclesOf(policy, role, grounds, namespace);
    return { role: name, admits: obstacles.length === 0, obstacles };
  });
  return { admitted: verdicts.some(({ admits }) => admits), grounds, roles: verdicts };
}

/** What a ground is, for a person: `tag PII`, `rule 2 of classify (line 9)`. */
export function groundText({ kind, inherited, tag, rule, line }: Ground): string {
  const on = inherited ? ' on its asset' : '';
  if (kind === 'DEFAULT') return `the default level${on}`;
  const place = `rule ${String(rule)} of classify (line ${String(line)})`;
  if (tag === null) return `${place}${on}`;
  if (kind === 'PROPAGATED') return `tag ${tag} that comes along lineage`;
  return `tag ${tag}${kind === 'RULE' ? ` by ${place}` : ''}${on}`;
}

function groundsOf(policy: Policy, subject: ExplainedSubject): Ground[] {
  if (!('asset' in subject)) return partGrounds(policy, subject.tags, rulesFor(policy, subject), false);
  const { tags, propagatedTags, asset } = subject;
  const counted = policy.propagatedTagsCount ? propagatedTags : [];
  return [
    ...partGrounds(policy, tags, [], false),
    ...partGrounds(policy, counted, [], false).flatMap((ground): Ground[] =>
      ground.kind === 'TAG' ? [{ ...ground, kind: 'PROPAGATED' }] : [],
    ),
    ...partGrounds(policy, asset.tags, rulesFor(policy, asset), true),
  ];
}

type PlacedRule = ClassifyRule & { readonly place: number };

const rulesFor = (policy: Policy, { namespace, name }: NamedSubject): PlacedRule[] =>
  policy.classify
    .map((rule, index) => ({ ...rule, place: index + 1 }))
    .filter(
      (rule) =>
        rule.namespaces.some((glob) => fitsGlob(glob, namespace)) && rule.names.some((glob) => fitsGlob(glob, name)),
    );

function partGrounds(
  policy: Policy,
  tags: readonly string[],
  rules: readonly PlacedRule[],
  inherited: boolean,
): Ground[] {
  const none = { inherited, tag: null, rule: null, line: null, level: null, compartment: null };
  const tagged = (tag: string) => {
    const { level = null, compartment = null } = policy.tags.get(tag) ?? {};
    return { tag, level, compartment };
  };
  const lowers = (names: readonly string[]): boolean => names.some((tag) => policy.tags.get(tag)?.lowers === true);
  const lowered = lowers(tags) || rules.some((rule) => rule.level !== null || lowers(rule.tags));
  return [
    ...tags.map((tag): Ground => ({ ...none, kind: 'TAG', ...tagged(tag) })),
    ...rules.flatMap(({ place, line, level, tags: given }): Ground[] => {
      const rule = { ...none, kind: 'RULE' as const, rule: place, line };
      return [...(level === null ? [] : [{ ...rule, level }]), ...given.map((tag) => ({ ...rule, ...tagged(tag) }))];
    }),
    ...(lowered ? [] : [{ ...none, kind: 'DEFAULT' as const, level: policy.defaultLevel }]),
  ];
}

function obstaclesOf(policy: Policy, role: Role, grounds: readonly Ground[], namespace: string): Obstacle[] {
  const rank = (level: string): number => policy.levels.indexOf(level);
  const { compartments, namespaces } = role;
  const obstacles: Obstacle[] = [];
  for (const ground of grounds) {
    const { level, compartment } = ground;
    if (level !== null && rank(level) > rank(role.level)) {
      const reason = `${groundText(ground)} is ${level}, and the role reaches ${role.level}`;
      obstacles.push({ kind: 'LEVEL', reason, ground, glob: null });
    }
    if (compartment !== null && !compartments.has('*') && !compartments.has(compartment)) {
      const reason = `${groundText(ground)} asks for the compartment ${compartment}, which the role does not hold`;
      obstacles.push({ kind: 'COMPARTMENT', reason, ground, glob: null });
    }
  }
  if (!namespaces.allow.some((glob) => fitsGlob(glob, namespace))) {
    const reason = `the namespace fits none of those that the role may look into: ${namespaces.allow.join(', ')}`;
    obstacles.push({ kind: 'NAMESPACE_NOT_ALLOWED', reason, ground: null, glob: null });
  }
  for (const glob of namespaces.deny.filter((denied) => fitsGlob(denied, namespace))) {
    const reason = `the namespace fits ${glob}, which is denied to the role`;
    obstacles.push({ kind: 'NAMESPACE_DENIED', reason, ground: null, glob });
  }
  return obstacles;
}

const UNDEFINED_ROLE: Obstacle = {
  kind: 'UNDEFINED_ROLE',
  reason: 'the policy has no such role: it grants nothing',
  ground: null,
  glob: null,
};
