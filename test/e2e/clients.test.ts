import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { sortedGraph, type NamedGraph } from '../support/current-graph.ts';
import { authorizationFor, headwater, startHeadwater, temporaryFolder } from '../support/headwater.ts';
import type { RunningServer } from '../support/headwater.ts';
import { findJava } from '../support/tools/java.ts';
import { mavenJars } from '../support/tools/maven.ts';
import { MissingTool } from '../support/tools/missing-tool.ts';
import { onReal } from '../support/tools/on-real.ts';
import { pythonPrograms } from '../support/tools/python.ts';

const run = promisify(execFile);
const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const folder = temporaryFolder();
const dataDir = join(folder, 'data');
let server: RunningServer;
let key: string;
beforeAll(async () => {
  const { stdout, stderr } = await headwater(['api-key', '--subject', 'client', '--role', 'ingest'], {});
  key = stdout.trim();
  const keys = join(folder, 'keys.yaml');
  writeFileSync(keys, stderr.slice(stderr.indexOf('- ')));
  server = await startHeadwater('serve', {
    HEADWATER_DATA_DIR: dataDir,
    HEADWATER_API_KEYS: keys,
    // The expected graphs are those of the events alone, without what their SQL tells some time later.
    HEADWATER_SQL_INFERENCE: 'off',
  });
  return async () => {
    await server.stop();
  };
}, 120_000);

async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await authorizationFor(dataDir, 'admin') },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: any = await response.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
const RUN = 'query ($id: ID!) { run(runId: $id) { state job { name } inputs { name } outputs { name } } }';

await onReal(
  'Python clients',
  () => pythonPrograms(fixture('python/requirements.txt')),
  (programs) => {
    test('openlineage-python sends a run, packed and with an API key, which reads back by GraphQL', async () => {
      const id = '0197ad84-7a0d-7527-9f8a-a08602319b01';
      await run(join(programs, 'python'), [fixture('python/emit.py'), server.address, key, id]);
      expect(await ask(RUN, { id })).toEqual({
        run: {
          state: 'COMPLETED',
          job: { name: 'from_python' },
          inputs: [{ name: 'shop.public.orders' }],
          outputs: [{ name: 'orders' }],
        },
      });
      const { asset } = await ask('{ asset(namespace: "s3://lake", name: "orders") { id } }');
      const { lineage } = await ask(
        `query ($id: ID!) {
          lineage(of: [$id], direction: UPSTREAM, granularity: FIELD) {
            edges { masking evidence { transformations { description } } }
          }
        }`,
        { id: asset.id },
      );
      expect(lineage.edges).toEqual([{ masking: true, evidence: [{ transformations: [{ description: 'sha2' }] }] }]);
    });

    test('dbt-ol sends what dbt did, and the lineage is that of the project', async () => {
      const project = join(folder, 'project');
      cpSync(fixture('dbt-project'), project, { recursive: true });
      const { stdout } = await run(join(programs, 'dbt-ol'), ['build', '--profiles-dir', '.', '--project-dir', '.'], {
        cwd: project,
        env: {
          ...process.env,
          // It calls dbt by its name.
          PATH: [programs, process.env.PATH].join(delimiter),
          OPENLINEAGE_URL: server.address,
          OPENLINEAGE_API_KEY: key,
          OPENLINEAGE_NAMESPACE: 'churn',
          DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
        },
      });
      expect(stdout).toContain('Emitted 22 OpenLineage events');
      const expected: NamedGraph = JSON.parse(readFileSync(fixture('openlineage/churn-dbt-ol.expected.json'), 'utf8'));
      expect(sortedGraph(await graphOf('duckdb://warehouse.duckdb', 'churn'))).toEqual(sortedGraph(expected));
    });
  },
);

await onReal(
  'The Java client',
  async () => {
    const java = await findJava(17);
    if (java === null) throw new MissingTool('no JDK of version 17 or later found');
    const settings = ['-Dopenlineage.version=1.54.0'];
    const pom = fixture('java/pom.xml');
    return { java, lib: await mavenJars({ name: 'headwater-openlineage', version: '1.54.0', pom, settings }, java) };
  },
  ({ java, lib }) => {
    test('openlineage-java sends a run, packed and with an API key, which reads back by GraphQL', async () => {
      const id = '0197ad84-7a0d-7527-9f8a-a08602319b02';
      await run(java, ['-cp', join(lib, '*'), fixture('java/Emit.java'), server.address, key, id]);
      expect(await ask(RUN, { id })).toEqual({
        run: {
          state: 'COMPLETED',
          job: { name: 'from_java' },
          inputs: [{ name: 'shop.public.customers' }],
          outputs: [{ name: 'customers' }],
        },
      });
    });
  },
);

/** What the API tells of the assets of one namespace and the jobs of another, by names. */
async function graphOf(namespace: string, jobs: string): Promise<NamedGraph> {
  const data = await ask(
    `query ($namespace: String!, $jobs: String!) {
      assets(first: 100, filter: { namespaces: [$namespace] }) { nodes { id namespace name } }
      jobs(first: 100, filter: { namespaces: [$jobs] }) { nodes { namespace name } }
    }`,
    { namespace, jobs },
  );
  const of = data.assets.nodes.map((asset: any) => asset.id);
  const FIELDS =
    'nodes { id entity { ... on Field { path asset { namespace name } } ... on Dataset { namespace name } } }';
  const edges = async (granularity: 'ASSET' | 'FIELD', kind: string): Promise<string[][][]> => {
    const { lineage } = await ask(
      `query ($of: [ID!]!) {
        lineage(of: $of, granularity: ${granularity}, direction: UPSTREAM, depth: 50) { ${FIELDS} edges { from to kind } }
      }`,
      { of },
    );
    const names = new Map<string, string[]>(
      lineage.nodes.map(({ id, entity }: any) => [
        id,
        entity.path === undefined
          ? [entity.namespace, entity.name]
          : [entity.asset.namespace, entity.asset.name, entity.path],
      ]),
    );
    return lineage.edges
      .filter((edge: any) => edge.kind === kind)
      .map((edge: any) => [names.get(edge.from) ?? [], names.get(edge.to) ?? []]);
  };
  return {
    datasets: data.assets.nodes.map((asset: any) => [asset.namespace, asset.name]),
    jobs: data.jobs.nodes.map((job: any) => [job.namespace, job.name]),
    FEEDS: await edges('ASSET', 'FEEDS'),
    FLOWS_TO: await edges('FIELD', 'FLOWS_TO'),
    INFLUENCES: await edges('FIELD', 'INFLUENCES'),
  };
}
