import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseOpenLineageText } from '../../../src/ingest/openlineage/parse.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import type { DbtReport } from '../../../src/ingest/dbt/ingest.ts';
import type { Store } from '../../../src/store/port.ts';
import type { Runner } from '../../../src/store/runner.ts';
import { churn, churnColumns, ingest } from '../../support/dbt.ts';
import { directColumns } from '../../support/column-edges.ts';
import { currentGraph } from '../../support/current-graph.ts';

const WAREHOUSE = 'duckdb://warehouse.duckdb';
const PAGE = { after: null, limit: 100 };

describe('the sample project', () => {
  let runner: Runner;
  let store: Store;
  let report: DbtReport;
  beforeAll(async () => {
    runner = openEmbedded(null);
    store = await openStore(runner);
    report = await ingest(churn(), store);
    return () => store.close();
  });

  const asset = async (name: string, namespace = WAREHOUSE) => {
    const found = await store.assetByName(namespace, name, 'UNRESTRICTED');
    if (found === null) throw new Error(`no asset ${name}`);
    return found;
  };

  it('gives the edges between columns that were worked out by hand, and no others', async () => {
    const expected = churnColumns().map(([to, from, kind]) => `${to} <- ${from} ${kind}`);
    expect(await directColumns(runner, 'SQL')).toEqual(expected.sort());
  });

  it('is told of in the report', () => {
    expect(report).toMatchObject({
      project: 'churn',
      models: 5,
      seeds: 3,
      snapshots: 1,
      sources: 0,
      dependents: 2,
      tests: 9,
      refused: 0,
      problems: [],
      uncompiled: 0,
    });
    expect(report.edges.tables).toBe(12);
  });

  it('gives tables the edges that dbt declares, and dashboards and models of machine learning theirs', async () => {
    const { FEEDS } = await currentGraph(runner);
    const into = (name: string) =>
      FEEDS.flatMap(([from, to]) => (to?.[1] === name ? [from?.[1]?.split('.').at(-1)] : [])).sort();
    expect(into('warehouse.main_marts.customer_features')).toEqual([
      'calculate_lifetime_value',
      'stg_contacts',
      'stg_usage',
    ]);
    expect(into('warehouse.snapshots.contacts_snapshot')).toEqual(['salesforce_contacts']);
    expect(into('churn_model')).toEqual(['customer_features']);
    expect(into('retention_dashboard')).toEqual(['calculate_lifetime_value', 'customer_features']);
    expect(await asset('churn_model', 'dbt://churn/exposures')).toMatchObject({ kind: 'MODEL' });
    expect(await asset('retention_dashboard', 'dbt://churn/exposures')).toMatchObject({
      kind: 'DASHBOARD',
      url: 'https://bi.example.com/retention',
    });
  });

  it('describes datasets and columns, with types and order from the catalog', async () => {
    const contacts = await asset('warehouse.main_staging.stg_contacts');
    expect(contacts).toMatchObject({
      description: 'Contacts from the CRM, one row each, phone hashed.',
      datasetType: 'VIEW',
      tags: ['CONFIDENTIAL', 'staging'],
    });
    const fields = (await store.fieldsOf([contacts.id], PAGE, 'UNRESTRICTED')).get(contacts.id) ?? [];
    expect(fields.map(({ path, type, tags }) => [path, type, tags])).toEqual([
      ['contact_id', 'INTEGER', []],
      ['email', 'VARCHAR', ['PII']],
      ['phone_hash', 'VARCHAR', []],
      ['full_name', 'VARCHAR', ['PII']],
      ['country', 'VARCHAR', []],
      ['signed_up_on', 'DATE', []],
    ]);
    expect(fields[1]?.description).toBe('Address in lower case.');
  });

  it('names owners: those of meta, and the team of the group with its address', async () => {
    const contacts = await asset('warehouse.main_staging.stg_contacts');
    const owners = (await store.ownersOf([contacts.id])).get(contacts.id) ?? [];
    expect(owners.map(({ owner: { type, name, email }, origin }) => [type, name, email, origin])).toEqual(
      expect.arrayContaining([
        ['PERSON', 'crm-team', null, 'DBT'],
        ['TEAM', 'Growth Analytics', 'growth@example.com', 'DBT'],
      ]),
    );
    expect(owners).toHaveLength(2);
  });

  it('keeps the results of tests by column, and the runs with their rows', async () => {
    const contacts = await asset('warehouse.main_staging.stg_contacts');
    const assertions = (await store.assertionsOf([contacts.id])).get(contacts.id) ?? [];
    expect(assertions.map(({ name, fieldPath, success, severity }) => [name, fieldPath, success, severity])).toEqual([
      ['accepted_values_stg_contacts_country__DE__DK__FR__GB', 'country', true, 'error'],
      ['not_null_stg_contacts_contact_id', 'contact_id', true, 'error'],
      ['unique_stg_contacts_contact_id', 'contact_id', true, 'error'],
    ]);
    const seed = await asset('warehouse.main_app.app_usage_logs');
    const [statistics] = (await store.statisticsOf([seed.id], null, 1)).get(seed.id) ?? [];
    expect(statistics?.rowCount).toBe(4);
    const job = await store.jobByName('churn', 'seed.churn.app_usage_logs', 'UNRESTRICTED');
    if (job === null) throw new Error('no job');
    const [run] = (await store.runsOf([job.id], PAGE, 'UNRESTRICTED')).get(job.id) ?? [];
    expect(run).toMatchObject({ state: 'COMPLETED', metrics: { rows_affected: 4 }, processingEngine: 'dbt 1.11.16' });
    const parent = await store.runByRunId('20553563-7220-4ba9-8ffc-f450285a6fe1', 'UNRESTRICTED');
    expect(parent).toMatchObject({ state: 'COMPLETED', parameters: { command: 'build' } });
    expect(run?.parentId).toBe(parent?.id);
  });

  it('is one graph with what dbt-ol sent of the same project', async () => {
    const lines = readFileSync(new URL('../../fixtures/openlineage/churn-dbt-ol.ndjson', import.meta.url), 'utf8');
    const events = lines
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => parseOpenLineageText(line).flatMap((parsed) => (parsed.ok ? parsed.event : [])));
    // Their columnLineage names common table expressions as if they were tables.
    const tables = async () => (await currentGraph(runner)).datasets.filter(([, name]) => name?.includes('.'));
    const before = await tables();
    await store.writeEvents(events);
    expect(await tables()).toEqual(before);
    const expected = churnColumns().map(([to, from, kind]) => `${to} <- ${from} ${kind}`);
    expect(await directColumns(runner, 'SQL')).toEqual(expected.sort());
  });
});
