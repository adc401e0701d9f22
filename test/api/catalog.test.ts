import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const RUN = '0196a4c2-7f0e-7c3a-9a52-1f2b3c4d5e6f';
const TAGGED = (...tags: readonly (readonly [string, string?])[]) => ({
  tags: {
    tags: tags.map(([key, field]) => ({
      key,
      value: 'true',
      source: 'test',
      ...(field === undefined ? {} : { field }),
    })),
  },
});

describe('the catalog', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
    await server.send(
      datasetEvent(
        dataset('crm.customers', {
          namespace: 'postgres://crm:5432',
          facets: {
            ...schema('id', 'email', 'address.city'),
            ...TAGGED(['PII', 'email'], ['gold']),
            documentation: { description: 'Everyone who ever bought' },
            ownership: {
              owners: [
                { name: 'team:crm', type: 'OWNER' },
                { name: 'ada', type: 'STEWARD' },
              ],
            },
            datasetType: { datasetType: 'TABLE' },
            storage: { storageLayer: 'iceberg', fileFormat: 'parquet' },
          },
        }),
        '2026-03-01T00:00:00Z',
      ),
      datasetEvent(
        dataset('crm.customers', {
          namespace: 'postgres://crm:5432',
          facets: schema('id', 'email', 'address.city', 'vip'),
        }),
        '2026-03-05T00:00:00Z',
      ),
      datasetEvent(dataset('payroll', { facets: { ...schema('salary'), ...TAGGED(['RESTRICTED']) } })),
      runEvent({
        at: '2026-04-01T08:00:00Z',
        type: 'START',
        runId: RUN,
        job: 'nightly',
        runFacets: {
          nominalTime: { nominalStartTime: '2026-04-01T00:00:00Z' },
          headwater_training: { parameters: { rate: 0.1 }, metrics: { auc: 0.9 } },
          processing_engine: { name: 'spark', version: '3.5.1' },
        },
        jobFacets: {
          sql: { query: 'select 1' },
          documentation: { description: 'Builds features' },
          jobType: { processingType: 'BATCH', integration: 'AIRFLOW', jobType: 'TASK' },
        },
        inputs: [dataset('crm.customers', { namespace: 'postgres://crm:5432' }), dataset('payroll')],
        outputs: [
          dataset('features', {
            facets: { ...schema('f'), ...columns({ f: [['crm.customers', 'id']] }, 'postgres://crm:5432') },
            outputFacets: { outputStatistics: { rowCount: 12, size: 345 } },
          }),
        ],
      }),
      runEvent({ at: '2026-04-01T08:05:00Z', runId: RUN, job: 'nightly' }),
      runEvent({
        at: '2026-04-01T09:00:00Z',
        type: 'FAIL',
        job: 'check',
        runFacets: { errorMessage: { message: 'too few rows', programmingLanguage: 'SQL' } },
        inputs: [
          dataset('features', {
            inputFacets: {
              dataQualityAssertions: {
                assertions: [
                  { assertion: 'not_null', column: 'f', success: true },
                  { assertion: 'row_count', success: false, severity: 'error' },
                ],
              },
            },
          }),
        ],
      }),
      datasetEvent(
        dataset('churn', {
          facets: {
            datasetType: { datasetType: 'MODEL' },
            headwater_model: { algorithm: 'gradient boosting', version: '3' },
            ...columns({ score: [['features', 'f']] }),
          },
        }),
      ),
      datasetEvent(
        dataset('board', {
          facets: { headwater_dashboard: { url: 'https://bi.example/1', tool: 'Superset' }, ...TAGGED(['PUBLIC']) },
        }),
      ),
    );
  });
  afterAll(() => server.close());

  const ask = async (query: string, role = 'auditor', variables = {}) => {
    const { data, errors } = await server.query(query, variables, role);
    expect(errors).toEqual([]);
    return data;
  };
  const CUSTOMERS = 'asset(namespace: "postgres://crm:5432", name: "crm.customers")';

  it('tells what producers said of a dataset', async () => {
    const { asset } = await ask(`{ ${CUSTOMERS} { __typename kind namespace name description status createdAt updatedAt
      sensitivity { level compartments } tags { tag { name } origin } owners { role owner { name type } }
      ... on Dataset { datasetType structure platform storage { layer format } } } }`);
    expect(asset).toEqual({
      __typename: 'Dataset',
      kind: 'DATASET',
      namespace: 'postgres://crm:5432',
      name: 'crm.customers',
      description: 'Everyone who ever bought',
      status: 'ACTIVE',
      createdAt: '2026-03-01T00:00:00.000Z',
      updatedAt: '2026-04-01T08:00:00.000Z',
      sensitivity: { level: 'INTERNAL', compartments: [] },
      tags: [{ tag: { name: 'gold' }, origin: 'OPENLINEAGE' }],
      owners: [
        { role: 'OWNER', owner: { name: 'crm', type: 'TEAM' } },
        { role: 'STEWARD', owner: { name: 'ada', type: 'PERSON' } },
      ],
      datasetType: 'TABLE',
      structure: 'STRUCTURED',
      platform: 'postgres',
      storage: { layer: 'iceberg', format: 'parquet' },
    });
  });

  it('shows fields in the order of the schema, without those that the viewer may not see', async () => {
    const fields = `{ ${CUSTOMERS} { fields { totalCount nodes { path name type ordinal sensitivity { level compartments } } } } }`;
    const paths = async (role: string) =>
      (await ask(fields, role)).asset.fields.nodes.map(({ path }: { path: string }) => path);
    expect(await paths('steward')).toEqual(['id', 'email', 'address.city', 'vip']);
    expect(await paths('analyst')).toEqual(['id', 'address.city', 'vip']);
    expect((await ask(fields, 'analyst')).asset.fields.totalCount).toBe(3);
    const [, email, city] = (await ask(fields, 'steward')).asset.fields.nodes;
    expect(email.sensitivity).toEqual({ level: 'CONFIDENTIAL', compartments: ['PII'] });
    expect(city.name).toBe('city');
  });

  it('has a version for each schema, with what changed, and knows which one held when', async () => {
    const { asset } = await ask(`{ ${CUSTOMERS} { ... on Dataset {
      versions { totalCount nodes { createdAt fields { path } changes { kind path } } }
      then: version(asOf: "2026-03-02T00:00:00Z") { fields { path } } before: version(asOf: "2020-01-01T00:00:00Z") { id }
      fields(asOf: "2026-03-02T00:00:00Z") { nodes { path } } } } }`);
    expect(asset.versions.nodes.map(({ createdAt }: { createdAt: string }) => createdAt)).toEqual([
      '2026-03-05T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
    ]);
    expect(asset.versions.nodes[0].changes).toEqual([{ kind: 'FIELD_ADDED', path: 'vip' }]);
    expect(asset.then.fields).toHaveLength(3);
    expect(asset.before).toBeNull();
    expect(asset.fields.nodes.map(({ path }: { path: string }) => path)).toEqual(['id', 'email', 'address.city']);
  });

  it('shows a version without the fields that the viewer may not see, nor what they changed', async () => {
    const { asset } = await ask(
      `{ ${CUSTOMERS} { ... on Dataset { versions { nodes { fields { path } } } } } }`,
      'analyst',
    );
    expect(JSON.stringify(asset)).not.toContain('email');
  });

  it('pages through a list to its end, whatever the order', async () => {
    for (const orderBy of ['', ', orderBy: { by: UPDATED_AT, direction: DESC }', ', orderBy: { by: CREATED_AT }']) {
      const all = (await ask(`{ assets(first: 50 ${orderBy}) { nodes { id } } }`)).assets.nodes;
      const seen: unknown[] = [];
      let after: string | null = null;
      do {
        const { assets }: { assets: any } = await ask(
          `query($after: String) { assets(first: 2, after: $after ${orderBy}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          'auditor',
          { after },
        );
        seen.push(...assets.nodes);
        after = assets.pageInfo.hasNextPage ? assets.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(all);
      expect(seen).toHaveLength(5);
    }
  });

  it('takes a cursor for the list it is of, and for no other', async () => {
    const { assets } = await ask('{ assets(first: 1) { pageInfo { endCursor } } }');
    const other = await server.query(
      'query($after: String) { assets(after: $after, filter: { kinds: [MODEL] }) { nodes { id } } }',
      { after: assets.pageInfo.endCursor },
      'auditor',
    );
    expect(other.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it.each([
    ['kinds: [MODEL]', ['churn']],
    ['namespaces: ["postgres://crm:5432"]', ['crm.customers']],
    ['platforms: ["postgres"]', ['crm.customers']],
    ['tags: ["gold"]', ['crm.customers']],
    ['levels: ["RESTRICTED"]', ['payroll']],
    ['levels: ["PUBLIC"]', ['board']],
    ['levels: ["INTERNAL", "PUBLIC"]', ['board', 'churn', 'crm.customers', 'features']],
    ['nameContains: "CUST"', ['crm.customers']],
    ['updatedSince: "2026-04-01T08:30:00Z"', ['features']],
    ['status: [DROPPED]', []],
    ['kinds: []', []],
  ])('keeps of a list what fits %s, and counts the same', async (filter, expected) => {
    const { assets } = await ask(`{ assets(filter: { ${filter} }) { totalCount nodes { name } } }`);
    expect(assets.nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
    expect(assets.totalCount).toBe(expected.length);
  });

  it('says of tags and namespaces in a filter that nobody knows, and of hidden ones alike, that the reader knows of none', async () => {
    const filter = { tags: ['gold', 'PII', 'glod'], namespaces: ['postgres://crm:5432', 'postgres://crm'] };
    const query = `query ($filter: AssetFilter) { assets(filter: $filter) { remarks } search(query: "", filter: $filter) { remarks } }`;
    const unknown = [
      'The reader knows of no tag "glod".',
      'The reader sees nothing in the namespace "postgres://crm".',
    ];
    const known = await ask(query, 'auditor', { filter });
    expect(known).toEqual({ assets: { remarks: unknown }, search: { remarks: unknown } });
    const { assets, search } = await ask(query, 'analyst', { filter });
    expect(assets.remarks).toEqual(['The reader knows of no tag "PII".', ...unknown]);
    expect(search.remarks).toEqual(assets.remarks);
  });

  it('counts for a viewer only what the viewer sees', async () => {
    const count = async (role: string) => (await ask('{ assets { totalCount } }', role)).assets.totalCount;
    expect([await count('analyst'), await count('auditor'), await count('anonymous')]).toEqual([4, 5, 1]);
  });

  it('finds by words, the best match first, and counts what it found', async () => {
    const { search } = await ask(
      '{ search(query: "features") { totalCount facets { name values { value count } } edges { score matchedOn node { __typename ... on Dataset { name } ... on Job { name } } } } }',
      'analyst',
    );
    expect(search.edges[0]).toMatchObject({ node: { __typename: 'Dataset', name: 'features' }, matchedOn: ['name'] });
    expect(search.edges.map(({ node }: any) => node.__typename)).toEqual(['Dataset', 'Job']);
    expect(search.totalCount).toBe(2);
    expect(search.facets.map(({ name }: { name: string }) => name)).toEqual([
      'kind',
      'namespace',
      'platform',
      'tag',
      'level',
      'owner',
    ]);
  });

  it('counts the matches at each level and of each owner: as many as the filter then finds', async () => {
    const QUERY = `query ($filter: AssetFilter) { search(query: "", filter: $filter, first: 0) { totalCount
      facets(names: ["owner", "level"]) { name values { value count owner { name } } } } }`;
    for (const role of ['anonymous', 'analyst', 'steward', 'auditor']) {
      const [levels, owners] = (await ask(QUERY, role)).search.facets;
      expect([levels.name, owners.name]).toEqual(['level', 'owner']);
      for (const { value, count, owner } of levels.values) {
        const { search } = await ask(QUERY, role, { filter: { levels: [value] } });
        expect([role, value, owner, search.totalCount]).toEqual([role, value, null, count]);
      }
      for (const { value, count } of owners.values) {
        const { search } = await ask(QUERY, role, { filter: { owners: [value] } });
        expect([role, search.totalCount]).toEqual([role, count]);
      }
    }
    const [levels, owners] = (await ask(QUERY, 'auditor')).search.facets;
    expect(levels.values.map(({ value }: any) => value)).toContain('RESTRICTED');
    expect(owners.values.map(({ owner }: any) => owner.name)).toEqual(expect.arrayContaining(['ada', 'crm']));
    const seen = (await ask(QUERY, 'analyst')).search.facets[0].values.map(({ value }: any) => value);
    expect(seen).not.toContain('RESTRICTED');
  });

  it('counts levels that the policy gives by name, of fields by their assets', async () => {
    const ruled = await testApp({
      policy: `${DEFAULT_POLICY}
classify:
  - { names: ['hr.*'], level: CONFIDENTIAL }
  - { names: ['*.open'], tags: [PUBLIC] }
`,
    });
    await ruled.send(
      datasetEvent(dataset('hr.staff', { facets: schema('name', 'salary') })),
      datasetEvent(dataset('hr.open', { facets: TAGGED(['RESTRICTED']) })),
      datasetEvent(dataset('shop.open', { facets: schema('price') })),
      datasetEvent(dataset('shop.orders')),
    );
    const { data } = await ruled.query(
      '{ search(query: "", first: 0) { facets(names: ["level"]) { values { value count } } } }',
      {},
      'auditor',
    );
    await ruled.close();
    expect(data.search.facets[0].values).toEqual([
      { value: 'CONFIDENTIAL', count: 3 },
      { value: 'PUBLIC', count: 2 },
      { value: 'INTERNAL', count: 1 },
      { value: 'RESTRICTED', count: 1 },
    ]);
  });

  it('refuses to count what is no facet', async () => {
    const { errors } = await server.query(
      '{ search(query: "") { facets(names: ["owner", "size"]) { name } } }',
      {},
      'analyst',
    );
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('finds nothing by what is hidden', async () => {
    const total = async (query: string, role: string) =>
      (await ask('query($query: String!) { search(query: $query) { totalCount } }', role, { query })).search.totalCount;
    expect([await total('payroll', 'analyst'), await total('payroll', 'auditor')]).toEqual([0, 1]);
    expect([await total('email', 'analyst'), await total('email', 'steward')]).toEqual([0, 1]);
  });

  it('redacts attributes by aspect, and says which', async () => {
    const job =
      '{ job(namespace: "jobs", name: "nightly") { sql description integration processing inputs { name } outputs { name } redactions { field aspect } } }';
    const full = (await ask(job, 'auditor')).job;
    expect([full.sql, full.redactions]).toEqual(['select 1', []]);
    expect(full.inputs.map(({ name }: { name: string }) => name)).toEqual(['crm.customers', 'payroll']);
    const less = (await ask(job, 'analyst')).job;
    expect(less.sql).toBeNull();
    expect(less.redactions).toEqual([
      { field: 'sql', aspect: 'CODE' },
      { field: 'sqlProblem', aspect: 'CODE' },
      { field: 'sourceCode', aspect: 'CODE' },
      { field: 'sourceLocation', aspect: 'CODE' },
      { field: 'facets', aspect: 'RUNS' },
    ]);
    expect(less.inputs.map(({ name }: { name: string }) => name)).toEqual(['crm.customers']);
  });

  it('knows runs, with what they read and wrote', async () => {
    const { run } =
      await ask(`{ run(runId: "${RUN.toUpperCase()}") { runId state startedAt endedAt nominalStartAt parameters metrics
      processingEngine job { name latestRun { runId } runs { totalCount } } inputs { name } outputs { name } } }`);
    expect(run).toEqual({
      runId: RUN,
      state: 'COMPLETED',
      startedAt: '2026-04-01T08:00:00.000Z',
      endedAt: '2026-04-01T08:05:00.000Z',
      nominalStartAt: '2026-04-01T00:00:00.000Z',
      parameters: { rate: 0.1 },
      metrics: { auc: 0.9 },
      processingEngine: 'spark 3.5.1',
      job: { name: 'nightly', latestRun: { runId: RUN }, runs: { totalCount: 1 } },
      inputs: [{ name: 'crm.customers' }, { name: 'payroll' }],
      outputs: [{ name: 'features' }],
    });
    const { job } = await ask('{ job(namespace: "jobs", name: "check") { latestRun { state error } } }');
    expect(job.latestRun).toEqual({ state: 'FAILED', error: 'too few rows' });
  });

  it('knows quality and statistics, for those who may read them', async () => {
    const query = `{ asset(namespace: "db", name: "features") { quality { score measuredAt assertions { name success severity field { path } } }
      producers { name } consumers { name } ... on Dataset { statistics { rowCount size run { runId } } } redactions { field } } }`;
    const { asset } = await ask(query, 'analyst');
    expect(asset.quality).toEqual({
      score: 0.5,
      measuredAt: '2026-04-01T09:00:00.000Z',
      assertions: [
        { name: 'not_null', success: true, severity: null, field: { path: 'f' } },
        { name: 'row_count', success: false, severity: 'error', field: null },
      ],
    });
    expect(asset.statistics).toEqual([{ rowCount: 12, size: 345, run: { runId: RUN } }]);
    expect([asset.producers, asset.consumers]).toEqual([[{ name: 'nightly' }], [{ name: 'check' }]]);
  });

  it('knows models and dashboards', async () => {
    const { assets } = await ask(`{ assets(filter: { kinds: [MODEL, DASHBOARD] }) { nodes { name
      ... on Model { version algorithm features { path dataset { name } } trainingRuns { totalCount } }
      ... on Dashboard { url tool } } } }`);
    expect(assets.nodes).toEqual([
      { name: 'board', url: 'https://bi.example/1', tool: 'Superset' },
      {
        name: 'churn',
        version: '3',
        algorithm: 'gradient boosting',
        features: [{ path: 'f', dataset: { name: 'features' } }],
        trainingRuns: { totalCount: 0 },
      },
    ]);
  });

  it('resolves the id of everything, and tells hidden from unknown by nothing', async () => {
    const { asset, owners, run } =
      await ask(`{ ${CUSTOMERS} { id fields { nodes { id } } ... on Dataset { versions { nodes { id } } } }
      owners { nodes { id name assets { nodes { name } } } } run(runId: "${RUN}") { id job { id } } }`);
    const ids: string[] = [
      asset.id,
      asset.fields.nodes[0].id,
      asset.versions.nodes[0].id,
      owners.nodes[0].id,
      run.id,
      run.job.id,
    ];
    const { nodes } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', 'auditor', { ids });
    expect(nodes.map(({ __typename }: { __typename: string }) => __typename)).toEqual([
      'Dataset',
      'Field',
      'DatasetVersion',
      'Owner',
      'Run',
      'Job',
    ]);
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    const { asset: payroll } = await ask('{ asset(namespace: "db", name: "payroll") { id } }');
    const hidden = await server.query('query($id: ID!) { node(id: $id) { id } }', { id: payroll.id }, 'analyst');
    const unknown = await server.query(
      'query($id: ID!) { node(id: $id) { id } }',
      { id: `a${'B'.repeat(22)}` },
      'analyst',
    );
    expect(hidden).toEqual(unknown);
  });

  it('lists tags, owners and jobs that belong to something visible', async () => {
    const { tags, owners, jobs } = await ask(
      '{ tags { name level } owners { nodes { name } } jobs { totalCount nodes { name } } }',
      'analyst',
    );
    const names = tags.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['gold', 'PUBLIC']));
    expect(names).not.toContain('PII');
    expect(owners.nodes).toEqual([{ name: 'ada' }, { name: 'crm' }]);
    expect([jobs.totalCount, jobs.nodes]).toEqual([2, [{ name: 'check' }, { name: 'nightly' }]]);
  });
});
