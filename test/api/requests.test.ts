import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/graphql/errors.ts';
import { readFileSync } from 'node:fs';
import { dataset, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

describe('a GraphQL request', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
    await server.send(runEvent({ outputs: [dataset('thing', { facets: schema('a') })] }));
  });
  afterAll(() => server.close());

  const get = (query: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url: `/graphql?query=${encodeURIComponent(query)}`, headers });

  it('with credentials that are no good is 401, never anonymous', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: 'Bearer nonsense' },
      payload: { query: '{ viewer { id } }' },
    });
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('with a token whose issuer can not be asked for keys is told so, and is not to blame', async () => {
    const cut = await testApp({ jwksUrl: 'http://127.0.0.1:1/jwks' });
    const { privateKey } = await generateKeyPair('ES256');
    const token = new SignJWT().setProtectedHeader({ alg: 'ES256' }).setSubject('grace').setExpirationTime('1h');
    const authorization = `Bearer ${await token.sign(privateKey)}`;
    const told = "the keys of the tokens' issuer cannot be fetched: try again";
    const [query, event] = await Promise.all(
      ['/graphql', '/api/v1/lineage'].map((url) =>
        cut.app.inject({ method: 'POST', url, headers: { authorization }, payload: { query: '{ viewer { id } }' } }),
      ),
    );
    await cut.close();
    expect([query?.statusCode, query?.headers['retry-after'], event?.statusCode]).toEqual([503, '5', 503]);
    expect(query?.json()).toMatchObject({ errors: [{ message: told, extensions: { code: 'UNAVAILABLE' } }] });
    expect(event?.json()).toMatchObject({ error: 'UNAVAILABLE', message: told });
  });

  it.each([
    [
      'PAYLOAD_TOO_LARGE',
      413,
      'application/json',
      JSON.stringify({ query: `{ viewer { id } } #${'x'.repeat(1_100_000)}` }),
    ],
    ['UNSUPPORTED_MEDIA_TYPE', 415, 'application/graphql', '{ viewer { id } }'],
  ] as const)('with a body that can not be taken is %s', async (code, status, type, payload) => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': type },
      payload,
    });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code, requestId: expect.any(String) as string } }],
    });
    expect(ERROR_CODES).toHaveProperty(code);
  });

  it('without credentials is of the anonymous viewer, who sees what is public', async () => {
    const { data } = await server.query('{ viewer { id roles level hidden permissions } assets { totalCount } }');
    expect(data.viewer).toEqual({
      id: 'anonymous',
      roles: ['anonymous'],
      level: 'PUBLIC',
      hidden: 'DROP',
      permissions: [],
    });
    expect(data.assets.totalCount).toBe(0);
  });

  it('has an id, the one it brings when that is sane', async () => {
    const given = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-request-id': 'abc-1' },
      payload: { query: '{ node(id: "x") { id } }' },
    });
    expect(given.headers['x-request-id']).toBe('abc-1');
    expect(given.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'id', requestId: 'abc-1' } }],
    });
    const made = await server.app.inject({ url: '/health/live', headers: { 'x-request-id': 'a b\n' } });
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('over GET may be a query and not a mutation, and needs a header that browsers do not send by themselves', async () => {
    const preflighted = { 'apollo-require-preflight': 'true' };
    expect((await get('{ viewer { id } }', preflighted)).statusCode).toBe(200);
    expect((await get('{ viewer { id } }')).statusCode).toBe(400);
    const mutation = await get(
      'mutation { defineTerm(input: { name: "x", definition: "y" }) { term { id } } }',
      preflighted,
    );
    expect(mutation.statusCode).toBe(405);
  });

  it.each([
    ['depth', `{ assets { nodes ${'{ producers { inputs '.repeat(10)} { id } ${'} }'.repeat(10)} } }`],
    ['aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`],
    ['tokens', `{ ${'viewer { id } '.repeat(2_000)} }`],
    [
      'cost',
      '{ assets(first: 200) { nodes { producers { runs(first: 200) { nodes { id runId } } } fields(first: 200) { nodes { id path } } } } }',
    ],
  ])('above the limit of %s is refused before anything is read', async (limit, query) => {
    await server.drained();
    const before = server.store.statements;
    const { errors, status } = await server.query(query, {}, 'admin');
    expect([status, errors[0]?.extensions]).toEqual([
      400,
      expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', limit }),
    ]);
    expect(server.store.statements).toBe(before);
  });

  it('is weighed by the sizes in its variables and their defaults, each time anew', async () => {
    const query = `query ($few: Int, $many: Int = 200, $ids: [ID!]!) {
  assets(first: $few) { nodes { producers { runs(first: $many) { nodes { id runId } } } fields(first: $many) { nodes { id path } } } }
  nodes(ids: $ids) { ... on Dataset { producers { runs(first: $many) { nodes { id runId } } } fields(first: $many) { nodes { id path } } } }
}`;
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `a${String(i).padStart(22, '0')}`);
    const isRefused = async (variables: object): Promise<boolean> => {
      const { errors } = await server.query(query, { ids: [], ...variables }, 'admin');
      if (errors.length > 0) expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost' });
      return errors.length > 0;
    };
    for (let time = 0; time < 2; time++) {
      expect(await isRefused({ few: 1, many: 1 })).toBe(false);
      expect(await isRefused({ few: 200, many: 1 })).toBe(false);
      expect(await isRefused({ few: 200 })).toBe(true);
      expect(await isRefused({ few: 200, many: 200 })).toBe(true);
      expect(await isRefused({ few: 1, ids: ids(2) })).toBe(false);
      expect(await isRefused({ few: 1, ids: ids(200) })).toBe(true);
    }
  });

  it.each([
    ['{ viewer { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ viewer {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { viewer { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ assets(first: 201) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ assets(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ assets(after: "abc") { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ nodes(ids: ["a", "b"]) { id } }', 'BAD_USER_INPUT'],
    ['{ run(runId: "abc") { id } }', 'BAD_USER_INPUT'],
    ['{ assets(filter: { levels: ["NONE"] }) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ search(query: "a", first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ assets(filter: { updatedSince: "yesterday" }) { totalCount } }', 'BAD_USER_INPUT'],
    ['mutation { defineTerm(input: { name: "x", definition: "y" }) { term { id } } }', 'FORBIDDEN'],
  ])('%s is answered with %s and a request id', async (query, code) => {
    const { errors } = await server.query(query, {}, 'analyst');
    expect(errors[0]?.extensions).toMatchObject({ code, requestId: expect.any(String) });
    expect(JSON.stringify(errors)).not.toMatch(/MATCH|\.ts:|stacktrace/);
  });

  it('is told which variable is no time', async () => {
    const query = 'query ($since: DateTime) { assets(filter: { updatedSince: $since }) { totalCount } }';
    const { errors } = await server.query(query, { since: 'yesterday' }, 'analyst');
    expect(errors[0]).toMatchObject({
      message: '$since: a DateTime is an RFC 3339 time such as "2026-04-01T08:30:00Z"',
      extensions: { code: 'BAD_USER_INPUT', argument: '$since' },
    });
  });

  it('can not be sent too often', async () => {
    const slow = await testApp({ limits: { rate: 3 } });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await slow.query('{ viewer { id } }', {}, 'analyst')).status);
    const other = await slow.query('{ viewer { id } }', {}, 'steward');
    await slow.close();
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(other.status).toBe(200);
  });

  it('may ask for the schema in the demo only', async () => {
    const closed = await testApp({ demo: false });
    const introspection = '{ __schema { queryType { name } } }';
    expect((await closed.query(introspection)).errors).not.toEqual([]);
    expect((await server.query(introspection)).errors).toEqual([]);
    expect(
      (await closed.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })).headers['content-type'],
    ).not.toContain('html');
    await closed.close();
  });

  it('of a browser for a page gets GraphiQL with all of its files from here', async () => {
    const page = await server.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(3);
    for (const path of files) {
      // Relative to the page, which may be behind a path prefix.
      expect(path).toMatch(/^graphiql\//);
      expect((await server.app.inject(`/${path}`)).statusCode).toBe(200);
    }
  });
});

describe('the server', () => {
  it('counts for Prometheus, and names nothing of the catalog', async () => {
    const server = await testApp();
    await server.send(runEvent({ outputs: [dataset('not.in.metrics')] }));
    const { body } = await server.app.inject('/metrics');
    await server.close();
    expect(body).toContain('headwater_ingest_events_total{outcome="stored"} 1');
    expect(body).toContain('headwater_store_statements_total');
    expect(body).not.toContain('not.in.metrics');
  });

  it('is ready while the store answers, and alive when not', async () => {
    const server = await testApp();
    expect((await server.app.inject('/health/ready')).statusCode).toBe(200);
    await server.store.close();
    const outcomes = await Promise.all(['/health/live', '/health/ready'].map((path) => server.app.inject(path)));
    expect(outcomes.map(({ statusCode }) => statusCode)).toEqual([200, 503]);
    const query = await server.query('{ assets { totalCount } }', {}, 'analyst');
    expect(query.errors[0]?.extensions.code).toBe('UNAVAILABLE');
    await server.app.close();
  });
});

describe('docs/api.md', () => {
  it('lists every error code with its meaning', () => {
    const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|$/gm)].map(([, code, meaning]) => [code, meaning]);
    expect(Object.fromEntries(rows)).toMatchObject(ERROR_CODES);
  });
});
