import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { VisibleHealth, type HealthLimits } from '../../src/access/visible-health.ts';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { plainName } from '../../src/governance/health/alike-names.ts';
import { HealthReport } from '../../src/governance/health/report.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import { dataset, ran, said } from '../support/build-events.ts';
import { namesIn } from '../support/named-store.ts';

const ADMIN = makeViewer(parsePolicy(DEFAULT_POLICY, 'default'), 'admin', ['admin']);
const ENOUGH: HealthLimits = { ASSETS: 9, EDGES: 9, JOBS: 9, JOB_ENDS: 9, MISSING_FIELDS: 9 };
const NOW = 1_000;

describe('health that was cut', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(openEmbedded(null));
    const chain = ['a', 'b', 'c', 'd'];
    await store.writeEvents(
      chain.slice(1).map((to, i) => ran(`to_${to}`, { at: 100 + i, inputs: [chain[i] ?? ''], outputs: [to] })),
    );
  });
  afterAll(() => store.close());

  const report = (limits: Partial<HealthLimits>) =>
    new HealthReport(new VisibleHealth(store, ADMIN, () => NOW, [], { ...ENOUGH, ...limits }), {
      namespaces: null,
      unreadDays: 90,
    });
  const told = async (limits: Partial<HealthLimits>) => {
    const all = await report(limits).all();
    return { unchecked: all.unchecked, partial: all.partial, orphans: (await all.of('ORPHAN')).length };
  };

  it('is whole at the limits', async () => {
    const exact = { ASSETS: 4, EDGES: 3, JOBS: 3, JOB_ENDS: 3, MISSING_FIELDS: 0 };
    expect(await told(exact)).toEqual({ unchecked: [], partial: [], orphans: 1 });
  });

  it('tells no kind that says what is not there while edges were not read', async () => {
    const unchecked = ['ORPHAN', 'DEAD_END', 'NEVER_READ', 'LIKELY_DUPLICATE'];
    expect(await told({ EDGES: 2 })).toEqual({ unchecked, partial: ['STALE_EDGE'], orphans: 0 });
    expect((await told({ JOB_ENDS: 2 })).unchecked).toEqual(['ORPHAN', 'DEAD_END', 'ONE_SIDED_JOB', 'NEVER_READ']);
    const [moment] = await report({ EDGES: 2 }).history([NOW]);
    expect(moment).toEqual({ at: NOW, complete: false, namespaces: [] });
  });

  it('names the kinds of which there may be more', async () => {
    expect((await told({ ASSETS: 3 })).partial).toHaveLength(9);
    expect(await told({ JOBS: 2 })).toEqual({ unchecked: [], partial: ['ONE_SIDED_JOB'], orphans: 1 });
  });

  it('leaves kinds that were not checked out of the scores', async () => {
    const [, all] = await report({}).scores();
    const [, some] = await report({ EDGES: 2 }).scores();
    expect([all?.checks, some?.checks]).toEqual([4 * 9, 4 * 5]);
  });
});

describe('an edge that a person declared, with an end that was dropped', () => {
  it('is stale, whichever end it is, and the dropped asset is found fault with in no other way', async () => {
    const store = await openStore(openEmbedded(null));
    await store.writeEvents(['a', 'b', 'c'].map((name, i) => said(i + 1, dataset(name))));
    const named = namesIn(store);
    const [a, b, c] = [await named.asset('a'), await named.asset('b'), await named.asset('c')];
    await store.declareLineage(a, b, [], null, { id: 'ada', at: 10 });
    await store.declareLineage(b, c, [], null, { id: 'ada', at: 10 });
    const drop = { lifecycle: { change: 'DROP' } } as const;
    await store.writeEvents([said(30, dataset('a', drop)), said(40, dataset('c', drop))]);
    const report = new HealthReport(new VisibleHealth(store, ADMIN, () => NOW), { namespaces: null, unreadDays: 90 });
    const findings = await report.findings(null);
    await store.close();
    expect(findings.filter(({ kind }) => kind === 'STALE_EDGE').map(({ detail }) => detail)).toEqual([
      'comes from a, which was dropped',
      'was dropped, and still comes from b',
    ]);
    expect(findings.filter(({ asset }) => asset === a || asset === c).map(({ kind }) => kind)).toEqual(['STALE_EDGE']);
  });
});

describe('names that producers write in different ways', () => {
  it.each([
    [
      ['postgres://db.example:5432', 'shop.public.orders'],
      ['postgresql://DB.example', '"shop"."public"."Orders"'],
    ],
    [
      ['s3://lake', 'raw/orders'],
      ['s3a://lake/', '/raw/orders/'],
    ],
    [
      ['mssql://h:1433', 'db.dbo.t'],
      ['sqlserver://h', '[db].[dbo].[T]'],
    ],
    [
      ['gs://b', 'x'],
      ['gcs://b/', 'x'],
    ],
    [
      ['bigquery', 'p.d.t'],
      ['bigquery', 'p.d.`t`'],
    ],
  ])('are one: %j and %j', ([aSpace = '', aName = ''], [bSpace = '', bName = '']) => {
    expect(plainName({ namespace: aSpace, name: aName })).toEqual(plainName({ namespace: bSpace, name: bName }));
  });

  it.each([
    [
      ['postgres://h:5432', 't'],
      ['postgres://h:5433', 't'],
    ],
    [
      ['postgres://h', 't'],
      ['mysql://h', 't'],
    ],
    [
      ['s3://a', 'raw/x'],
      ['s3://b', 'raw/x'],
    ],
    [
      ['pg', 'a_b'],
      ['pg', 'ab'],
    ],
  ])('are two: %j and %j', ([aSpace = '', aName = ''], [bSpace = '', bName = '']) => {
    expect(plainName({ namespace: aSpace, name: aName })).not.toEqual(plainName({ namespace: bSpace, name: bName }));
  });

  it('are found when one leaves out the database, and only one longer name ends so', async () => {
    const store = await openStore(openEmbedded(null));
    const names = ['shop.public.orders', 'public.orders', 'a.x.items', 'b.x.items', 'x.items', 'folder/orders'];
    await store.writeEvents(names.map((name, i) => said(i + 1, dataset(name))));
    const report = new HealthReport(new VisibleHealth(store, ADMIN, () => NOW), { namespaces: null, unreadDays: 90 });
    const found = (await report.findings(['NAME_MISMATCH'])).map(({ detail }) => detail);
    await store.close();
    expect(found).toEqual([
      'may be short for pg://db shop.public.orders',
      'may be the whole name of pg://db public.orders',
    ]);
  });
});
