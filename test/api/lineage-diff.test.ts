import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const POLICY = `${DEFAULT_POLICY}
  dropping: { level: INTERNAL, hidden: DROP }
  bridging: { level: INTERNAL, hidden: BRIDGE }
  opaque: { level: INTERNAL, hidden: OPAQUE }
`;
const NODE = 'id hidden distance entity { ... on Dataset { name } ... on Field { path asset { name } } }';
const EDGE = 'from to masking hiddenHops evidence { job { name } transformations { masking } }';
const DIFF = `roots from to complete before { complete truncatedBy hidden } after { complete truncatedBy hidden }
  nodes { change node { ${NODE} } } edges { change attributes before { ${EDGE} } after { ${EDGE} } }`;

const day = (n: number): string => `2026-04-${String(n).padStart(2, '0')}T08:00:00Z`;
const hashed = { who: [['raw', 'email', { masking: true }]] } as const;
const plain = { who: [['raw', 'email', { masking: false }]] } as const;

describe('lineageDiff', () => {
  let server: TestApp;
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    const mart = (lineage: typeof hashed | typeof plain) =>
      dataset('mart', { facets: { ...schema('who'), ...columns(lineage) } });
    // Until the 10th: raw → mart (masked), old → mart, far → raw. Then: raw → mart (plain), new → mart, secret → mart.
    await server.send(
      datasetEvent(dataset('secret', { facets: { tags: { tags: [{ key: 'RESTRICTED' }] } } }), day(1)),
      runEvent({
        job: 'load',
        at: day(2),
        inputs: [dataset('far')],
        outputs: [dataset('raw', { facets: schema('email') })],
      }),
      runEvent({ job: 'build', at: day(3), inputs: [dataset('raw'), dataset('old')], outputs: [mart(hashed)] }),
      runEvent({ job: 'hide', at: day(4), inputs: [dataset('deep')], outputs: [dataset('secret')] }),
      runEvent({
        job: 'build',
        at: day(10),
        inputs: [dataset('raw'), dataset('new'), dataset('secret')],
        outputs: [mart(plain)],
      }),
      runEvent({ job: 'copy', at: day(11), inputs: [dataset('raw')], outputs: [dataset('mart')] }),
      runEvent({ job: 'shorten', at: day(12), inputs: [dataset('far')], outputs: [dataset('mart')] }),
    );
    for (const name of ['far', 'raw', 'old', 'mart', 'new', 'secret', 'deep']) {
      const { data } = await server.query(`{ asset(namespace: "db", name: "${name}") { id } }`, {}, 'auditor');
      ids.set(name, data.asset.id);
      names.set(data.asset.id, name);
    }
  });
  afterAll(() => server.close());

  const diff = async (args: string, role = 'dropping') => {
    const { data, errors } = await server.query(
      `query($of: [ID!]!) { lineageDiff(of: $of ${args}) { ${DIFF} } }`,
      { of: [ids.get('mart')] },
      role,
    );
    expect(errors).toEqual([]);
    return data.lineageDiff;
  };
  const nodesOf = ({ nodes }: any): string[] =>
    nodes
      .map(({ change, node: { entity } }: any) => `${change} ${entity.name ?? `${entity.asset.name}.${entity.path}`}`)
      .sort();
  const edgesOf = ({ edges }: any): string[] =>
    edges
      .map(({ change, attributes, before, after }: any) => {
        const { from, to } = before ?? after;
        return [change, names.get(from) ?? '?', '>', names.get(to) ?? '?', ...attributes].join(' ');
      })
      .sort();
  const ACROSS = `from: "${day(5)}", to: "${day(10)}"`;

  it('tells which nodes and edges came and went', async () => {
    const found = await diff(ACROSS);
    expect(nodesOf(found)).toEqual(['APPEARED new', 'DISAPPEARED old']);
    expect(edgesOf(found)).toEqual(['APPEARED new > mart', 'DISAPPEARED old > mart']);
    expect(found).toMatchObject({
      roots: [ids.get('mart')],
      from: '2026-04-05T08:00:00.000Z',
      to: '2026-04-10T08:00:00.000Z',
      complete: true,
    });
  });

  it('tells which edges are believed for other reasons', async () => {
    const found = await diff(`from: "${day(10)}", to: "${day(11)}"`);
    expect(edgesOf(found)).toEqual(['CHANGED raw > mart EVIDENCE']);
    const [{ before, after }] = found.edges;
    const jobs = ({ evidence }: any): string[] => evidence.map(({ job }: any) => job.name).sort();
    expect([jobs(before), jobs(after)]).toEqual([['build'], ['build', 'copy']]);
  });

  it('tells, column by column, what is no longer masked', async () => {
    const found = await diff(`${ACROSS}, granularity: FIELD`);
    expect(found.nodes).toEqual([]);
    expect(found.edges).toMatchObject([
      {
        change: 'CHANGED',
        attributes: ['TRANSFORMATIONS', 'MASKING'],
        before: { masking: true },
        after: { masking: false },
      },
    ]);
  });

  it('takes now for the later moment when none is given', async () => {
    const found = await diff(`from: "${day(11)}"`);
    expect(edgesOf(found)).toEqual(['APPEARED far > mart']);
  });

  it('is empty between two moments at which nothing changed', async () => {
    expect(await diff(`from: "${day(5)}", to: "${day(9)}"`)).toMatchObject({ nodes: [], edges: [], complete: true });
  });

  it('says of a node beyond the depth that it came nearer, and of an edge that it held all the while nothing', async () => {
    const found = await diff(`from: "${day(11)}", to: "${day(12)}", depth: 1`);
    expect(nodesOf(found)).toEqual(['APPEARED far']);
    expect(edgesOf(found)).toEqual(['APPEARED far > mart']);
    expect(found.before).toEqual({ complete: false, truncatedBy: ['DEPTH'], hidden: null });
  });

  it('says which of the moments was cut short', async () => {
    const found = await diff(`from: "${day(1)}", to: "${day(11)}", maxNodes: 3`);
    expect(found.complete).toBe(false);
    expect(found.before).toMatchObject({ complete: true });
    expect(found.after).toMatchObject({ complete: false, truncatedBy: ['NODES'] });
  });

  it('leaves placeholders out and counts them', async () => {
    const found = await diff(ACROSS, 'opaque');
    expect(nodesOf(found)).toEqual(['APPEARED deep', 'APPEARED new', 'DISAPPEARED old']);
    expect(edgesOf(found)).toEqual(['APPEARED new > mart', 'DISAPPEARED old > mart']);
    expect([found.before.hidden, found.after.hidden]).toEqual([0, 1]);
  });

  it('tells of an edge over what is hidden as of one edge', async () => {
    const found = await diff(ACROSS, 'bridging');
    expect(edgesOf(found)).toEqual(['APPEARED deep > mart', 'APPEARED new > mart', 'DISAPPEARED old > mart']);
  });

  it('shows a viewer who may see everything what is hidden from others, and no edge as new that held before', async () => {
    expect(edgesOf(await diff(ACROSS, 'auditor'))).toEqual([
      'APPEARED new > mart',
      'APPEARED secret > mart',
      'DISAPPEARED old > mart',
    ]);
  });

  it.each([
    [`from: "${day(5)}", to: "${day(4)}"`, 'to'],
    ['from: "2999-01-01T00:00:00Z"', 'to'],
    [`from: "${day(5)}", maxNodes: 0`, 'maxNodes'],
  ])('refuses %s', async (args, argument) => {
    const { errors } = await server.query(`{ lineageDiff(of: [] ${args}) { complete } }`, {}, 'dropping');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
