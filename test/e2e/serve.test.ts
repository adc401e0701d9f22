import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataset, runEvent } from '../support/client-events.ts';
import { authorizationFor, headwater, startHeadwater, temporaryFolder } from '../support/headwater.ts';
import type { RunningServer } from '../support/headwater.ts';

describe('headwater serve with an API key', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const keys = join(folder, 'keys.yaml');
  let server: RunningServer;
  let key: string;
  let entry: string;
  beforeAll(async () => {
    const { stdout, stderr } = await headwater(['api-key', '--subject', 'airflow', '--role', 'ingest'], {});
    key = stdout.trim();
    entry = stderr.slice(stderr.indexOf('- '));
    writeFileSync(keys, entry);
    server = await startHeadwater('serve', {
      HEADWATER_DATA_DIR: dataDir,
      HEADWATER_API_KEYS: keys,
      HEADWATER_LOG_LEVEL: 'trace',
    });
  }, 120_000);

  const post = (path: string, authorization: string, body: object, id = 'from-the-test') =>
    fetch(`${server.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, 'x-request-id': id },
      body: JSON.stringify(body),
    });
  const event = runEvent({ job: 'nightly', outputs: [dataset('orders')] });

  test('takes events from who has the key, of which the file has the hash alone', async () => {
    expect(key).toMatch(/^hw_[\w-]{43}$/);
    expect(entry).not.toContain(key);
    expect((await post('/api/v1/lineage', `Bearer ${key}`, event)).status).toBe(201);
    expect((await post('/api/v1/lineage', `Bearer ${key.slice(0, -1)}-`, event)).status).toBe(401);
  });

  test('does not show its schema, nor GraphiQL: that is for the demo', async () => {
    const authorization = await authorizationFor(dataDir, 'admin');
    const asked = await post('/graphql', authorization, { query: '{ __schema { types { name } } }' });
    expect(asked.status).toBe(400);
    const page = await fetch(`${server.address}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toContain('html');
  });

  test('logs one JSON object a line, requests with their ids, and neither credentials nor queries', async () => {
    const authorization = await authorizationFor(dataDir, 'steward');
    const query = '{ search(query: "sought-words") { totalCount } }';
    await post('/graphql', authorization, { query }, 'a-good-query');
    await post('/graphql', authorization, { query: '{ wrong-words }' }, 'a-wrong-query');
    await post('/graphql', 'Bearer bad-credentials', { query }, 'a-bad-token');
    await fetch(`${server.address}/graphql?query=${encodeURIComponent('{ asked_by_get }')}`);
    const { code, stdout } = await server.stop();
    expect(code).toBe(0);

    const lines = stdout.trimEnd().split('\n');
    const ids = lines.map((line): unknown => JSON.parse(line).reqId);
    expect(ids).toEqual(expect.arrayContaining(['from-the-test', 'a-good-query', 'a-wrong-query', 'a-bad-token']));
    const secrets = [key, authorization.slice(7), 'bad-credentials', 'sought-words', 'wrong-words', 'asked_by_get'];
    for (const secret of [...secrets, 'Bearer', 'nightly']) expect(stdout).not.toContain(secret);
    expect(stdout).not.toMatch(/authorization/i);
  });
});
