import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/test-app.ts';

const FOLDER = new URL('../fixtures/dbt/', import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(`${name}.json`, FOLDER));
const JSON_TYPE = { 'content-type': 'application/json' };
const BOUNDARY = 'a-boundary-of-the-tests';

/** A form with files, as curl -F sends it. */
function form(files: readonly (readonly [part: string, filename: string, bytes: Buffer])[]): Buffer {
  return Buffer.concat([
    ...files.flatMap(([part, filename, bytes]) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${part}"; filename="${filename}"\r\n` +
          'Content-Type: application/octet-stream\r\n\r\n',
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}
const FORM_TYPE = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

describe('POST /api/v1/dbt', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ limits: { dbtBody: 1_000_000 } });
  });
  afterAll(() => server.close());

  const post = async (payload: Buffer | string, headers: Record<string, string>, query = '', role = 'ingest') =>
    server.app.inject({
      method: 'POST',
      url: `/api/v1/dbt${query}`,
      headers: { authorization: await server.authorization(role), ...headers },
      payload,
    });
  const names = async (): Promise<string[]> =>
    (await server.query('{ assets(first: 200) { nodes { name } } }', {}, 'admin')).data.assets.nodes.map(
      ({ name }: { name: string }) => name,
    );

  it('refuses who may not send, before it reads anything', async () => {
    expect((await post('{', JSON_TYPE, '', 'analyst')).statusCode).toBe(403);
  });

  it('refuses what is no manifest, and stores nothing of it', async () => {
    const whole = bytesOf('manifest');
    for (const body of ['', 'no json', '[]', '{}', '{"metadata": {}}', whole.subarray(0, whole.length / 2)]) {
      const { statusCode, body: text } = await post(body, JSON_TYPE);
      expect([statusCode, text.length > 20]).toEqual([400, true]);
    }
    const form_ = form([
      ['catalog', 'catalog.json', bytesOf('catalog')],
      ['odd', 'x', Buffer.from('{}')],
    ]);
    expect((await post(form_, FORM_TYPE)).body).toContain('odd');
    expect((await post(form([['catalog', 'c', bytesOf('catalog')]]), FORM_TYPE)).body).toContain('manifest');
    expect((await post(whole, JSON_TYPE, '?sql=perhaps')).statusCode).toBe(400);
    expect(await names()).toEqual([]);
  });

  it('refuses what is larger than the limit', async () => {
    const filled = JSON.stringify({ filler: 'x'.repeat(1_100_000) });
    expect((await post(gzipSync(filled), { ...JSON_TYPE, 'content-encoding': 'gzip' })).statusCode).toBe(413);
  });

  it('takes a manifest alone, packed', async () => {
    const packed = gzipSync(bytesOf('manifest'));
    const response = await post(packed, { ...JSON_TYPE, 'content-encoding': 'gzip' }, '?namespace=duck&sql=false');
    expect(response.json()).toMatchObject({ project: 'churn', namespace: 'duck', models: 5 });
    expect(response.statusCode).toBe(200);
    expect((await names()).some((name) => name.endsWith('customer_features'))).toBe(true);
  });

  it('takes the files of a target folder as a form', async () => {
    const files = form([
      ['manifest', 'manifest.json.gz', gzipSync(bytesOf('manifest'))],
      ['catalog', 'catalog.json', bytesOf('catalog')],
      ['run_results', 'run_results.json', bytesOf('run_results')],
    ]);
    const report = (await post(files, FORM_TYPE, '?namespace=duckdb://warehouse.duckdb')).json<{
      edges: { columns: number };
      problems: unknown[];
    }>();
    expect(report.problems).toEqual([]);
    expect(report.edges.columns).toBeGreaterThan(20);
  }, 60_000);
});
