import { expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';

const WAREHOUSE = 'postgres://dwh.fjordoutdoor.example:5432';

await onExplorer('governance', (explorer) => {
  test('lists sensitive flows, and opens the way of one with what breaks it, at an address of its own', async () => {
    const page = await explorer.open('/governance/flows', ['auditor']);
    const { sensitiveFlows } = await explorer.ask('{ sensitiveFlows { totalCount } }', {}, 'auditor');
    await page.getByText(`${sensitiveFlows.totalCount} flows`).waitFor();
    await page
      .getByRole('row', { name: /device\.id.*masked/ })
      .getByRole('button')
      .click();
    await page.getByText('masks, breaks here').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.reload();
    await page.getByText('masks, breaks here').waitFor();
    await page.getByLabel('only what is exposed').check();
    await page
      .getByRole('row', { name: /card_id.*exposed/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: /device\.id.*masked/ }).count()).toBe(0);
  });

  test('lists columns that receive personal data and are not tagged, and settles one in place, with a way back', async () => {
    const ask = async () => {
      const { unclassifiedExposure } = await explorer.ask(
        `{ unclassifiedExposure(tags: ["PII"], namespaces: ["${WAREHOUSE}"]) { totalCount nodes { field { path tags { tag { name } } } } } }`,
        {},
        'steward',
      );
      return unclassifiedExposure;
    };
    const before = await ask();
    expect(before.nodes.map(({ field }: any) => field.path)).toContain('comment');
    const page = await explorer.open('/governance/exposure', ['steward']);
    await page.getByRole('combobox', { name: 'Tag' }).selectOption('PII');
    await page.getByRole('combobox', { name: 'Namespace' }).selectOption(WAREHOUSE);
    const total = (count: number) =>
      page.getByText(count === 1 ? '1 column lacks a tag' : `${count} columns lack a tag`);
    await total(before.totalCount).waitFor();
    const row = page.getByRole('row', { name: /^comment dwh\.staging\.returns/ });
    await row.getByRole('button', { name: /^1 step/ }).click();
    await page.getByRole('list', { name: '1 step' }).getByText('.comment').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    for (const [button, tagged] of [
      ['Tag it', true],
      ['Not so here', false],
    ] as const) {
      await row.getByRole('button', { name: button }).click();
      await row.waitFor({ state: 'detached' });
      expect((await ask()).totalCount).toBe(before.totalCount - 1);
      const { search } = await explorer.ask(
        '{ search(query: "comment", types: [FIELD]) { nodes { ... on Field { asset { name } tags { origin tag { name } } } } } }',
        {},
        'steward',
      );
      const of = search.nodes.find(({ asset }: any) => asset.name === 'dwh.staging.returns');
      expect([button, of.tags.some(({ origin }: any) => origin === 'MANUAL')]).toEqual([button, tagged]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await row.waitFor();
      expect(await ask()).toEqual(before);
    }
    const auditor = await explorer.open('/governance/exposure', ['auditor']);
    await auditor.getByRole('row', { name: /^comment dwh\.staging\.returns/ }).waitFor();
    expect(await auditor.getByRole('button', { name: /^(Tag it|Not so here)/ }).count()).toBe(0);
  });

  test('tells what depends on a table, and has a message for its owners', async () => {
    const page = await explorer.open('/governance/impact', ['steward']);
    await page.getByLabel('Name').fill('billing.public.payments');
    await page
      .getByRole('button', { name: /^\S*\s*billing\.public\.payments/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /assets depend on it/ }).waitFor();
    const message = await page.getByRole('textbox', { name: 'Message' }).inputValue();
    expect(message).toMatch(/^To: .*data-science/);
    expect(message).toContain('- churn_model');
    expect(await violationsOf(page)).toEqual([]);
  });

  test('tells why something may be broken', async () => {
    const { asset } = await explorer.ask(
      '{ asset(namespace: "snowflake://northbank-risk", name: "RISK.REPORTING.RISK_REPORT") { id } }',
      {},
      'auditor',
    );
    const page = await explorer.open(`/governance/root-cause?of=${asset.id}&since=2026-11-01`, ['auditor']);
    await page
      .getByRole('row', { name: /run failed/ })
      .getByRole('button')
      .click();
    await page.getByRole('list', { name: /steps/ }).getByRole('link', { name: 'risk/exposures' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('tells what is wrong with the lineage', async () => {
    const page = await explorer.open('/governance/health', ['auditor']);
    await page.getByRole('group', { name: 'Findings' }).getByRole('row').nth(1).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('makes a report, and saves it', async () => {
    const page = await explorer.open('/governance/reports', ['auditor']);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('processing-records.csv');
    expect(await violationsOf(page)).toEqual([]);
  });
});
