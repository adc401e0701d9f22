import type { LineageEvent } from '../../domain/event.ts';
import type { GraphWriter, SourceDeclaration, SourceWriter } from '../../store/port.ts';
import { functionNames } from '../sql/functions.ts';
import type { SqlParser } from '../sql/parser.ts';
import { ColumnLineage, inOrder } from './column-lineage.ts';
import { dependentEvent } from './dependent-events.ts';
import type { DbtProblem } from './model.ts';
import { Names } from './names.ts';
import { standInNamespace } from './namespace.ts';
import type { DbtArtifacts } from './read-artifacts.ts';
import { exportEvents } from './semantic-edges.ts';
import { catalogEvent, isDataset, relationEvent } from './relation-events.ts';
import { freshnessEvents, resultEvents } from './result-events.ts';

export interface DbtOptions {
  /** Of the datasets; null when nothing tells where the warehouse is. */
  readonly namespace: string | null;
  /** Of the jobs; null is the name of the project. */
  readonly jobNamespace: string | null;
  /** Functions that mask, beside the usual ones; `*` stands for any characters. */
  readonly masks: readonly string[];
  /** What follows columns through SQL; null leaves them. It stays open. */
  readonly parser: SqlParser | null;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What became of the artifacts. */
export interface DbtReport {
  readonly project: string;
  /** Of the datasets, and whether it was made up of the adapter and the project. */
  readonly namespace: string;
  readonly standIn: boolean;
  readonly models: number;
  readonly seeds: number;
  readonly snapshots: number;
  readonly sources: number;
  /** Exposures, metrics, semantic models and saved queries. */
  readonly dependents: number;
  readonly tests: number;
  readonly edges: { readonly tables: number; readonly columns: number };
  /** Models that were not compiled. */
  readonly uncompiled: number;
  readonly problems: readonly DbtProblem[];
  /** Problems beyond those that are listed. */
  readonly moreProblems: number;
  /** Parts that were left out. */
  readonly refused: number;
}

/** Events of one transaction, and column edges in them. */
const [MOST_EVENTS, MOST_EDGES] = [200, 5_000];
const MOST_PROBLEMS = 200;

/**
 * Stores what a dbt project declares, in batches. What it declared before and does not any more ends. Rejects only
 * when the store does.
 */
export async function ingestDbt(
  artifacts: DbtArtifacts,
  writer: GraphWriter & SourceWriter,
  options: DbtOptions,
): Promise<DbtReport> {
  const { manifest, catalog, runResults, freshness } = artifacts;
  const namespace = options.namespace ?? standInNamespace(manifest.adapter, manifest.project);
  const names = new Names(
    manifest.project,
    { namespace, jobNamespace: options.jobNamespace ?? manifest.project },
    manifest.dependents,
  );
  const batch = new Batch(writer);
  const columns =
    options.parser === null
      ? null
      : new ColumnLineage(manifest, catalog, names, {
          parser: options.parser,
          functions: functionNames(options.masks),
        });
  const problems = [...artifacts.problems];
  // The catalog is often a little newer: what it says is of its own time.
  const later = catalog !== null && catalog.at > manifest.at;
  let [done, uncompiled] = [0, 0];
  const relations = inOrder(manifest.relations);
  for (const relation of relations) {
    const inferred = (await columns?.of(relation)) ?? null;
    problems.push(...(inferred?.problems ?? []));
    if (relation.wantsSql && relation.sql === null) uncompiled++;
    options.onProgress?.(++done, relations.length);
    if (!isDataset(relation)) continue;
    const facts = { table: catalog?.tables.get(relation.id) ?? null, inferred: inferred?.columns ?? null };
    const now = !later || facts.table === null;
    await batch.add(relationEvent(relation, manifest, names, facts, now));
    if (inferred?.event != null) await batch.add(inferred.event);
    const seen = catalog === null ? null : catalogEvent(relation, names, facts, catalog, !now);
    if (seen !== null) await batch.add(seen);
  }
  for (const dependent of manifest.dependents) {
    const event = dependentEvent(dependent, manifest, names);
    if (event !== null) await batch.add(event);
    const inferred = (await columns?.ofSemanticModel(dependent)) ?? null;
    problems.push(...(inferred?.problems ?? []));
    if (inferred?.event != null) await batch.add(inferred.event);
    for (const exported of exportEvents(dependent, manifest, names)) await batch.add(exported);
  }
  if (runResults !== null) for (const event of resultEvents(runResults, manifest, names)) await batch.add(event);
  for (const event of freshnessEvents(freshness, manifest, names)) await batch.add(event);
  await batch.flush();
  await writer.declareSource({ source: names.source, at: manifest.at, ...batch.declared });
  const count = (type: string): number => [...manifest.relations.values()].filter((one) => one.type === type).length;
  return {
    project: manifest.project,
    namespace,
    standIn: options.namespace === null,
    models: count('model'),
    seeds: count('seed'),
    snapshots: count('snapshot'),
    sources: count('source'),
    dependents: manifest.dependents.length,
    tests: manifest.tests.size,
    edges: { tables: batch.tables, columns: batch.columns },
    uncompiled,
    problems: problems.slice(0, MOST_PROBLEMS),
    moreProblems: Math.max(0, problems.length - MOST_PROBLEMS),
    refused: problems.filter(({ refused }) => refused).length,
  };
}

interface Declared {
  readonly outputs: SourceDeclaration['outputs'][number][];
  readonly assets: SourceDeclaration['assets'][number][];
}

/** Gathers events and writes them together. */
class Batch {
  tables = 0;
  columns = 0;
  readonly declared: Declared = { outputs: [], assets: [] };
  readonly #writer: GraphWriter;
  #events: LineageEvent[] = [];
  #edges = 0;

  constructor(writer: GraphWriter) {
    this.#writer = writer;
  }

  async add(event: LineageEvent): Promise<void> {
    const edges = event.outputs.reduce((sum, { columnLineage }) => sum + (columnLineage?.length ?? 0), 0);
    this.#declare(event);
    this.columns += edges;
    this.#edges += edges;
    this.#events.push(event);
    if (this.#events.length >= MOST_EVENTS || this.#edges >= MOST_EDGES) await this.flush();
  }

  /** Tests, runs and counts are observed: they are no part of what the project declares. */
  #declare({ origin, job, run, inputs, outputs }: LineageEvent): void {
    if (run !== null) return;
    for (const output of outputs) {
      const { namespace, name } = output;
      if (job !== null) {
        this.tables += inputs.length;
        this.declared.outputs.push({
          origin,
          job: { namespace: job.namespace, name: job.name },
          output: { namespace, name },
        });
      }
      if (output.tags !== undefined)
        this.declared.assets.push({ namespace, name, own: namespace.startsWith('dbt://') });
    }
  }

  async flush(): Promise<void> {
    const events = this.#events;
    [this.#events, this.#edges] = [[], 0];
    if (events.length > 0) await this.#writer.writeEvents(events);
  }
}
