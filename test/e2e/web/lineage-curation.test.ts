import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';
import { assetId, wholePicture } from '../../support/web/lineage-canvas.ts';

const FROM = 'salesforce_contacts';
const TO = 'analytics.raw.contacts';
const ELSEWHERE = 'analytics.raw.payments';

await onExplorer('lineage: curation', (explorer) => {
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? '';
  beforeAll(async () => {
    for (const name of [FROM, TO, ELSEWHERE]) ids.set(name, await assetId(explorer, name));
  });
  const open = async (selected: string, role: string): Promise<Page> => {
    const page = await explorer.open(`/lineage/${id(FROM)}?depth=1&selected=${selected}`, [role]);
    await wholePicture(page);
    return page;
  };
  const edge = (page: Page) => page.locator(`[data-edge="${id(FROM)}~${id(TO)}"]`);
  /** Origins of the edge; null where there is none. */
  const origins = async (to: string): Promise<readonly string[] | null> => {
    const query = `query ($of: ID!) { lineage(of: [$of], direction: DOWNSTREAM, depth: 1) { edges { to evidence { origin } } } }`;
    const { lineage } = await explorer.ask(query, { of: id(FROM) }, 'auditor');
    const found = lineage.edges.find((one: any) => one.to === id(to));
    return found === undefined ? null : found.evidence.map(({ origin }: any) => origin);
  };

  test('rejects an edge with a reason, which a reload does not lose, and undo takes it back', async () => {
    const before = await origins(TO);
    expect(before).not.toBeNull();
    const page = await open(`${id(FROM)}~${id(TO)}`, 'steward');
    await page.getByRole('button', { name: 'This edge is wrong…' }).click();
    await page.getByRole('textbox', { name: 'Why it is wrong' }).fill('It was replaced');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Why it is wrong' }).inputValue()).toBe('It was replaced');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reject the edge' }).click();
    await page.getByText(/^Rejected/).waitFor();
    expect(await origins(TO)).toBeNull();
    await edge(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Taken back/).waitFor();
    expect(await origins(TO)).toEqual(before);
    await edge(page).waitFor({ state: 'attached' });
  });

  test('declares where data goes, and undo takes it back', async () => {
    expect(await origins(ELSEWHERE)).toBeNull();
    const page = await open(id(FROM), 'steward');
    await page.getByRole('button', { name: 'Declare where its data goes…' }).click();
    await page.getByRole('combobox', { name: 'Its data goes to' }).fill(ELSEWHERE);
    await page.getByRole('option', { name: ELSEWHERE }).first().click();
    await page.getByRole('textbox', { name: 'Why you think so' }).fill('A script does it by night');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Declare the edge' }).click();
    await page.getByText(/^Declared/).waitFor();
    expect(await origins(ELSEWHERE)).toEqual(['MANUAL']);
    await page.locator(`[data-edge="${id(FROM)}~${id(ELSEWHERE)}"]`).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Taken back/).waitFor();
    expect(await origins(ELSEWHERE)).toBeNull();
  });

  test('is offered to those only who may curate', async () => {
    const page = await open(`${id(FROM)}~${id(TO)}`, 'analyst');
    await page.getByText('Last seen').first().waitFor();
    expect(await page.getByRole('button', { name: /wrong|Declare/ }).count()).toBe(0);
  });
});
