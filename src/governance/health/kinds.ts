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

/** The kinds that can be told from what was read. */
export const checkable = (cut: ReadonlySet<HealthPart>): HealthKind[] =>
  HEALTH_KINDS.filter((kind) => !(NEEDS_ALL_OF[kind] ?? []).some((part) => cut.has(part)));
