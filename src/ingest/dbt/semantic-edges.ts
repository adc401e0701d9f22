import type { ColumnEdge, LineageEvent, Transformation } from '../../domain/event.ts';
import type { DbtDependent, DbtManifest, DbtSemantics } from './model.ts';
import type { Names } from './names.ts';

/** The columns of metrics and saved queries, from the measures and metrics that they use, and what they filter by. */
export function usedColumns({ dependsOn, semantics }: DbtDependent, manifest: DbtManifest, names: Names): ColumnEdge[] {
  const used = new Set(dependsOn);
  const parents = manifest.dependents.filter(({ id }) => used.has(id));
  const edgesFrom = (of: string, to: string | null, transformation: Transformation): ColumnEdge[] =>
    parents.flatMap(({ id, columns }) => {
      const asset = columns.some(({ name }) => name === of) ? names.dependentOf(id) : null;
      return asset === null ? [] : [{ from: { ...asset, path: of }, to, transformations: [transformation] }];
    });
  return [
    ...semantics.uses.flatMap(({ column, of, subtype }) => edgesFrom(of, column, said('DIRECT', subtype))),
    ...semantics.filters.flatMap((name) => edgesFrom(name, null, said('INDIRECT', 'FILTER'))),
  ];
}

const said = (type: Transformation['type'], subtype: string): Transformation => ({
  type,
  subtype,
  description: null,
  masking: false,
});

/** The tables and views that a saved query is written to, each by a job of its own. */
export function exportEvents(dependent: DbtDependent, manifest: DbtManifest, names: Names): LineageEvent[] {
  const asset = names.dependentOf(dependent.id);
  if (asset === null) return [];
  return dependent.semantics.exports.map(({ name, parts, type }) => ({
    at: manifest.at,
    origin: 'DBT',
    source: names.source,
    job: {
      ...names.jobOf(`${dependent.id}.${name}`),
      jobType: 'EXPORT',
      integration: 'DBT',
      processing: 'BATCH',
      description: dependent.description,
    },
    run: null,
    inputs: [asset],
    outputs: [
      {
        ...names.datasetAt(parts),
        kind: 'DATASET',
        structure: 'STRUCTURED',
        datasetType: type,
        tags: dependent.tags.map((tag) => ({ tag })),
        columnLineage: dependent.columns.map((column) => ({
          from: { ...asset, path: column.name },
          to: column.name,
          transformations: [said('DIRECT', 'IDENTITY')],
        })),
      },
    ],
  }));
}

/** SQL over `source` that makes the columns of a semantic model. */
export const semanticSql = (expressions: DbtSemantics['expressions'], source: string): string =>
  `select ${expressions
    // How a measure aggregates is all the same here; that it does is not.
    .map(({ sql, aggregates }, index) =>
      aggregates ? `max(${sql}) as ${nameAt(index)}` : `${sql} as ${nameAt(index)}`,
    )
    .join(', ')} from ${source}`;

/** Of no column: those go by their places. */
const nameAt = (index: number): string => `headwater_${index}`;

/** Expressions that any parser reads. */
export const plainExpressions = (expressions: DbtSemantics['expressions']): DbtSemantics['expressions'] =>
  expressions.filter(({ sql }) => /^\w+$/.test(sql.trim()));
