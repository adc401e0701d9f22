import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const GRAPH = `roots
  nodes { id hidden distance moreUpstream moreDownstream entity { ... on Dataset { name } ... on Field { path asset { name } } } }
  edges { from to kind masking stale hiddenHops collapsedHops }
  completeness { complete truncatedBy hidden stale continueFrom }`;

interface Graph {
  roots: string[];
  nodes: {
    id: string;
    distance: number;
    moreUpstream: boolean;
    moreDownstream: boolean;
    entity: Entity | null;
    hidden: boolean;
  }[];
  edges: { from: string; to: string; kind: string; masking: boolean; hiddenHops: number; collapsedHops: number }[];
  completeness: {
    complete: boolean;
    truncatedBy: string[];
    hidden: number | null;
    stale: number;
    continueFrom: string[];
  };
}
interface Entity {
  name?: string;
  path?: string;
  asset?: { name: string };
}

const nameOf = (entity: Entity | null): string =>
  entity === null ? '?' : (entity.name ?? `${entity.asset?.name ?? ''}.${entity.path ?? ''}`);

/** The built-in policy, with one role more for each mode. */
const POLICY = `${DEFAULT_POLICY}
  dropping: { level: INTERNAL, hidden: DROP }
  bridging: { level: INTERNAL, hidden: BRIDGE }
  opaque: { level: INTERNAL, hidden: OPAQUE }
`;

describe('lineage', () => {
  let server: TestApp;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    // raw → staging → mart → report, and side → mart. `secret` is RESTRICTED and feeds mart, too.
    await server.send(
      datasetEvent(dataset('secret', { facets: { ...schema('x'), tags: { tags: [{ key: 'RESTRICTED' }] } } })),
      runEvent({
        job: 'stage',
        inputs: [dataset('raw', { facets: schema('email', 'id') })],
        outputs: [
          dataset('staging_tmp', {
            facets: {
              ...schema('hash', 'id'),
              ...columns({ hash: [['raw', 'email', { masking: true }]], id: [['raw', 'id']] }),
            },
          }),
        ],
      }),
      runEvent({
        job: 'build',
        inputs: [dataset('staging_tmp'), dataset('side', { facets: schema('n') }), dataset('secret')],
        outputs: [
          dataset('mart', {
            facets: {
              ...schema('who', 'n', 's'),
              ...columns({ who: [['staging_tmp', 'hash']], n: [['side', 'n']], s: [['secret', 'x']] }),
            },
          }),
        ],
      }),
      runEvent({ job: 'show', inputs: [dataset('mart')], outputs: [dataset('report', { facets: schema('total') })] }),
      runEvent({ job: 'hide', inputs: [dataset('deep')], outputs: [dataset('secret')] }),
    );
    for (const name of ['raw', 'staging_tmp', 'side', 'mart', 'report', 'secret', 'deep']) {
      const { data } = await server.query(
        'query($n: String!) { asset(namespace: "db", name: $n) { id } }',
        { n: name },
        'auditor',
      );
      ids.set(name, data.asset.id);
    }
  });
  afterAll(() => server.close());

  const graph = async (args: string, role = 'dropping', of = 'mart'): Promise<Graph> => {
    const { data, errors } = await server.query(
      `query($of: [ID!]!) { lineage(of: $of ${args}) { ${GRAPH} } }`,
      { of: [ids.get(of)] },
      role,
    );
    expect(errors).toEqual([]);
    return data.lineage;
  };
  const named = ({ nodes, edges }: Graph) => {
    const names = new Map(nodes.map(({ id, entity }) => [id, nameOf(entity)]));
    return edges.map(({ from, to }) => `${names.get(from) ?? '?'} > ${names.get(to) ?? '?'}`).sort();
  };
  const distances = ({ nodes }: Graph) =>
    Object.fromEntries(nodes.map(({ entity, distance }) => [nameOf(entity), distance]));

  it('goes up and down from an asset, without what the viewer may not see or what lies behind it', async () => {
    const found = await graph('');
    expect(named(found)).toEqual(['mart > report', 'raw > staging_tmp', 'side > mart', 'staging_tmp > mart']);
    expect(distances(found)).toEqual({ mart: 0, report: 1, side: 1, staging_tmp: 1, raw: 2 });
    expect(found.completeness).toEqual({ complete: true, truncatedBy: [], hidden: null, stale: 0, continueFrom: [] });
  });

  it('shows a viewer who may see everything what lies behind', async () => {
    expect(named(await graph('', 'auditor'))).toContain('deep > secret');
  });

  it('joins the neighbours of what is hidden, in the mode BRIDGE, and counts what it passes over', async () => {
    const found = await graph('', 'bridging');
    expect(named(found)).toEqual([
      'deep > mart',
      'mart > report',
      'raw > staging_tmp',
      'side > mart',
      'staging_tmp > mart',
    ]);
    expect(found.edges.filter(({ hiddenHops }) => hiddenHops > 0)).toEqual([
      {
        from: ids.get('deep'),
        to: ids.get('mart'),
        kind: 'FEEDS',
        masking: false,
        stale: false,
        hiddenHops: 1,
        collapsedHops: 0,
      },
    ]);
    expect(found.completeness).toMatchObject({ complete: true, hidden: 1 });
    expect(distances(found).deep).toBe(1);
  });

  it('shows a placeholder for what is hidden, in the mode OPAQUE, with another id in each answer', async () => {
    const [one, two] = [await graph('', 'opaque'), await graph('', 'opaque')];
    expect(named(one)).toContain('deep > ?');
    expect(named(one)).toContain('? > mart');
    const placeholder = (found: Graph) => found.nodes.find(({ hidden }) => hidden);
    expect(placeholder(one)).toMatchObject({ entity: null, distance: 1 });
    expect(placeholder(one)?.id).not.toBe(placeholder(two)?.id);
    expect(placeholder(one)?.id).not.toBe(ids.get('secret'));
    expect(one.completeness).toMatchObject({ complete: true, hidden: 1 });
    const node = await server.query('query($id: ID!) { node(id: $id) { id } }', { id: placeholder(one)?.id }, 'opaque');
    expect([node.data, node.errors]).toEqual([{ node: null }, []]);
  });

  it.each(['bridging', 'opaque'])('says nothing of a hidden field to %s but what the mode admits to', async (role) => {
    const found = await graph('granularity: FIELD, direction: UPSTREAM', role);
    expect(JSON.stringify(found)).not.toContain('secret');
    expect(found.nodes.filter(({ hidden }) => hidden)).toHaveLength(role === 'opaque' ? 1 : 0);
  });

  it('goes one way when it is told to', async () => {
    expect(named(await graph('direction: DOWNSTREAM'))).toEqual(['mart > report']);
    expect(named(await graph('direction: UPSTREAM', 'dropping', 'raw'))).toEqual([]);
  });

  it('goes field by field, and says which step masks', async () => {
    const found = await graph('granularity: FIELD, direction: UPSTREAM');
    expect(named(found)).toEqual(['raw.email > staging_tmp.hash', 'side.n > mart.n', 'staging_tmp.hash > mart.who']);
    expect(found.edges.filter(({ masking }) => masking)).toHaveLength(1);
    expect(distances(found)['raw.email']).toBe(2);
  });

  it('says when there is more, where, and at which nodes', async () => {
    const found = await graph('depth: 1, direction: UPSTREAM');
    expect(found.completeness).toEqual({
      complete: false,
      truncatedBy: ['DEPTH'],
      hidden: null,
      stale: 0,
      continueFrom: [ids.get('staging_tmp')],
    });
    const more = (name: string) => found.nodes.find(({ entity }) => entity?.name === name);
    expect([more('staging_tmp')?.moreUpstream, more('side')?.moreUpstream]).toEqual([true, false]);
    expect([more('mart')?.moreUpstream, more('mart')?.moreDownstream]).toEqual([false, true]);
  });

  it('keeps the nearest when the nodes are limited', async () => {
    const found = await graph('maxNodes: 2');
    expect(found.nodes.map(({ distance }) => distance)).toEqual([0, 1]);
    expect(found.completeness.truncatedBy).toEqual(['NODES']);
  });

  it('leaves out noise and joins its neighbours, whatever the depth', async () => {
    const found = await graph('depth: 1, collapse: { namePatterns: ["*_tmp"] }');
    expect(named(found)).toEqual(['mart > report', 'raw > mart', 'side > mart']);
    const hops = found.edges.map(({ collapsedHops }) => collapsedHops).sort();
    expect(hops).toEqual([0, 0, 1]);
    expect(found.completeness.complete).toBe(true);
  });

  it('keeps a masking step that was left out', async () => {
    const found = await graph('granularity: FIELD, direction: UPSTREAM, collapse: { namePatterns: ["*_tmp"] }');
    expect(found.edges.find(({ collapsedHops }) => collapsedHops === 1)?.masking).toBe(true);
  });

  it('follows only what the filter lets through', async () => {
    expect(named(await graph('filter: { origins: [MANUAL] }'))).toEqual([]);
    expect(named(await graph('filter: { kinds: [MODEL] }'))).toEqual([]);
    expect(named(await graph('filter: { transformationTypes: [INDIRECT] }'))).toEqual([]);
  });

  it('shows an earlier moment', async () => {
    expect(named(await graph('asOf: "2026-03-01T00:00:00Z"'))).toEqual([]);
    expect(named(await graph('asOf: "2026-04-02T00:00:00Z"'))).toHaveLength(4);
  });

  it('leaves unknown and hidden roots out alike', async () => {
    const unknown = `a${'A'.repeat(22)}`;
    const ask = (of: string | undefined) =>
      server.query(`query($of: [ID!]!) { lineage(of: $of) { ${GRAPH} } }`, { of: [of] }, 'analyst');
    const [hidden, none] = [await ask(ids.get('secret')), await ask(unknown)];
    expect(hidden).toEqual(none);
    expect(hidden.data.lineage.roots).toEqual([]);
  });

  it('refuses what is out of bounds, and says which argument it was', async () => {
    for (const [args, argument] of [
      ['depth: 1001', 'depth'],
      ['depth: -1', 'depth'],
      ['maxNodes: 20001', 'maxNodes'],
      ['maxNodes: 0', 'maxNodes'],
      ['filter: { minConfidence: 2 }', 'filter.minConfidence'],
    ]) {
      const { errors } = await server.query(`query($of: [ID!]!) { lineage(of: $of, ${String(args)}) { roots } }`, {
        of: [ids.get('mart')],
      });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
    const bad = await server.query('{ lineage(of: ["x"]) { roots } }');
    expect(bad.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'of[0]' });
  });

  it('tells why an edge is believed, without code for who may not read code', async () => {
    const text = `query($id: [ID!]!) { lineage(of: $id, granularity: FIELD, direction: UPSTREAM, depth: 1) { edges { evidence {
      job { name } origin confidence validFrom validTo lastSeenAt note transformations { type subtype description masking } } } } }`;
    const ask = async (role: string) =>
      (await server.query(text, { id: [ids.get('staging_tmp')] }, role)).data.lineage.edges;
    const masked = (edges: { evidence: { transformations: { masking: boolean }[] }[] }[]) =>
      edges.flatMap(({ evidence }) => evidence).find(({ transformations }) => transformations[0]?.masking);
    const expected = {
      job: { name: 'stage' },
      origin: 'OPENLINEAGE',
      confidence: 1,
      validFrom: '2026-04-01T08:00:00.000Z',
      validTo: null,
      lastSeenAt: '2026-04-01T08:00:00.000Z',
      note: null,
    };
    const how = { type: 'DIRECT', subtype: 'TRANSFORMATION', masking: true };
    expect(masked(await ask('steward'))).toEqual({ ...expected, transformations: [{ ...how, description: 'code' }] });
    expect(masked(await ask('analyst'))).toEqual({ ...expected, transformations: [{ ...how, description: null }] });
  });

  it.each(['DOT', 'MERMAID', 'CSV', 'JSON'])('can be had as %s, with the same nodes', async (format) => {
    const { data } = await server.query(
      `query($of: [ID!]!) { lineage(of: $of, granularity: FIELD) { export(format: ${format}) } }`,
      { of: [ids.get('mart')] },
      'analyst',
    );
    const text: string = data.lineage.export;
    for (const path of ['hash', 'who', 'email']) expect(text).toContain(path);
    expect(text).not.toContain('secret');
  });
});

describe('paths', () => {
  let server: TestApp;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    const step = (job: string, from: string, to: string) =>
      runEvent({ job, inputs: [dataset(from)], outputs: [dataset(to)] });
    await server.send(
      step('1', 'a', 'b'),
      step('2', 'b', 'd'),
      step('3', 'a', 'c'),
      step('4', 'c', 'd'),
      step('5', 'a', 'h'),
      step('6', 'h', 'd'),
      step('7', 'd', 'e'),
      datasetEvent(dataset('h', { facets: { tags: { tags: [{ key: 'RESTRICTED' }] } } })),
    );
    for (const name of ['a', 'b', 'd', 'e', 'h'])
      ids.set(
        name,
        (await server.query('query($n: String!) { asset(namespace: "db", name: $n) { id } }', { n: name }, 'auditor'))
          .data.asset.id,
      );
  });
  afterAll(() => server.close());

  const paths = async (from: string, to: string, args: string, role: string) => {
    const { data, errors } = await server.query(
      `query($from: ID!, $to: ID!) { paths(from: $from, to: $to ${args}) {
        paths { hops nodes { entity { ... on Dataset { name } } } edges { from to } } more completeness { complete truncatedBy } } }`,
      { from: ids.get(from), to: ids.get(to) },
      role,
    );
    expect(errors).toEqual([]);
    const found: {
      paths: { hops: number; nodes: { entity: Entity | null }[] }[];
      more: boolean;
      completeness: object;
    } = data.paths;
    return {
      ...found,
      names: found.paths.map(({ nodes }) => nodes.map(({ entity }) => entity?.name ?? '?').join('')).sort(),
    };
  };

  it('are all there is, the shortest first', async () => {
    const found = await paths('a', 'e', '', 'auditor');
    expect(found.names).toEqual(['abde', 'acde', 'ahde']);
    expect([found.more, found.completeness]).toEqual([false, { complete: true, truncatedBy: [] }]);
  });

  it('never pass what the viewer may not see', async () => {
    expect((await paths('a', 'e', '', 'dropping')).names).toEqual(['abde', 'acde']);
    expect((await paths('a', 'h', '', 'dropping')).names).toEqual([]);
  });

  it('pass what is hidden as the mode says', async () => {
    expect((await paths('a', 'e', '', 'opaque')).names).toEqual(['a?de', 'abde', 'acde']);
    expect((await paths('a', 'e', '', 'bridging')).names).toEqual(['abde', 'acde', 'ade']);
    expect((await paths('a', 'h', '', 'opaque')).names).toEqual([]);
  });

  it('say that there are more than were asked for', async () => {
    const found = await paths('a', 'e', ', maxPaths: 2', 'auditor');
    expect([found.paths.length, found.more]).toEqual([2, true]);
  });

  it('follow the flow of data only, and no further than they may', async () => {
    expect((await paths('e', 'a', '', 'auditor')).names).toEqual([]);
    const short = await paths('a', 'e', ', maxDepth: 2', 'auditor');
    expect([short.names, short.completeness]).toEqual([[], { complete: false, truncatedBy: ['DEPTH'] }]);
  });
});
