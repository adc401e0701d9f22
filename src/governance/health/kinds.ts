import type { HealthPart } from '../../access/visible-health.ts';

/** What can be wrong with the lineage itself, in the order in which findings are listed. */
export const HEALTH_KINDS = [
  'ORPHAN',
  'DEAD_END',
  'MISSING_FIELD',
  'STALE_EDGE',
  'ONE_SIDED_JOB',
  'NEVER_READ',
  'LIKELY_DUPLICATE',
  'NAME_MISMATCH',
  'UNOWNED',
  'UNDESCRIBED',
] as const;
export type HealthKind = (typeof HEALTH_KINDS)[number];

/** Those that say that something is not there: they can't be told while a part of what there is was not read. */
const NEEDS_ALL_OF: Readonly<Partial<Record<HealthKind, readonly HealthPart[]>>> = {
  ORPHAN: ['EDGES', 'JOB_ENDS'],
  DEAD_END: ['EDGES', 'JOB_ENDS'],
  ONE_SIDED_JOB: ['JOB_ENDS'],
  NEVER_READ: ['EDGES', 'JOB_ENDS'],
  LIKELY_DUPLICATE: ['EDGES'],
};

/** Those of which there may be more where not all of a part was read. */
const MORE_WITH: Readonly<Record<HealthPart, (kind: HealthKind) => boolean>> = {
  ASSETS: (kind) => kind !== 'ONE_SIDED_JOB',
  EDGES: (kind) => kind === 'STALE_EDGE',
  JOBS: (kind) => kind === 'ONE_SIDED_JOB',
  JOB_ENDS: () => false,
  MISSING_FIELDS: (kind) => kind === 'MISSING_FIELD',
};

/** The kinds that can be told from what was read. */
export const checkable = (cut: ReadonlySet<HealthPart>): HealthKind[] =>
  HEALTH_KINDS.filter((kind) => !(NEEDS_ALL_OF[kind] ?? []).some((part) => cut.has(part)));

/** Of these kinds those that may have more findings than what was read gives. */
export const partial = (kinds: readonly HealthKind[], cut: ReadonlySet<HealthPart>): HealthKind[] =>
  kinds.filter((kind) => [...cut].some((part) => MORE_WITH[part](kind)));
