import type { Clearance, NameRule, Restriction } from '../domain/restriction.ts';

/** An asset or a job, as far as access is decided by it. */
export interface NamedSubject {
  readonly namespace: string;
  readonly name: string;
  readonly tags: readonly string[];
}
/** A field, with what was said of its asset. */
export interface FieldSubject {
  readonly tags: readonly string[];
  /** Those that come to it along lineage. */
  readonly propagatedTags: readonly string[];
  readonly asset: NamedSubject;
}

/** Whether an asset (or a job, but for the assets that it must show) is visible: the twin of `View.asset` in Cypher. */
export const admitsNamed = (restriction: Restriction, subject: NamedSubject): boolean =>
  restriction === 'UNRESTRICTED' || restriction.some((clearance) => named(clearance, subject));

/**
 * Whether a field is: its own tags, those that come to it, and its asset, under one and the same clearance. The twin of
 * `View.field`.
 */
export const admitsField = (restriction: Restriction, field: FieldSubject): boolean =>
  restriction === 'UNRESTRICTED' ||
  restriction.some((clearance) => own(clearance, field) && named(clearance, field.asset));

function own(clearance: Clearance, { tags, propagatedTags }: FieldSubject): boolean {
  const denied = (tag: string): boolean => clearance.deniedTags.includes(tag);
  return (
    !tags.some(denied) &&
    !(clearance.countsPropagated && propagatedTags.some(denied)) &&
    (clearance.defaultAllowed || tags.some((tag) => clearance.loweringTags.includes(tag)))
  );
}

function named(clearance: Clearance, subject: NamedSubject): boolean {
  const ruled = (rules: readonly NameRule[]): boolean =>
    rules.some((rule) => fits(rule.namespace, subject.namespace) && fits(rule.name, subject.name));
  const within = (patterns: readonly string[]): boolean => patterns.some((pattern) => fits(pattern, subject.namespace));
  return (
    !subject.tags.some((tag) => clearance.deniedTags.includes(tag)) &&
    (clearance.defaultAllowed ||
      subject.tags.some((tag) => clearance.loweringTags.includes(tag)) ||
      ruled(clearance.allowedRules)) &&
    !ruled(clearance.deniedRules) &&
    (clearance.allowAll || within(clearance.allowNamespaces)) &&
    !within(clearance.denyNamespaces)
  );
}

const PATTERNS = new Map<string, RegExp>();

function fits(pattern: string, text: string): boolean {
  let made = PATTERNS.get(pattern);
  if (made === undefined) PATTERNS.set(pattern, (made = new RegExp(pattern, 'u')));
  return made.test(text);
}
