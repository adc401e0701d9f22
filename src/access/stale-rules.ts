import { z } from 'zod';
import { groupBy } from '../domain/group.ts';
import type { EdgeEvidence } from '../domain/lineage/graph.ts';
import { isStaleEvidence, mostRuns, type JobRuns, type StaleRules } from '../domain/lineage/stale.ts';
import type { JobId } from '../domain/ids.ts';
import type { RunReader } from '../store/port.ts';
import { edgeKey } from './lineage-edges.ts';
import { readYaml, SettingsFileError } from './yaml-file.ts';

/** A file of rules that can't be used; the message names each line that is wrong. */
export class StaleRulesError extends SettingsFileError {
  override readonly name = 'StaleRulesError';
}

const DAY = 86_400_000;

const Rule = z
  .strictObject({
    namespaces: z.array(z.string().min(1).max(500)).min(1).default(['*']),
    days: z.number().positive().max(36_500).optional(),
    runs: z.int().min(1).max(1_000).optional(),
  })
  .refine(({ days, runs }) => days !== undefined || runs !== undefined, 'must have days or runs');
const File = z.strictObject({ stale: z.array(Rule).max(1_000) });

/** Reads rules from YAML: `docs/time.md` says how. Throws StaleRulesError. */
export function parseStaleRules(text: string, file: string): StaleRules {
  const read = readYaml(text, File);
  if (!read.ok) throw new StaleRulesError(file, read.problems);
  return read.value.stale.map(({ namespaces, days, runs }) => ({
    namespaces,
    after: days === undefined ? null : days * DAY,
    runs: runs ?? null,
  }));
}

/** Judges edges by the rules at one moment. What it learns of jobs it keeps. */
export class StaleJudge {
  readonly #rules: StaleRules;
  readonly #runs: Pick<RunReader, 'completionsOf'>;
  readonly #at: number;
  readonly #jobs = new Map<JobId, JobRuns>();

  constructor(rules: StaleRules, runs: Pick<RunReader, 'completionsOf'>, at: number) {
    this.#rules = rules;
    this.#runs = runs;
    this.#at = at;
  }

  /** Edges of which all evidence is stale, by `edgeKey`. The evidence names visible jobs only. */
  async stale(evidence: readonly EdgeEvidence[]): Promise<ReadonlySet<string>> {
    const unknown = new Set(evidence.flatMap(({ jobId }) => (jobId === null || this.#jobs.has(jobId) ? [] : [jobId])));
    if (unknown.size > 0)
      for (const [job, runs] of await this.#runs.completionsOf([...unknown], this.#at, mostRuns(this.#rules)))
        this.#jobs.set(job, runs);
    const edges = groupBy(evidence, ({ from, to }) => edgeKey(from, to));
    const isStale = (one: EdgeEvidence): boolean => isStaleEvidence(one, this.#rules, this.#jobs, this.#at);
    return new Set([...edges].filter(([, list]) => list.every(isStale)).map(([key]) => key));
  }
}
