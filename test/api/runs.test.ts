import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { seedEvents } from '../support/seed-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const RUN_ID = '0196a4c2-7f0e-7c3a-9a52-1f2b3c4d5e6f';
const POLICY = `${DEFAULT_POLICY}
  recorder: { level: CONFIDENTIAL, permissions: [INGEST], aspects: [CODE, RUNS, STATISTICS] }
`;
const VERSIONS = 'version asset { ... on Dataset { name } ... on Model { name } }';
const RUN = `runId state startedAt endedAt job { namespace name } inputs { ... on Dataset { name } } outputs { ... on Model { name } }
  error parameters metrics codeVersion { version repository path branch tag }
  inputVersions { ${VERSIONS} } outputVersions { ${VERSIONS} }`;

describe('recordRun', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
  });
  afterAll(() => server.close());

  const INPUT = {
    job: { namespace: 'notebooks', name: 'train' },
    runId: RUN_ID.toUpperCase(),
    startedAt: '2026-04-01T08:00:00Z',
    endedAt: '2026-04-01T09:00:00Z',
    inputs: [{ namespace: 'feast', name: 'features', version: 'v7', fields: [{ path: 'age', type: 'int' }] }],
    outputs: [
      {
        namespace: 'models',
        name: 'churn',
        kind: 'MODEL',
        version: '3',
        columns: [{ namespace: 'feast', name: 'features', path: 'age', transformation: { subtype: 'TRANSFORMATION' } }],
      },
    ],
    parameters: { depth: 6 },
    metrics: { auc: 0.9 },
    codeVersion: { version: 'abc123', repository: 'https://git.example.com/ml' },
  };
  const record = (input: object, ...roles: string[]) =>
    server.query(
      `mutation($input: RecordRunInput!) { recordRun(input: $input) { runId run { ${RUN} } } }`,
      { input },
      ...(roles.length === 0 ? ['recorder'] : roles),
    );

  it('gives the run with all that was said of it', async () => {
    const { data, errors } = await record(INPUT);
    expect(errors).toEqual([]);
    expect(data.recordRun).toEqual({
      runId: RUN_ID,
      run: {
        runId: RUN_ID,
        state: 'COMPLETED',
        startedAt: '2026-04-01T08:00:00.000Z',
        endedAt: '2026-04-01T09:00:00.000Z',
        job: { namespace: 'notebooks', name: 'train' },
        inputs: [{ name: 'features' }],
        outputs: [{ name: 'churn' }],
        error: null,
        parameters: { depth: 6 },
        metrics: { auc: 0.9 },
        codeVersion: {
          version: 'abc123',
          repository: 'https://git.example.com/ml',
          path: null,
          branch: null,
          tag: null,
        },
        inputVersions: [{ version: 'v7', asset: { name: 'features' } }],
        outputVersions: [{ version: '3', asset: { name: 'churn' } }],
      },
    });
  });

  it('makes the lineage that it says, at both granularities', async () => {
    await record(INPUT);
    const { data } = await server.query(
      `{ asset(namespace: "models", name: "churn") { ... on Model {
        features { path } trainingRuns { totalCount }
        lineage(direction: UPSTREAM) { edges { evidence { job { name } origin validFrom } } }
        fields: lineage(direction: UPSTREAM, granularity: FIELD) { edges { kind } } } } }`,
      {},
      'recorder',
    );
    expect(data.asset).toEqual({
      features: [{ path: 'age' }],
      trainingRuns: { totalCount: 1 },
      lineage: {
        edges: [
          { evidence: [{ job: { name: 'train' }, origin: 'OPENLINEAGE', validFrom: '2026-04-01T09:00:00.000Z' }] },
        ],
      },
      fields: { edges: [{ kind: 'INFLUENCES' }] },
    });
  });

  it('changes nothing when it is sent again', async () => {
    await record(INPUT);
    const before = await lines(server);
    await record(INPUT);
    expect(await lines(server)).toEqual(before);
  });

  it('changes nothing when one without times is sent again', async () => {
    const input = { job: INPUT.job, runId: '0196a4c2-7f0e-7c3a-9a52-000000000001', inputs: INPUT.inputs };
    const first = await record(input);
    expect(first.data.recordRun.run).toMatchObject({ state: 'COMPLETED', inputVersions: [{ version: 'v7' }] });
    const before = await lines(server);
    const second = await record(input);
    expect(second.data).toEqual(first.data);
    expect(await lines(server)).toEqual(before);
  });

  it('adds what a later call says of the same run', async () => {
    const runId = '0196a4c2-7f0e-7c3a-9a52-000000000002';
    const begun = await record({
      job: INPUT.job,
      runId,
      state: 'RUNNING',
      startedAt: '2026-04-02T08:00:00Z',
      parameters: { depth: 7 },
    });
    expect(begun.data.recordRun.run).toMatchObject({ state: 'RUNNING', endedAt: null, parameters: { depth: 7 } });
    const { data } = await record({
      job: INPUT.job,
      runId,
      state: 'FAILED',
      endedAt: '2026-04-02T08:30:00Z',
      error: 'out of memory',
    });
    expect(data.recordRun.run).toMatchObject({
      state: 'FAILED',
      startedAt: '2026-04-02T08:00:00.000Z',
      endedAt: '2026-04-02T08:30:00.000Z',
      parameters: { depth: 7 },
      error: 'out of memory',
    });
  });

  it('makes a run id where none is given', async () => {
    const [a, b] = [await record({ job: INPUT.job }), await record({ job: INPUT.job })];
    expect(a.data.recordRun.runId).toMatch(/^[0-9a-f-]{36}$/);
    expect(b.data.recordRun.runId).not.toBe(a.data.recordRun.runId);
  });

  it('is refused without the INGEST permission, and nothing is stored', async () => {
    const job = { namespace: 'notebooks', name: 'refused' };
    expect((await record({ job }, 'analyst')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { data } = await server.query('{ job(namespace: "notebooks", name: "refused") { id } }', {}, 'auditor');
    expect(data.job).toBeNull();
  });

  it('is in the access log', async () => {
    await record(INPUT);
    const { data } = await server.query(
      '{ accessLog(first: 200) { nodes { kind operation viewer events } } }',
      {},
      'auditor',
    );
    expect(data.accessLog.nodes).toContainEqual({
      kind: 'INGEST',
      operation: 'recordRun',
      viewer: 'recorder',
      events: 2,
    });
  });

  it.each([
    [{ runId: 'seven' }, 'input.runId'],
    [{ job: { namespace: '', name: 'x' } }, 'input.job.namespace'],
    [{ endedAt: '2026-03-31T00:00:00Z' }, 'input.endedAt'],
    [{ state: 'RUNNING' }, 'input.endedAt'],
    [{ startedAt: '1200-01-01T00:00:00Z' }, 'input.startedAt'],
    [{ inputs: [{ namespace: 'a', name: 'b\u0000' }] }, 'input.inputs[0].name'],
    [
      { inputs: [{ namespace: 'a', name: 'b', fields: [{ path: 'x' }, { path: 'x' }] }] },
      'input.inputs[0].fields[1].path',
    ],
    [
      { outputs: [{ namespace: 'a', name: 'b', columns: [{ namespace: 'a', name: 'c', path: '' }] }] },
      'input.outputs[0].columns[0].path',
    ],
    [{ parameters: [1] }, 'input.parameters'],
    [{ inputs: Array.from({ length: 1001 }, () => ({ namespace: 'a', name: 'b' })) }, 'input.inputs'],
  ])('refuses %j', async (wrong, argument) => {
    const before = await lines(server);
    const { errors } = await record({ ...INPUT, ...wrong });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(await lines(server)).toEqual(before);
  });
});

/** The catalog by names, without the access log. */
async function lines({ store }: TestApp): Promise<string[]> {
  const all: string[] = [];
  for await (const line of store.canonicalLines()) if (!line.includes('Access')) all.push(line);
  return all.sort();
}

describe('a run', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    const table = (...fields: string[]) => dataset('table', { facets: schema(...fields) });
    const at = (hour: number): string => `2026-04-01T${String(hour).padStart(2, '0')}:00:00Z`;
    const version = (name: string) => ({ version: { datasetVersion: name } });
    await server.send(
      datasetEvent(table('a'), at(1)),
      runEvent({ job: 'read', runId: uuid(1), type: 'START', at: at(2), inputs: [dataset('table')] }),
      datasetEvent(table('a', 'b'), at(3)),
      runEvent({ job: 'read', runId: uuid(1), at: at(4), inputs: [dataset('table')] }),
      datasetEvent(dataset('named', { facets: version('v1') }), at(1)),
      datasetEvent(dataset('named', { facets: version('v2') }), at(2)),
      runEvent({ job: 'old', runId: uuid(2), at: at(5), inputs: [dataset('named', { facets: version('v1') })] }),
      runEvent({
        job: 'coded',
        runId: uuid(3),
        at: at(6),
        jobFacets: {
          sourceCodeLocation: {
            type: 'git',
            url: 'https://x/r/blob/main/a.py',
            repoUrl: 'https://x/r',
            version: 'c1',
            path: 'a.py',
          },
        },
      }),
      runEvent({
        job: 'coded',
        runId: uuid(4),
        at: at(7),
        jobFacets: { sourceCodeLocation: { type: 'git', url: `https://x/r/blob/${'e'.repeat(40)}/a.py` } },
      }),
      runEvent({
        job: 'coded',
        runId: uuid(5),
        at: at(8),
        jobFacets: { sourceCodeLocation: { type: 'git', url: 'https://x/r', version: 'of the job' } },
        runFacets: { headwater_training: { parameters: {}, codeVersion: { version: 'of the run', tag: 'v1' } } },
      }),
    );
  });
  afterAll(() => server.close());

  const run = async (n: number, role = 'auditor') => {
    const { data, errors } = await server.query(
      `{ run(runId: "${uuid(n)}") { codeVersion { version repository path tag } redactions { field }
        inputVersions { fields { path } version createdAt } } }`,
      {},
      role,
    );
    expect(errors).toEqual([]);
    return data.run;
  };

  it('read the version that held when it started', async () => {
    expect((await run(1)).inputVersions).toMatchObject([
      { fields: [{ path: 'a' }], createdAt: '2026-04-01T01:00:00.000Z' },
    ]);
  });

  it('read the version that it named, though a newer one was there', async () => {
    expect((await run(2)).inputVersions).toMatchObject([{ version: 'v1' }]);
  });

  it('has the code version that its job named at the time', async () => {
    expect((await run(3)).codeVersion).toEqual({ version: 'c1', repository: 'https://x/r', path: 'a.py', tag: null });
    expect((await run(4)).codeVersion).toMatchObject({ version: 'e'.repeat(40) });
  });

  it('has the code version that it named itself before that of its job', async () => {
    expect((await run(5)).codeVersion).toMatchObject({ version: 'of the run', tag: 'v1' });
  });

  it('shows its code to those who may read code', async () => {
    const { codeVersion, redactions } = await run(3, 'analyst');
    expect([codeVersion, redactions]).toEqual([null, expect.arrayContaining([{ field: 'codeVersion' }])]);
    expect((await run(3)).redactions).toEqual([]);
  });
});

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('trainingProvenance', () => {
  let server: TestApp;
  let runs: { id: string; startedAt: string }[];
  beforeAll(async () => {
    server = await testApp();
    await server.send(...seedEvents('churn'));
    const { data } = await server.query(
      '{ assets(filter: { kinds: [MODEL] }) { nodes { ... on Model { trainingRuns { nodes { id startedAt } } } } } }',
      {},
      'auditor',
    );
    runs = data.assets.nodes[0].trainingRuns.nodes;
  });
  afterAll(() => server.close());

  const NAMED = '... on Dataset { name } ... on Model { name }';
  const provenance = async (args: string, role = 'auditor') => {
    const { data, errors } = await server.query(
      `{ trainingProvenance(${args}) { asOf complete run { parameters metrics }
        made { from kind evidence { job { name } transformations { type } } }
        sources { distance asset { ${NAMED} } version { version createdAt } }
        jobs { job { name } latestRun { endedAt codeVersion { version } } }
        assets { nodes { id } completeness { truncatedBy } }
        fields { nodes { entity { ... on Field { path asset { ${NAMED} } } } } } } }`,
      {},
      role,
    );
    expect(errors).toEqual([]);
    return data.trainingProvenance;
  };

  it('goes back from a training run to the systems that the data came from, as it was when the run started', async () => {
    const [, run] = runs;
    const found = await provenance(`run: "${run?.id}"`);
    expect(found).toMatchObject({ asOf: run?.startedAt, complete: true });
    expect(found.run.parameters).not.toBeNull();
    const names = found.sources.map(({ distance, asset }: any) => `${distance} ${asset.name}`).sort();
    expect(names).toEqual([
      '0 customer_features',
      '1 analytics.staging.stg_contacts',
      '1 analytics.staging.stg_payments',
      '1 analytics.staging.stg_usage',
      '2 analytics.raw.contacts',
      '2 analytics.raw.payments',
      '2 raw/app_usage',
      '3 app_usage_logs',
      '3 billing.public.payments',
      '3 salesforce_contacts',
    ]);
    for (const { version } of found.sources) expect(version.createdAt <= found.asOf).toBe(true);
    for (const { job, latestRun } of found.jobs)
      expect([job.name, latestRun.endedAt <= found.asOf]).toEqual([job.name, true]);
    expect(found.jobs.map(({ job }: any) => job.name)).not.toContain('train_churn_model');
    expect(found.made.length).toBeGreaterThan(0);
    for (const { evidence } of found.made)
      expect(evidence.map(({ job }: any) => job.name)).toEqual(['train_churn_model']);
    const paths = found.fields.nodes.map(({ entity }: any) => entity.asset.name);
    expect(new Set(paths)).toContain('salesforce_contacts');
  });

  it('gives another version of what was read for another run', async () => {
    const versions = await Promise.all(
      runs.map(async ({ id }) => {
        const { sources } = await provenance(`run: "${id}"`);
        return sources.find(({ distance }: any) => distance === 0).version.version;
      }),
    );
    expect(new Set(versions).size).toBe(runs.length);
  });

  it('says when it was cut short', async () => {
    const cut = await provenance(`run: "${runs[0]?.id}", depth: 1`);
    expect(cut).toMatchObject({ complete: false, assets: { completeness: { truncatedBy: ['DEPTH'] } } });
    expect((await provenance(`run: "${runs[0]?.id}", maxNodes: 2`)).complete).toBe(false);
  });

  it('is null for a run that is unknown, and for what is no run', async () => {
    expect(await provenance(`run: "r${'A'.repeat(22)}"`)).toBeNull();
    expect(await provenance(`run: "a${'A'.repeat(22)}"`)).toBeNull();
  });

  it('is null for who does not see the run', async () => {
    const { data } = await server.query(`{ trainingProvenance(run: "${runs[0]?.id}") { complete } }`);
    expect(data.trainingProvenance).toBeNull();
  });
});

describe('features of a model', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
    await server.send(
      runEvent({
        job: 'build',
        inputs: [dataset('raw', { facets: schema('n') })],
        outputs: [
          dataset('features', {
            facets: {
              ...schema('f', 'g'),
              datasetType: { datasetType: 'FEATURE_TABLE' },
              ...columns({ f: [['raw', 'n']] }),
            },
          }),
        ],
      }),
      runEvent({
        job: 'train',
        inputs: [dataset('features')],
        outputs: [
          dataset('model', {
            facets: { headwater_model: {}, ...schema('score'), ...columns({ score: [['features', 'f']] }) },
          }),
        ],
      }),
    );
  });
  afterAll(() => server.close());

  it('are the fields of feature tables that flow into it, and lead back to where their values come from', async () => {
    const { data, errors } = await server.query(
      `{ asset(namespace: "db", name: "model") { ... on Model { features { path asset { ... on Dataset { name datasetType } }
        lineage(direction: UPSTREAM) { nodes { distance entity { ... on Field { path } } } } } } } }`,
      {},
      'auditor',
    );
    expect(errors).toEqual([]);
    expect(data.asset.features).toEqual([
      {
        path: 'f',
        asset: { name: 'features', datasetType: 'FEATURE_TABLE' },
        lineage: {
          nodes: [
            { distance: 0, entity: { path: 'f' } },
            { distance: 1, entity: { path: 'n' } },
          ],
        },
      },
    ]);
  });
});
