import { expect, test } from 'vitest';
import { dataset, runEvent, schema } from '../../support/client-events.ts';
import { onExplorer, violationsOf, type Explorer } from '../../support/web/explorer.ts';

/** The id of an asset by its name. */
async function idOf(explorer: Explorer, name: string): Promise<string> {
  const { search } = await explorer.ask(
    'query ($name: String!) { search(query: $name, types: [DATASET, MODEL, DASHBOARD]) { nodes { ... on Asset { id name } } } }',
    { name },
    'auditor',
  );
  return search.nodes.find((node: any) => node.name === name).id;
}

await onExplorer('asset pages', (explorer) => {
  test('tell what an asset is, whose, and what makes and reads it', async () => {
    const id = await idOf(explorer, 'RISK.CALC.COUNTERPARTY_RISK');
    const page = await explorer.open(`/asset/${id}`, ['steward']);
    await page.getByRole('heading', { name: 'RISK.CALC.COUNTERPARTY_RISK', level: 1 }).waitFor();
    await page.getByText('Exposure at default, expected loss').waitFor();
    expect(await page.getByRole('region', { name: 'Producers' }).getByRole('link').allTextContents()).toEqual([
      'bcbs239_weekly.calculate_counterparty_risk',
      'risk/exposures',
    ]);
    expect(await page.getByRole('region', { name: 'Owners' }).textContent()).toContain('Ines Carvalho');
    expect(await page.getByRole('region', { name: 'Tags' }).textContent()).toContain('Tagged from OpenLineage');
  });

  test('compare two versions side by side', async () => {
    const page = await explorer.open(`/asset/${await idOf(explorer, 'risk/exposures')}?tab=versions`, ['steward']);
    const table = page.getByRole('group', { name: 'Columns of both versions' });
    await table.waitFor();
    expect(await table.getByRole('row', { name: /exposure_eur/ }).textContent()).toBe(
      'exposure_eurdecimal(18,2)decimal(24,2)',
    );
    expect(await table.getByRole('row', { name: /climate_sector/ }).textContent()).toContain('not there yet');
  });

  test('tell of each training run of a model what went into it', async () => {
    const page = await explorer.open(`/asset/${await idOf(explorer, 'churn_model')}?tab=training`, ['steward']);
    await page.getByText('learning_rate').first().waitFor();
    const table = page.getByRole('group', { name: 'What went in' });
    await table.getByRole('link', { name: 'customer_features' }).waitFor();
  });

  test('draw as withheld what an aspect keeps back, and show it to those who have the aspect', async () => {
    const id = await idOf(explorer, 'RISK.AGGREGATION.RISK_AGGREGATION');
    const analyst = await explorer.open(`/asset/${id}?tab=jobs`, ['analyst']);
    await analyst.getByText('SQL is withheld: your roles do not include CODE').first().waitFor();
    const steward = await explorer.open(`/asset/${id}?tab=jobs`, ['steward']);
    await steward.locator('pre [data-part=keyword]').first().waitFor();
    await analyst.goto(`${explorer.address}/asset/${id}?tab=access`);
    await analyst.getByText('The access log is withheld: your roles do not include ACCESS_LOG').waitFor();
    const auditor = await explorer.open(`/asset/${id}?tab=access`, ['auditor']);
    await auditor
      .getByRole('group', { name: 'Accesses' })
      .getByRole('row', { name: /analyst/ })
      .first()
      .waitFor();
  });

  test('scroll through 2,000 columns with few of them drawn, and find one', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `column_${String(index).padStart(4, '0')}`);
    const sent = await fetch(`${explorer.address}/api/v1/lineage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await explorer.token('ingest')}`, 'content-type': 'application/json' },
      body: JSON.stringify(runEvent({ job: 'wide', outputs: [dataset('wide_table', { facets: schema(...names) })] })),
    });
    expect(sent.status).toBe(201);
    const page = await explorer.open(`/asset/${await idOf(explorer, 'wide_table')}?tab=fields`, ['steward']);
    await page.getByText('2,000 of 2,000').waitFor();
    expect(await page.locator('[role=rowheader]').count()).toBeLessThan(80);
    const scroller = page.getByRole('region', { name: 'Columns' });
    await scroller.focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'column_1999' }).click();
    await page.getByRole('heading', { name: 'column_1999' }).waitFor();
    expect(page.url()).toContain('field=column_1999');
    await page.getByLabel('Filter the columns').fill('_0777');
    await page.getByText('1 of 2,000').waitFor();
  });

  test('say of an unknown asset what they say of a hidden one', async () => {
    const hidden = await explorer.open(`/asset/${await idOf(explorer, 'core.public.cards')}`, ['analyst']);
    const unknown = await explorer.open('/asset/aAAAAAAAAAAAAAAAAAAAAAA', ['analyst']);
    for (const page of [hidden, unknown]) await page.getByRole('heading', { name: 'There is no such asset' }).waitFor();
    expect(await hidden.locator('main').textContent()).toBe(await unknown.locator('main').textContent());
  });

  test('job, run, owner and term pages lead to each other', async () => {
    const page = await explorer.open(`/asset/${await idOf(explorer, 'risk/exposures')}`, ['steward']);
    await page.getByRole('region', { name: 'Producers' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'bcbs239_weekly.build_exposures', level: 1 }).waitFor();
    await page
      .getByRole('region', { name: 'Runs' })
      .first()
      .getByRole('row', { name: /failed/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { name: 'Run of bcbs239_weekly.build_exposures' }).waitFor();
    await page.getByRole('region', { name: 'Error' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('region', { name: 'Writes' }).getByRole('link', { name: 'risk/exposures' }).click();
    await page.getByRole('link', { name: 'Ines Carvalho' }).click();
    await page.getByRole('heading', { name: 'Ines Carvalho', level: 1 }).waitFor();
    await page.getByText('ines.carvalho@northbank.example').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test.for(['overview', 'fields', 'versions', 'quality', 'jobs', 'access'])(
    'axe-core finds nothing wrong with the tab %s, in both colours',
    async (tab) => {
      const id = await idOf(explorer, 'risk/exposures');
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await explorer.open(`/asset/${id}?tab=${tab}`, ['steward'], { colorScheme });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect([colorScheme, await violationsOf(page)]).toEqual([colorScheme, []]);
      }
    },
  );
});
