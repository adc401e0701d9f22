import { expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';

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
