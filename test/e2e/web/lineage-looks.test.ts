import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { onExplorer } from '../../support/web/explorer.ts';
import { assetId, wholePicture } from '../../support/web/lineage-canvas.ts';

await onExplorer('kinds of edges', (explorer) => {
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? '';
  beforeAll(async () => {
    for (const name of [
      'shop.public.returns',
      'dwh.staging.returns',
      'dwh.staging.return_labels',
      'dwh.marts.refunds_daily',
      'dwh.marts.return_reasons',
      'analytics.raw.contacts',
      'analytics.staging.stg_contacts',
      'billing.public.payments',
      'salesforce_contacts',
      'core.public.customers',
      'risk/exposures',
    ])
      ids.set(name, await assetId(explorer, name));
  });

  /** How the line between two assets looks, and the sign that it carries. */
  const lookOf = async (page: Page, from: string, to: string) => {
    const place = `[data-edge="${id(from)}~${id(to)}"]`;
    const edge = page.locator(place);
    await edge.waitFor({ state: 'attached' });
    return {
      look: await edge.getAttribute('data-look'),
      dashes: await page.evaluate(`getComputedStyle(document.querySelector('${place} path')).strokeDasharray`),
      signs: await edge.locator('circle + text').allTextContents(),
    };
  };
  const open = async (of: string, role: string, query = '?depth=5'): Promise<Page> => {
    const page = await explorer.open(`/lineage/${id(of)}${query}`, [role]);
    await wholePicture(page);
    return page;
  };

  test('one that the rules call stale, and the banner counts it; left out when it is not wanted', async () => {
    const page = await open('shop.public.returns', 'auditor');
    const stale = await lookOf(page, 'shop.public.returns', 'dwh.staging.return_labels');
    const plain = await lookOf(page, 'shop.public.returns', 'dwh.staging.returns');
    expect([stale.look, stale.signs]).toEqual(['stale', ['◷']]);
    expect([plain.look, plain.signs, plain.dashes]).toEqual(['plain', [], 'none']);
    expect(stale.dashes).not.toBe('none');
    await page.getByText('1 edge is stale').waitFor();
    await page.getByLabel('Stale', { exact: true }).uncheck();
    await page.locator(`[data-node="${id('dwh.staging.return_labels')}"]`).waitFor({ state: 'detached' });
  });

  test('one that passes over what the viewer may not see, for whom the policy bridges', async () => {
    const page = await open('dwh.staging.returns', 'analyst');
    const bridged = await lookOf(page, 'dwh.staging.returns', 'dwh.marts.refunds_daily');
    expect([bridged.look, bridged.signs]).toEqual(['bridged', ['⋯']]);
    expect(bridged.dashes).not.toBe('none');
    await page.getByText('Edges pass over 1 thing you may not see').waitFor();
    await page.locator('[data-look="bridged"]').getByText('Passes over things you may not see').waitFor();
    expect(await page.content()).not.toContain('refund_accounts');
    // Whoever sees what is between has no such edge.
    const auditor = await open('dwh.staging.returns', 'auditor');
    await auditor.getByText('refund_accounts').first().waitFor();
    expect(await auditor.locator('[data-edge][data-look="bridged"]').count()).toBe(0);
  });

  test('one that a person declared', async () => {
    const page = await open('salesforce_contacts', 'auditor', '?depth=1');
    const manual = await lookOf(page, 'salesforce_contacts', 'billing.public.payments');
    expect([manual.look, manual.signs]).toEqual(['manual', ['✎']]);
  });

  test('lines between columns: observed, masking, inferred from SQL; the legend has those that are there', async () => {
    const page = await open(
      'dwh.staging.returns',
      'auditor',
      `?open=${id('dwh.staging.returns')},${id('dwh.marts.return_reasons')}`,
    );
    await expect.poll(() => page.locator('[data-edge] path[data-look="inferred"]').count()).toBeGreaterThan(3);
    const drawn: any =
      await page.evaluate(`[...document.querySelectorAll('[data-edge] path[data-look]')].map((path) => {
      const { strokeDasharray, strokeWidth } = getComputedStyle(path);
      return [path.dataset.look, strokeDasharray + ' ' + strokeWidth];
    })`);
    const looks = new Map<string, string>(drawn);
    expect([...looks.keys()].sort()).toEqual(['flows', 'inferred', 'masking']);
    // Each differs by its dashes or its width, not by colour alone.
    expect(new Set(drawn.map(([, style]: any) => style)).size).toBe(3);
    const legend = page.locator('[data-column-look]');
    const told = await Promise.all((await legend.all()).map((line) => line.getAttribute('data-column-look')));
    expect(told.sort()).toEqual(['flows', 'inferred', 'masking']);
    await page.getByRole('button', { name: 'All signs' }).click();
    expect(await legend.count()).toBe(6);
  });
});
