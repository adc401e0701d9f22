import { readFileSync } from 'node:fs';
import type { ArtifactName } from '../../src/ingest/dbt/artifact-stream.ts';
import { ingestDbt, type DbtOptions, type DbtReport } from '../../src/ingest/dbt/ingest.ts';
import { ArtifactGatherer, type DbtArtifacts } from '../../src/ingest/dbt/read-artifacts.ts';
import { SqlParser } from '../../src/ingest/sql/parser.ts';
import type { GraphWriter, SourceWriter } from '../../src/store/port.ts';

/** One for all: it takes a second to start. */
const parser = new SqlParser();

/** Artifacts as text, or as what becomes JSON. */
export type Artifacts = Partial<Record<ArtifactName, unknown>>;

const FOLDER = new URL('../fixtures/dbt/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The sample project: its artifacts, and the edges between columns that were worked out by hand. */
export const churn = (): Artifacts & { readonly manifest: unknown } => ({
  manifest: JSON.parse(textOf('manifest.json')) as unknown,
  catalog: JSON.parse(textOf('catalog.json')) as unknown,
  run_results: JSON.parse(textOf('run_results.json')) as unknown,
});
export const churnColumns = (): readonly (readonly [output: string, input: string, kind: string])[] =>
  (JSON.parse(textOf('expected-columns.json')) as { edges: [string, string, string][] }).edges;

/** In pieces of a few bytes, so that nothing may depend on where they are cut. */
async function* pieces(artifact: unknown, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.isBuffer(artifact)
    ? artifact
    : Buffer.from(typeof artifact === 'string' ? artifact : JSON.stringify(artifact));
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
    await Promise.resolve();
  }
}

export async function read(
  artifacts: Artifacts,
  { macros = [], size = 1_009 }: { macros?: readonly string[]; size?: number } = {},
): Promise<DbtArtifacts> {
  const gatherer = new ArtifactGatherer(macros);
  for (const name of ['manifest', 'catalog', 'run_results', 'sources'] as const)
    if (artifacts[name] !== undefined) await gatherer.add(name, pieces(artifacts[name], size));
  return gatherer.done();
}

export async function readTogether(body: unknown): Promise<DbtArtifacts> {
  const gatherer = new ArtifactGatherer();
  await gatherer.addTogether(pieces(body, 1_009));
  return gatherer.done();
}

export async function ingest(
  artifacts: Artifacts,
  writer: GraphWriter & SourceWriter,
  options: Partial<DbtOptions> = {},
): Promise<DbtReport> {
  return ingestDbt(await read(artifacts, { macros: options.masks ?? [] }), writer, {
    namespace: 'duckdb://warehouse.duckdb',
    jobNamespace: null,
    masks: [],
    parser,
    ...options,
  });
}

/** What a node of a manifest has to have, and a test's own. */
export const node = (id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => {
  const [type = '', owner = '', name = ''] = id.split('.');
  return {
    unique_id: id,
    resource_type: type,
    package_name: owner,
    name,
    alias: name,
    database: 'db',
    schema: 'main',
    description: '',
    columns: {},
    config: { materialized: type === 'model' ? 'view' : type, enabled: true, tags: [], meta: {} },
    tags: [],
    depends_on: { nodes: [] },
    ...more,
  };
};

/** A model with SQL, and what it depends on. */
export const model = (
  id: string,
  sql: string,
  dependsOn: readonly string[] = [],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> =>
  node(id, { compiled_code: sql, raw_code: sql, language: 'sql', depends_on: { nodes: dependsOn }, ...more });

type Nodes = readonly Record<string, unknown>[];
interface Sections {
  readonly at?: string;
  readonly version?: number;
  readonly adapter?: string;
  readonly nodes?: Nodes;
  readonly sources?: Nodes;
  readonly exposures?: Nodes;
  readonly metrics?: Nodes;
  readonly semantic_models?: Nodes;
  readonly saved_queries?: Nodes;
  readonly groups?: Nodes;
  readonly unit_tests?: Nodes;
}

export function manifest({ at, version = 12, adapter = 'postgres', ...sections }: Sections = {}) {
  const keyed = (nodes: Nodes = []): Record<string, unknown> =>
    Object.fromEntries(nodes.map((one) => [String(one.unique_id), one]));
  return {
    metadata: {
      dbt_schema_version: `https://schemas.getdbt.com/dbt/manifest/v${version}.json`,
      generated_at: at ?? '2026-01-01T00:00:00Z',
      project_name: 'shop',
      adapter_type: adapter,
    },
    nodes: keyed(sections.nodes),
    sources: keyed(sections.sources),
    macros: { 'macro.dbt.x': { macro_sql: 'x' } },
    exposures: keyed(sections.exposures),
    metrics: keyed(sections.metrics),
    semantic_models: keyed(sections.semantic_models),
    saved_queries: keyed(sections.saved_queries),
    groups: keyed(sections.groups),
    unit_tests: keyed(sections.unit_tests),
  };
}

export const catalog = (tables: Readonly<Record<string, readonly string[]>>, at = '2026-01-01T00:00:00Z') => ({
  metadata: { dbt_schema_version: 'https://schemas.getdbt.com/dbt/catalog/v1.json', generated_at: at },
  nodes: Object.fromEntries(
    Object.entries(tables).map(([id, columns]) => [
      id,
      {
        unique_id: id,
        metadata: { type: 'BASE TABLE' },
        columns: Object.fromEntries(columns.map((name, index) => [name, { name, type: 'TEXT', index: index + 1 }])),
        stats: {},
      },
    ]),
  ),
  sources: {},
});
