import { expect, test } from 'vitest';
import { onExplorer } from '../../support/web/explorer.ts';

await onExplorer('identity', (explorer) => {
  test('an ADMIN sees what other roles see, and is oneself again', async () => {
    const count = async (role: string): Promise<number> =>
      (await explorer.ask('{ search(query: "", types: [DATASET]) { totalCount } }', {}, role)).search.totalCount;
    const page = await explorer.open('/identity', ['admin']);
    await page.getByRole('checkbox', { name: 'analyst' }).check();
    await page.getByRole('button', { name: 'View as these' }).click();
    await page.getByText('You look as analyst').waitFor();
    await page.goto(`${explorer.address}/search?kind=DATASET`);
    await page.getByText(`${await count('analyst')} results`).waitFor();
    await page.getByRole('button', { name: 'Be yourself again' }).click();
    await page.getByText(`${await count('admin')} results`).waitFor();
    const { accessLog } = await explorer.ask('{ accessLog(viewer: "admin as analyst") { totalCount } }', {}, 'auditor');
    expect(accessLog.totalCount).toBeGreaterThan(0);
  });

  test('nobody else is offered that', async () => {
    const page = await explorer.open('/identity', ['auditor']);
    await page.getByRole('heading', { name: 'You are auditor' }).waitFor();
    expect(await page.getByRole('heading', { name: 'View as' }).count()).toBe(0);
  });

  test('what one was given stays from the next one in the same tab', async () => {
    const page = await explorer.open('/search?q=national_id', ['steward']);
    await page.locator('[data-result]').first().waitFor();
    await page.getByRole('link', { name: /You are/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Token or API key').fill(await explorer.token('analyst'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'You are analyst' }).waitFor();
    await page.goBack();
    await page.getByText('Nothing found that you may see').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Tax number');
  });
});
