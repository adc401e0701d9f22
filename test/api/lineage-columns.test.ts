import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const NAMES = 'id kind namespace name';
const OBJECTS = `nodes { id distance hidden moreUpstream moreDownstream entity { __typename
    ... on Dataset { ${NAMES} } ... on Model { ${NAMES} } ... on Dashboard { ${NAMES} }
    ... on Field { path asset { id namespace name } } } }
  edges { from to kind masking stale inferred hiddenHops collapsedHops }`;
const COLUMNS = `columns {
  nodes { ids kinds assetIds namespaces names paths distances hidden moreUpstream moreDownstream }
  edges { from to kinds masking stale inferred hiddenHops collapsedHops } }`;

const POLICY = `${DEFAULT_POLICY}
  dropping: { level: INTERNAL, hidden: DROP }
  bridging: { level: INTERNAL, hidden: BRIDGE }
  opaque: { level: INTERNAL, hidden: OPAQUE }
`;

/** The rows of columns, which are of equal length. */
function rows(table: Record<string, unknown[]>): Record<string, unknown>[] {
  const lengths = new Set(Object.values(table).map(({ length }) => length));
  expect(lengths.size).toBe(1);
  return Array.from({ length: [...lengths][0] ?? 0 }, (_, i) =>
    Object.fromEntries(Object.entries(table).map(([name, column]) => [name, column[i]])),
  );
}

describe('LineageGraph.columns', () => {
  let server: TestApp;
  let raw: string;
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    // raw → staging → secret → mart, and raw → mart past staging_tmp. `secret` is RESTRICTED.
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
        job: 'hide',
        inputs: [dataset('raw')],
        outputs: [dataset('secret', { facets: { ...schema('x'), ...columns({ x: [['raw', 'email']] }) } })],
      }),
      runEvent({
        job: 'build',
        inputs: [dataset('staging_tmp'), dataset('secret')],
        outputs: [
          dataset('mart', {
            facets: { ...schema('who', 's'), ...columns({ who: [['staging_tmp', 'hash']], s: [['secret', 'x']] }) },
          }),
        ],
      }),
    );
    const { data } = await server.query('{ asset(namespace: "db", name: "raw") { id } }', {}, 'steward');
    raw = data.asset.id;
  });
  afterAll(() => server.close());

  const lineage = async (selection: string, args: string, role: string) => {
    const { data, errors } = await server.query(
      `query ($of: [ID!]!) { lineage(of: $of, direction: DOWNSTREAM, ${args}) { ${selection} } }`,
      { of: [raw] },
      role,
    );
    expect(errors).toEqual([]);
    return data.lineage;
  };

  it.each(['admin', 'dropping', 'bridging', 'opaque'])('holds what nodes and edges hold, for %s', async (role) => {
    for (const granularity of ['ASSET', 'FIELD'])
      for (const more of ['depth: 5', 'depth: 1', 'depth: 5, collapse: { namePatterns: ["*_tmp"] }']) {
        const graph = await lineage(`${OBJECTS} ${COLUMNS}`, `granularity: ${granularity}, ${more}`, role);
        expect(rows(graph.columns.nodes)).toEqual(
          graph.nodes.map(({ entity, id, distance, ...told }: any) => ({
            ids: id,
            kinds: entity === null ? null : entity.__typename.toUpperCase(),
            assetIds: entity?.asset?.id ?? entity?.id ?? null,
            namespaces: entity?.namespace ?? entity?.asset.namespace ?? null,
            names: entity?.name ?? entity?.asset.name ?? null,
            paths: entity?.path ?? null,
            distances: distance,
            ...told,
          })),
        );
        const place = (id: string): number => graph.nodes.findIndex((node: any) => node.id === id);
        expect(rows(graph.columns.edges)).toEqual(
          graph.edges.map(({ from, to, kind, ...told }: any) => ({
            from: place(from),
            to: place(to),
            kinds: kind,
            ...told,
          })),
        );
        expect(graph.nodes.length).toBeGreaterThan(1);
      }
  });

  it('tells of a hidden node that it is there, and nothing else', async () => {
    const { columns: found } = await lineage(COLUMNS, 'granularity: FIELD, depth: 5', 'opaque');
    const hidden = rows(found.nodes).filter((node) => node.hidden);
    expect(hidden).toHaveLength(1);
    expect(hidden[0]).toMatchObject({ kinds: null, assetIds: null, namespaces: null, names: null, paths: null });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('gives the same alone as beside the objects', async () => {
    for (const granularity of ['ASSET', 'FIELD']) {
      const args = `granularity: ${granularity}, depth: 5`;
      const alone = await lineage(COLUMNS, args, 'admin');
      const beside = await lineage(`${OBJECTS} ${COLUMNS}`, args, 'admin');
      expect(alone.columns).toEqual(beside.columns);
    }
  });

  it('reads evidence only for columns that need it, and names with the nodes', async () => {
    const statements = async (selection: string): Promise<number> => {
      await server.drained();
      const before = server.store.statements;
      await lineage(selection, 'granularity: FIELD, depth: 5', 'admin');
      await server.drained();
      return server.store.statements - before;
    };
    const ids = await statements('columns { nodes { ids } edges { from to } }');
    expect(
      await statements('columns { nodes { ids kinds paths distances hidden } edges { from to kinds hiddenHops } }'),
    ).toBe(ids);
    expect(await statements('columns { nodes { ids assetIds names } }')).toBe(ids);
    expect(await statements('columns { edges { from to masking } }')).toBeGreaterThan(ids);
  });

  it('may be asked for the largest answer', async () => {
    const graph = await lineage(COLUMNS, 'granularity: FIELD, depth: 1000, maxNodes: 20000', 'admin');
    expect(graph.columns.nodes.ids).toHaveLength(8);
  });
});
