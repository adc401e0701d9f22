import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { parseOpenLineageText } from '../../src/ingest/openlineage/parse.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { createGraphWriter } from '../../src/store/graph-writer.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Runner } from '../../src/store/runner.ts';
import { statement } from '../../src/store/statement.ts';
import { currentGraph, type NamedGraph } from '../support/current-graph.ts';

const SEEDS = new URL('../../seed/', import.meta.url);

/** The events of a seed, and `line: problem` of what is wrong with them. */
function readSeed(seed: string): { events: LineageEvent[]; problems: string[] } {
  const events: LineageEvent[] = [];
  const problems: string[] = [];
  const lines = readFileSync(new URL(`${seed}/openlineage.ndjson`, SEEDS), 'utf8')
    .trimEnd()
    .split('\n');
  lines.forEach((line, index) => {
    for (const parsed of parseOpenLineageText(line)) {
      if (parsed.ok) events.push(parsed.event);
      else problems.push(`${index + 1}: ${JSON.stringify(parsed.problems)}`);
    }
  });
  return { events, problems };
}

const maskedFlows = statement<object, { from: string; to: string }>(
  'maskedFlows',
  'Field edges that mask',
  `MATCH (a:Field)-[r:FLOWS_TO]->(b:Field) WHERE r.masking
RETURN DISTINCT a.assetName + ' ' + a.path AS from, b.assetName + ' ' + b.path AS to`,
);
const runsByState = statement<object, { state: string; runs: number }>(
  'runsByState',
  'Number of runs in each state',
  `MATCH (r:Run) RETURN r.state AS state, count(r) AS runs`,
);
const failedChecks = statement<object, { name: string; assertions: string }>(
  'failedChecks',
  'What checks said of datasets',
  `MATCH (s:Sighting) MATCH (a:Asset {id: s.datasetId}) WHERE s.assertions IS NOT NULL
RETURN a.name AS name, s.assertions AS assertions`,
);

/** All that leads to what `isRoot` takes, as `name` or `name path`. */
function upstream(edges: readonly string[][][], isRoot: (name: string) => boolean): Set<string> {
  const label = (end: readonly string[] | undefined): string => end?.slice(1).join(' ') ?? '';
  const reached = new Set(edges.map(([, to]) => label(to)).filter(isRoot));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const [from, to] of edges) if (reached.has(label(to))) reached.add(label(from));
  }
  return reached;
}
const pairs = (edges: readonly string[][][]): string[] =>
  edges.map((edge) => edge.map((end) => end.slice(1).join(' ')).join(' > '));

for (const seed of ['churn', 'bank', 'returns']) {
  describe(`the events of the ${seed} example`, () => {
    it('are all well-formed, 40 to 80, and in the order of time', () => {
      const { events, problems } = readSeed(seed);
      expect(problems).toEqual([]);
      expect(events.length).toBeGreaterThanOrEqual(40);
      expect(events.length).toBeLessThanOrEqual(80);
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(Date.UTC(2026, 10, 20));
    });
  });
}

describe('the graph of the churn example', () => {
  let runner: Runner;
  let graph: NamedGraph;
  beforeAll(async () => {
    runner = openEmbedded(null);
    await migrate(runner);
    await createGraphWriter(runner).writeEvents(readSeed('churn').events);
    graph = await currentGraph(runner);
  });
  afterAll(() => runner.close());

  it('leads from all three sources through customer_features and the model to the dashboard', () => {
    const sources = ['salesforce_contacts', 'app_usage_logs', 'billing.public.payments'];
    expect([...upstream(graph.FEEDS, (name) => name === 'customer_features')]).toEqual(expect.arrayContaining(sources));
    expect([...upstream(graph.FEEDS, (name) => name === 'churn_overview')]).toEqual(
      expect.arrayContaining([...sources, 'customer_features', 'churn_model', 'analytics.marts.churn_scores']),
    );
    expect(pairs(graph.FEEDS)).toContain('churn_model > churn_overview');
  });

  it('has a source for each feature, down to fields of salesforce_contacts, app_usage_logs and payments', () => {
    const features = new Set(
      graph.FLOWS_TO.map(([, to]) => to?.slice(1).join(' ') ?? '').filter((name) =>
        name.startsWith('customer_features '),
      ),
    );
    expect(features.size).toBe(16);
    for (const feature of features) {
      const sources = [...upstream(graph.FLOWS_TO, (name) => name === feature)];
      expect(
        sources.some((name) => /^(salesforce_contacts|app_usage_logs|billing\.public\.payments) /.test(name)),
      ).toBe(true);
    }
  });

  it('masks the e-mail address, the birth date, the phone and the device, and nothing else', async () => {
    const masked = (await runner.run(maskedFlows, {})).map(({ from, to }) => `${from} > ${to}`).sort();
    expect(masked).toEqual([
      'analytics.raw.contacts birth_date > analytics.staging.stg_contacts age_band',
      'analytics.raw.contacts email > analytics.staging.stg_contacts customer_key',
      'analytics.raw.contacts phone > analytics.staging.stg_contacts has_phone',
      'app_usage_logs device.id > raw/app_usage device_hash',
    ]);
  });

  it('leads from salesforce_contacts.email to the customer key only through the edge that masks', () => {
    const ways = pairs(graph.FLOWS_TO).filter((edge) =>
      edge.endsWith(' > analytics.staging.stg_contacts customer_key'),
    );
    expect(ways).toEqual(['analytics.raw.contacts email > analytics.staging.stg_contacts customer_key']);
    expect(upstream(graph.FLOWS_TO, (name) => name === 'customer_features customer_key')).toContain(
      'salesforce_contacts email',
    );
    expect(graph.INFLUENCES.filter(([from]) => from?.at(-1) === 'email')).toEqual([]);
  });

  it('has every feature lead to the model, and from its output to the dashboard', () => {
    const behind = upstream(graph.FLOWS_TO, (name) => name === 'churn_overview average_churn_probability');
    expect([...behind]).toEqual(
      expect.arrayContaining([
        'churn_model churn_probability',
        'customer_features lifetime_value_eur',
        'customer_features churned_90d',
        'app_usage_logs session_seconds',
        'salesforce_contacts birth_date',
      ]),
    );
  });

  it('has one failed run, and all others completed', async () => {
    const states = new Map((await runner.run(runsByState, {})).map(({ state, runs }) => [state, runs]));
    expect(states).toEqual(
      new Map([
        ['COMPLETED', 33],
        ['FAILED', 1],
      ]),
    );
  });
});

describe('the graph of the bank example', () => {
  let runner: Runner;
  let graph: NamedGraph;
  beforeAll(async () => {
    runner = openEmbedded(null);
    await migrate(runner);
    await createGraphWriter(runner).writeEvents(readSeed('bank').events);
    graph = await currentGraph(runner);
  });
  afterAll(() => runner.close());

  it('has every step from core banking to the dashboard, and nothing that skips one', () => {
    expect(pairs(graph.FEEDS).sort()).toEqual(
      [
        'core.public.accounts > risk/exposures',
        'core.public.cards > risk/exposures',
        'core.public.customers > risk/exposures',
        'core.public.loans > risk/exposures',
        'fx/ecb_reference_rates > risk/exposures',
        'risk/exposures > RISK.CALC.COUNTERPARTY_RISK',
        'RISK.CALC.COUNTERPARTY_RISK > RISK.AGGREGATION.RISK_AGGREGATION',
        'RISK.AGGREGATION.RISK_AGGREGATION > RISK.REPORTING.RISK_REPORT',
        'fx/ecb_reference_rates > RISK.REPORTING.RISK_REPORT',
        'RISK.REPORTING.RISK_REPORT > risk_report_dashboard',
      ].sort(),
    );
  });

  it('traces exposure at default on the dashboard back to balances, loans, cards and rates', () => {
    const behind = upstream(graph.FLOWS_TO, (name) => name === 'risk_report_dashboard exposure_at_default');
    expect([...behind]).toEqual(
      expect.arrayContaining([
        'RISK.CALC.COUNTERPARTY_RISK EAD_EUR',
        'risk/exposures undrawn_eur',
        'core.public.accounts balance',
        'core.public.loans outstanding',
        'core.public.cards used',
        'fx/ecb_reference_rates rate',
      ]),
    );
  });

  it('lets no personal data and no card number past the exposures but as a salted hash', async () => {
    const masked = (await runner.run(maskedFlows, {})).map(({ from, to }) => `${from} > ${to}`);
    expect(masked).toEqual(['core.public.customers national_id > risk/exposures counterparty_id']);
    const left = pairs([...graph.FLOWS_TO, ...graph.INFLUENCES]).filter((edge) =>
      / (full_name|birth_date|email|iban|pan) > /.test(edge),
    );
    expect(left).toEqual([]);
  });

  it('has checks of every asset in the chain, and some that failed', async () => {
    const rows = await runner.run(failedChecks, {});
    const failed = rows.filter(({ assertions }) => assertions.includes('"success":false')).map(({ name }) => name);
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(graph.datasets.map(([, name]) => name)));
    expect(new Set(failed)).toEqual(
      new Set(['core.public.loans', 'risk/exposures', 'RISK.AGGREGATION.RISK_AGGREGATION']),
    );
  });

  it('has one failed run, and all others completed', async () => {
    const states = new Map((await runner.run(runsByState, {})).map(({ state, runs }) => [state, runs]));
    expect(states.get('FAILED')).toBe(1);
    expect(states.size).toBe(2);
  });
});

describe('the graph of the returns example', () => {
  let runner: Runner;
  let graph: NamedGraph;
  beforeAll(async () => {
    runner = openEmbedded(null);
    await migrate(runner);
    await createGraphWriter(runner).writeEvents(readSeed('returns').events);
    graph = await currentGraph(runner);
  });
  afterAll(() => runner.close());

  it('goes through the refund accounts on one way to the dashboard, and still has what is written no more', () => {
    expect(pairs(graph.FEEDS).sort()).toEqual(
      [
        'shop.public.orders > dwh.staging.returns',
        'shop.public.returns > dwh.staging.returns',
        'shop.public.orders > dwh.staging.return_labels',
        'shop.public.returns > dwh.staging.return_labels',
        'shop.public.returns > dwh.vault.refund_accounts',
        'dwh.staging.returns > dwh.vault.refund_accounts',
        'dwh.vault.refund_accounts > dwh.marts.refunds_daily',
        'dwh.staging.returns > dwh.marts.return_reasons',
        'dwh.marts.refunds_daily > returns_overview',
        'dwh.marts.return_reasons > returns_overview',
        'dwh.staging.return_labels > returns_overview',
      ].sort(),
    );
  });

  it('says nothing of the columns of one job, which are left to its SQL', () => {
    expect(pairs(graph.FLOWS_TO).filter((edge) => edge.includes(' > dwh.marts.return_reasons '))).toEqual([]);
    expect(pairs(graph.FLOWS_TO).filter((edge) => edge.includes(' > dwh.marts.refunds_daily '))).toHaveLength(3);
  });

  it('masks the address and nothing else', async () => {
    const masked = (await runner.run(maskedFlows, {})).map(({ from, to }) => `${from} > ${to}`);
    expect(masked).toEqual(['shop.public.returns customer_email > dwh.staging.returns customer_key']);
  });
});
