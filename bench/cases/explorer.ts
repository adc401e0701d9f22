import type { Browser } from 'playwright-core';
import { launchChromium } from '../../test/support/web/chromium.ts';
import { clickToLineage, frameWhilePanning, freshPage, fromClick, heapOf } from '../explorer/browser.ts';
import { explorerEvents, tableName, WIDE } from '../explorer/trees.ts';
import type { Row } from '../report.ts';
import { startHeadwater, type Headwater } from '../support/headwater.ts';
import type { WritingCase } from './case.ts';

const ROUNDS = 5;
const BATCH = 100;
const EXPANSIONS = 100;
const MEGABYTE = 1_000_000;

/** The explorer in a real browser: how long until lineage is drawn, how smoothly it moves, what it keeps. */
export const explorerCase: WritingCase = async (engine) => {
  const headwater = await startHeadwater(engine.settings);
  const browser = await launchChromium();
  const row = (what: string, value: number, unit: Row['unit'], atMost: number): Row => ({
    case: 'explorer',
    engine: engine.name,
    what,
    value,
    unit,
    target: { of: 'value', atMost },
  });
  try {
    await ingest(headwater);
    const at: At = { browser, headwater, token: await headwater.token('admin') };
    return [
      row('click to drawn lineage, 50 assets', await drawn(at, 'fifty'), 'ms', 500),
      row('click to drawn lineage, 500 assets', await drawn(at, 'fivehundred'), 'ms', 2000),
      ...(await panning(at)).map(([what, frame]) => row(what, frame, 'ms', 1000 / 30)),
      row(`opening a table of ${WIDE.columns} columns, between two open ones`, await opening(at), 'ms', 1000),
      row(`growth of the heap by ${EXPANSIONS} expansions, each taken back`, await growth(at), 'MB', 5),
    ];
  } finally {
    await browser.close();
    await headwater.stop();
  }
};

interface At {
  readonly browser: Browser;
  readonly headwater: Headwater;
  readonly token: string;
}

async function ingest({ client }: Headwater): Promise<void> {
  const events = explorerEvents();
  for (let first = 0; first < events.length; first += BATCH) {
    const { status, text } = await client.post(
      '/api/v1/lineage/batch',
      JSON.stringify(events.slice(first, first + BATCH)),
    );
    if (status !== 204) throw new Error(`the batch was answered with ${status}: ${text.slice(0, 500)}`);
  }
}

async function idOf({ client }: Headwater, name: string): Promise<string> {
  const answer = await client.graphql('query($name: String!) { asset(namespace: "explorer", name: $name) { id } }', {
    name,
  });
  const { data } = JSON.parse(answer) as { readonly data: { readonly asset: { readonly id: string } | null } };
  if (data.asset === null) throw new Error(`no asset is called ${name}`);
  return data.asset.id;
}

/** The median, each time in a browser that has nothing of it. */
async function drawn({ browser, headwater, token }: At, tree: string): Promise<number> {
  const asset = await idOf(headwater, tableName(tree, 0, 0));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    times.push(await clickToLineage(browser, headwater.address, { token, asset }));
  return median(times);
}

async function panning({
  browser,
  headwater,
  token,
}: At): Promise<readonly (readonly [what: string, frame: number])[]> {
  const page = await freshPage(browser, token);
  try {
    await page.goto(`${headwater.address}/lineage/${await idOf(headwater, tableName('twothousand', 0, 0))}?most=2000`);
    await page.locator('[data-edge]').first().waitFor();
    const asItOpens = await frameWhilePanning(page);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForTimeout(1000);
    const inSight = await page.locator('[data-node]').count();
    return [
      ['a frame while panning 2,000 nodes, as it opens', asItOpens],
      [`a frame while panning 2,000 nodes, ${inSight} in sight`, await frameWhilePanning(page)],
    ];
  } finally {
    await page.context().close();
  }
}

async function opening({ browser, headwater, token }: At): Promise<number> {
  const [source, table, target] = await Promise.all(
    ['source', 'table', 'target'].map((part) => idOf(headwater, `${WIDE.name}_${part}`)),
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await freshPage(browser, token);
    await page.goto(`${headwater.address}/lineage/${table ?? ''}?open=${source ?? ''},${target ?? ''}`);
    await page
      .locator(`[data-node="${target ?? ''}"] [data-column]`)
      .first()
      .waitFor();
    const rows = `document.querySelectorAll('[data-node="${table ?? ''}"] [data-column]').length > 10`;
    const placeholder = `document.querySelector('[data-node="${table ?? ''}"] input')?.placeholder === 'Filter 1,500 columns'`;
    times.push(await fromClick(page, `[data-node="${table ?? ''}"] [aria-expanded]`, `${rows} && ${placeholder}`));
    await page.context().close();
  }
  return median(times);
}

/** From the tenth expansion on: the first ones fill caches. */
async function growth({ browser, headwater, token }: At): Promise<number> {
  const page = await freshPage(browser, token);
  try {
    await page.goto(`${headwater.address}/lineage/${await idOf(headwater, tableName('fivehundred', 0, 0))}?depth=1`);
    const more = page.locator('button[data-way="UPSTREAM"]');
    await more.first().waitFor();
    const fetched = page.locator('button[data-way="UPSTREAM"]', { hasText: '−' });
    let before = 0;
    for (let number = 0; number < EXPANSIONS; number++) {
      if (number === 10) before = await heapOf(page);
      // Not with the mouse: the window moves to what was fetched, and a button may be at its edge.
      await more.nth(number % (await more.count())).dispatchEvent('click');
      await fetched.first().waitFor();
      await fetched.first().dispatchEvent('click');
      await fetched.first().waitFor({ state: 'detached' });
    }
    return ((await heapOf(page)) - before) / MEGABYTE;
  } finally {
    await page.context().close();
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
