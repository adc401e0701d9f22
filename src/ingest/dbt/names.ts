import type { AssetName, JobName } from '../../domain/event.ts';
import type { DbtDependent, DbtRelation } from './model.ts';

/** What things of a project are called in the catalog. */
export class Names {
  /** Who says what a manifest says. */
  readonly source: string;
  readonly #namespace: string;
  readonly #jobs: string;
  readonly #dependents: ReadonlyMap<string, AssetName>;

  constructor(
    project: string,
    { namespace, jobNamespace }: { readonly namespace: string; readonly jobNamespace: string },
    dependents: readonly DbtDependent[],
  ) {
    this.source = `dbt:${project}`;
    this.#namespace = namespace;
    this.#jobs = jobNamespace;
    this.#dependents = new Map(
      dependents.map((one) => [one.id, { namespace: `dbt://${one.package}/${FOLDERS[one.type]}`, name: one.name }]),
    );
  }

  /** As the warehouse and OpenLineage's integration with dbt name it. */
  datasetOf({ parts }: DbtRelation): AssetName {
    return this.datasetAt(parts);
  }

  datasetAt(parts: readonly string[]): AssetName {
    return { namespace: this.#namespace, name: parts.join('.') };
  }

  /** Null for what is none of the project's exposures, metrics, semantic models and saved queries. */
  dependentOf(id: string): AssetName | null {
    return this.#dependents.get(id) ?? null;
  }

  /** Jobs go by dbt's own ids, which stay when a model moves to another schema. */
  jobOf(id: string): JobName {
    return { namespace: this.#jobs, name: id };
  }
}

const FOLDERS = {
  exposure: 'exposures',
  metric: 'metrics',
  semantic_model: 'semantic_models',
  saved_query: 'saved_queries',
} as const;
