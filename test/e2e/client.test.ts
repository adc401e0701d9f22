import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HeadwaterClient, HeadwaterError } from '../../client/src/client.ts';
import { SERVER_CODES } from '../../client/src/errors.ts';
import { TypedDocumentString } from '../../client/src/generated/documents.ts';
import { ERROR_CODES } from '../../src/graphql/errors.ts';
import { authorizationFor, headwater, startHeadwater, temporaryFolder } from '../support/headwater.ts';
import type { RunningServer } from '../support/headwater.ts';
import { writeFileSync } from 'node:fs';

describe('the TypeScript client', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  let server: RunningServer;
  let key: string;
  let client: HeadwaterClient;
  const token = async (role: string) => (await authorizationFor(dataDir, role)).slice('Bearer '.length);
  beforeAll(async () => {
    const made = await headwater(['api-key', '--subject', 'script', '--role', 'steward'], {});
    key = made.stdout.trim();
    const keys = join(folder, 'keys.yaml');
    writeFileSync(keys, made.stderr.slice(made.stderr.indexOf('- ')));
    server = await startHeadwater('demo', { HEADWATER_DATA_DIR: dataDir, HEADWATER_API_KEYS: keys });
    client = new HeadwaterClient({ url: server.address, token: () => token('steward') });
  }, 120_000);
  afterAll(() => server.stop());

  const features = async () => {
    const asset = await client.asset({ namespace: 'feast://features.acme.example', name: 'customer_features' });
    if (asset === null) throw new Error('the demo has no customer_features');
    return asset;
  };

  test('finds an asset by words, by name and by id', async () => {
    const asset = await features();
    expect(await client.asset({ id: asset.id })).toEqual(asset);
    const { edges, totalCount, facets } = await client.search({ query: 'customer_features', counted: true });
    expect(edges.map(({ node }) => ('id' in node ? node.id : null))).toContain(asset.id);
    expect(totalCount).toBeGreaterThan(0);
    expect(facets?.map(({ name }) => name)).toContain('kind');
    expect(await client.asset({ namespace: 'nowhere', name: 'nothing' })).toBeNull();
  });

  test('gives lineage as objects and as columns, which tell the same', async () => {
    const { id } = await features();
    const asked = { of: [id], direction: 'UPSTREAM', granularity: 'FIELD', depth: 10 } as const;
    const graph = await client.lineage(asked);
    const { columns } = await client.lineageColumns(asked);
    expect(graph.nodes.length).toBeGreaterThan(5);
    expect(columns.nodes.ids).toEqual(graph.nodes.map((node) => node.id));
    const ends = columns.edges.from.map((from, i) => [
      columns.nodes.ids[from],
      columns.nodes.ids[columns.edges.to[i] ?? -1],
    ]);
    expect(ends).toEqual(graph.edges.map(({ from, to }) => [from, to]));
  });

  test('gives the paths between two assets', async () => {
    const { id } = await features();
    const { nodes } = await client.lineage({ of: [id], direction: 'UPSTREAM' });
    const source = nodes.find(({ distance }) => distance === 2) ?? nodes[0];
    const { paths, more } = await client.paths({ from: source?.id ?? '', to: id, maxPaths: 50 });
    expect(paths.map(({ hops }) => hops)).toContain(2);
    expect(more).toBe(false);
  });

  test('gives what a change affects, what broke, and where sensitive data goes', async () => {
    const { id } = await features();
    const impact = await client.impact({ of: [id] });
    expect(impact.roots).toEqual([id]);
    expect(impact.assets.edges.map(({ node }) => node.name)).toContain('churn_model');
    const cause = await client.rootCause({ of: id, since: '2026-11-01T00:00:00Z' });
    expect(cause.suspects.map(({ reason }) => reason)).toContain('SCHEMA_CHANGED');
    const filter = { tags: ['PII', 'EMIAL'], exposedOnly: true };
    const flows = await client.sensitiveFlows({ filter });
    expect(flows.edges.length).toBeGreaterThan(3);
    expect(flows.remarks).toEqual(['The reader knows of no tag "EMIAL".']);
    let text = '';
    for await (const some of client.sensitiveFlowTexts({ filter })) text += some;
    const rows = text.split('\r\n').filter((row) => row !== '' && !/^"?#/.test(row));
    expect(rows).toHaveLength(1 + flows.totalCount);
  });

  test('goes over all pages of assets, each asset once', async () => {
    const pages: number[] = [];
    for await (const { nodes } of client.assetPages({ first: 3 })) pages.push(nodes.length);
    const ids: string[] = [];
    for await (const asset of client.allAssets({ first: 7 })) ids.push(asset.id);
    const { totalCount } = await client.assets({ first: 1, counted: true });
    expect(pages.slice(0, -1).every((size) => size === 3)).toBe(true);
    expect(pages.reduce((sum, size) => sum + size, 0)).toBe(totalCount);
    expect(new Set(ids).size).toBe(totalCount);
  });

  test('takes an API key as it takes a token, and sees what that caller may see', async () => {
    const byKey = new HeadwaterClient({ url: `${server.address}/`, token: key });
    const viewer = new TypedDocumentString<{ viewer: { id: string } }, object>('{ viewer { id } }');
    expect(await byKey.query(viewer, {})).toEqual({ viewer: { id: 'script' } });
    const anonymous = await new HeadwaterClient({ url: server.address }).assets({ counted: true });
    const steward = await byKey.assets({ counted: true });
    expect(anonymous.totalCount ?? 0).toBeLessThan(steward.totalCount ?? 0);
  });

  test('tells what went wrong by a code, and the id that the log has it under', async () => {
    const failed = async (asked: Promise<unknown>) => {
      const error: unknown = await asked.catch((thrown: unknown) => thrown);
      if (!(error instanceof HeadwaterError)) throw new Error('it did not fail as it should', { cause: error });
      return error;
    };
    const wrong = await failed(client.lineage({ of: ['not an id'] }));
    expect(wrong).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'of[0]', status: 200 });
    expect(wrong.requestId).toMatch(/\S{8}/);
    const refused = await failed(new HeadwaterClient({ url: server.address, token: 'no-token' }).assets());
    expect(refused).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(refused.requestId).toMatch(/\S{8}/);
    expect(refused.message).not.toContain('no-token');
    expect(await failed(new HeadwaterClient({ url: 'http://127.0.0.1:1' }).assets())).toMatchObject({
      code: 'UNREACHABLE',
      requestId: null,
    });
    expect(await failed(new HeadwaterClient({ url: `${server.address}/health` }).assets())).toMatchObject({
      code: 'BAD_ANSWER',
      status: 404,
    });
  });

  test('knows every code that the server has', () => {
    expect(SERVER_CODES).toEqual(Object.keys(ERROR_CODES));
  });

  describe('before a server that is full at times', () => {
    let busy: Server;
    let url: string;
    let full = 0;
    let retryAfter = '0';
    let asked = 0;
    beforeAll(async () => {
      busy = createServer((request, response) => {
        asked++;
        if (full > 0) {
          full--;
          response.writeHead(503, { 'retry-after': retryAfter, 'content-type': 'application/json' });
          response.end('{"errors":[{"message":"later","extensions":{"code":"UNAVAILABLE","requestId":"r1"}}]}');
          return;
        }
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const { authorization = '' } = request.headers;
          const headers = { 'content-type': 'application/json', authorization };
          void fetch(`${server.address}/graphql`, { method: 'POST', headers, body: Buffer.concat(chunks) })
            .then((answer) => answer.text())
            .then((text) => response.end(text));
        });
      });
      busy.listen(0, '127.0.0.1');
      await once(busy, 'listening');
      const address = busy.address();
      url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
    });
    afterAll(() => busy.close());
    const ask = (before: { full: number; retryAfter: string }) => {
      ({ full, retryAfter } = before);
      asked = 0;
      return new HeadwaterClient({ url, token: () => token('steward'), retries: 2, longestWait: 5_000 });
    };

    test('asks again after as long as Retry-After says, and gets the answer', async () => {
      const begin = performance.now();
      const page = await ask({ full: 2, retryAfter: '1' }).assets({ first: 1 });
      expect(page.nodes).toHaveLength(1);
      expect(asked).toBe(3);
      expect(performance.now() - begin).toBeGreaterThan(1_900);
    });

    test('gives up after as many times as it may, or when it would have to wait too long', async () => {
      const unavailable = { code: 'UNAVAILABLE', requestId: 'r1', status: 503 };
      await expect(ask({ full: 9, retryAfter: '0' }).assets()).rejects.toMatchObject(unavailable);
      expect(asked).toBe(3);
      await expect(ask({ full: 9, retryAfter: '3600' }).assets()).rejects.toMatchObject(unavailable);
      expect(asked).toBe(1);
    });

    test('never sends a mutation again', async () => {
      const mutation = new TypedDocumentString<unknown, object>('mutation { reloadPolicy { changed } }');
      await expect(ask({ full: 1, retryAfter: '0' }).query(mutation, {})).rejects.toMatchObject({ status: 503 });
      expect(asked).toBe(1);
    });

    test('stops waiting and asking when it is told to', async () => {
      const stop = new AbortController();
      const waiting = ask({ full: 1, retryAfter: '4' }).assets({}, { signal: stop.signal });
      setTimeout(() => {
        stop.abort(new Error('enough'));
      }, 200);
      await expect(waiting).rejects.toThrow('enough');
      expect(asked).toBe(1);
      await expect(client.assets({}, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
    });
  });
});
