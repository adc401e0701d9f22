import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApiKey } from '../../src/access/identity/api-keys.ts';
import { readConfig } from '../../src/config.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const QUERY = { query: '{ viewer { id roles } }' };
const ORIGIN = 'https://app.example.com';

describe('credentials', () => {
  const { key, entry } = makeApiKey('airflow', ['ingest']);
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ apiKeys: [entry] });
  });
  afterAll(() => server.close());
  const ask = (authorization: string) =>
    server.app.inject({ method: 'POST', url: '/graphql', headers: { authorization }, payload: QUERY });

  it('may be an API key', async () => {
    expect((await ask(`Bearer ${key}`)).json()).toEqual({ data: { viewer: { id: 'airflow', roles: ['ingest'] } } });
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer hw_unknown', `Bearer ${key}x`])(
    'that are %j are 401 for every way in, never anonymous',
    async (authorization) => {
      const answers = await Promise.all([
        ask(authorization),
        server.app.inject({ url: '/graphql', headers: { authorization, accept: 'text/html' } }),
        server.app.inject({ method: 'POST', url: '/api/v1/lineage', headers: { authorization }, payload: {} }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
      expect(answers.map(({ headers }) => headers['www-authenticate'])).toEqual(['Bearer', 'Bearer', 'Bearer']);
    },
  );
});

describe('a page of another origin', () => {
  const preflight = (server: TestApp, origin: string) =>
    server.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
  const ask = (server: TestApp, headers: Record<string, string>) =>
    server.app.inject({ method: 'POST', url: '/graphql', headers, payload: QUERY });

  it('can not call the API unless that is configured', async () => {
    const server = await testApp();
    expect((await preflight(server, ORIGIN)).statusCode).toBe(404);
    const { headers } = await ask(server, { origin: ORIGIN });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    await server.close();
  });

  it('can call it when its origin is configured, and no other can', async () => {
    const server = await testApp({ corsOrigins: [ORIGIN] });
    for (const [origin, allowed] of [
      [ORIGIN, ORIGIN],
      ['https://evil.example', undefined],
      [`${ORIGIN}.evil.example`, undefined],
      ['null', undefined],
    ] as const) {
      for (const { headers } of [await preflight(server, origin), await ask(server, { origin })]) {
        expect([origin, headers['access-control-allow-origin']]).toEqual([origin, allowed]);
        expect(headers['access-control-allow-credentials']).toBeUndefined();
        expect(headers.vary).toContain('Origin');
      }
    }
    const refused = await ask(server, { origin: ORIGIN, authorization: 'Bearer nonsense' });
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([401, ORIGIN]);
    await server.close();
  });

  it('can not send what a browser sends without asking first, wherever it comes from', async () => {
    const server = await testApp({ corsOrigins: [ORIGIN] });
    const bodies = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    const answers = await Promise.all(
      bodies.map((type) =>
        server.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': type, origin: ORIGIN },
          payload: JSON.stringify(QUERY),
        }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 415, 415]);
    await server.close();
  });
});

describe('HEADWATER_CORS_ORIGINS', () => {
  it('is a list of origins with commas, and empty by default', () => {
    expect(readConfig({}).corsOrigins).toEqual([]);
    expect(readConfig({ HEADWATER_CORS_ORIGINS: `${ORIGIN}, http://localhost:5173` }).corsOrigins).toEqual([
      ORIGIN,
      'http://localhost:5173',
    ]);
  });

  it.each(['*', 'app.example.com', `${ORIGIN}/`, `${ORIGIN},`, 'https://*.example.com', 'file:///x', 'null'])(
    'can not be %s',
    (text) => {
      expect(() => readConfig({ HEADWATER_CORS_ORIGINS: text })).toThrow('HEADWATER_CORS_ORIGINS');
    },
  );
});

describe('every answer', () => {
  it('has headers that keep a browser from doing more with it than it should', async () => {
    const server = await testApp();
    for (const url of ['/graphql', '/health/live', '/nothing', '/graphiql/start.js']) {
      const { headers } = await server.app.inject({ url, headers: { accept: 'text/html' } });
      expect([url, headers]).toEqual([
        url,
        expect.objectContaining({
          'content-security-policy': expect.stringContaining("default-src 'none'"),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'x-frame-options': 'SAMEORIGIN',
        }),
      ]);
    }
    await server.close();
  });

  it('of GraphQL stays out of caches, refusals too', async () => {
    const server = await testApp();
    for (const authorization of [undefined, 'Bearer nonsense']) {
      const { headers } = await server.app.inject({
        url: '/graphql?query=%7Bviewer%7Bid%7D%7D',
        headers: { 'apollo-require-preflight': '1', ...(authorization === undefined ? {} : { authorization }) },
      });
      expect(headers['cache-control']).toBe('no-store');
    }
    await server.close();
  });
});
