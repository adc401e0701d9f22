import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../support/test-app.ts';

describe('the explorer as it is served', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

  test.for(['/', '/search', '/asset/abc', '/lineage', '/governance/flows', '/identity'])(
    '%s is its page',
    async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(body).toContain('<base href="/" />');
    },
  );

  test('a page lets nothing inline run, and nothing ask or load from elsewhere', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect((await get('/')).body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
  });

  test('its files are kept for ever, and sent compressed to those who take that', async () => {
    const [, file = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec((await get('/')).body) ?? [];
    const plain = await get(`/${file}`);
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
    for (const encoding of ['br', 'gzip']) {
      const packed = await get(`/${file}`, { 'accept-encoding': `deflate, ${encoding}` });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    }
  });

  test.for(['/assets/none.js', '/assets/..%2Findex.html', '/assets/..%2F..%2Fpackage.json', '/.vite/manifest.json'])(
    '%s is nothing',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  test.for(['/nothing', '/api/v1/nothing', '/graphiql/nothing', '/metrics/x'])(
    'it does not take the place of what is not there: %s',
    async (url) => {
      const { statusCode, headers } = await get(url, { accept: 'text/html' });
      expect([statusCode, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
    },
  );
});

describe('behind a path prefix', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ basePath: '/data/lineage/' });
  });
  afterAll(() => server.close());

  test.for(['', '/data/lineage'])(
    'everything is there, whether or not the proxy takes it away (%s)',
    async (prefix) => {
      for (const path of ['/', '/search', ...(prefix === '' ? [] : ['', '?q=a'])]) {
        const { statusCode, body } = await server.app.inject(prefix + path);
        expect(statusCode).toBe(200);
        expect(body).toContain('<base href="/data/lineage/" />');
      }
      expect((await server.app.inject(`${prefix}/health/live`)).statusCode).toBe(200);
      const answer = await server.app.inject({
        method: 'POST',
        url: `${prefix}/graphql`,
        payload: { query: '{ viewer { id } }' },
      });
      expect(answer.json()).toEqual({ data: { viewer: { id: 'anonymous' } } });
    },
  );
});
