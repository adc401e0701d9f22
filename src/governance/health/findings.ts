import type { VisibleCensus, VisibleHealth } from '../../access/visible-health.ts';
import { duplicates, sameUpstream } from './duplicates.ts';
import { compareKeys } from '../keys.ts';
import type { HealthFinding } from './finding.ts';
import { indexed, type IndexedCensus } from './indexed.ts';
import { checkable, HEALTH_KINDS, partial, type HealthKind } from './kinds.ts';
import { nameMismatches } from './name-mismatches.ts';
import * as structure from './structure.ts';

/** Datasets whose fields are compared: more are not. */
const MOST_COMPARED = 20_000;
const DAY = 86_400_000;

type HealthSource = Pick<VisibleHealth, 'staleEdges' | 'fieldPathsOf'>;

/** What is wrong with what a viewer sees, kind by kind. What a kind takes is read when it is asked for, and once. */
export class HealthFindings {
  readonly census: VisibleCensus;
  /** Kinds that there is too much to look for: they have no findings. */
  readonly unchecked: readonly HealthKind[];
  /** Kinds that may have more findings than there are here. */
  readonly partial: readonly HealthKind[];
  readonly #health: HealthSource;
  readonly #unreadDays: number;
  readonly #all: IndexedCensus;
  readonly #groups: ReturnType<typeof sameUpstream>;
  readonly #found = new Map<HealthKind, Promise<readonly HealthFinding[]>>();

  constructor(census: VisibleCensus, health: HealthSource, unreadDays: number) {
    this.census = census;
    this.#health = health;
    this.#unreadDays = unreadDays;
    this.#all = indexed(census);
    this.#groups = sameUpstream(this.#all);
    const compared = this.#groups.flat().length <= MOST_COMPARED;
    const kinds = checkable(census.cut).filter((kind) => compared || kind !== 'LIKELY_DUPLICATE');
    this.unchecked = HEALTH_KINDS.filter((kind) => !kinds.includes(kind));
    this.partial = partial(kinds, census.cut);
  }

  /** Those of one kind, in order. */
  of(kind: HealthKind): Promise<readonly HealthFinding[]> {
    const known = this.#found.get(kind) ?? this.#ordered(kind);
    this.#found.set(kind, known);
    return known;
  }

  async #ordered(kind: HealthKind): Promise<readonly HealthFinding[]> {
    if (this.unchecked.includes(kind)) return [];
    return (await this.#check(kind)).sort((a, b) => compareKeys(a.key, b.key));
  }

  async #check(kind: HealthKind): Promise<HealthFinding[]> {
    switch (kind) {
      case 'ORPHAN':
        return structure.orphans(this.#all);
      case 'DEAD_END':
        return structure.deadEnds(this.#all);
      case 'MISSING_FIELD':
        return structure.missingFields(this.#all);
      case 'STALE_EDGE':
        return structure.staleEdges(this.#all, await this.#health.staleEdges(this.census));
      case 'ONE_SIDED_JOB':
        return structure.oneSidedJobs(this.#all);
      case 'NEVER_READ':
        return structure.neverRead(this.#all, this.census.at - this.#unreadDays * DAY);
      case 'LIKELY_DUPLICATE': {
        const ids = this.#groups.flat().map(({ id }) => id);
        return duplicates(this.#groups, await this.#health.fieldPathsOf(ids));
      }
      case 'NAME_MISMATCH':
        return nameMismatches(this.#all);
      case 'UNOWNED':
        return structure.unowned(this.#all);
      case 'UNDESCRIBED':
        return structure.undescribed(this.#all);
    }
  }
}
