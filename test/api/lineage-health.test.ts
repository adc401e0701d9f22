import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { columns, dataset, flow, ran, said } from '../support/build-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const DAY = 86_400_000;
const NOW = Date.now();
const ago = (days: number): number => NOW - days * DAY;

const POLICY = `
tags: { SECRET: { level: RESTRICTED } }
roles:
  anonymous: { level: PUBLIC }
  boss: { level: RESTRICTED, compartments: ['*'] }
  clerk: { level: INTERNAL }
`;

const OWNED = { owners: [{ name: 'ada', role: 'OWNER' }], description: 'Known' };
/** raw and secret feed mart, mart feeds the board; twin is made as mart is; spare is read by nobody. */
const EVENTS: readonly LineageEvent[] = [
  said(ago(300), dataset('raw', { ...OWNED, schema: columns('id int', 'email text') })),
  said(ago(299), dataset('secret', { ...OWNED, tags: [{ tag: 'SECRET' }] })),
  said(ago(298), dataset('declared', { ...OWNED })),
  {
    ...ran('source', { at: ago(297), outputs: ['declared'] }),
    lineage: { complete: true, entries: [{ target: { namespace: 'pg://db', name: 'declared' }, inputs: [] }] },
  },
  ran('load', {
    at: ago(200),
    inputs: ['raw', 'secret', 'declared'],
    outputs: [
      dataset('mart', {
        ...OWNED,
        schema: columns('who text', 'n int'),
        columnLineage: [flow('raw.email', 'who'), flow('raw.phone', 'n')],
      }),
      dataset('twin', { schema: columns('who text', 'n int') }),
    ],
  }),
  ran('show', { at: ago(1), inputs: ['mart'], outputs: [dataset('board', { kind: 'DASHBOARD', ...OWNED })] }),
  ran('open', { at: ago(2), inputs: ['secret'], outputs: [dataset('open', { ...OWNED })] }),
  ran('use', { at: ago(2), inputs: ['open', dataset('MART', OWNED)], outputs: [dataset('spare', OWNED)] }),
];

describe('lineageHealth', () => {
  let server: TestApp;
  beforeAll(async () => {
    const stale = [{ namespaces: ['pg://*'], after: 100 * DAY, runs: null }];
    server = await testApp({ policy: POLICY, staleRules: stale });
    await server.store.writeEvents(EVENTS);
  });
  afterAll(() => server.close());

  const SUBJECT =
    'subject { __typename ... on Dataset { name } ... on Dashboard { name } ... on Field { path } ... on Job { name } }';
  const ask = async (role: string, body: string, args = '') => {
    const { data, errors } = await server.query(`{ lineageHealth${args} { ${body} } }`, {}, role);
    expect(errors).toEqual([]);
    return data.lineageHealth;
  };
  const found = async (role: string, kind: string, args = ''): Promise<string[]> =>
    (await ask(role, `findings(kinds: [${kind}]) { nodes { ${SUBJECT} } }`, args)).findings.nodes.map(
      ({ subject }: { subject: { name?: string; path?: string } }) => subject.name ?? subject.path,
    );

  it.each([
    ['ORPHAN', ['MART', 'raw', 'secret']],
    ['DEAD_END', ['spare', 'twin']],
    ['MISSING_FIELD', ['phone']],
    ['STALE_EDGE', ['mart', 'mart', 'mart', 'twin', 'twin', 'twin']],
    ['ONE_SIDED_JOB', ['source']],
    ['NEVER_READ', ['declared', 'raw', 'twin']],
    ['LIKELY_DUPLICATE', ['mart', 'twin']],
    ['NAME_MISMATCH', ['mart', 'MART']],
    ['UNOWNED', ['twin']],
    ['UNDESCRIBED', ['twin']],
  ])('finds %s', async (kind, names) => {
    expect((await found('boss', kind)).sort()).toEqual(names.toSorted());
  });

  it('takes what only hidden things feed for an orphan, and does not name the hidden', async () => {
    expect(await found('clerk', 'ORPHAN')).toEqual(['MART', 'open', 'raw']);
    const { findings } = await ask('clerk', 'findings(first: 200) { nodes { detail related { name } } }');
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it('says what is wrong in words, and with which others', async () => {
    const body = `findings(kinds: [LIKELY_DUPLICATE, NAME_MISMATCH]) { nodes { kind namespace detail related { name } ${SUBJECT} } }`;
    const { nodes } = (await ask('boss', body)).findings;
    expect(nodes[0]).toEqual({
      kind: 'LIKELY_DUPLICATE',
      namespace: 'pg://db',
      detail: 'has the fields and the sources of twin',
      related: [{ name: 'twin' }],
      subject: { __typename: 'Dataset', name: 'mart' },
    });
    expect(nodes.at(-1)).toMatchObject({
      kind: 'NAME_MISMATCH',
      detail: 'may be written in another way: pg://db MART',
      related: [{ name: 'MART' }],
    });
  });

  it('pages through all findings, each once, and counts the same', async () => {
    const all = await ask('boss', 'findings(first: 200) { totalCount edges { cursor } } counts { kind count }');
    const cursors: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await ask(
        'boss',
        `findings(first: 3, after: ${JSON.stringify(after)}) { edges { cursor } pageInfo { hasNextPage endCursor } }`,
      );
      cursors.push(...page.findings.edges.map(({ cursor }: { cursor: string }) => cursor));
      if (page.findings.pageInfo.hasNextPage !== true) break;
      after = page.findings.pageInfo.endCursor;
    }
    expect(cursors).toEqual(all.findings.edges.map(({ cursor }: { cursor: string }) => cursor));
    expect(all.findings.totalCount).toBe(cursors.length);
    const sum = all.counts.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect([sum, all.counts.length]).toEqual([cursors.length, 10]);
  });

  it('lists what the arguments ask for only, and refuses a cursor of another list', async () => {
    expect(await found('boss', 'UNOWNED', '(namespaces: ["elsewhere"])')).toEqual([]);
    const named = '{ lineageHealth(namespaces: ["elsewhere", "pg://db", "airflow"]) { remarks } }';
    expect((await server.query(named, {}, 'boss')).data.lineageHealth.remarks).toEqual([
      'The reader sees nothing in the namespace "elsewhere".',
    ]);
    expect(await found('boss', 'NEVER_READ', '(unreadDays: 250)')).toEqual([]);
    const { findings } = await ask('boss', 'findings(first: 1) { pageInfo { endCursor } }');
    const text = `{ lineageHealth { findings(kinds: [ORPHAN], after: "${findings.pageInfo.endCursor}") { totalCount nodes { kind } } } }`;
    expect((await server.query(text, {}, 'boss')).errors[0]?.extensions).toMatchObject({ argument: 'after' });
    const { errors } = await server.query('{ lineageHealth(unreadDays: 0) { complete } }', {}, 'boss');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'unreadDays' });
  });

  it('scores each namespace by the part of its checks that passed', async () => {
    const { namespaces, complete, unchecked } = await ask(
      'boss',
      'complete unchecked namespaces { namespace assets jobs checks failed score }',
    );
    expect([complete, unchecked]).toEqual([true, []]);
    // Eight datasets of nine checks each and a dashboard of four. STALE_EDGE of mart and of twin count once each.
    const [checks, failed] = [8 * 9 + 4, 3 + 2 + 1 + 2 + 3 + 2 + 2 + 1 + 1];
    expect(namespaces).toEqual([
      { namespace: 'airflow', assets: 0, jobs: 5, checks: 5, failed: 1, score: 0.8 },
      { namespace: 'pg://db', assets: 9, jobs: 0, checks, failed, score: 1 - failed / checks },
    ]);
  });

  it('tells how the edges were at earlier moments', async () => {
    const at = [ago(250), ago(100)].map((moment) => JSON.stringify(new Date(moment).toISOString())).join(', ');
    const { history } = await ask(
      'boss',
      `history(at: [${at}]) { complete namespaces { namespace datasets orphans deadEnds score } }`,
    );
    expect(history).toEqual([
      { complete: true, namespaces: [{ namespace: 'pg://db', datasets: 3, orphans: 0, deadEnds: 0, score: 1 }] },
      { complete: true, namespaces: [{ namespace: 'pg://db', datasets: 5, orphans: 2, deadEnds: 2, score: 0.6 }] },
    ]);
  });

  it('records what the findings are about', async () => {
    await ask('boss', 'findings(kinds: [UNOWNED]) { nodes { detail } }');
    await server.drained();
    const [entry] = await server.store.listAccesses({}, { after: null, limit: 1 });
    const twin = await server.store.assetByName('pg://db', 'twin', 'UNRESTRICTED');
    expect(entry?.ids).toEqual([twin?.id]);
  });
});
