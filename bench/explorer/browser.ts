import type { Browser, Page } from 'playwright-core';

/** How long something took in the page, in milliseconds. */
export type Milliseconds = number;

/** A page in a browser context of its own, signed in, with nothing cached. */
export async function freshPage(browser: Browser, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(`sessionStorage.setItem('headwater.token', ${JSON.stringify(token)})`);
  return context.newPage();
}

/** From a click to the frame after the one in which nodes and edges are there. Measured by the page itself. */
export async function fromClick(page: Page, clicked: string, there: string): Promise<Milliseconds> {
  await page.evaluate(`void (window.measured = new Promise((done) => {
    addEventListener('click', () => {
      const start = performance.now();
      const look = () => {
        if (!(${there})) requestAnimationFrame(look);
        else requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
      };
      look();
    }, { capture: true, once: true });
  }))`);
  await page.locator(clicked).first().click();
  return page.evaluate<number>('window.measured');
}

const DRAWN = `document.querySelector('[data-node]') !== null && document.querySelector('[data-edge]') !== null`;

/** From a click on the link of an asset page to the drawn lineage. */
export async function clickToLineage(
  browser: Browser,
  address: string,
  { token, asset }: { token: string; asset: string },
): Promise<Milliseconds> {
  const page = await freshPage(browser, token);
  try {
    await page.goto(`${address}/asset/${asset}`);
    const link = `a[href="/lineage/${asset}"]`;
    await page.locator(link).first().waitFor();
    return await fromClick(page, link, DRAWN);
  } finally {
    await page.context().close();
  }
}

/** Milliseconds a frame while the picture is dragged for two seconds. */
export async function frameWhilePanning(page: Page): Promise<Milliseconds> {
  const canvas = await page.locator('.react-flow').boundingBox();
  if (canvas === null) throw new Error('there is no canvas');
  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(`window.frames = 0; window.started = performance.now(); window.counting = true;
    (function count() { window.frames++; if (window.counting) requestAnimationFrame(count); })()`);
  const end = performance.now() + 2000;
  for (let step = 0; performance.now() < end; step++)
    await page.mouse.move(x + 300 * Math.sin(step / 12), y + 150 * Math.sin(step / 9));
  const frame = await page.evaluate<number>(
    'window.counting = false, (performance.now() - window.started) / window.frames',
  );
  await page.mouse.up();
  return frame;
}

/** Bytes of the page's heap, after a collection of garbage. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
