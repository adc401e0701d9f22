import { expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';

await onExplorer('shell', (explorer) => {
  test('is at the root, with its own title', async () => {
    const page = await explorer.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toContain('Headwater');
  });

  test('lets in with a pasted token, keeps it over a reload and out of the address, and signs out', async () => {
    const page = await explorer.open('/identity');
    await page.getByRole('heading', { name: 'You are anonymous' }).waitFor();
    await page.getByLabel('Token or API key').fill(`Bearer ${await explorer.token('steward')}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'You are steward' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'You are steward' }).waitFor();
    expect(page.url()).toBe(`${explorer.address}/identity`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are anonymous' }).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('headwater.token')")).toBeNull();
  });

  test('says in words that a token is no good, and goes on as anonymous', async () => {
    const page = await explorer.open('/identity');
    explorer.expectConsole(page, /status of 401/);
    await page.getByLabel('Token or API key').fill('nonsense');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('You are signed out').waitFor();
    await page.getByRole('heading', { name: 'You are anonymous' }).waitFor();
  });

  test('keeps the chosen colours', async () => {
    const page = await explorer.open('/', [], { colorScheme: 'dark' });
    const theme = () => page.evaluate('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Colours: system' }).click();
    expect(await theme()).toBe('light');
    await page.reload();
    await page.getByRole('button', { name: 'Colours: light' }).waitFor();
    expect(await theme()).toBe('light');
  });

  test.for(['light', 'dark'] as const)('has nothing that axe-core finds wrong, %s', async (colorScheme) => {
    for (const path of ['/', '/identity', '/search/nothing']) {
      const page = await explorer.open(path, ['steward'], { colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      // What tells that something loads fades in, and is not to be judged half faded.
      await page.waitForLoadState('networkidle');
      expect([path, await violationsOf(page)]).toEqual([path, []]);
    }
  });
});
