import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';
import { assetId, wholePicture } from '../../support/web/lineage-canvas.ts';

await onExplorer('lineage over time, paths, exports', (explorer) => {
  let features = '';
  let contacts = '';
  let overview = '';
  beforeAll(async () => {
    features = await assetId(explorer, 'customer_features');
    contacts = await assetId(explorer, 'salesforce_contacts');
    overview = await assetId(explorer, 'churn_overview');
  });

  test('shows an earlier moment, by the slider or exactly', async () => {
    const page = await explorer.open(`/lineage/${features}?depth=5`, ['auditor']);
    await wholePicture(page);
    const now = await page.locator('[data-edge]').count();
    const box = page.getByLabel('As of, exactly, in UTC');
    await box.fill('2026-11-02T05:30');
    await box.press('Enter');
    await expect.poll(() => page.url()).toContain('at=2026-11-02T05:30:00.000Z');
    const { lineage } = await explorer.ask(
      'query($of: [ID!]!) { lineage(of: $of, depth: 5, asOf: "2026-11-02T05:30:00.000Z") { edges { from } } }',
      { of: [features] },
      'auditor',
    );
    expect(lineage.edges.length).toBeLessThan(now);
    await expect.poll(() => page.locator('[data-edge]').count()).toBe(lineage.edges.length);
    await page.getByRole('slider', { name: 'As of' }).press('End');
    await expect.poll(() => page.url()).not.toContain('at=');
    await expect.poll(() => page.locator('[data-edge]').count()).toBe(now);
  });

  test('marks what came since an earlier moment, in the picture, in words, and in the table', async () => {
    const page = await explorer.open(`/lineage/${features}?depth=5&since=2026-11-02T05:29:00.000Z`, ['auditor']);
    await wholePicture(page);
    const changes = page.getByRole('complementary', { name: 'Changes' });
    await changes.getByText('salesforce_contacts → billing.public.payments').waitFor();
    const heading = await changes.getByRole('heading').innerText();
    const { lineageDiff } = await explorer.ask(
      `query($of: [ID!]!) { lineageDiff(of: $of, depth: 5, from: "2026-11-02T05:29:00.000Z") {
        nodes { change } edges { change } } }`,
      { of: [features] },
      'auditor',
    );
    const count = (change: string): number =>
      [...lineageDiff.nodes, ...lineageDiff.edges].filter((one: any) => one.change === change).length;
    expect(heading).toBe(`${count('APPEARED')} new, ${count('DISAPPEARED')} gone, ${count('CHANGED')} changed`);
    expect(await page.locator('[data-edge][data-change="APPEARED"]').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.getByRole('columnheader', { name: 'Change' }).waitFor();
    expect(await page.getByRole('cell', { name: 'new', exact: true }).count()).toBeGreaterThan(5);
  });

  test('finds all ways between two assets, and lights one', async () => {
    const page = await explorer.open('/lineage', ['auditor']);
    const pick = async (label: string, name: string): Promise<void> => {
      await page.getByRole('combobox', { name: label }).fill(name);
      await page.getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Enter');
    };
    await pick('From', 'salesforce_contacts');
    await pick('To', 'churn_overview');
    await page.getByText('There are more than these.').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('There are no others.').waitFor();
    const { paths } = await explorer.ask(
      'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxPaths: 50) { more paths { hops nodes { id } } } }',
      { from: contacts, to: overview },
      'auditor',
    );
    const listed = page.getByRole('list', { name: 'Paths' }).getByRole('button');
    expect([await listed.count(), paths.more]).toEqual([paths.paths.length, false]);
    await listed.nth(1).click();
    await wholePicture(page);
    await expect.poll(() => page.locator('[data-node][data-lit]').count()).toBe(paths.paths[1].nodes.length);
    expect(await page.locator('[data-edge][data-lit]').count()).toBe(paths.paths[1].hops);
    await page.reload();
    await page.locator('[data-node][data-lit]').first().waitFor();
    expect(new URL(page.url()).search).toContain(`from=${contacts}&to=${overview}`);
    await page.getByRole('button', { name: 'Swap the ends' }).click();
    await page.getByText('No path leads there').waitFor();
  });

  test('saves what is shown as PNG, SVG, DOT, Mermaid and CSV', async () => {
    const risk = await assetId(explorer, 'risk_report_dashboard');
    const page = await explorer.open(`/lineage/${risk}?depth=9`, ['steward']);
    await wholePicture(page);
    await page.getByText('Export', { exact: true }).click();
    const png = await saved(page, 'PNG');
    expect([png.name, png.content.subarray(1, 4).toString()]).toEqual(['lineage-risk_report_dashboard.png', 'PNG']);
    expect(png.content.readUInt32BE(16)).toBeGreaterThan(2000);
    const texts = new Map<string, string>();
    for (const kind of ['SVG', 'DOT', 'Mermaid', 'CSV']) texts.set(kind, (await saved(page, kind)).content.toString());
    for (const [kind, text] of texts)
      expect([kind, text.includes(kind === 'SVG' ? 'RISK_AGGREGATION' : 'RISK.AGGREGATION.RISK_AGGREGATION')]).toEqual([
        kind,
        true,
      ]);
    expect(texts.get('CSV')?.split('\r\n')).toHaveLength(12);
    expect(texts.get('CSV')).toContain('\r\nhidden,,,,table,s3://northbank-risk-lake,risk/exposures,,FEEDS,');
    expect(texts.get('DOT')).toContain('label="bcbs239_weekly.build_risk_report"');
    expect(texts.get('Mermaid')).toMatch(/^flowchart LR\n/);
    expect(texts.get('SVG')).toMatch(/^<svg [^]*<\/svg>$/);
    expect([...texts.values()].join('')).not.toContain('core.public.cards');
  });

  test('saves the columns of what is open, and the edges between them', async () => {
    const staging = await assetId(explorer, 'dwh.staging.returns');
    const reasons = await assetId(explorer, 'dwh.marts.return_reasons');
    const page = await explorer.open(`/lineage/${staging}?open=${staging},${reasons}`, ['auditor']);
    await wholePicture(page);
    await page.locator('path[data-look="inferred"]').first().waitFor({ state: 'attached' });
    await page.getByText('Export', { exact: true }).click();
    const texts = new Map<string, string>();
    for (const kind of ['SVG', 'DOT', 'Mermaid', 'CSV']) texts.set(kind, (await saved(page, kind)).content.toString());
    const { lineage } = await explorer.ask(
      'query($of: [ID!]!) { lineage(of: $of, granularity: FIELD, depth: 1) { edges { kind } } }',
      { of: [staging] },
      'auditor',
    );
    const csv = (texts.get('CSV') ?? '').split('\r\n');
    expect(csv.filter((line) => line.includes(',FLOWS_TO,') && line.includes('dwh.staging.returns'))).toHaveLength(
      lineage.edges.filter(({ kind }: any) => kind === 'FLOWS_TO').length,
    );
    const place = 'table,postgres://dwh.fjordoutdoor.example:5432';
    expect(csv).toContain(
      `${place},dwh.staging.returns,reason,${place},dwh.marts.return_reasons,reason,FLOWS_TO,,,,false,false,true,0,0,`,
    );
    expect(texts.get('DOT')).toMatch(/shape=record, label="dwh\.staging\.returns\|<c0> return_id\|/);
    expect(texts.get('DOT')).toMatch(new RegExp(`"${staging}":c4 -> "${reasons}":c3 \\[label="inferred"`));
    expect(texts.get('Mermaid')).toMatch(/ subgraph n\d+\["dwh\.staging\.returns"\]\n +n\d+c0\["return_id"\]/);
    expect(texts.get('Mermaid')).toMatch(/n\d+c4 -\.->\|"inferred"\| n\d+c3/);
    expect(texts.get('SVG')).toContain('>customer_key</text>');
    expect(texts.get('SVG')?.match(/stroke-dasharray="1\.5 4"/g)?.length).toBeGreaterThan(3);
    const closed = await explorer.open(`/lineage/${staging}`, ['auditor']);
    await wholePicture(closed);
    await closed.getByText('Export', { exact: true }).click();
    expect((await saved(closed, 'CSV')).content.toString()).not.toContain('FLOWS_TO');
  });

  test.for(['light', 'dark'] as const)('has nothing that axe-core finds wrong, %s', async (colorScheme) => {
    for (const path of [
      '/lineage',
      `/paths?from=${contacts}&to=${overview}&path=1`,
      `/lineage/${features}?depth=5&since=2026-11-02T05:29:00.000Z`,
    ]) {
      const page = await explorer.open(path, ['steward'], { colorScheme });
      if (path === '/lineage') await page.getByRole('combobox', { name: 'From' }).waitFor();
      else await wholePicture(page);
      expect([path, await violationsOf(page)]).toEqual([path, []]);
    }
  });
});

async function saved(page: Page, kind: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
