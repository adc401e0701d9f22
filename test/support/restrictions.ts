import type { Clearance } from '../../src/domain/restriction.ts';

/** A clearance that admits everything, but for what is said otherwise. */
export const clearance = (but: Partial<Clearance> = {}): Clearance => ({
  deniedTags: [],
  countsPropagated: true,
  defaultAllowed: true,
  loweringTags: [],
  allowAll: true,
  allowNamespaces: [],
  denyNamespaces: [],
  deniedRules: [],
  allowedRules: [],
  ...but,
});

/** Everything but what carries the tag. */
export const without = (tag: string): readonly Clearance[] => [clearance({ deniedTags: [tag] })];

/** Everything but assets and jobs whose name fits the pattern, with all that belongs to them. */
export const withoutNames = (pattern: string): readonly Clearance[] => [
  clearance({ deniedRules: [{ namespace: '^[\\s\\S]*$', name: pattern, onlyNamespace: null }] }),
];
