import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededApp } from '../support/seeded-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
let idOf: (name: string) => string;
beforeAll(async () => {
  ({ app, idOf } = await seededApp());
});
afterAll(() => app.close());

const REPORT = `title subject generatedFor remarks completeness { complete } sections { title columns rows leftOut }
  html: export(format: HTML) csv: export(format: CSV) markdown: export(format: MARKDOWN)`;

interface Report {
  readonly subject: string;
  readonly remarks: readonly string[];
  readonly completeness: { readonly complete: boolean };
  readonly sections: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly leftOut: number;
  }[];
  readonly html: string;
  readonly csv: string;
  readonly markdown: string;
}

async function reportOf(field: string, role: string): Promise<Report | null> {
  const { data, errors } = await app.query(`{ report: ${field} { ${REPORT} } }`, {}, role);
  expect(errors).toEqual([]);
  return data.report;
}
async function existing(field: string, role: string): Promise<Report> {
  const report = await reportOf(field, role);
  if (report === null) throw new Error('no report');
  return report;
}

/** The rows of a section, each by its column names. */
function table(report: Report, title: string): Record<string, string>[] {
  const section = report.sections.find((one) => one.title === title);
  if (section === undefined) throw new Error(`no section ${title}`);
  return section.rows.map((row) => Object.fromEntries(section.columns.map((column, i) => [column, row[i] ?? ''])));
}

describe('a data-subject request', () => {
  const subject = (): string => `dataSubjectReport(of: ["${idOf('salesforce_contacts#email')}"])`;

  it('names every place of an email address: raw where nothing masks it, masked behind the hash', async () => {
    const places = table(await existing(subject(), 'steward'), 'Places');
    const of = (asset: string, field: string) => places.find((row) => row.asset === asset && row.field === field);
    expect(of('salesforce_contacts', 'email')).toMatchObject({ hops: '0', masked: 'no' });
    expect(of('analytics.raw.contacts', 'email')).toMatchObject({
      hops: '1',
      masked: 'no',
      retention: '90 days, GDPR Art. 5(1)(e), storage limitation',
    });
    expect(of('analytics.staging.stg_contacts', 'customer_key')).toMatchObject({ hops: '2', masked: 'yes' });
    expect(of('churn_model', 'email_domain_type')).toMatchObject({
      kind: 'MODEL',
      masked: 'no',
      classified: 'CONFIDENTIAL, PII (along lineage)',
    });
  });

  it('answers whether a model was trained on it, run by run', async () => {
    const trained = table(await existing(subject(), 'steward'), 'Was the data used to train a model?');
    expect(trained.map(({ version }) => version)).toEqual(['3.2.0', '3.1.0', '3.0.0']);
    expect(
      trained.every(({ model, received }) => model === 'churn_model' && received === 'data that nothing masked'),
    ).toBe(true);
  });

  it('leaves in the access log what it gave, field by field', async () => {
    const before = Date.now();
    await existing(subject(), 'steward');
    await app.drained();
    const { data } = await app.query(
      'query ($since: DateTime!) { accessLog(since: $since, first: 5) { nodes { viewer ids } } }',
      { since: new Date(before).toISOString() },
      'auditor',
    );
    const ids: string[] = data.accessLog.nodes.flatMap((entry: { ids: string[] }) => entry.ids);
    for (const name of ['salesforce_contacts#email', 'analytics.raw.contacts#email', 'churn_model'])
      expect(ids).toContain(idOf(name));
  });

  it('is null for a viewer from whom the field is hidden, as for an unknown one', async () => {
    expect(await reportOf(subject(), 'analyst')).toBeNull();
    expect(await reportOf(`dataSubjectReport(of: ["f${'A'.repeat(22)}"])`, 'analyst')).toBeNull();
  });

  it('is one page without anything from elsewhere, in which no name is markup', async () => {
    const { html } = await existing(subject(), 'steward');
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    expect(html).toContain('@media print');
    expect(html).toContain('salesforce_contacts: email');
  });

  it('breaks long names where their parts meet, and no word within', async () => {
    const { html } = await existing(subject(), 'steward');
    expect(html).toContain('<td>analytics.<wbr>marts.<wbr>churn_<wbr>scores</td>');
    expect(html).toContain('<td>customer_features</td>');
    expect(html.replaceAll('<wbr>', '')).toContain('<td>redshift://warehouse.eu-west-1:5439</td>');
  });

  it('holds the same rows as CSV and as Markdown', async () => {
    const { csv, markdown, sections } = await existing(subject(), 'steward');
    const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
    const lines = csv.trim().split('\r\n');
    expect(lines.filter((line) => !/^"?#/.test(line))).toHaveLength(rows + sections.length);
    const filled = sections.filter((section) => section.rows.length > 0);
    expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(rows + 2 * filled.length);
  });
});

describe('a risk figure', () => {
  const figure = (): string =>
    `riskFigureReport(of: "${idOf('risk_report_dashboard#expected_loss')}", since: "2026-11-01T00:00:00Z", until: "2026-11-20T00:00:00Z")`;

  it('goes back to its sources, each step with its job and logic', async () => {
    const steps = table(await existing(figure(), 'auditor'), 'Steps');
    expect(steps).toContainEqual(
      expect.objectContaining({
        from: 'RISK.REPORTING.RISK_REPORT: EXPECTED_LOSS_MEUR',
        to: 'risk_report_dashboard: expected_loss',
        job: 'bcbs239_weekly.publish_risk_dashboard',
        logic: 'sum(expected_loss_meur)',
      }),
    );
    expect(steps.some(({ from }) => from === 'core.public.cards: credit_limit')).toBe(true);
  });

  it('tells its checks, what changed in the period and by whom, and the gaps', async () => {
    const report = await existing(figure(), 'auditor');
    expect(table(report, 'Controls')).toContainEqual(
      expect.objectContaining({ check: 'appraised_within_a_year', result: 'failed' }),
    );
    const changes = table(report, 'Changes');
    expect(changes).toContainEqual(
      expect.objectContaining({
        dataset: 'risk/exposures',
        change: 'exposure_eur: decimal(18,2) became decimal(24,2)',
        by: expect.stringContaining('bcbs239_weekly.build_exposures, run ') as string,
      }),
    );
    expect(changes.every(({ when = '' }) => when >= '2026-11-01' && when < '2026-11-20')).toBe(true);
    expect(table(report, 'Gaps').length).toBeGreaterThan(0);
  });

  it('tells of each check what it said by the end of the period', async () => {
    const checks = async (until: string) => {
      const report = await existing(figure().replace(/until: "[^"]*"/, `until: "${until}"`), 'auditor');
      return table(report, 'Controls').find(({ check }) => check === 'appraised_within_a_year');
    };
    expect(await checks('2026-11-20T00:00:00Z')).toMatchObject({ result: 'failed', at: '2026-11-19 18:07:20' });
    expect(await checks('2026-11-13T00:00:00Z')).toMatchObject({ result: 'passed' });
  });

  it('shows no card data and no code to who may not see them, and says that code is kept back', async () => {
    const report = await existing(figure(), 'analyst');
    const text = JSON.stringify(report);
    expect(text).not.toContain('core.public.cards');
    expect(text).not.toContain('credit_limit');
    expect(table(report, 'Steps').every(({ logic }) => logic === '')).toBe(true);
    expect(table(report, 'Jobs').every(({ logic }) => logic === 'not shown: CODE')).toBe(true);
  });

  it('names the person who declared lineage in the period', async () => {
    const { errors } = await app.query(
      'mutation ($from: ID!, $to: ID!) { declareLineage(input: { from: $from, to: $to }) { edge { to } } }',
      { from: idOf('RISK.AGGREGATION.RISK_AGGREGATION'), to: idOf('risk_report_dashboard') },
      'steward',
    );
    expect(errors).toEqual([]);
    const report = await existing(figure().replace(/, until: "[^"]*"/, ''), 'auditor');
    expect(table(report, 'Changes')).toContainEqual(
      expect.objectContaining({ change: 'made from RISK.AGGREGATION.RISK_AGGREGATION', by: 'steward' }),
    );
  });

  it('is refused for a period that ends before it begins', async () => {
    const { errors } = await app.query(
      `{ riskFigureReport(of: "${idOf('risk/exposures')}", since: "2026-11-02T00:00:00Z", until: "2026-11-01T00:00:00Z") { title } }`,
      {},
      'auditor',
    );
    expect(errors[0]).toMatchObject({ message: 'since is after `until`', extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('records of processing', () => {
  it('list every job that reads personal data, with what it masks', async () => {
    const report = await existing('processingRecords', 'steward');
    expect(report.subject).toContain('PII');
    const activities = table(report, 'Processing activities');
    const of = (name: string) => activities.find(({ activity }) => activity === name);
    expect(of('churn_weekly.load_app_usage_logs')).toMatchObject({
      'categories of data': 'PII',
      masking: 'all fields',
    });
    expect(of('churn_weekly.load_salesforce_contacts')).toMatchObject({ masking: 'none' });
    expect(of('train_churn_model')).toMatchObject({ 'categories of data': 'PII', masking: 'none' });
    expect(table(report, 'Where the data is kept')).toContainEqual(
      expect.objectContaining({ dataset: 'customer_features', fields: 'email_domain_type (along lineage)' }),
    );
    expect(table(report, 'Where the data is kept').map(({ dataset }) => dataset)).toContain('core.public.customers');
  });

  it('say of a tag that nobody knows, and of one that is hidden alike, that the reader knows of none', async () => {
    const remarks = async (tag: string, role: string) =>
      (await existing(`processingRecords(tags: ["${tag}"])`, role)).remarks.filter((one) => one.includes('tag'));
    expect(await remarks('PII', 'steward')).toEqual([]);
    expect(await remarks('PIX', 'steward')).toEqual(['The reader knows of no tag "PIX".']);
    expect(await remarks('PII', 'analyst')).toEqual(['The reader knows of no tag "PII".']);
  });

  it('are empty for who may not see personal data', async () => {
    const report = await existing('processingRecords', 'analyst');
    expect(report.sections.every(({ rows }) => rows.length === 0)).toBe(true);
    expect(report.subject).toBe('Data under GDPR: no tag that the reader knows of names it');
  });
});

describe('a model card', () => {
  it('holds parameters, data in its versions, transformations and quality of the latest run', async () => {
    const report = await existing(`modelCard(model: "${idOf('churn_model')}")`, 'auditor');
    expect(table(report, 'Hyperparameters')).toContainEqual({ name: 'max_depth', value: '5' });
    expect(table(report, 'Data')[0]).toMatchObject({ steps: '0', dataset: 'customer_features', version: '2026-11-16' });
    const steps = table(report, 'Transformations');
    expect(steps.some(({ masking }) => masking === 'yes')).toBe(true);
    expect(steps).toContainEqual(
      expect.objectContaining({ from: 'customer_features: segment', to: 'churn_model: churn_probability' }),
    );
    expect(steps.filter(({ from, to }) => [from, to].includes('hidden'))).toEqual([]);
    expect(report.completeness.complete).toBe(true);
  });

  it('of an earlier run holds the checks as they were when that run ended', async () => {
    const { data } = await app.query(
      '{ model: asset(namespace: "mlflow://models.acme.example", name: "churn_model") { ... on Model { id trainingRuns { nodes { id endedAt } } } } }',
      {},
      'auditor',
    );
    const [, run] = data.model.trainingRuns.nodes as { id: string; endedAt: string }[];
    const report = await existing(`modelCard(model: "${data.model.id}", run: "${run?.id}")`, 'auditor');
    expect(table(report, 'Training run')).toContainEqual({ attribute: 'made version', value: '3.1.0' });
    const times = table(report, 'Quality').map(({ at = '' }) => at.replace(' ', 'T'));
    expect(times.length).toBeGreaterThan(0);
    expect(times.filter((at) => at > (run?.endedAt ?? ''))).toEqual([]);
    expect(table(report, 'Quality').map(({ check }) => check)).toContain('unique_per_date');
  });

  it('says how sensitive the data is by its fields, and which of these were used', async () => {
    const data = table(await existing(`modelCard(model: "${idOf('churn_model')}")`, 'auditor'), 'Data');
    expect(data.find(({ dataset }) => dataset === 'salesforce_contacts')).toMatchObject({
      sensitivity: 'CONFIDENTIAL, PII',
      'classified fields': expect.stringContaining('phone: PII; birth_date: PII'),
      'of these used': 'email; phone; birth_date',
    });
    expect(data.find(({ dataset }) => dataset === 'customer_features')).toMatchObject({
      sensitivity: 'CONFIDENTIAL, PII',
      'classified fields': 'email_domain_type: PII (along lineage)',
      'of these used': 'email_domain_type',
    });
    expect(data.find(({ dataset }) => dataset === 'billing.public.payments')).toMatchObject({
      sensitivity: 'RESTRICTED, PCI',
      'of these used': '',
    });
    const seen = table(await existing(`modelCard(model: "${idOf('churn_model')}")`, 'analyst'), 'Data');
    expect(seen.map(({ sensitivity }) => sensitivity)).toEqual(seen.map(() => 'INTERNAL'));
    expect(JSON.stringify(seen)).not.toContain('PII');
  });

  it('keeps back what the viewer may not read, and names the aspect', async () => {
    const report = await existing(`modelCard(model: "${idOf('churn_model')}")`, 'analyst');
    expect(table(report, 'Hyperparameters')).toEqual([{ name: '', value: 'not shown: RUNS' }]);
    expect(JSON.stringify(report)).not.toContain('learning_rate');
  });

  it('says of a run that did not make the model that it did not', async () => {
    const report = await existing(`modelCard(model: "${idOf('churn_model')}", run: "r${'A'.repeat(22)}")`, 'auditor');
    expect(report.remarks).toEqual(['The run is none of the latest 200 that made the model.']);
    expect(report.sections.map(({ title }) => title)).toEqual(['Model']);
  });

  it('is null for what is no model', async () => {
    expect(await reportOf(`modelCard(model: "${idOf('risk/exposures')}")`, 'auditor')).toBeNull();
  });
});

describe('an access review', () => {
  it('tells which roles can see a tag, and who did', async () => {
    await app.query(`{ node(id: "${idOf('salesforce_contacts#email')}") { id ... on Field { path } } }`, {}, 'steward');
    await app.drained();
    const report = await existing('accessReview(tag: "PII")', 'admin');
    const can = table(report, 'Who can see them');
    expect(can.find(({ role }) => role === 'steward')).toMatchObject({ 'sees the tag': 'yes' });
    expect(can.find(({ role }) => role === 'analyst')).toMatchObject({ 'sees the tag': 'no' });
    expect(table(report, 'Who did see them').length).toBeGreaterThan(0);
    expect(table(report, 'The fields')).toContainEqual(
      expect.objectContaining({ dataset: 'customer_features', fields: 'email_domain_type (along lineage)' }),
    );
  });

  it.each(['steward', 'auditor', 'analyst'])('is refused to %s', async (role) => {
    const { errors } = await app.query('{ accessReview(tag: "PII") { title } }', {}, role);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
