import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { dataset, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const RELOAD =
  'mutation R($dryRun: Boolean!) { reloadPolicy(input: { dryRun: $dryRun }) { applied levels tags roles } }';
const ANONYMOUS = '  anonymous: { level: PUBLIC, hidden: DROP }';

describe('reloadPolicy', () => {
  let server: TestApp;
  let file: string;
  beforeAll(async () => {
    file = DEFAULT_POLICY;
    server = await testApp({ policyFile: () => file });
    await server.send(runEvent({ outputs: [dataset('thing')] }));
  });
  afterAll(() => server.close());

  const reload = (dryRun: boolean, ...roles: string[]) => server.query(RELOAD, { dryRun }, ...roles);
  const seenByAnyone = async (): Promise<unknown> => (await server.query('{ assets { totalCount } }')).data.assets;

  it('puts what the file says in force, for all requests that come after', async () => {
    expect(await seenByAnyone()).toEqual({ totalCount: 0 });
    file = DEFAULT_POLICY.replace(ANONYMOUS, '  anonymous: { level: INTERNAL }');
    expect((await reload(true, 'admin')).data.reloadPolicy).toMatchObject({ applied: false });
    expect(await seenByAnyone()).toEqual({ totalCount: 0 });
    expect((await reload(false, 'admin')).data.reloadPolicy).toEqual({
      applied: true,
      levels: ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED'],
      tags: ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED', 'PII', 'PHI', 'PCI', 'SOX', 'BCBS239'],
      roles: ['anonymous', 'analyst', 'steward', 'auditor', 'ingest', 'admin'],
    });
    expect(await seenByAnyone()).toEqual({ totalCount: 1 });
    file = DEFAULT_POLICY;
    await reload(false, 'admin');
    expect(await seenByAnyone()).toEqual({ totalCount: 0 });
  });

  it('of a file that is wrong says each line that is, and leaves the policy as it was', async () => {
    file = DEFAULT_POLICY.replace(ANONYMOUS, '  anonymous: { level: INTERNAL }\n  boss: { level: TOP, lvl: 1 }');
    const { errors, data } = await reload(false, 'admin');
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/^policy\.yaml:16: roles\.boss: .*lvl/);
    expect(await seenByAnyone()).toEqual({ totalCount: 0 });
    expect((await server.app.inject('/metrics')).body).toContain('headwater_policy_reload_refused 1');
    file = DEFAULT_POLICY;
    await reload(false, 'admin');
    expect((await server.app.inject('/metrics')).body).toContain('headwater_policy_reload_refused 0');
  });

  it.each([[[]], [['analyst']], [['steward', 'auditor', 'ingest']]])('is forbidden to %j', async (roles) => {
    for (const dryRun of [true, false]) {
      expect((await reload(dryRun, ...roles)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('leaves a request in flight under the policy that it began with', async () => {
    file = DEFAULT_POLICY.replace(ANONYMOUS, '  anonymous: { level: INTERNAL }');
    const query = '{ viewer { level } assets { totalCount nodes { id } } }';
    const [before] = await Promise.all([server.query(query), reload(false, 'admin')]);
    // Whichever began first: never some of one and some of the other.
    const { viewer, assets } = before.data;
    expect([viewer.level, assets.totalCount, assets.nodes.length]).toEqual(
      viewer.level === 'PUBLIC' ? ['PUBLIC', 0, 0] : ['INTERNAL', 1, 1],
    );
    file = DEFAULT_POLICY;
    await reload(false, 'admin');
  });
});

const EXPLAIN = `query E($roles: [String!]!, $of: ID!) {
  explainAccess(viewer: { roles: $roles }, of: $of) {
    subject { id }
    visible
    sensitivity { level compartments }
    grounds { kind inherited tag rule line level compartment }
    roles { role admits obstacles { kind reason ground { tag } glob } }
    ends { total visible }
  }
}`;

describe('explainAccess', () => {
  let server: TestApp;
  let ids: { asset: string; field: string; job: string; idle: string };
  beforeAll(async () => {
    server = await testApp();
    await server.send(
      runEvent({
        job: 'secret_only',
        outputs: [dataset('people', { facets: schema('id', 'email') })],
      }),
      runEvent({ job: 'idle' }),
    );
    const { data } = await server.query(
      `{ asset(namespace: "db", name: "people") { id ... on Dataset { fields { nodes { id path } } } }
         jobs { nodes { id name } } }`,
      {},
      'admin',
    );
    const jobNamed = (name: string): string => data.jobs.nodes.find((job: { name: string }) => job.name === name).id;
    const { asset } = data;
    for (const tag of ['PII', 'RESTRICTED']) {
      const assign = 'mutation T($of: ID!, $tag: String!) { assignTag(input: { id: $of, tag: $tag }) { node { id } } }';
      await server.query(assign, { of: asset.id, tag }, 'admin');
    }
    ids = { asset: asset.id, field: asset.fields.nodes[0].id, job: jobNamed('secret_only'), idle: jobNamed('idle') };
  });
  afterAll(() => server.close());

  const explain = async (of: string, ...roles: string[]) =>
    (await server.query(EXPLAIN, { of, roles }, 'admin')).data.explainAccess;

  it('says of an asset which tags decide, and what each role lacks', async () => {
    const { visible, sensitivity, grounds, roles } = await explain(ids.asset, 'analyst', 'auditor', 'nobody');
    expect(visible).toBe(true);
    expect(sensitivity).toEqual({ level: 'RESTRICTED', compartments: ['PII'] });
    expect(grounds.map((ground: { tag: string }) => ground.tag)).toEqual(['PII', 'RESTRICTED', null]);
    expect(roles.map((role: { admits: boolean }) => role.admits)).toEqual([false, true, false]);
    expect(roles[0].obstacles.map((obstacle: { kind: string }) => obstacle.kind)).toEqual([
      'LEVEL',
      'COMPARTMENT',
      'LEVEL',
    ]);
    expect(roles[2].obstacles[0]).toMatchObject({ kind: 'UNDEFINED_ROLE', ground: null });
  });

  it('says of a field what comes from its asset', async () => {
    const { visible, grounds, ends } = await explain(ids.field, 'analyst');
    expect([visible, ends]).toEqual([false, null]);
    expect(grounds.map(({ kind, inherited }: { kind: string; inherited: boolean }) => [kind, inherited])).toEqual([
      ['DEFAULT', false],
      ['TAG', true],
      ['TAG', true],
      ['DEFAULT', true],
    ]);
  });

  it('says of a job that it is hidden where it would show nothing', async () => {
    const { visible, roles, ends } = await explain(ids.job, 'analyst');
    expect([visible, roles[0].admits, ends]).toEqual([false, true, { total: 1, visible: 0 }]);
    expect(await explain(ids.job, 'auditor')).toMatchObject({ visible: true, ends: { total: 1, visible: 1 } });
    expect(await explain(ids.idle, 'analyst')).toMatchObject({ visible: true, ends: { total: 0, visible: 0 } });
  });

  it('comes to what the API shows', async () => {
    for (const of of Object.values(ids)) {
      for (const role of ['anonymous', 'analyst', 'steward', 'auditor', 'ingest', 'admin']) {
        const { data } = await server.query('query N($of: ID!) { node(id: $of) { id } }', { of }, role);
        expect([of, role, (await explain(of, role)).visible]).toEqual([of, role, data.node !== null]);
      }
    }
  });

  it('gives null for what is unknown, and says that another id is none', async () => {
    expect(await explain(`${ids.asset.slice(0, -4)}AAAA`, 'analyst')).toBeNull();
    for (const of of ['x', `t${ids.asset.slice(1)}`]) {
      const { errors } = await server.query(EXPLAIN, { of, roles: [] }, 'admin');
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'of' });
    }
  });

  it('is forbidden without ADMIN, whether there is such a thing or not', async () => {
    for (const of of [ids.asset, `${ids.asset.slice(0, -4)}AAAA`]) {
      const { errors } = await server.query(EXPLAIN, { of, roles: ['analyst'] }, 'auditor');
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is bounded by what the ADMIN who asks may see', async () => {
    const admin = 'roles:\n  anonymous: { level: PUBLIC }\n  low: { level: INTERNAL, permissions: [ADMIN] }\n';
    const bounded = await testApp({ store: server.store, policy: admin });
    const { data } = await bounded.query(EXPLAIN, { of: ids.asset, roles: ['anonymous'] }, 'low');
    expect(data.explainAccess?.subject.id).toBe(ids.asset);
    const strict = await testApp({
      store: server.store,
      policy: `tags: { PII: { level: RESTRICTED } }\n${admin}`,
    });
    const hidden = await strict.query(EXPLAIN, { of: ids.asset, roles: ['anonymous'] }, 'low');
    expect(hidden).toMatchObject({ data: { explainAccess: null }, errors: [] });
    await Promise.all([bounded.app.close(), strict.app.close()]);
  });
});
