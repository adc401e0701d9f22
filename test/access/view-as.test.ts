import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { dataset, datasetEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const QUERY = `{ viewer { id roles level permissions viewableAs } search(query: "", types: [DATASET]) { totalCount } }`;

describe('to look as other roles', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
    const tags = { tags: { tags: [{ key: 'PII', value: 'true', source: 'test' }] } };
    await server.send(
      datasetEvent(dataset('plain', { facets: schema('id') })),
      datasetEvent(dataset('personal', { facets: { ...schema('id'), ...tags } })),
    );
  });
  afterAll(() => server.close());
  const ask = async (as: string | null, query: string, ...roles: string[]) => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        authorization: await server.authorization(...roles),
        ...(as === null ? {} : { 'headwater-view-as': as }),
      },
      payload: { query },
    });
    return { status: response.statusCode, ...response.json() };
  };

  it('gives exactly what these roles give, and says who looks', async () => {
    const own = await ask(null, QUERY, 'admin');
    const seen = await ask('analyst', QUERY, 'admin');
    const analyst = await ask(null, QUERY, 'analyst');
    expect(seen.data.search).toEqual(analyst.data.search);
    expect(own.data.search.totalCount).toBeGreaterThan(seen.data.search.totalCount);
    expect(seen.data.viewer).toEqual({ ...analyst.data.viewer, id: 'admin as analyst' });
  });

  it('is in the access log under the name of both', async () => {
    await ask('steward', '{ search(query: "plain") { nodes { ... on Dataset { id } } } }', 'admin');
    const { data } = await ask(null, '{ accessLog(viewer: "admin as steward") { nodes { kind } } }', 'admin');
    expect(data.accessLog.nodes).toEqual([{ kind: 'READ' }]);
  });

  it.each(['analyst', 'steward', 'auditor'])('is refused to the %s', async (role) => {
    const { status, errors, data } = await ask('anonymous', QUERY, role);
    expect([status, errors[0].extensions.code, data]).toEqual([403, 'FORBIDDEN', undefined]);
    expect((await ask(null, QUERY, role)).data.viewer.viewableAs).toEqual([]);
  });

  it.each(['', ',', 'nobody', 'analyst,nobody'])('is refused for roles that are none: %j', async (as) => {
    expect((await ask(as, QUERY, 'admin')).status).toBe(403);
  });

  it('adds up with several roles, and gives up what only the own ones allow', async () => {
    const { data } = await ask('analyst, steward', QUERY, 'admin');
    expect(data.viewer).toMatchObject({ roles: ['analyst', 'steward'], permissions: ['CURATE'], viewableAs: [] });
  });
});

describe('an ADMIN who does not see everything', () => {
  const roles = (own: string): readonly string[] => {
    const policy = parsePolicy(
      `tags:
  PII: { level: INTERNAL, compartment: PII }
roles:
  anonymous: { level: PUBLIC }
  low: { level: INTERNAL }
  pii: { level: INTERNAL, compartments: [PII] }
  code: { level: INTERNAL, aspects: [CODE] }
  high: { level: RESTRICTED }
  told: { level: INTERNAL, hidden: OPAQUE }
  auditing: { level: INTERNAL, permissions: [AUDIT] }
  own: ${own}
`,
      'policy.yaml',
    );
    return makeViewer(policy, 'boss', ['own']).viewableAs;
  };

  it('looks only as roles that see and may nothing more', () => {
    expect(roles('{ level: INTERNAL, permissions: [ADMIN] }')).toEqual(['anonymous', 'low', 'own']);
    expect(roles('{ level: INTERNAL, compartments: ["*"], permissions: [ADMIN] }')).toContain('pii');
    expect(roles('{ level: INTERNAL, aspects: [CODE], permissions: [ADMIN] }')).toContain('code');
    expect(roles('{ level: RESTRICTED, permissions: [ADMIN] }')).toContain('high');
    expect(roles('{ level: INTERNAL, hidden: OPAQUE, permissions: [ADMIN] }')).toContain('told');
    expect(roles('{ level: INTERNAL, permissions: [ADMIN, AUDIT] }')).toContain('auditing');
  });

  it('looks as its own role only, where its namespaces are limited', () => {
    expect(roles('{ level: RESTRICTED, namespaces: { allow: ["s3://*"] }, permissions: [ADMIN] }')).toEqual(['own']);
    expect(roles('{ level: RESTRICTED, namespaces: { deny: ["s3://*"] }, permissions: [ADMIN] }')).toEqual(['own']);
  });
});
