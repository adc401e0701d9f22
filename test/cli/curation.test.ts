import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { openAccess } from '../../src/access/gateway.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { CurationError, loadCuration } from '../../src/cli/curation.ts';
import { linesOf } from '../../src/cli/lines.ts';
import { NO_FILTER } from '../../src/domain/lineage/graph.ts';
import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';

const SEEDS = new URL('../../seed/', import.meta.url);
const policy = parsePolicy(DEFAULT_POLICY, 'default');
const admin = makeViewer(policy, 'tester', ['admin']);

const ingest = (store: Store, seed: string) =>
  ingestOpenLineage(linesOf(new URL(`${seed}/openlineage.ndjson`, SEEDS).pathname), store);
const curationOf = (seed: string): string => readFileSync(new URL(`${seed}/curation.yaml`, SEEDS), 'utf8');

async function canonical(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.canonicalLines()) lines.push(line);
  return lines;
}

/** Messages of the problems that loading meets; empty when it meets none. */
async function problemsOf(store: Store, ...lines: readonly string[]): Promise<string[]> {
  try {
    await loadCuration(lines.join('\n'), 'my.yaml', store, admin);
    return [];
  } catch (error) {
    if (error instanceof CurationError) return error.message.split('\n');
    throw error;
  }
}

describe('the curation of the examples', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(openEmbedded(null));
    for (const seed of ['churn', 'bank']) await ingest(store, seed);
    for (const seed of ['churn', 'bank']) await loadCuration(curationOf(seed), seed, store, admin);
  });
  afterAll(() => store.close());

  it('loaded a second time stores nothing and changes nothing', async () => {
    const before = await canonical(store);
    for (const seed of ['churn', 'bank']) expect(await loadCuration(curationOf(seed), seed, store, admin)).toBe(0);
    expect(await canonical(store)).toEqual(before);
  });

  it('says of customer_features who is its steward, how to reach them, and what it means', async () => {
    const { catalog } = openAccess(store, admin, Date.now);
    const asset = await catalog.assetByName('feast://features.acme.example', 'customer_features');
    if (asset === null) throw new Error('no customer_features');
    const owners = (await catalog.ownersOf([asset.id])).get(asset.id) ?? [];
    expect(owners.find(({ role }) => role === 'STEWARD')?.owner).toMatchObject({
      name: 'Amara Okafor',
      email: 'amara.okafor@acme.example',
    });
    expect((await catalog.termsOf([asset.id])).get(asset.id)?.map(({ name }) => name)).toEqual([
      'Churn',
      'Customer lifetime value',
    ]);
    expect((await catalog.notesOf([asset.id], { after: null, limit: 10 })).get(asset.id)).toHaveLength(1);
  });

  it('takes the rates out of what the risk report is made from, and adds the step by hand', async () => {
    const { catalog, lineage } = openAccess(store, admin, Date.now);
    const idOf = async (namespace: string, name: string) => {
      const asset = await catalog.assetByName(namespace, name);
      if (asset === null) throw new Error(`no ${name}`);
      return asset.id;
    };
    const rates = await idOf('s3://northbank-market-data', 'fx/ecb_reference_rates');
    const report = await idOf('snowflake://northbank-risk', 'RISK.REPORTING.RISK_REPORT');
    const aggregation = await idOf('snowflake://northbank-risk', 'RISK.AGGREGATION.RISK_AGGREGATION');
    const dashboard = await idOf('tableau://bi.northbank.example', 'risk_report_dashboard');
    expect(await lineage.edge(rates, report)).toBeNull();
    expect((await lineage.edge(aggregation, dashboard))?.evidence).toMatchObject([{ origin: 'MANUAL' }]);
  });

  it('leaves one asset to an anonymous caller: the public dashboard', async () => {
    const { catalog } = openAccess(store, makeViewer(policy, 'anonymous', ['anonymous']), Date.now);
    const assets = await catalog.listAssets({}, { by: 'NAME', direction: 'ASC' }, { after: null, limit: 100 });
    expect(assets.map(({ name }) => name)).toEqual(['risk_report_dashboard']);
  });

  it('hides the cards from analyst and steward, and shows everything to the auditor', async () => {
    const seen = async (role: string): Promise<string[]> => {
      const { catalog } = openAccess(store, makeViewer(policy, role, [role]), Date.now);
      const assets = await catalog.listAssets({}, { by: 'NAME', direction: 'ASC' }, { after: null, limit: 100 });
      return assets.map(({ name }) => name);
    };
    const all = await seen('auditor');
    expect(all).toContain('core.public.cards');
    for (const role of ['analyst', 'steward'])
      expect(await seen(role)).toEqual(all.filter((name) => name !== 'core.public.cards'));
  });

  it('keeps personal data from the analyst, card data from the steward, and neither from the auditor', async () => {
    const seen = async (role: string, namespace: string, name: string): Promise<string[]> => {
      const { catalog } = openAccess(store, makeViewer(policy, role, [role]), Date.now);
      const asset = await catalog.assetByName(namespace, name);
      if (asset === null) throw new Error(`no ${name}`);
      const fields = await catalog.fieldsOf([asset.id], { after: null, limit: 100 });
      return (fields.get(asset.id) ?? []).map(({ path }) => path);
    };
    const contacts = ['salesforce://crm.acme.example', 'salesforce_contacts'] as const;
    const payments = ['postgres://billing.acme.example:5432', 'billing.public.payments'] as const;
    expect(await seen('analyst', ...contacts)).not.toContain('email');
    expect(await seen('analyst', ...contacts)).toContain('contact_id');
    expect(await seen('steward', ...contacts)).toContain('email');
    expect(await seen('steward', ...payments)).not.toContain('card_token');
    expect(await seen('auditor', ...payments)).toContain('card_token');
  });

  it.each(['ASSET', 'FIELD'] as const)(
    'leads an analyst from customer_features to both sources by %s',
    async (level) => {
      const { catalog, lineage } = openAccess(store, makeViewer(policy, 'analyst', ['analyst']), Date.now);
      const asset = await catalog.assetByName('feast://features.acme.example', 'customer_features');
      const { nodes, completeness } = await lineage.graph({
        of: [asset?.id ?? ''],
        directions: ['UPSTREAM'],
        granularity: level,
        depth: 5,
        maxNodes: 1000,
        filter: NO_FILTER,
        collapse: null,
        asOf: null,
        wants: { entities: 'NONE', evidence: false, stale: false, more: false, completeness: true },
      });
      const ids = nodes.map(({ id }) => id);
      const fields = [...(await catalog.fieldsByIds(ids)).values()].map(({ assetName }) => assetName);
      const assets = [...(await catalog.assetsByIds(ids)).values()].map(({ name }) => name);
      const names = level === 'FIELD' ? fields : assets;
      expect(names).toEqual(expect.arrayContaining(['salesforce_contacts', 'app_usage_logs']));
      expect(completeness.complete).toBe(true);
    },
  );

  it('leaves customer_features the first that a search for its name finds, for every viewer but anonymous', async () => {
    for (const role of ['analyst', 'steward', 'auditor']) {
      const { catalog } = openAccess(store, makeViewer(policy, role, [role]), Date.now);
      const [first] = await catalog.search(['customer_features'], {}, { after: null, limit: 1 });
      const found = (await catalog.assetsByIds([first?.hit.id ?? ''])).get(first?.hit.id ?? '');
      expect(found?.name).toBe('customer_features');
    }
  });
});

describe('loadCuration', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(openEmbedded(null));
    await ingest(store, 'bank');
    return () => store.close();
  });
  const DASHBOARD = '{ namespace: "tableau://bi.northbank.example", name: risk_report_dashboard';
  const REPORT = '{ namespace: "snowflake://northbank-risk", name: RISK.REPORTING.RISK_REPORT';

  it('names the line of an asset, field, job and term that do not exist, once each, and stores nothing', async () => {
    const before = await canonical(store);
    const problems = await problemsOf(
      store,
      'assets:',
      `  - ${DASHBOARD}, description: new }`,
      `  - ${DASHBOARD}s, description: new, tags: [PII] }`,
      `  - ${REPORT}, terms: [Nothing], fields: [{ path: NOT_THERE, tags: [PII] }] }`,
      'jobs:',
      '  - { namespace: n, name: j, tags: [x] }',
    );
    expect(problems).toEqual([
      'my.yaml:3: there is no asset "risk_report_dashboards" in "tableau://bi.northbank.example"',
      'my.yaml:4: there is no term "Nothing": define it under terms',
      'my.yaml:4: there is no field "NOT_THERE" of asset "RISK.REPORTING.RISK_REPORT" in "snowflake://northbank-risk"',
      'my.yaml:6: there is no job "j" in "n"',
    ]);
    expect(await canonical(store)).toEqual(before);
  });

  it('refuses to reject an edge that never was, and stores nothing', async () => {
    const before = await canonical(store);
    const problems = await problemsOf(
      store,
      'terms: [{ name: T, definition: x }]',
      'rejected:',
      `  - { from: ${DASHBOARD} }, to: ${REPORT} }, reason: wrong }`,
    );
    expect(problems).toEqual([expect.stringMatching(/^my\.yaml:3: there is no edge from .* to reject$/)]);
    expect(await canonical(store)).toEqual(before);
  });

  it('refuses an edge from a thing to itself, and from an asset to a field', async () => {
    const problems = await problemsOf(
      store,
      'lineage:',
      `  - { from: ${REPORT} }, to: ${REPORT} } }`,
      `  - { from: ${REPORT} }, to: ${DASHBOARD}, field: segment } }`,
    );
    expect(problems).toEqual([
      'my.yaml:2: from and to are the same',
      'my.yaml:3: nothing leads from an asset to a field: name a field of from',
    ]);
  });

  it('refuses names that the API would refuse', async () => {
    expect(await problemsOf(store, 'assets:', `  - ${REPORT}, tags: [" PII"] }`)).toEqual([
      'my.yaml:2: tag must not begin or end with white space',
    ]);
  });

  it('refuses an operator who may not curate', async () => {
    const analyst = makeViewer(policy, 'tester', ['analyst']);
    const text = `assets:\n  - ${REPORT}, description: new }`;
    await expect(loadCuration(text, 'my.yaml', store, analyst)).rejects.toThrow('CURATE');
  });

  it('stores only what changed when a file is loaded again with one description changed', async () => {
    const file = (description: string) =>
      `terms: [{ name: T, definition: x }]\nassets:\n  - ${REPORT}, description: ${description}, terms: [T] }`;
    expect(await loadCuration(file('one'), 'my.yaml', store, admin)).toBe(3);
    expect(await loadCuration(file('two'), 'my.yaml', store, admin)).toBe(1);
  });
});
