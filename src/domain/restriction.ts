/**
 * What a viewer may see, as plain parameters of a statement. A thing is visible when any one clearance (one for each
 * of the viewer's roles) admits it. The pure twin of the Cypher text is `access/decision.ts`; a property test holds
 * the two equal.
 */
export type Restriction = 'UNRESTRICTED' | readonly Clearance[];

export interface Clearance {
  /** Tags that this role may not see: too high a level, or a compartment it does not hold. */
  readonly deniedTags: readonly string[];
  /** Whether such a tag counts, too, when it comes to a field along lineage. */
  readonly countsPropagated: boolean;
  /** Whether a thing that nothing classifies (the policy's default level) is at or below the role's level. */
  readonly defaultAllowed: boolean;
  /** Tags that lower the default to a level the role has. */
  readonly loweringTags: readonly string[];
  /** Anchored regular expressions. Allowed when `allowAll`, or one matches; and none of `denyNamespaces` does. */
  readonly allowAll: boolean;
  readonly allowNamespaces: readonly string[];
  readonly denyNamespaces: readonly string[];
  /** Classification rules (by asset or job name) that put what they match out of the role's reach. */
  readonly deniedRules: readonly DeniedRule[];
  /** Rules that classify what they match at a level the role has, so that the default does not apply. */
  readonly allowedRules: readonly NameRule[];
}

/** Both must match. `.*` in a place the policy leaves open. */
export interface NameRule {
  readonly namespace: string;
  readonly name: string;
}

export interface DeniedRule extends NameRule {
  /** The namespace itself, when the policy names one and no pattern. */
  readonly onlyNamespace: string | null;
}

/** What is classified at one level: what fits the first clearance and not the second. */
export interface LevelRange {
  readonly upTo: Clearance;
  /** Null for the lowest level. */
  readonly butNot: Clearance | null;
}
