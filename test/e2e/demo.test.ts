import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataset, runEvent } from '../support/client-events.ts';
import { authorizationFor, headwater, startHeadwater, temporaryFolder } from '../support/headwater.ts';
import type { RunningServer } from '../support/headwater.ts';

const LINEAGE = `query ($id: ID!, $granularity: Granularity!) {
  lineage(of: [$id], direction: UPSTREAM, granularity: $granularity, depth: 10) {
    nodes { entity { ... on Dataset { name } ... on Field { asset { name } } } }
    completeness { complete }
  }
}`;

describe('headwater demo', { timeout: 120_000 }, () => {
  const dataDir = join(temporaryFolder(), 'data');
  const settings = { HEADWATER_DATA_DIR: dataDir } as const;
  let server: RunningServer;
  /** Tokens by role, as printed. */
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    server = await startHeadwater('demo', settings);
    for (const [, role = '', token = ''] of server.output.matchAll(/^ {2}(\w+) \(.*\):\n {2}(\S+)$/gm))
      tokens.set(role, `Bearer ${token}`);
  }, 120_000);

  test('prints its address, two queries and the tokens of three viewers, and no log between them', () => {
    const welcome = server.output.slice(server.output.indexOf('Headwater is at'));
    expect(welcome).toContain(`Headwater is at ${server.address}/graphql`);
    expect(welcome).toMatch(new RegExp(`^The explorer, .+ is at ${server.address}/$`, 'm'));
    expect(welcome).toMatch(/^ {2}\{ search\(query: "customer_features"\)/m);
    expect(welcome).toMatch(/^ {2}query Upstream\(\$id: ID!\)/m);
    expect([...tokens.keys()]).toEqual(['analyst', 'steward', 'auditor']);
    expect(welcome.split('\n').filter((line) => line.startsWith('{"'))).toEqual([]);
  });

  test.for(['analyst', 'steward', 'auditor'])('answers the printed queries to the %s', async (role) => {
    const [, search = '', upstream = ''] =
      /^ {2}(\{ search.*)$[^]*?^ {2}(query Upstream[^]*?^ {2}\})$/m.exec(server.output) ?? [];
    const token = tokens.get(role) ?? '';
    const { search: found } = await ask(server.address, token, search);
    const { node } = found.edges.find((edge: any) => edge.node.name === 'customer_features');
    const { lineage } = await ask(server.address, token, upstream, { id: node.id });
    expect(lineage).toBeDefined();
  });

  test('answers the first five queries of the README', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const queries = [...readme.matchAll(/```graphql\n([^]*?)```/g)].map(([, query = '']) => query);
    expect(queries).toHaveLength(5);
    let id = '';
    for (const query of queries) {
      const data = await ask(server.address, tokens.get('auditor') ?? '', query, { id });
      expect(Object.values(data)).not.toContain(null);
      id ||= data.search.edges.find(({ node }: any) => node.name === 'customer_features').node.id;
    }
  });

  describe('docs/access.md', () => {
    const page = readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8');
    const queries = [...page.matchAll(/```graphql\n([^]*?)```/g)].map(([, query = '']) => query);
    const [asset = '', lineage = ''] = queries;

    test('has queries that run as they are printed', async () => {
      const admin = await authorizationFor(dataDir, 'admin');
      for (const query of queries) expect(Object.values(await ask(server.address, admin, query))).not.toContain(null);
    });

    test.for([
      ['analyst', 7, null, ['accesses', 'facets']],
      ['steward', 13, 'maya.lindqvist@acme.example', ['accesses']],
      ['auditor', 13, 'maya.lindqvist@acme.example', []],
    ] as const)('shows one asset as the %s sees it', async ([role, fields, email, redacted]) => {
      const { asset: seen } = await ask(server.address, tokens.get(role) ?? '', asset);
      expect(seen.fields.totalCount).toBe(fields);
      expect(seen.owners.at(-1).owner).toEqual({ name: 'Maya Lindqvist', email });
      expect(seen.redactions.map(({ field }: any) => field)).toEqual(redacted);
    });

    test.for([
      [
        'analyst',
        ['core.public.loans', 'core.public.accounts', 'fx/ecb_reference_rates', 'core.public.customers'],
        true,
      ],
      [
        'steward',
        ['core.public.loans', 'core.public.accounts', 'fx/ecb_reference_rates', 'core.public.customers', null],
        false,
      ],
      [
        'auditor',
        [
          'core.public.loans',
          'core.public.accounts',
          'fx/ecb_reference_rates',
          'core.public.customers',
          'core.public.cards',
        ],
        false,
      ],
    ] as const)('shows lineage as the %s sees it', async ([role, sources, bridged]) => {
      const { exposures, overview } = await ask(server.address, tokens.get(role) ?? '', lineage);
      const names = exposures.lineage.nodes.slice(1).map(({ hidden, entity }: any) => (hidden ? null : entity.name));
      expect(new Set(names)).toEqual(new Set(sources));
      expect(names).toHaveLength(sources.length);
      expect(overview.lineage.nodes.some(({ hidden }: any) => hidden)).toBe(false);
      expect(overview.lineage.edges.some(({ hiddenHops }: any) => hiddenHops > 0)).toBe(bridged);
    });
  });

  test.for(['ASSET', 'FIELD'])('traces customer_features to its sources by %s', async (granularity) => {
    const token = tokens.get('auditor') ?? '';
    const { search } = await ask(
      server.address,
      token,
      '{ search(query: "customer_features") { edges { node { ... on Dataset { id name } } } } }',
    );
    const { id } = search.edges.map(({ node }: any) => node).find(({ name }: any) => name === 'customer_features');
    const { lineage } = await ask(server.address, token, LINEAGE, { id, granularity });
    const names = lineage.nodes.map(({ entity }: any) =>
      String(entity.name ?? entity.asset.name)
        .split('.')
        .at(-1),
    );
    expect(names).toEqual(expect.arrayContaining(['salesforce_contacts', 'app_usage_logs']));
    expect(lineage.completeness.complete).toBe(true);
  });

  test('a second process on the folder ends, and says which folder and what to do', async () => {
    const { code, stdout, stderr } = await headwater(['serve'], { ...settings, HEADWATER_PORT: '0' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^headwater: the data folder .+ is in use by another process: stop it, or .+HEADWATER_DATA_DIR\n$/,
    );
    expect(stderr).toContain(dataDir);
  });

  test('on SIGTERM answers a batch that has begun to arrive, stores it, and ends with 0', async () => {
    const events = Array.from({ length: 300 }, (_, index) =>
      runEvent({ job: `job-${index}`, outputs: [dataset(`late-${index}`, { namespace: 'late' })] }),
    );
    const batch = request(`${server.address}/api/v1/lineage/batch`, {
      method: 'POST',
      headers: {
        authorization: await authorizationFor(dataDir, 'ingest'),
        'content-type': 'application/json',
        expect: '100-continue',
      },
    });
    const answered = once(batch, 'response');
    batch.flushHeaders();
    await once(batch, 'continue');
    server.signal('SIGTERM');
    await refused(server.address);
    batch.end(JSON.stringify(events));
    const [response] = (await answered) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(204);
    const { code, stderr } = await server.ended;
    expect(code).toBe(0);
    const expected = /^(loaded the \w+ example: |following SQL: |the SQL of \d+ jobs was looked at$)/;
    expect(stderr.split('\n').filter((line) => !expected.test(line))).toEqual(['']);
  });

  test('started again on the folder has all events, takes the same tokens and loads nothing again', async () => {
    const again = await startHeadwater('demo', settings);
    const { assets } = await ask(
      again.address,
      tokens.get('auditor') ?? '',
      '{ assets(filter: { namespaces: ["late"] }) { totalCount } }',
    );
    expect(assets.totalCount).toBe(300);
    const { code, stderr } = await again.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

/** Resolves when the server takes no more connections. */
async function refused(address: string): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`${address}/health/live`, { headers: { connection: 'close' } });
      await response.text();
    } catch {
      return;
    }
    await setTimeout(20);
  }
}

/** The data of a GraphQL query. Throws what the server answers in its place. */
async function ask(
  address: string,
  authorization: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<any> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: any = await response.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
