import { globPattern, globsPattern, isGlob } from '../domain/glob.ts';
import type { Clearance, DeniedRule, Restriction } from '../domain/restriction.ts';
import type { ClassifyRule, Policy, PolicyTag, Role } from './policy.ts';

/**
 * What the roles may see, as a statement takes it. UNRESTRICTED when one of them sees everything, whatever it is
 * called or tagged with. No roles see nothing.
 */
export function restrictionOf(policy: Policy, roles: readonly Role[]): Restriction {
  const clearances = roles.map((role) => clearanceOf(policy, role));
  return clearances.some(seesEverything) ? 'UNRESTRICTED' : clearances;
}

/** What one role may see. */
export function clearanceOf(policy: Policy, role: Pick<Role, 'level' | 'compartments' | 'namespaces'>): Clearance {
  const reach = policy.levels.indexOf(role.level);
  const admits = (level: string): boolean => policy.levels.indexOf(level) <= reach;
  const readable = (tag: PolicyTag): boolean =>
    admits(tag.level) &&
    (tag.compartment === null || role.compartments.has('*') || role.compartments.has(tag.compartment));
  const tags = [...policy.tags];
  const readableName = (name: string): boolean => {
    const tag = policy.tags.get(name);
    return tag === undefined || readable(tag);
  };
  const denies = (rule: ClassifyRule): boolean =>
    (rule.level !== null && !admits(rule.level)) || !rule.tags.every(readableName);
  const lowers = (rule: ClassifyRule): boolean =>
    rule.level !== null || rule.tags.some((name) => policy.tags.get(name)?.lowers === true);
  return {
    deniedTags: tags.filter(([, tag]) => !readable(tag)).map(([name]) => name),
    countsPropagated: policy.propagatedTagsCount,
    defaultAllowed: admits(policy.defaultLevel),
    loweringTags: tags.filter(([, tag]) => tag.lowers && admits(tag.level)).map(([name]) => name),
    allowAll: role.namespaces.allow.includes('*'),
    allowNamespaces: role.namespaces.allow.includes('*') ? [] : patternsOf(role.namespaces.allow),
    denyNamespaces: patternsOf(role.namespaces.deny),
    deniedRules: rulesOf(policy.classify.filter(denies)),
    allowedRules: rulesOf(policy.classify.filter((rule) => !denies(rule) && lowers(rule))),
  };
}

const seesEverything = (clearance: Clearance): boolean =>
  clearance.defaultAllowed &&
  clearance.allowAll &&
  [clearance.deniedTags, clearance.denyNamespaces, clearance.deniedRules].every((list) => list.length === 0);

/** One rule for each namespace, with the names of all: most things are in none of them, which takes one look to see. */
export function rulesOf(rules: readonly ClassifyRule[]): DeniedRule[] {
  const names = new Map<string, Set<string>>();
  for (const rule of rules)
    for (const namespace of rule.namespaces)
      names.set(namespace, new Set([...(names.get(namespace) ?? []), ...rule.names]));
  return [...names].map(([namespace, globs]) => ({
    namespace: globPattern(namespace),
    name: globsPattern([...globs]),
    onlyNamespace: isGlob(namespace) ? null : namespace,
  }));
}

/** As regular expressions, of a hundred globs each: an engine compiles none that is too large. */
function patternsOf(globs: readonly string[]): string[] {
  const patterns: string[] = [];
  for (let at = 0; at < globs.length; at += 100) patterns.push(globsPattern(globs.slice(at, at + 100)));
  return patterns;
}
