import type { DatasetMention, LineageEvent } from '../../domain/event.ts';
import type { DbtDependent, DbtManifest } from './model.ts';
import type { Names } from './names.ts';
import { inputsOf, ownersOf } from './relation-events.ts';
import { usedColumns } from './semantic-edges.ts';

/** The declaration of an exposure, metric, semantic model or saved query, which reads what it depends on. */
export function dependentEvent(dependent: DbtDependent, manifest: DbtManifest, names: Names): LineageEvent | null {
  const asset = names.dependentOf(dependent.id);
  if (asset === null) return null;
  const output: DatasetMention = {
    ...asset,
    ...kindOf(dependent),
    description: dependent.description,
    owners: ownersOf(dependent, manifest),
    tags: dependent.tags.map((tag) => ({ tag })),
    facets: { dbt: dependent.facet },
    ...(dependent.url === null ? {} : { url: dependent.url }),
    ...(dependent.semantics.uses.length + dependent.semantics.filters.length === 0
      ? {}
      : { columnLineage: usedColumns(dependent, manifest, names) }),
    ...(dependent.columns.length === 0
      ? {}
      : {
          schema: dependent.columns.map(({ name, type, description }, index) => ({
            path: name,
            ordinal: index + 1,
            ...(type === null ? {} : { type }),
            ...(description === null ? {} : { description }),
          })),
        }),
  };
  return {
    at: manifest.at,
    origin: 'DBT',
    source: names.source,
    job: {
      ...names.jobOf(dependent.id),
      jobType: dependent.type.toUpperCase(),
      integration: 'DBT',
      processing: 'BATCH',
      description: dependent.description,
      ...(dependent.path === null ? {} : { sourceLocation: dependent.path }),
    },
    run: null,
    inputs: inputsOf(dependent.dependsOn, manifest, names),
    outputs: [output],
  };
}

/** Dashboards and models of machine learning are assets of their kind; all else is a dataset that says what it is. */
function kindOf({ type, kind }: DbtDependent): Pick<DatasetMention, 'kind' | 'datasetType'> {
  if (type !== 'exposure') return { kind: 'DATASET', datasetType: type.toUpperCase() };
  const word = (kind ?? 'exposure').toUpperCase().replaceAll(' ', '_');
  if (word === 'DASHBOARD') return { kind: 'DASHBOARD', datasetType: word };
  if (word === 'ML') return { kind: 'MODEL', datasetType: 'ML_MODEL' };
  return { kind: 'DATASET', datasetType: word };
}
