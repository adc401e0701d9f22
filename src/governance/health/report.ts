import type { VisibleHealth } from '../../access/visible-health.ts';
import type { HealthFinding } from './finding.ts';
import { HealthFindings } from './findings.ts';
import { HEALTH_KINDS, type HealthKind } from './kinds.ts';
import { namespaceScores, pastScores, type NamespaceScore, type PastScore } from './scores.ts';

export interface HealthQuestion {
  /** Null is all. */
  readonly namespaces: readonly string[] | null;
  readonly unreadDays: number;
}
export interface MomentScores {
  readonly at: number;
  readonly complete: boolean;
  readonly namespaces: readonly PastScore[];
}

/** The health of lineage for one viewer and one question. What is asked for is read when it is, and once. */
export class HealthReport {
  readonly #health: VisibleHealth;
  readonly question: HealthQuestion;
  readonly #wanted: (namespace: string) => boolean;
  #found: Promise<HealthFindings> | undefined;

  constructor(health: VisibleHealth, question: HealthQuestion) {
    this.#health = health;
    this.question = question;
    const names = question.namespaces === null ? null : new Set(question.namespaces);
    this.#wanted = (namespace) => names === null || names.has(namespace);
  }

  all(): Promise<HealthFindings> {
    return (this.#found ??= this.#health
      .census()
      .then((census) => new HealthFindings(census, this.#health, this.question.unreadDays)));
  }

  /** Of these kinds, or of all when it is null; in order. */
  async findings(kinds: readonly HealthKind[] | null): Promise<HealthFinding[]> {
    const all = await this.all();
    const wanted = HEALTH_KINDS.filter((kind) => kinds === null || kinds.includes(kind));
    const found = await Promise.all(wanted.map((kind) => all.of(kind)));
    return found.flat().filter(({ namespace }) => this.#wanted(namespace));
  }

  async scores(): Promise<NamespaceScore[]> {
    const all = await this.all();
    const found = await Promise.all(HEALTH_KINDS.map((kind) => all.of(kind)));
    return namespaceScores(all, found.flat()).filter(({ namespace }) => this.#wanted(namespace));
  }

  /** Those that were asked for and have no asset and no job, when all were looked through. */
  async emptyNamespaces(): Promise<string[]> {
    const asked = this.question.namespaces ?? [];
    if (asked.length === 0) return [];
    const { census } = await this.all();
    if (census.cut.has('ASSETS') || census.cut.has('JOBS')) return [];
    const there = new Set((await this.scores()).map(({ namespace }) => namespace));
    return [...new Set(asked)].filter((namespace) => !there.has(namespace));
  }

  /** Moments are epoch milliseconds. */
  async history(moments: readonly number[]): Promise<MomentScores[]> {
    return (await this.#health.structuresAt(moments)).map((structure) => ({
      at: structure.at,
      complete: structure.cut.size === 0,
      // With some edges only, datasets would look like orphans that are none.
      namespaces: (structure.cut.has('EDGES') ? [] : pastScores(structure)).filter(({ namespace }) =>
        this.#wanted(namespace),
      ),
    }));
  }
}
