import { expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';

await onExplorer('search', (explorer) => {
  test('the home page counts what is in the catalog, and leads into it', async () => {
    const page = await explorer.open('/', ['steward']);
    const { search } = await explorer.ask('{ search(query: "", types: [DATASET]) { totalCount } }', {}, 'steward');
    await page.getByRole('link', { name: `${search.totalCount} datasets` }).click();
    await page.getByText(`${search.totalCount} results`).waitFor();
    expect(page.url()).toContain('/search?kind=DATASET');
  });

  test('shows what is found while one types, and marks the words', async () => {
    const page = await explorer.open('/', ['steward']);
    await page.getByRole('searchbox').first().pressSequentially('counterparty ris');
    const first = page.locator('[data-result]').first();
    await first.getByRole('link', { name: 'RISK.CALC.COUNTERPARTY_RISK' }).waitFor();
    expect(await first.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['COUNTERPARTY']));
    expect(new URL(page.url()).searchParams.get('q')).toBe('counterparty ris');
  });

  test('goes by keyboard from anywhere to a result and on to its page', async () => {
    const page = await explorer.open('/owners', ['steward']);
    await page.getByRole('heading', { name: 'Owners', level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('customer_features');
    await page.getByText('1 result', { exact: true }).waitFor();
    await page.locator('[data-result] mark').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'customer_features', level: 1, exact: true }).waitFor();
    await page.goBack();
    await page.locator('[data-result]').first().waitFor();
  });

  test('narrows by kind, platform and owner, in the address, and back undoes it', async () => {
    const page = await explorer.open('/search', ['steward']);
    const facets = page.getByRole('complementary', { name: 'Narrow the results' });
    await facets.getByRole('group', { name: 'Kind' }).getByLabel('Dataset').check();
    await facets.getByRole('group', { name: 'Platform' }).getByLabel('snowflake').check();
    await page.getByText('3 results').waitFor();
    expect(page.url()).toMatch(/kind=DATASET&platform=snowflake/);
    await page.goBack();
    const { search } = await explorer.ask('{ search(query: "", types: [DATASET]) { totalCount } }', {}, 'steward');
    await page.getByText(`${search.totalCount} results`).waitFor();
    await page.goto(`${explorer.address}/search?kind=DATASET&level=CONFIDENTIAL`);
    await page.getByText('Nothing found that you may see').waitFor();
    await facets.getByRole('group', { name: 'Level' }).getByLabel('CONFIDENTIAL').click();
    await page.getByText(`${search.totalCount} results`).waitFor();
  });

  test('counts levels and owners as the results then are, and what else one could choose', async () => {
    const page = await explorer.open('/search', ['steward']);
    const choice = (group: string, value: string) =>
      page.getByRole('group', { name: group }).locator('label').filter({ hasText: value });
    const countOf = async (group: string, value: string): Promise<number> =>
      Number((await choice(group, value).innerText()).replace(value, '').trim());
    await choice('Owner', 'data-platform').waitFor();
    for (const [group, value] of [
      ['Level', 'INTERNAL'],
      ['Owner', 'data-platform'],
    ] as const) {
      const count = await countOf(group, value);
      expect(count).toBeGreaterThan(1);
      const others = await page.getByRole('group', { name: group }).getByRole('checkbox').count();
      await choice(group, value).getByRole('checkbox').check();
      await page.getByRole('status').getByText(`${count} results`, { exact: true }).waitFor();
      expect(await countOf(group, value)).toBe(count);
      expect(await page.getByRole('group', { name: group }).getByRole('checkbox').count()).toBe(others);
      await choice(group, value).getByRole('checkbox').uncheck();
    }
    // What the analyst may not see is not counted either.
    const seen = await explorer.open('/search', ['analyst']);
    await seen.getByRole('group', { name: 'Level' }).locator('label').first().waitFor();
    expect(await seen.getByRole('group', { name: 'Level' }).getByText('CONFIDENTIAL').count()).toBe(0);
  });

  test('the address alone gives the same results', async () => {
    const page = await explorer.open('/search?q=customer&kind=TERM', ['steward']);
    const { search } = await explorer.ask('{ search(query: "customer", types: [TERM]) { totalCount } }', {}, 'steward');
    expect(search.totalCount).toBeGreaterThan(1);
    await page.getByText(`${search.totalCount} results`).waitFor();
    await expect.poll(() => page.locator('[data-result]').count()).toBe(search.totalCount);
  });

  test.for(['/search', '/search?q=customer', '/owners', '/terms'])(
    'axe-core finds nothing wrong with %s',
    async (path) => {
      const page = await explorer.open(path, ['steward']);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  test('fits a narrow screen', async () => {
    const page = await explorer.open('/search?q=customer', ['steward'], { viewport: { width: 390, height: 800 } });
    await page.locator('[data-result]').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
