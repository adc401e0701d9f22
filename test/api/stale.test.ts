import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parseStaleRules } from '../../src/access/stale-rules.ts';
import { columns, dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const RULES = `stale:
  - { namespaces: ['kept*'], days: 36500 }
  - { namespaces: ['db'], days: 30, runs: 2 }
`;
const POLICY = `${DEFAULT_POLICY}
  blind: { level: INTERNAL, hidden: DROP, namespaces: { allow: ['db', 'kept'], deny: [] } }
`;
const at = (day: string): string => `2026-${day}T08:00:00Z`;

describe('stale lineage', () => {
  let server: TestApp;
  let mart: string;
  beforeAll(async () => {
    server = await testApp({ policy: POLICY, staleRules: parseStaleRules(RULES, 'stale.yaml') });
    const out = (name: string, from: string) =>
      dataset(name, { facets: { ...schema('x'), ...columns({ x: [[from, 'x']] }) } });
    await server.send(
      runEvent({ job: 'old', at: at('01-01'), inputs: [dataset('old')], outputs: [out('mart', 'old')] }),
      runEvent({ job: 'fresh', at: at('05-01'), inputs: [dataset('fresh')], outputs: [out('mart', 'fresh')] }),
      // It goes on, and has not written mart for two runs.
      runEvent({ job: 'busy', at: at('05-01'), inputs: [dataset('busy')], outputs: [out('mart', 'busy')] }),
      runEvent({ job: 'busy', at: at('05-02'), outputs: [dataset('other')] }),
      runEvent({ job: 'busy', at: at('05-03'), outputs: [dataset('other')] }),
      // A declaration: nothing ever runs.
      {
        ...runEvent({ job: 'declared', at: at('01-01'), inputs: [dataset('declared')], outputs: [dataset('mart')] }),
        run: undefined,
        eventType: undefined,
        schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent',
      },
      datasetEvent(out('mart', 'said'), at('01-01')),
      runEvent({
        job: 'keep',
        at: at('01-01'),
        inputs: [dataset('mart')],
        outputs: [dataset('archive', { namespace: 'kept' })],
      }),
      // Two jobs say it, of which one goes on.
      runEvent({ job: 'old', at: at('01-01'), inputs: [dataset('both')], outputs: [dataset('two')] }),
      runEvent({ job: 'fresh', at: at('05-01'), inputs: [dataset('both')], outputs: [dataset('two')] }),
    );
    const { data } = await server.query('{ asset(namespace: "db", name: "mart") { id } }', {}, 'auditor');
    mart = data.asset.id;
  });
  afterAll(() => server.close());

  const lineage = async (args: string, role = 'auditor', of = mart) => {
    const { data, errors } = await server.query(
      `query($of: [ID!]!) { lineage(of: $of ${args}) { edges { from to stale } completeness { stale }
        nodes { id moreUpstream entity { ... on Dataset { name } ... on Field { asset { ... on Dataset { name } } } } } } }`,
      { of: [of] },
      role,
    );
    expect(errors).toEqual([]);
    return data.lineage;
  };
  const sources = ({ nodes, edges }: any, stale: boolean): string[] => {
    const names = new Map(nodes.map(({ id, entity }: any) => [id, entity.name ?? entity.asset.name]));
    return edges
      .filter((edge: any) => edge.stale === stale)
      .map(({ from }: any) => names.get(from))
      .sort();
  };
  const MAY = `, direction: UPSTREAM, asOf: "${at('05-10')}"`;

  it('is what was not seen for a time, or for a number of runs, and never what was declared', async () => {
    const found = await lineage(MAY);
    expect(sources(found, true)).toEqual(['busy', 'old']);
    expect(sources(found, false)).toEqual(['declared', 'fresh', 'said']);
    expect(found.completeness.stale).toBe(2);
  });

  it('is the same column by column', async () => {
    const found = await lineage(`${MAY}, granularity: FIELD`);
    expect(sources(found, true)).toEqual(['busy', 'old']);
    expect(sources(found, false)).toEqual(['fresh', 'said']);
  });

  it('is left out where it is not wanted, and nothing leads on to it', async () => {
    const found = await lineage(`${MAY}, filter: { includeStale: false }`);
    expect(sources(found, false)).toEqual(['declared', 'fresh', 'said']);
    expect(found.completeness.stale).toBe(0);
    const cut = await lineage(
      `, direction: UPSTREAM, depth: 0, asOf: "${at('05-10')}", filter: { includeStale: false }`,
    );
    expect(cut.nodes).toMatchObject([{ moreUpstream: true }]);
  });

  it('is judged at the moment that is asked for', async () => {
    expect(sources(await lineage(`, direction: UPSTREAM, asOf: "${at('01-20')}"`), true)).toEqual([]);
    expect(sources(await lineage(`, direction: UPSTREAM, asOf: "${at('05-02')}"`), true)).toEqual(['old']);
    expect(sources(await lineage(', direction: UPSTREAM'), true)).toEqual(['busy', 'fresh', 'old']);
  });

  it('follows the first rule that fits the namespace of what the edge reaches', async () => {
    expect((await lineage(', direction: DOWNSTREAM')).completeness.stale).toBe(0);
  });

  it('is only what no job has seen', async () => {
    const { data } = await server.query('{ asset(namespace: "db", name: "two") { id } }', {}, 'auditor');
    expect((await lineage(MAY, 'auditor', data.asset.id)).completeness.stale).toBe(0);
  });

  it('does not tell of jobs that the viewer may not see', async () => {
    const found = await lineage(MAY, 'blind');
    expect(sources(found, true)).toEqual([]);
    expect(sources(found, false)).toContain('busy');
  });

  it('is a change between two moments', async () => {
    const { data } = await server.query(
      `query($of: [ID!]!) { lineageDiff(of: $of, from: "${at('05-01')}", to: "${at('05-10')}", direction: UPSTREAM) { nodes { change } edges { change attributes } } }`,
      { of: [mart] },
      'auditor',
    );
    expect(data.lineageDiff).toEqual({ nodes: [], edges: [{ change: 'CHANGED', attributes: ['STALE'] }] });
  });
});

describe('stale rules that are read anew', () => {
  const OLD = at('01-01');
  let server: TestApp;
  let policy: string;
  let rules: string;
  beforeAll(async () => {
    [policy, rules] = [POLICY, 'stale: []'];
    server = await testApp({
      policy: POLICY,
      policyFile: () => policy,
      staleRulesFile: () => parseStaleRules(rules, 'stale.yaml'),
    });
    await server.send(runEvent({ job: 'old', at: OLD, inputs: [dataset('a')], outputs: [dataset('b')] }));
  });
  afterAll(() => server.close());

  const reload = (dryRun: boolean, role = 'admin') =>
    server.query(
      'mutation ($dryRun: Boolean!) { reloadPolicy(input: { dryRun: $dryRun }) { applied roles staleRules } }',
      { dryRun },
      role,
    );
  /** Whether the old edge is stale, and how many roles there are. */
  const state = async (): Promise<{ stale: boolean; roles: number }> => {
    const { data } = await server.query(
      '{ asset(namespace: "db", name: "b") { lineage(direction: UPSTREAM) { edges { stale } } } }',
      {},
      'auditor',
    );
    const checked = await reload(true);
    return { stale: data.asset.lineage.edges[0].stale, roles: checked.data?.reloadPolicy.roles.length ?? 0 };
  };

  it('hold from then on, and not after a dry run', async () => {
    expect((await state()).stale).toBe(false);
    rules = 'stale: [{ days: 30 }]';
    expect((await reload(true)).data.reloadPolicy).toMatchObject({ applied: false, staleRules: 1 });
    expect((await state()).stale).toBe(false);
    expect((await reload(false)).data.reloadPolicy).toMatchObject({ applied: true, staleRules: 1 });
    expect((await state()).stale).toBe(true);
  });

  it('hold with the policy or not at all: a file that is wrong leaves both as they were', async () => {
    rules = 'stale: [{ days: 30 }]';
    await reload(false);
    [policy, rules] = [DEFAULT_POLICY, 'stale:\n  - days: 0\n'];
    const { data, errors } = await reload(false);
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('stale.yaml:2: stale.0.days');
    expect((await server.app.inject('/metrics')).body).toContain('headwater_policy_reload_refused 1');
    // The role that the policy lost is still one, and the rules hold.
    expect((await server.query('{ viewer { roles } }', {}, 'blind')).data.viewer.roles).toEqual(['blind']);
    [policy, rules] = [`${POLICY}  worse: { level: NONE }\n`, 'stale: []'];
    expect((await reload(false)).errors[0]?.message).toContain('roles.worse.level');
    [policy, rules] = [POLICY, 'stale: [{ days: 30 }]'];
    expect((await state()).stale).toBe(true);
    await reload(false);
    expect((await server.app.inject('/metrics')).body).toContain('headwater_policy_reload_refused 0');
  });

  it('are for those who run the server', async () => {
    expect((await reload(false, 'steward')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a file of stale rules', () => {
  it.each([
    ['stale: [{ namespaces: [a] }]', 'stale.yaml:1: stale.0: must have days or runs'],
    ['stale:\n  - days: 0\n', 'stale.yaml:2: stale.0.days'],
    ['stale:\n  - runs: 1\n    colour: red\n', 'stale.yaml:3: stale.0: has no key "colour"'],
    ['- 1', 'stale.yaml:1:'],
  ])('is refused with the line that is wrong: %j', (text, message) => {
    expect(() => parseStaleRules(text, 'stale.yaml')).toThrow(message);
  });

  it('holds for all namespaces where it names none', () => {
    expect(parseStaleRules('stale: [{ days: 1.5, runs: 3 }]', 'f')).toEqual([
      { namespaces: ['*'], after: 129_600_000, runs: 3 },
    ]);
  });
});
