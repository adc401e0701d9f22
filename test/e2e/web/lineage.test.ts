import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';
import { assetId, overlapping, placesOf, wholePicture } from '../../support/web/lineage-canvas.ts';

await onExplorer('lineage', (explorer) => {
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? '';
  beforeAll(async () => {
    for (const name of NAMES) ids.set(name, await assetId(explorer, name));
  });
  const lineage = async (name: string, query: string, role: string, options = {}): Promise<Page> => {
    const page = await explorer.open(`/lineage/${id(name)}?${query}`, [role], options);
    await wholePicture(page);
    return page;
  };
  const node = (page: Page, name: string) => page.locator(`[data-node="${id(name)}"]`);
  const edge = (page: Page, from: string, to: string) => page.locator(`[data-edge="${id(from)}~${id(to)}"]`);

  test('draws assets in layers from the sources on, none over another, with the job on the edge', async () => {
    const page = await lineage('customer_features', 'depth=5', 'auditor');
    const places = await placesOf(page);
    const x = (name: string): number => places.get(id(name))?.x ?? NaN;
    expect(places.size).toBe(13);
    const chain = ['salesforce_contacts', 'analytics.raw.contacts', STG_CONTACTS, 'customer_features', 'churn_model'];
    expect(chain.map(x)).toEqual(chain.map(x).toSorted((a, b) => a - b));
    expect(overlapping(places)).toEqual([]);
    await page.locator('.react-flow__edges text', { hasText: 'calculate_lifetime_value' }).waitFor();
    expect(await page.locator('[data-edge]').count()).toBe(15);
  });

  test('says in words what is left out: hops, filters, and what the viewer may not see', async () => {
    const page = await lineage('customer_features', 'depth=1&stale=no&origins=OPENLINEAGE', 'auditor');
    const banner = page.getByRole('status').filter({ hasText: 'assets' });
    const text = await banner.innerText();
    expect(text).toContain('There is more beyond 1 hop.');
    expect(text).toContain('Stale edges are left out.');
    expect(text).toContain('Only edges told by OPENLINEAGE are followed.');
    const steward = await lineage('risk_report_dashboard', 'depth=9', 'steward');
    await steward.getByText('1 thing you may not see is shown without a name.').waitFor();
    expect(await steward.locator('[data-node][data-hidden]').innerText()).toContain('Something you may not see');
    const whole = await lineage('risk_report_dashboard', 'depth=9', 'auditor');
    await whole.getByText('Nothing is left out that you may see.').waitFor();
  });

  test('shows the analyst nothing of what is hidden from it', async () => {
    const page = await lineage('risk_report_dashboard', 'depth=9', 'analyst');
    expect(await page.locator('[data-node]').count()).toBe(9);
    expect(await page.content()).not.toContain('core.public.cards');
  });

  test('fetches further neighbours without moving anything, and takes them away with the back button', async () => {
    const page = await lineage('customer_features', 'depth=1', 'auditor');
    const before = await placesOf(page);
    expect(before.has(id('analytics.raw.contacts'))).toBe(false);
    await page.getByRole('button', { name: `Show more upstream of ${STG_CONTACTS}` }).click();
    await node(page, 'analytics.raw.contacts').waitFor();
    await page.getByRole('button', { name: 'Show more upstream of analytics.staging.stg_payments' }).click();
    await node(page, 'analytics.raw.payments').waitFor();
    await wholePicture(page);
    const after = await placesOf(page);
    expect([...before].map(([one]) => [one, after.get(one)])).toEqual([...before]);
    expect(overlapping(after)).toEqual([]);
    const contacts = after.get(id('analytics.raw.contacts'));
    expect(contacts?.x).toBeLessThan(after.get(id(STG_CONTACTS))?.x ?? NaN);
    expect(page.url()).toContain(`more=${id(STG_CONTACTS)}:up`);
    expect(after.size).toBe(before.size + 2);
    await page.goBack();
    await node(page, 'analytics.raw.payments').waitFor({ state: 'detached' });
    await node(page, 'analytics.raw.contacts').waitFor();
  });

  test('opens an asset to its columns in place, and lights the ways of one up and down', async () => {
    const page = await lineage('customer_features', 'depth=5', 'auditor');
    const closed = await placesOf(page);
    for (const name of ['customer_features', STG_CONTACTS])
      await page.getByRole('button', { name: `Columns of ${name}` }).click();
    const columns = page.getByRole('listbox', { name: 'Columns of customer_features' });
    await columns.getByRole('option', { name: /^segment/ }).waitFor();
    const open = await placesOf(page);
    expect(open.get(id('customer_features'))?.height).toBeGreaterThan(200);
    expect(overlapping(open)).toEqual([]);
    for (const [one, { x, y }] of open)
      expect([x, y >= (closed.get(one)?.y ?? NaN)]).toEqual([closed.get(one)?.x, true]);

    await columns.getByRole('option', { name: /^segment/ }).hover();
    await page
      .getByRole('listbox', { name: `Columns of ${STG_CONTACTS}` })
      .locator('[data-lit]', { hasText: 'segment' })
      .waitFor();
    await node(page, 'salesforce_contacts').getByText('via').waitFor();
    expect(await node(page, 'analytics.staging.stg_usage').getAttribute('data-dim')).toBe('true');
    expect(await edge(page, STG_CONTACTS, 'customer_features').getAttribute('data-lit')).toBe('true');
    expect(await edge(page, 'analytics.staging.stg_usage', 'customer_features').getAttribute('data-dim')).toBe('true');

    await columns.getByRole('option', { name: /^segment/ }).click();
    await page.mouse.move(5, 5);
    await page.reload();
    await wholePicture(page);
    await columns.getByRole('option', { name: /^segment/, selected: true }).waitFor();
    await node(page, 'salesforce_contacts').getByText('via').waitFor();
    for (const name of ['customer_features', STG_CONTACTS])
      await page.getByRole('button', { name: `Columns of ${name}` }).click();
    await expect.poll(async () => [...(await placesOf(page))].toSorted()).toEqual([...closed].toSorted());
  });

  test('leads from a column to its asset, open and lit', async () => {
    const { asset } = await explorer.ask(
      '{ asset(namespace: "feast://features.acme.example", name: "customer_features") { field(path: "segment") { id } } }',
      {},
      'auditor',
    );
    const page = await explorer.open(`/lineage/${asset.field.id}`, ['auditor']);
    await page.getByRole('option', { name: /^segment/, selected: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/lineage/${id('customer_features')}`);
  });

  test('follows direction, hops, origins and collapse rules, each a step that the back button undoes', async () => {
    const page = await lineage('customer_features', 'depth=5', 'auditor');
    await page.getByLabel('Direction').selectOption('UPSTREAM');
    await node(page, 'churn_model').waitFor({ state: 'detached' });
    await page.getByText('Only upstream is followed.').waitFor();
    await page.getByLabel('Hops').fill('1');
    await node(page, 'analytics.raw.contacts').waitFor({ state: 'detached' });
    await page.goBack();
    await node(page, 'analytics.raw.contacts').waitFor();
    await page.goBack();
    await node(page, 'churn_model').waitFor();

    await page.getByText('Collapse: nothing').click();
    await page.getByLabel('What fits').fill('analytics.staging.*');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await node(page, STG_CONTACTS).waitFor({ state: 'detached' });
    const joined = edge(page, 'analytics.raw.contacts', 'customer_features');
    expect(await joined.getAttribute('data-look')).toBe('collapsed');
    await page.getByText('Collapsed: name:analytics.staging.*.').waitFor();

    const manual = await lineage('billing.public.payments', 'direction=UPSTREAM&origins=MANUAL', 'auditor');
    expect(await edge(manual, 'salesforce_contacts', 'billing.public.payments').getAttribute('data-look')).toBe(
      'manual',
    );
    await manual.locator('[data-look="manual"]', { hasText: 'Declared by a person' }).waitFor();
  });

  test('asks for what the boxes say: indirect, stale, confidence', async () => {
    const page = await lineage('customer_features', '', 'auditor');
    const asked = async (act: () => Promise<void>): Promise<any> => {
      const request = page.waitForRequest((one) => one.postData()?.includes('LineageGraph') ?? false);
      await act();
      return JSON.parse((await request).postData() ?? '{}').variables.filter;
    };
    expect(await asked(() => page.getByLabel('Stale').uncheck())).toEqual({ includeStale: false });
    expect(await asked(() => page.getByLabel('Indirect').uncheck())).toEqual({
      includeStale: false,
      transformationTypes: ['DIRECT'],
    });
    expect(await asked(() => page.getByLabel('Confidence').press('ArrowRight'))).toMatchObject({ minConfidence: 0.05 });
  });

  test('tells the evidence of an edge beside the picture, and withholds SQL by its aspect', async () => {
    const page = await lineage('customer_features', 'depth=5', 'auditor');
    // Its middle, where the line is.
    await edge(page, 'analytics.raw.contacts', STG_CONTACTS).locator('path').nth(1).click({ force: true });
    const panel = page.getByRole('complementary');
    await panel.getByRole('link', { name: 'analytics.staging.acme.stg_contacts.build.run' }).waitFor();
    const text = await panel.innerText();
    for (const words of ['OPENLINEAGE', 'Since', 'Last seen', 'Latest run', 'completed']) expect(text).toContain(words);
    expect((await panel.locator('pre').first().innerText()).toLowerCase()).toContain('select');
    expect(page.url()).toContain(`selected=${id('analytics.raw.contacts')}~${id(STG_CONTACTS)}`);
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    const analyst = await lineage(
      'customer_features',
      `depth=5&selected=${id('analytics.raw.contacts')}~${id(STG_CONTACTS)}`,
      'analyst',
    );
    await analyst.getByText('SQL withheld').waitFor();
  });

  test('walks along the lineage with the arrow keys, and opens what has the focus', async () => {
    const page = await lineage('customer_features', 'depth=5', 'auditor');
    await node(page, 'customer_features').getByRole('button').first().focus();
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.dataset.head');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).not.toBe(id('customer_features'));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(focused).toBe(id('customer_features'));
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Asset: customer_features' }).waitFor();
    await node(page, 'customer_features').getByRole('button').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const columns = page.getByRole('listbox', { name: 'Columns of customer_features' });
    await columns.getByRole('option').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate('document.activeElement.dataset.index')).toBe('1');
    await page.keyboard.press('Enter');
    await columns.getByRole('option', { selected: true }).waitFor();
    expect(page.url()).toContain('column=');
  });

  test('shows the same as a table', async () => {
    const page = await lineage('customer_features', 'depth=5', 'auditor');
    const drawn = await page.locator('[data-edge]').count();
    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(drawn);
    await table.getByRole('button', { name: `Show the evidence of ${STG_CONTACTS} to customer_features` }).click();
    await page.getByRole('complementary').getByRole('link', { name: 'calculate_lifetime_value' }).waitFor();
  });

  test('goes to the node that the address names, and moves at once for those who want no motion', async () => {
    const query = `depth=5&zoom=${id('churn_overview')}`;
    const page = await explorer.open(`/lineage/${id('customer_features')}?${query}`, ['auditor'], {
      reducedMotion: 'reduce',
    });
    await node(page, 'churn_overview').waitFor();
    const middle = async (name: string): Promise<number> => {
      const box = await node(page, name).boundingBox();
      return (box?.x ?? NaN) + (box?.width ?? NaN) / 2;
    };
    const canvas = await page.locator('.react-flow').boundingBox();
    const centre = (canvas?.x ?? NaN) + (canvas?.width ?? NaN) / 2;
    expect(Math.abs((await middle('churn_overview')) - centre)).toBeLessThan(3);
    const scale = 'new DOMMatrixReadOnly(document.querySelector(".react-flow__viewport").style.transform).a';
    const steps: any = await page.evaluate(`(async () => {
      const steps = new Set([${scale}]);
      document.querySelector('[aria-label="Zoom in"]').click();
      for (let frame = 0; frame < 30; frame++) {
        await new Promise(requestAnimationFrame);
        steps.add(${scale});
      }
      return steps.size;
    })()`);
    expect(steps).toBe(2);
  });

  test.for(['light', 'dark'] as const)('has nothing that axe-core finds wrong, %s', async (colorScheme) => {
    const open = `depth=5&open=${id('customer_features')}&selected=${id(STG_CONTACTS)}~${id('customer_features')}`;
    const page = await lineage('customer_features', open, 'steward', { colorScheme });
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.getByText('Latest run').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.getByRole('table').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const hidden = await lineage('risk_report_dashboard', 'depth=9', 'steward', { colorScheme });
    await hidden.getByRole('button', { name: 'All signs' }).click();
    expect(await violationsOf(hidden)).toEqual([]);
  });
});

const STG_CONTACTS = 'analytics.staging.stg_contacts';
const NAMES = [
  'salesforce_contacts',
  'billing.public.payments',
  'analytics.raw.contacts',
  'analytics.raw.payments',
  STG_CONTACTS,
  'analytics.staging.stg_usage',
  'customer_features',
  'churn_model',
  'churn_overview',
  'risk_report_dashboard',
];
