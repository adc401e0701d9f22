import type { VisibleCensus, VisibleHealth } from '../../access/visible-health.ts';
import { duplicates, sameUpstream } from './duplicates.ts';
import { compareKeys, type HealthFinding } from './finding.ts';
import { indexed, type IndexedCensus } from './indexed.ts';
import { checkable, HEALTH_KINDS, partial, type HealthKind } from './kinds.ts';
import { nameMismatches } from './name-mismatches.ts';
import * as structure from './structure.ts';

/** Datasets whose fields are compared: more are not. */
const MOST_COMPARED = 20_000;
const DAY = 86_400_000;

/** All that is wrong with what a viewer sees, in order. */
export interface HealthFindings {
  readonly census: VisibleCensus;
  readonly findings: readonly HealthFinding[];
  /** Kinds that there was too much to look for. */
  readonly unchecked: readonly HealthKind[];
  /** Kinds that may have more findings than these. */
  readonly partial: readonly HealthKind[];
}

export async function healthFindings(
  health: Pick<VisibleHealth, 'census' | 'fieldPathsOf'>,
  unreadDays: number,
): Promise<HealthFindings> {
  const census = await health.census();
  const all = indexed(census);
  const groups = sameUpstream(all);
  const compared = groups.flat().length <= MOST_COMPARED;
  const kinds = checkable(census.cut).filter((kind) => compared || kind !== 'LIKELY_DUPLICATE');
  const fields = kinds.includes('LIKELY_DUPLICATE')
    ? await health.fieldPathsOf(groups.flat().map(({ id }) => id))
    : new Map<never, never>();
  const check: Readonly<Record<HealthKind, (of: IndexedCensus) => HealthFinding[]>> = {
    ORPHAN: structure.orphans,
    DEAD_END: structure.deadEnds,
    MISSING_FIELD: structure.missingFields,
    STALE_EDGE: structure.staleEdges,
    ONE_SIDED_JOB: structure.oneSidedJobs,
    NEVER_READ: (of) => structure.neverRead(of, census.at - unreadDays * DAY),
    LIKELY_DUPLICATE: () => duplicates(groups, fields),
    NAME_MISMATCH: nameMismatches,
    UNOWNED: structure.unowned,
    UNDESCRIBED: structure.undescribed,
  };
  return {
    census,
    findings: kinds.flatMap((kind) => check[kind](all)).sort((a, b) => compareKeys(a.key, b.key)),
    unchecked: HEALTH_KINDS.filter((kind) => !kinds.includes(kind)),
    partial: partial(kinds, census.cut),
  };
}
