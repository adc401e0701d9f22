import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const ROOT = '0196a4c2-7f0e-7c3a-9a52-1f2b3c4d5e60';
const RUN = '0196a4c2-7f0e-7c3a-9a52-1f2b3c4d5e61';
const CATALOG = { framework: 'iceberg', type: 'glue', name: 'lake', source: 'spark' };
const LEVELS = [
  { type: 'DATABASE', name: 'lake' },
  { type: 'TABLE', name: 'orders' },
];

describe('what facets say', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
    await server.send(
      datasetEvent(
        dataset('orders', {
          facets: {
            ...schema('id', 'total'),
            catalog: CATALOG,
            hierarchy: { hierarchy: LEVELS },
            lineage: { inputs: [] },
            documentation: { description: 'All orders' },
            custom: { anything: 1 },
            dataQualityMetrics: { rowCount: 7, columnMetrics: { id: { nullCount: 0, distinctCount: 7 } } },
          },
        }),
      ),
      runEvent({
        runId: RUN,
        inputs: [dataset('orders')],
        outputs: [dataset('totals')],
        jobFacets: {
          lineage: {
            entries: [
              {
                type: 'DATASET',
                namespace: 'db',
                name: 'totals',
                inputs: [{ type: 'JOB', namespace: 'jobs', name: 'api' }],
              },
            ],
          },
          own_facet: { x: 1 },
        },
        runFacets: {
          parent: {
            run: { runId: ROOT },
            job: { namespace: 'jobs', name: 'dag' },
            root: { run: { runId: ROOT }, job: { namespace: 'jobs', name: 'dag' } },
          },
          jobDependencies: { upstream: [{ job: { namespace: 'jobs', name: 'before' } }] },
          test: { tests: [{ name: 'unique', status: 'pass', type: 'unique' }] },
        },
      }),
    );
  });
  afterAll(() => server.close());

  const asset = async (fields: string, ...roles: string[]) =>
    (await server.query(`{ asset(namespace: "db", name: "orders") { ... on Dataset { ${fields} } } }`, {}, ...roles))
      .data.asset;
  const job = async (fields: string, ...roles: string[]) =>
    (await server.query(`{ job(namespace: "jobs", name: "copy") { ${fields} } }`, {}, ...roles)).data.job;

  it('of a dataset: its catalog, what it lies in, that it is a source', async () => {
    const catalog = 'catalog { framework type name metadataUri warehouseUri source }';
    expect(await asset(`declaredSource hierarchy { type name } ${catalog}`, 'admin')).toEqual({
      declaredSource: true,
      hierarchy: LEVELS,
      catalog: { ...CATALOG, metadataUri: null, warehouseUri: null },
    });
  });

  it('of its columns: their measures, for those who may see statistics', async () => {
    const fields = 'fields { nodes { path metrics redactions { field } } }';
    const seen = await asset(fields, 'admin');
    expect(seen.fields.nodes).toEqual([
      { path: 'id', metrics: { nullCount: 0, distinctCount: 7 }, redactions: [] },
      { path: 'total', metrics: null, redactions: [] },
    ]);
  });

  it('that has no attribute of its own stays JSON, without measures', async () => {
    expect(await asset('facets', 'admin')).toMatchObject({ facets: { custom: { anything: 1 } } });
    expect(Object.keys((await asset('facets', 'admin')).facets)).not.toContain('dataQualityMetrics');
    expect(await job('facets', 'admin')).toMatchObject({ facets: { own_facet: { x: 1 } } });
  });

  it('of a job: which jobs hand it data, and which come before it', async () => {
    expect(await job('upstreamJobs { job { name } kind } downstreamJobs { kind }', 'admin')).toEqual({
      upstreamJobs: [
        { job: { name: 'api' }, kind: 'DATA' },
        { job: { name: 'before' }, kind: 'CONTROL' },
      ],
      downstreamJobs: [],
    });
  });

  it('of a job: since when, until when, and as of a moment', async () => {
    const own = 'next_to';
    const says = (at: string, ...names: readonly string[]) =>
      runEvent({
        at,
        job: own,
        runFacets: { jobDependencies: { upstream: names.map((name) => ({ job: { namespace: 'jobs', name } })) } },
      });
    await server.send(says('2026-05-02T00:00:00Z', 'kept', 'new'), says('2026-05-01T00:00:00Z', 'kept', 'gone'));
    const before = async (args = '') => {
      const { data, errors } = await server.query(
        `{ job(namespace: "jobs", name: "${own}") { upstreamJobs${args} { job { name } validFrom validTo lastSeenAt } } }`,
        {},
        'admin',
      );
      expect(errors).toEqual([]);
      return data.job.upstreamJobs;
    };
    const [first, second] = ['2026-05-01T00:00:00.000Z', '2026-05-02T00:00:00.000Z'];
    const kept = { job: { name: 'kept' }, validFrom: first, validTo: null, lastSeenAt: second };
    expect(await before()).toEqual([
      kept,
      { job: { name: 'new' }, validFrom: second, validTo: null, lastSeenAt: second },
    ]);
    expect(await before('(asOf: "2026-05-01T12:00:00Z")')).toEqual([
      { job: { name: 'gone' }, validFrom: first, validTo: second, lastSeenAt: first },
      kept,
    ]);
    expect(await before('(asOf: "2026-04-01T12:00:00Z")')).toEqual([]);
  });

  it('of a run: the run at the top, and its tests', async () => {
    const { data } = await server.query(
      `{ run(runId: "${RUN}") { root { runId job { name } } tests { name status severity type } } }`,
      {},
      'admin',
    );
    expect(data.run).toEqual({
      root: { runId: ROOT, job: { name: 'dag' } },
      tests: [{ name: 'unique', status: 'pass', severity: null, type: 'unique' }],
    });
  });

  it('is gone when the facet is deleted, whatever earlier events say later', async () => {
    const gone = { documentation: { _deleted: true }, catalog: { _deleted: true }, custom: { _deleted: true } };
    await server.send(datasetEvent(dataset('orders', { facets: gone }), '2026-05-01T00:00:00Z'));
    const after = await asset('description catalog { name } facets', 'admin');
    expect(after).toMatchObject({ description: null, catalog: null });
    expect(Object.keys(after.facets ?? {})).not.toContain('custom');
    await server.send(
      datasetEvent(dataset('orders', { facets: { documentation: { description: 'late' } } }), '2026-04-30T00:00:00Z'),
    );
    expect(await asset('description', 'admin')).toEqual({ description: null });
  });
});
