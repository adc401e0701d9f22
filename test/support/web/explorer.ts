import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { authorizationFor, startHeadwater, temporaryFolder, type RunningServer, type Settings } from '../headwater.ts';
import { onReal } from '../tools/on-real.ts';
import { launchChromium } from './chromium.ts';

/** The explorer in a real browser, on a real server with the worked examples. */
export interface Explorer {
  readonly address: string;
  /** A page in a browser of its own, signed in with these roles (anonymous without), at a path of the explorer. */
  open(path: string, roles?: readonly string[], options?: BrowserContextOptions): Promise<Page>;
  /** What GraphQL answers to someone with these roles. */
  ask(query: string, variables: Readonly<Record<string, unknown>>, ...roles: string[]): Promise<any>;
  /** A token for someone with these roles. */
  token(...roles: string[]): Promise<string>;
  /** Lets the console of this page say what fits, once or more: a test expects it. */
  expectConsole(page: Page, said: RegExp): void;
}

/**
 * Registers tests of the explorer. After each of them the console of every page must be empty, and no page may have
 * asked anyone but the server.
 */
export async function onExplorer(
  name: string,
  body: (explorer: Explorer) => void,
  settings: Settings = {},
): Promise<void> {
  await onReal(`explorer: ${name}`, launchChromium, (browser) => {
    const dataDir = join(temporaryFolder(), 'data');
    let server: RunningServer;
    const pages = new Map<Page, { readonly said: string[]; readonly expected: RegExp[] }>();
    beforeAll(async () => {
      server = await startHeadwater('demo', { HEADWATER_DATA_DIR: dataDir, ...settings });
    });
    afterEach(async () => {
      const opened = [...pages];
      pages.clear();
      for (const [page, { said, expected }] of opened) {
        await page.context().close();
        expect(said.filter((line) => !expected.some((one) => one.test(line)))).toEqual([]);
      }
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
    });
    const token = async (...roles: string[]): Promise<string> =>
      (await authorizationFor(dataDir, ...roles)).replace('Bearer ', '');
    body({
      get address() {
        return server.address;
      },
      token,
      open: async (path, roles = [], options = {}) => {
        const page = await newPage(browser, options, roles.length === 0 ? null : await token(...roles));
        pages.set(page, { said: listen(page, server.address), expected: [] });
        await page.goto(server.address + path);
        return page;
      },
      ask: async (query, variables, ...roles) => {
        const response = await fetch(`${server.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(...roles)}` },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors }: any = await response.json();
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return data;
      },
      expectConsole: (page, said) => void pages.get(page)?.expected.push(said),
    });
  });
}

async function newPage(browser: Browser, options: BrowserContextOptions, token: string | null): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(10_000);
  if (token !== null)
    // Once, as a user signs in: a page that signs out stays so.
    await context.addInitScript(`if (sessionStorage.getItem('signed in') === null) {
      sessionStorage.setItem('signed in', 'once');
      sessionStorage.setItem('headwater.token', ${JSON.stringify(token)});
    }`);
  return context.newPage();
}

/** All that the console says, and all that the page asks of anyone but the server. */
function listen(page: Page, address: string): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(?:data|blob):/.test(url)) said.push(`request: ${url}`);
  });
  return said;
}

/** What axe-core finds wrong on the page, in words. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's policy lets no script in.
  await page.evaluate(axe.source);
  const { violations }: any = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }: any) =>
    nodes.map(({ html, failureSummary }: any) => `${id}: ${html}: ${failureSummary}`),
  );
}
