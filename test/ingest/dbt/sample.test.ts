import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestDbt, type DbtReport } from '../../../src/ingest/dbt/ingest.ts';
import { ArtifactGatherer } from '../../../src/ingest/dbt/read-artifacts.ts';
import { OPEN } from '../../../src/domain/lineage/timeline.ts';
import { canonicalLines } from '../../../src/store/backup/canonical.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import { createGraphWriter } from '../../../src/store/graph-writer.ts';
import { migrate } from '../../../src/store/migrations/migrate.ts';
import type { Runner } from '../../../src/store/runner.ts';
import { statement } from '../../../src/store/statement.ts';
import { clearGraph } from '../../support/clear-graph.ts';
import { readLines } from '../../support/read-lines.ts';

const FOLDER = new URL('../../fixtures/dbt/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
const NAMESPACE = 'duckdb://warehouse.duckdb';

interface Manifest {
  readonly metadata: { generated_at: string };
  readonly nodes: Record<string, { depends_on?: { nodes?: string[] } }>;
  readonly parent_map?: Record<string, unknown>;
  readonly child_map?: Record<string, unknown>;
}

/** The manifest of another time, without some of its nodes and what hangs on them. */
function manifestOf(at: string, ...without: readonly string[]): string {
  const manifest = JSON.parse(textOf('manifest')) as Manifest & { exposures: Manifest['nodes'] };
  manifest.metadata.generated_at = at;
  const gone = new Set(without);
  for (const nodes of [manifest.nodes, manifest.exposures])
    for (const [id, node] of Object.entries(nodes))
      if (gone.has(id) || node.depends_on?.nodes?.some((one) => gone.has(one)) === true)
        Reflect.deleteProperty(nodes, id);
  return JSON.stringify(manifest);
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield new TextEncoder().encode(text);
}

const edges = statement<
  { open: number },
  { from: string; to: string; origin: string; confidence: number; transformations: string; masking: boolean }
>(
  'edges',
  'Column edges that hold now',
  `MATCH (a:Field)-[r:FLOWS_TO]->(b:Field) WHERE r.validTo = $open
RETURN a.assetName + '.' + a.path AS from, b.assetName + '.' + b.path AS to, r.origin AS origin,
  r.confidence AS confidence, r.transformations AS transformations, r.masking AS masking`,
);
const tables = statement<{ open: number }, { from: string; to: string; origin: string }>(
  'tables',
  'Table edges that hold now',
  `MATCH (a:Asset)-[r:FEEDS]->(b:Asset) WHERE r.validTo = $open RETURN a.name AS from, b.name AS to, r.origin AS origin`,
);
/** `main_staging.stg_contacts.email` is `stg_contacts.email` in the page of expected columns. */
const short = (name: string): string => name.split('.').slice(-2).join('.');

describe('the sample project of dbt', () => {
  let runner: Runner;
  let report: DbtReport;
  const ingest = async (manifest: string, others: readonly ('catalog' | 'run_results')[] = []): Promise<DbtReport> => {
    const gatherer = new ArtifactGatherer();
    await gatherer.add('manifest', bytes(manifest));
    for (const name of others) await gatherer.add(name, bytes(textOf(name)));
    return ingestDbt(gatherer.done(), createGraphWriter(runner), {
      namespace: NAMESPACE,
      jobNamespace: null,
      masks: [],
      sql: true,
    });
  };
  beforeAll(async () => {
    runner = openEmbedded(null, { shuffleUnordered: true });
    await migrate(runner);
    report = await ingest(textOf('manifest'), ['catalog', 'run_results']);
  });
  afterAll(() => runner.close());

  it('gives the columns that were worked out by hand, and no others', async () => {
    const expected = (JSON.parse(textOf('expected-columns')) as { edges: [string, string, string][] }).edges;
    const found = (await runner.run(edges, { open: OPEN })).flatMap(({ from, to, transformations, masking }) => {
      const direct = (JSON.parse(transformations) as { type: string; subtype: string }[]).filter(
        ({ type }) => type === 'DIRECT',
      );
      const [first] = direct;
      return first === undefined ? [] : [[short(to), short(from), masking ? 'MASKED' : first.subtype]];
    });
    // Of count(*) an edge or none are both right.
    const told = found.filter(([to]) => to !== 'calculate_lifetime_value.payment_count');
    expect(told.sort()).toEqual([...expected].sort());
    expect(report.problems).toEqual([]);
  });

  it('says of its columns that they were inferred, and of its tables that dbt said so', async () => {
    const columns = await runner.run(edges, { open: OPEN });
    expect([...new Set(columns.map(({ origin }) => origin))]).toEqual(['SQL']);
    expect(columns.every(({ confidence }) => confidence > 0.5 && confidence < 1)).toBe(true);
    const found = (await runner.run(tables, { open: OPEN })).filter(({ origin }) => origin === 'DBT');
    expect(found.map(({ from, to }) => `${short(from)} > ${short(to)}`).sort()).toContain(
      'main_staging.stg_contacts > main_marts.customer_features',
    );
  });

  it('keeps all else when a model is gone, and ends what it made', async () => {
    await ingest(manifestOf('2027-01-01T00:00:00Z', 'model.churn.customer_features'));
    const left = await runner.run(tables, { open: OPEN });
    expect(left.filter(({ to }) => to.endsWith('customer_features'))).toEqual([]);
    expect(left.some(({ to }) => to.endsWith('calculate_lifetime_value'))).toBe(true);
    const columns = await runner.run(edges, { open: OPEN });
    expect(columns.filter(({ to }) => to.includes('customer_features'))).toEqual([]);
  });

  it('gives the same graph in whichever order its manifests come, however often', async () => {
    const [first, second, third] = [
      manifestOf('2027-01-01T00:00:00Z'),
      manifestOf('2027-02-01T00:00:00Z', 'model.churn.customer_features'),
      manifestOf('2027-03-01T00:00:00Z', 'model.churn.stg_usage'),
    ];
    const graphOf = async (...manifests: readonly string[]): Promise<string[]> => {
      await clearGraph(runner);
      for (const manifest of manifests) await ingest(manifest);
      return readLines(canonicalLines(runner));
    };
    const inOrder = await graphOf(first, second, third);
    expect(await graphOf(third, second, first, second)).toEqual(inOrder);
  }, 120_000);

  it('is refused when a file is not what it is called, and the file is named', async () => {
    const wrong = async (text: string): Promise<string> => {
      const gatherer = new ArtifactGatherer();
      return gatherer.add('manifest', bytes(text)).then(
        () => {
          gatherer.done();
          return 'taken';
        },
        (error: unknown) => String(error),
      );
    };
    const whole = textOf('manifest');
    for (const text of ['', 'no json', '[]', '{}', whole.slice(0, whole.length / 2), '{"metadata": 7}'])
      expect(await wrong(text)).toContain('manifest');
    expect(
      await wrong('{"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"}}'),
    ).toContain('manifest');
  });
});
