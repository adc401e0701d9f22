import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { churn, churnColumns, manifest, model, node } from '../support/dbt.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const artifacts = churn();
const text = (name: keyof typeof artifacts): string => JSON.stringify(artifacts[name]);

describe('POST /api/v1/dbt', () => {
  let server: TestApp;
  let address: string;
  beforeAll(async () => {
    server = await testApp({ limits: { dbtBody: 2_000_000 } });
    address = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/dbt`;
    return () => server.close();
  });

  const post = async (body: FormData | string | Buffer, headers: Record<string, string> = {}, query = '') => {
    const response = await fetch(`${address}${query}`, {
      method: 'POST',
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
      headers: { authorization: await server.authorization('ingest'), ...headers },
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const json = { 'content-type': 'application/json' };
  const form = (parts: Record<string, string | Buffer>): FormData => {
    const data = new FormData();
    for (const [name, part] of Object.entries(parts))
      data.append(name, new Blob([Buffer.isBuffer(part) ? new Uint8Array(part) : part]), `${name}.json`);
    return data;
  };
  const columnsFeeding = async (name: string, path: string): Promise<string[]> => {
    const found = await server.query(
      `{ asset(namespace: "duckdb://warehouse.duckdb", name: "${name}") { id ... on Dataset { fields(first: 50) { nodes { id path } } } } }`,
      {},
      'admin',
    );
    const id = found.data.asset.fields.nodes.find((field: { path: string }) => field.path === path).id as string;
    const answer = await server.query(
      `query ($id: ID!) { lineage(of: [$id], direction: UPSTREAM, granularity: FIELD, depth: 1) {
        edges { evidence { origin confidence } } nodes { entity { ... on Field { path asset { name } } } } } }`,
      { id },
      'admin',
    );
    return [
      ...answer.data.lineage.nodes.map((one: any) => `${one.entity.asset.name}.${one.entity.path}`),
      ...answer.data.lineage.edges.flatMap((one: any) => one.evidence.map((e: any) => `${e.origin} ${e.confidence}`)),
    ];
  };

  it('takes the files as parts of a form, packed or not, and reports what became of them', async () => {
    const { status, body } = await post(
      form({
        manifest: gzipSync(text('manifest')),
        catalog: text('catalog'),
        'run_results.json': gzipSync(text('run_results')),
      }),
      {},
      '?namespace=duckdb://warehouse.duckdb',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      project: 'churn',
      namespace: 'duckdb://warehouse.duckdb',
      standIn: false,
      models: 5,
      tests: 9,
      refused: 0,
      problems: [],
    });
    expect(body.edges.columns).toBeGreaterThanOrEqual(churnColumns().length);
    expect(await columnsFeeding('warehouse.main_marts.customer_features', 'segment')).toEqual([
      'warehouse.main_marts.customer_features.segment',
      'warehouse.main_marts.calculate_lifetime_value.payment_count',
      'SQL 0.9',
    ]);
  });

  it('takes parts in any order, fields without a file name too', async () => {
    const data = new FormData();
    data.append('catalog', text('catalog'));
    data.append('manifest', text('manifest'));
    expect((await post(data)).body).toMatchObject({ models: 5, namespace: 'duckdb://churn', standIn: true });
  });

  it('takes one JSON object with them, or the manifest alone, packed too', async () => {
    const whole = `{"manifest":${text('manifest')},"catalog":${text('catalog')},"run_results":${text('run_results')}}`;
    expect((await post(whole, json)).body).toMatchObject({ models: 5, tests: 9 });
    expect((await post(text('manifest'), json)).body).toMatchObject({ models: 5 });
    const packed = await post(gzipSync(whole), { ...json, 'content-encoding': 'gzip' });
    expect(packed.body).toMatchObject({ models: 5 });
  });

  it('tells of statements that can not be parsed, and keeps what dbt says of the tables', async () => {
    const given = manifest({
      nodes: [node('seed.shop.raw'), model('model.shop.bad', 'select from from where', ['seed.shop.raw'])],
    });
    const { status, body } = await post(JSON.stringify(given), json);
    expect(status).toBe(200);
    expect(body).toMatchObject({ edges: { tables: 1, columns: 0 }, refused: 0 });
    expect(body.problems).toEqual([
      {
        place: 'manifest.json nodes["model.shop.bad"].compiled_code',
        message: expect.stringMatching(/^can't be parsed at line 1/),
        refused: false,
      },
    ]);
  });

  it('leaves SQL alone when it is told to', async () => {
    expect((await post(text('manifest'), json, '?sql=false')).body.edges.columns).toBe(0);
  });

  it('says what is wrong with a request, and where', async () => {
    const wrong = async (...args: Parameters<typeof post>) => {
      const { status, body } = await post(...args);
      return [status, body.message];
    };
    expect(await wrong('{', json)).toEqual([400, 'the body is not JSON: it ends too early']);
    expect(await wrong(text('catalog'), json)).toEqual([
      400,
      'manifest.json: metadata.dbt_schema_version says that it is catalog, not manifest',
    ]);
    expect(await wrong(form({ catalog: text('catalog') }))).toEqual([400, 'manifest.json is missing']);
    expect(await wrong(form({ manifest: 'x' }))).toEqual([400, expect.stringMatching(/^manifest\.json is not JSON/)]);
    expect(await wrong(form({ manifest: text('manifest'), other: '{}' }))).toEqual([
      400,
      '"other" is no part that is known: manifest, catalog, run_results, sources are',
    ]);
    expect(await wrong(form({ manifest: gzipSync(text('manifest')).subarray(0, 500) }))).toEqual([
      400,
      'the gzip is damaged, or ends too early',
    ]);
    expect(await wrong(text('manifest'), json, '?namespac=x')).toEqual([400, expect.stringContaining('namespac')]);
    expect(await wrong(text('manifest'), json, '?namespace=')).toEqual([400, '?namespace is no name']);
    expect(await wrong('x', { 'content-type': 'text/plain' })).toEqual([415, expect.stringContaining('multipart')]);
  });

  it('gives up on what is too large, also after inflating', async () => {
    const large = JSON.stringify({ ...manifest(), padding: 'x'.repeat(3_000_000) });
    expect((await post(form({ manifest: gzipSync(large) }))).status).toBe(413);
    expect((await post(gzipSync(large), { ...json, 'content-encoding': 'gzip' })).status).toBe(413);
    expect((await post(text('manifest'), json)).status).toBe(200);
  });

  it('is for those who may send events', async () => {
    const as = async (...roles: string[]) =>
      (
        await fetch(address, {
          method: 'POST',
          body: text('manifest'),
          headers: { ...json, ...(roles.length === 0 ? {} : { authorization: await server.authorization(...roles) }) },
        })
      ).status;
    expect(await as()).toBe(401);
    expect(await as('steward')).toBe(403);
  });

  it('writes down who sent it', async () => {
    await server.drained();
    const log = await server.store.listAccesses({ viewer: 'ingest' }, { after: null, limit: 500 });
    expect(log.filter(({ kind, operation }) => kind === 'INGEST' && operation === 'dbt').length).toBeGreaterThan(0);
  });

  it('is free again after a client that went away in the middle', async () => {
    for (let time = 0; time < 3; time++) {
      const client = httpRequest(address, {
        method: 'POST',
        headers: { ...json, authorization: await server.authorization('ingest'), 'content-length': 1_000_000 },
      });
      client.on('error', () => undefined);
      const closed = new Promise((done) => client.once('close', done));
      client.write(text('manifest').slice(0, 50_000));
      await new Promise((done) => setTimeout(done, 50));
      client.destroy();
      await closed;
    }
    await expect.poll(async () => (await post(text('manifest'), json)).status).toBe(200);
  });
});
