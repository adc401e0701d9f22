import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { onExplorer, violationsOf } from '../../support/web/explorer.ts';
import { assetId } from '../../support/web/lineage-canvas.ts';

const ROUTES = [
  ...readFileSync(new URL('../../../web/src/app/app.tsx', import.meta.url), 'utf8').matchAll(
    /^ {2}\['(\/[^']*)', page/gm,
  ),
].map(([, route = '']) => route);
const ROLES = ['admin', 'steward'];

await onExplorer('every page', (explorer) => {
  const paths: string[] = [];
  beforeAll(async () => {
    const [features, model, risk, contacts] = await Promise.all(
      ['customer_features', 'churn_model', 'RISK.CALC.COUNTERPARTY_RISK', 'salesforce_contacts'].map((name) =>
        assetId(explorer, name),
      ),
    );
    const found = await explorer.ask(
      `{ terms(query: "Churn", first: 1) { nodes { id } } owners(first: 1) { nodes { id } }
        job(namespace: "acme.churn", name: "train_churn_model") { id runs(first: 1) { nodes { id } } }
        asset(namespace: "salesforce://crm.acme.example", name: "salesforce_contacts") { field(path: "email") { id } } }`,
      {},
      ...ROLES,
    );
    const email = found.asset.field.id;
    paths.push(
      '/',
      '/search',
      '/search?q=customer',
      ...['overview', 'fields&field=segment', 'versions', 'quality', 'jobs', 'access'].map(
        (tab) => `/asset/${features}?tab=${tab}`,
      ),
      `/asset/${model}?tab=training`,
      `/asset/${risk}?tab=quality`,
      `/job/${found.job.id}`,
      `/run/${found.job.runs.nodes[0].id}`,
      '/owners',
      `/owner/${found.owners.nodes[0].id}`,
      '/terms',
      `/term/${found.terms.nodes[0].id}`,
      '/governance',
      '/governance/flows?tag=PII',
      '/governance/exposure',
      '/governance/impact',
      `/governance/impact?of=${contacts}`,
      `/governance/root-cause?of=${risk}&since=2026-11-01`,
      '/governance/health',
      `/governance/reports?kind=subject&of=${email}`,
      `/governance/reports?kind=risk&of=${risk}`,
      '/governance/reports?kind=processing',
      '/governance/reports?kind=review&tag=PII',
      `/governance/reports?kind=card&of=${model}`,
      '/lineage',
      `/lineage/${features}?open=${features}`,
      `/lineage/${features}?as=table`,
      `/paths?from=${contacts}&to=${features}`,
      '/identity',
      '/search/nothing',
    );
  });

  test('is visited by the tests below', () => {
    const visits = (route: string): boolean => {
      const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/?]+')}(\\?|$)`);
      return paths.some((path) => pattern.test(path));
    };
    expect(ROUTES.length).toBeGreaterThan(15);
    expect(ROUTES.filter((route) => !visits(route))).toEqual([]);
  });

  test.for(['light', 'dark'] as const)(
    'fits a narrow screen, and axe-core finds nothing wrong, narrow or wide, %s',
    { timeout: 300_000 },
    async (colorScheme) => {
      const wrong: unknown[] = [];
      const page = await explorer.open('/', ROLES, { colorScheme, reducedMotion: 'reduce' });
      for (const path of paths) {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto(explorer.address + path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        if (/^\/(lineage\/.*open|paths)/.test(path)) await page.locator('[data-node]').first().waitFor();
        await page.waitForLoadState('networkidle');
        const beyond: any = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (beyond > 0) wrong.push([path, `${beyond} px too wide`]);
        for (const width of [390, 1280]) {
          await page.setViewportSize({ width, height: 844 });
          const violations = await violationsOf(page);
          if (violations.length > 0) wrong.push([path, width, violations]);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test('says in words that what an address names is not there', async () => {
    for (const path of [
      '/asset/x',
      '/term/x',
      '/governance/impact?of=x',
      '/governance/reports?kind=card&of=x',
      '/lineage/x',
    ]) {
      const page = await explorer.open(path, ['steward']);
      await page
        .getByText(/not there|may not see|is not an id/i)
        .first()
        .waitFor();
    }
  });
});
