import type { Page } from 'playwright-core';
import type { Explorer } from './explorer.ts';

/** Id of the asset with this name, as the auditor sees it. */
export async function assetId(explorer: Explorer, name: string): Promise<string> {
  const query = 'query($name: String!) { assets(filter: { nameContains: $name }, first: 200) { nodes { id name } } }';
  const { assets } = await explorer.ask(query, { name }, 'auditor');
  const found = assets.nodes.find((asset: any) => asset.name === name);
  if (found === undefined) throw new Error(`no asset is called ${name}`);
  return found.id;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where each node is on the canvas, by its id: in the canvas's own measure, whatever is panned or zoomed. */
export async function placesOf(page: Page): Promise<ReadonlyMap<string, Box>> {
  const entries: any = await page.evaluate(`[...document.querySelectorAll('.react-flow__node')].map((node) => {
    const { m41: x, m42: y } = new DOMMatrixReadOnly(node.style.transform);
    return [node.dataset.id, { x, y, width: node.offsetWidth, height: node.offsetHeight }];
  })`);
  return new Map(entries);
}

/** Waits for the picture, and shows all of it. */
export async function wholePicture(page: Page): Promise<void> {
  await page.locator('[data-node]').first().waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  // The zoom has ended when nothing moves any more.
  const viewport = (): Promise<unknown> =>
    page.evaluate("document.querySelector('.react-flow__viewport').style.transform");
  for (let before: unknown = null, after = await viewport(); before !== after; after = await viewport()) {
    before = after;
    await page.waitForTimeout(120);
  }
}

/** Pairs of nodes that cover each other. */
export function overlapping(places: ReadonlyMap<string, Box>): readonly string[] {
  const boxes = [...places];
  return boxes.flatMap(([a, one], index) =>
    boxes.slice(index + 1).flatMap(([b, other]) => {
      const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
      const above = one.y + one.height <= other.y || other.y + other.height <= one.y;
      return beside || above ? [] : [`${a} ${b}`];
    }),
  );
}
