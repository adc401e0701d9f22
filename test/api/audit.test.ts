import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditMode } from '../../src/access/audit/trail.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { EVERYTHING } from '../support/all-pages.ts';
import { chainOf } from '../support/build-accesses.ts';
import { dataset, runEvent, schema } from '../support/client-events.ts';
import { withAuditSwitch } from '../support/failing-audit.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const POLICY = `
tags:
  SECRET: { level: RESTRICTED }
roles:
  anonymous: { level: PUBLIC }
  analyst: { level: INTERNAL, hidden: BRIDGE }
  dropper: { level: INTERNAL, aspects: [CODE, ACCESS_LOG] }
  curator: { level: RESTRICTED, permissions: [CURATE] }
  inspector: { level: INTERNAL, aspects: [ACCESS_LOG], permissions: [AUDIT] }
  auditor: { level: RESTRICTED, aspects: [ACCESS_LOG], permissions: [AUDIT] }
  ingest: { level: PUBLIC, permissions: [INGEST] }
`;
const tagged = (tag: string) => ({ tags: { tags: [{ key: tag }] } });
const step = (job: string, from: object, to: object) =>
  runEvent({ job, inputs: [from], outputs: [to], jobFacets: { sql: { query: `insert ${job}` } } });

/** `raw` flows through `vault`, which few may see, into `mart`. */
const EVENTS = [
  step('one', dataset('raw', { facets: schema('a', 'b') }), dataset('vault', { facets: tagged('SECRET') })),
  step('two', dataset('vault'), dataset('mart')),
];

const LOG = `query Log($asset: ID, $viewer: String, $first: Int, $after: String) {
  accessLog(asset: $asset, viewer: $viewer, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    nodes { at viewer kind operation requestId ids idCount events aspects redactions hidden } } }`;

describe('the access log', () => {
  let server: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    await server.send(...EVENTS);
    for (const name of ['raw', 'vault', 'mart']) {
      const asset = await server.store.assetByName('db', name, 'UNRESTRICTED');
      ids[name] = asset?.id ?? '';
    }
  });
  afterAll(() => server.close());

  const latest = async (viewer: string) => (await server.store.listAccesses({ viewer }, EVERYTHING)).at(0);

  it('has of an answer who got it, when, under which names, and the ids in it: of a page, those that it shows', async () => {
    const before = Date.now();
    const query = 'query First { assets(first: 1) { nodes { name } pageInfo { hasNextPage } } }';
    const response = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: await server.authorization('dropper'), 'x-request-id': 'ask-1' },
      payload: { query },
    });
    expect(response.json()).toMatchObject({ data: { assets: { nodes: [{ name: 'mart' }] } } });
    expect(await latest('dropper')).toMatchObject({
      viewer: 'dropper',
      kind: 'READ',
      operation: 'First',
      requestId: 'ask-1',
      ids: [ids.mart],
      idCount: 1,
      aspects: [],
      redactions: [],
      hidden: null,
      events: null,
    });
    expect((await latest('dropper'))?.at).toBeGreaterThanOrEqual(before);
  });

  it('has the assets of fields where they are given as a column, and not where they are not', async () => {
    const { data } = await server.query(
      '{ asset(namespace: "db", name: "raw") { field(path: "a") { id } } }',
      {},
      'curator',
    );
    const { id } = data.asset.field;
    const lineage = (column: string) =>
      server.query(
        `query ($of: ID!) { lineage(of: [$of], granularity: FIELD) { columns { nodes { ${column} } } } }`,
        { of: id },
        'curator',
      );
    await lineage('ids names');
    expect(await latest('curator')).toMatchObject({ ids: [id] });
    await lineage('assetIds');
    expect(await latest('curator')).toMatchObject({ ids: [ids.raw, id] });
  });

  it('has the aspects that were given, and the attributes that were asked for and withheld', async () => {
    const query = '{ jobs { nodes { sql latestRun { error } } } assets { nodes { quality { score } } } }';
    await server.query(query, {}, 'dropper');
    expect(await latest('dropper')).toMatchObject({
      operation: null,
      aspects: ['CODE'],
      redactions: ['Dataset.quality', 'Run.error'],
    });
  });

  it('says that an answer admitted to something hidden where the mode admits, and nothing where it does not', async () => {
    const query = 'query L($of: [ID!]!) { lineage(of: $of) { nodes { id } completeness { hidden } } }';
    const { data } = await server.query(query, { of: [ids.raw] }, 'analyst');
    expect(data.lineage.completeness.hidden).toBe(1);
    expect(await latest('analyst')).toMatchObject({ hidden: true, ids: [ids.raw, ids.mart].sort() });
    await server.query(query, { of: [ids.raw] }, 'curator');
    expect(await latest('curator')).toMatchObject({ hidden: null, idCount: 3 });
    await server.query(query, { of: [ids.raw] }, 'dropper');
    expect(await latest('dropper')).toMatchObject({ hidden: null, ids: [ids.raw] });
  });

  it('has each change before its answer, and the sending of events with their number', async () => {
    const change = `mutation Say($id: ID!) { describe(input: { id: $id, description: "x" }) { node { ... on Dataset { id } } } }`;
    await server.query(change, { id: ids.vault }, 'curator');
    const entries = await server.store.listAccesses({ viewer: 'curator' }, { after: null, limit: 2 });
    expect(entries).toMatchObject([
      { kind: 'READ', operation: 'Say', ids: [ids.vault] },
      { kind: 'WRITE', operation: 'describe', ids: [ids.vault], idCount: 1 },
    ]);
    expect(await latest('ingest')).toMatchObject({ kind: 'INGEST', operation: 'lineage', events: 2, ids: [] });
  });

  it('has nothing of a query that was refused, and nothing of a change that was', async () => {
    const count = () => server.store.countAccesses({ viewer: 'analyst' });
    const before = await count();
    await server.query('{ nothing }', {}, 'analyst');
    await server.query('{ assets {', {}, 'analyst');
    expect(await count()).toBe(before);
    await server.query('mutation { defineTerm(input: { name: "x", definition: "y" }) { term { id } } }', {}, 'analyst');
    expect(await latest('analyst')).toMatchObject({ kind: 'READ', ids: [] });
  });

  it('is for those with the AUDIT permission, page by page, by asset and by caller', async () => {
    expect((await server.query(LOG, {}, 'dropper')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const all = await server.query(LOG, { first: 200 }, 'auditor');
    expect(all.errors).toEqual([]);
    const paged: unknown[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await server.query(LOG, { first: 3, after, viewer: 'dropper' }, 'auditor');
      paged.push(...data.accessLog.nodes);
      after = data.accessLog.pageInfo.endCursor;
      if (!data.accessLog.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(all.data.accessLog.nodes.filter((entry: any) => entry.viewer === 'dropper'));
    const { data } = await server.query(LOG, { asset: ids.vault }, 'auditor');
    const kinds = data.accessLog.nodes.map(({ kind, viewer }: any) => `${kind} ${viewer}`);
    expect(kinds).toEqual(['READ curator', 'WRITE curator', 'READ curator']);
    expect(data.accessLog.totalCount).toBe(3);
    const wrong = await server.query(LOG, { asset: 'x' }, 'auditor');
    expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asset[0]' });
  });

  it('shows who does not see everything the entries about what it sees, and nothing of them that may tell of more', async () => {
    const { data } = await server.query(LOG, { first: 200 }, 'inspector');
    const nodes = data.accessLog.nodes as any[];
    expect(data.accessLog.totalCount).toBe(nodes.length);
    expect(JSON.stringify(nodes)).not.toContain(ids.vault);
    expect(nodes.filter((entry) => entry.ids.length === 0 || entry.idCount !== entry.ids.length)).toEqual([]);
    expect(new Set(nodes.map(({ aspects, redactions, hidden }) => [aspects, redactions, hidden].join()))).toEqual(
      new Set([',,']),
    );
    const three = nodes.find(({ viewer }) => viewer === 'curator');
    expect(three.ids).toEqual([ids.raw, ids.mart].sort());
    const hidden = await server.query(LOG, { asset: ids.vault }, 'inspector');
    const unknown = await server.query(LOG, { asset: 'aAAAAAAAAAAAAAAAAAAAAAA' }, 'inspector');
    expect(hidden.data).toEqual(unknown.data);
    expect(hidden.data.accessLog.totalCount).toBe(0);
  });

  it('tells who does not see everything by no place, number or cursor how many entries there are beside', async () => {
    const store = await openStore(openEmbedded(null));
    const pair = await testApp({ policy: POLICY, store });
    await pair.send(...EVENTS);
    const idOf = async (name: string) => (await store.assetByName('db', name, 'UNRESTRICTED'))?.id ?? '';
    const [raw, vault] = [await idOf('raw'), await idOf('vault')];
    const shown = [1, 2, 2, 2, 5].map((at) => ({ at, ids: [raw] }));
    const beside = [1, 2, 2, 3, 4, 4, 4, 5].map((at) => ({ at, ids: [vault] }));
    await store.appendAccesses(
      chainOf('aa', [...beside.slice(0, 3), ...shown.slice(0, 2), ...beside.slice(3), ...shown.slice(2)]),
    );
    const query = `query ($after: String) { accessLog(first: 2, after: $after, until: "1970-01-02T00:00:00Z") {
      edges { cursor node { at place ids } } pageInfo { endCursor hasNextPage } totalCount }
      asset(namespace: "db", name: "raw") { accesses(first: 200) { edges { cursor node { place } } } } }`;
    const pages: any[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await pair.query(query, { after }, 'inspector');
      pages.push(data);
      after = data.accessLog.pageInfo.endCursor;
      if (!data.accessLog.pageInfo.hasNextPage) break;
    }
    const edges = pages.flatMap<any>(({ accessLog }) => accessLog.edges);
    const numbers = edges.map(({ cursor }) => JSON.parse(Buffer.from(cursor, 'base64url').toString()).slice(2));
    expect(numbers).toEqual([
      [5, 1],
      [2, 1],
      [2, 2],
      [2, 3],
      [1, 1],
    ]);
    expect(edges.map(({ node }) => [Date.parse(node.at), node.place, node.ids])).toEqual(
      [5, 2, 2, 2, 1].map((at) => [at, null, [raw]]),
    );
    expect(pages[0].accessLog.totalCount).toBe(5);
    const ofRaw: any[] = pages[0].asset.accesses.edges.slice(-5);
    expect(ofRaw.map(({ node }) => node.place)).toEqual([null, null, null, null, null]);
    const some = `query ($after: String) { asset(namespace: "db", name: "raw") { accesses(first: 2, after: $after) {
      nodes { at } pageInfo { endCursor hasNextPage } totalCount } } }`;
    const moments: number[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await pair.query(some, { after }, 'inspector');
      const { nodes, pageInfo } = data.asset.accesses;
      moments.push(...nodes.map(({ at }: any) => Date.parse(at)));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(moments.slice(-5)).toEqual([5, 2, 2, 2, 1]);
    const whole = await pair.query(query, {}, 'auditor');
    expect(whole.data.accessLog.edges[0].node.place).toMatch(/^aa:\d{10}$/);
    const foreign = await pair.query(query, { after: whole.data.accessLog.pageInfo.endCursor }, 'inspector');
    expect(foreign.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    await pair.close();
  });

  it('is told of an asset to those with the aspect ACCESS_LOG, in as many statements for many assets as for one', async () => {
    const query = (first: number) =>
      `{ assets(first: ${first}) { nodes { name accesses(first: 2) { totalCount nodes { viewer } } redactions { field } } } }`;
    const { data } = await server.query(query(3), {}, 'auditor');
    expect(data.assets.nodes.map(({ name, accesses }: any) => [name, accesses.nodes.length])).toEqual([
      ['mart', 2],
      ['raw', 2],
      ['vault', 2],
    ]);
    const without = await server.query(query(3), {}, 'analyst');
    expect(without.data.assets.nodes[0]).toMatchObject({
      accesses: null,
      redactions: expect.arrayContaining([{ field: 'accesses' }]),
    });
    const cost = async (first: number): Promise<number> => {
      const before = server.store.statements;
      await server.query(query(first), {}, 'auditor');
      return server.store.statements - before;
    };
    expect(await cost(3)).toBe(await cost(1));
    expect(await latest('auditor')).toMatchObject({ aspects: ['ACCESS_LOG'] });
  });

  it('takes requests that are answered at the same time together', async () => {
    const inner = await openStore(openEmbedded(null));
    const control = withAuditSwitch(inner);
    const busy = await testApp({ policy: POLICY, store: control.store });
    await busy.query('{ viewer { id } }', {}, 'analyst');
    control.appends.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => busy.query('{ viewer { id } }', {}, 'analyst')));
    expect(control.appends.reduce((sum, entries) => sum + entries, 0)).toBe(20);
    expect(control.appends.length).toBeLessThan(20);
    await busy.close();
  });
});

describe('an access log that cannot be written', () => {
  const query = 'query Q { assets { nodes { name } } }';
  const open = async (audit: AuditMode) => {
    const control = withAuditSwitch(await openStore(openEmbedded(null)));
    const server = await testApp({ policy: POLICY, store: control.store, audit });
    await server.send(...EVENTS);
    control.refuse = true;
    return { control, server };
  };

  it('where answers wait for it lets none out, no change be made and no event be stored; and all again once it can', async () => {
    const { control, server } = await open('strict');
    const refused = await server.query(query, {}, 'analyst');
    expect([refused.status, refused.data]).toEqual([503, null]);
    expect(refused.errors[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(refused.errors[0]?.extensions.requestId).toEqual(expect.any(String));
    const authorization = await server.authorization('analyst');
    const asked = { method: 'POST', url: '/graphql', headers: { authorization }, payload: { query } } as const;
    expect((await server.app.inject(asked)).headers['retry-after']).toBe('5');

    const mart = await server.store.assetByName('db', 'mart', 'UNRESTRICTED');
    const change = `mutation($id: ID!) { describe(input: { id: $id, description: "new" }) { node { ... on Dataset { id } } } }`;
    expect((await server.query(change, { id: mart?.id }, 'curator')).status).toBe(503);
    expect((await server.store.assetByName('db', 'mart', 'UNRESTRICTED'))?.description).toBeNull();

    await expect(server.send(runEvent({ outputs: [dataset('late')] }))).rejects.toThrow(/503.*UNAVAILABLE/);
    expect(await server.store.assetByName('db', 'late', 'UNRESTRICTED')).toBeNull();

    control.refuse = false;
    expect((await server.query(query, {}, 'analyst')).status).toBe(200);
    expect((await server.query(change, { id: mart?.id }, 'curator')).errors).toEqual([]);
    expect(await server.store.countAccesses({ viewer: 'analyst' })).toBe(1);
    await server.close();
  });

  it('where it is required lets out what it was trusted with, and then nothing until it holds that', async () => {
    const { control, server } = await open('required');
    const trusted = await server.query(query, {}, 'analyst');
    expect(trusted.status).toBe(200);
    await expect.poll(() => server.query(query, {}, 'curator').then(({ status }) => status)).toBe(503);
    expect((await server.query(query, {}, 'analyst')).status).toBe(503);
    expect(await server.store.countAccesses({ viewer: 'analyst' })).toBe(0);
    control.refuse = false;
    expect((await server.query(query, {}, 'dropper')).status).toBe(200);
    expect(await server.store.countAccesses({ viewer: 'analyst' })).toBe(1);
    await server.close();
  });

  it('where it is not required stops nothing, and has the entries later', async () => {
    const { control, server } = await open('best-effort');
    expect((await server.query(query, {}, 'analyst')).status).toBe(200);
    expect(await server.store.countAccesses({ viewer: 'analyst' })).toBe(0);
    control.refuse = false;
    expect((await server.query(query, {}, 'curator')).status).toBe(200);
    await expect.poll(() => server.store.countAccesses({ viewer: 'analyst' })).toBe(1);
    await server.close();
  });
});
