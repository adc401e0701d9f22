import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { dataset, runEvent, schema } from '../../support/client-events.ts';
import { onExplorer } from '../../support/web/explorer.ts';

const MANY = 130;

await onExplorer('long lists of governance', (explorer) => {
  beforeAll(async () => {
    const outputs = Array.from({ length: MANY }, (_, i) => dataset(`copy_${i}`, { facets: schema('id') }));
    const response = await fetch(`${explorer.address}/api/v1/lineage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await explorer.token('ingest')}` },
      body: JSON.stringify(runEvent({ job: 'fan_out', inputs: [dataset('hub')], outputs })),
    });
    expect(response.ok).toBe(true);
  });

  /** Each of `MANY` once, when all pages were asked for. */
  const showsAll = async (page: Page, table: string): Promise<void> => {
    const names = page.getByRole('group', { name: table }).getByRole('link', { name: /^copy_/ });
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await expect.poll(() => names.count()).toBeGreaterThan(50);
    if ((await names.count()) < MANY) await more.click();
    await expect.poll(() => names.count()).toBe(MANY);
    expect(new Set(await names.allInnerTexts()).size).toBe(MANY);
    expect(await more.count()).toBe(0);
  };

  test('shows all that depends on a table, page by page, with the total', async () => {
    const { asset } = await explorer.ask('{ asset(namespace: "db", name: "hub") { id } }', {}, 'auditor');
    const page = await explorer.open(`/governance/impact?of=${asset.id}`, ['auditor']);
    await page.getByRole('heading', { name: `${MANY} assets depend on it` }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toContain(`and ${MANY - 50} more`);
    await showsAll(page, 'What depends on it');
  });

  test('shows all findings of a kind, page by page, with the total', async () => {
    const page = await explorer.open('/governance/health?kind=DEAD_END&namespace=db', ['auditor']);
    await page.getByRole('heading', { name: `${MANY} findings` }).waitFor();
    await showsAll(page, 'Findings');
  });
});
