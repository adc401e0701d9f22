import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { signToken } from '../../../src/access/identity/jwt.ts';
import { launchChromium } from './chromium.ts';

/** `npm run screenshots`: pictures of the explorer with the demo's seeds, for the documentation. */
const IMAGES = new URL('../../../docs/images/', import.meta.url);

interface Picture {
  readonly name: string;
  readonly role: string;
  readonly path: (idOf: (name: string) => Promise<string>) => Promise<string> | string;
  readonly dark?: boolean;
  /** What must be there before the picture is taken, as a selector. */
  readonly shows: string;
  /** Clicked before. */
  readonly click?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'home', role: 'steward', path: () => '/', shows: 'text=Heard of last' },
  { name: 'search', role: 'steward', path: () => '/search?q=customer', shows: '[data-result] mark' },
  {
    name: 'asset',
    role: 'steward',
    path: async (idOf) => `/asset/${await idOf('customer_features')}`,
    shows: 'text=Made by, and read by',
  },
  {
    name: 'columns',
    role: 'steward',
    path: async (idOf) => `/asset/${await idOf('RISK.CALC.COUNTERPARTY_RISK')}?tab=fields&field=PD`,
    shows: '[data-chosen]',
    dark: true,
  },
  {
    name: 'training',
    role: 'steward',
    path: async (idOf) => `/asset/${await idOf('churn_model')}?tab=training`,
    shows: 'text=What went in, as it was',
  },
  {
    name: 'lineage',
    role: 'steward',
    path: async (idOf) => `/lineage/${await idOf('risk_report_dashboard')}?depth=9`,
    shows: '[data-edge]',
  },
  {
    name: 'lineage-columns',
    role: 'steward',
    path: async (idOf) => {
      const [features, contacts] = [await idOf('customer_features'), await idOf('analytics.staging.stg_contacts')];
      return `/lineage/${features}?depth=5&open=${features},${contacts}&zoom=${features}`;
    },
    click: '[aria-label="Columns of customer_features"] >> text=segment',
    shows: '[data-lit]',
  },
  {
    name: 'lineage-difference',
    role: 'steward',
    path: async (idOf) => `/lineage/${await idOf('customer_features')}?depth=5&since=2026-11-02T05:29:00.000Z`,
    shows: '[aria-label="Changes"] li',
    dark: true,
  },
  {
    name: 'sensitive-flows',
    role: 'auditor',
    path: () => '/governance/flows?tag=PII',
    click: 'tbody button >> nth=1',
    shows: 'tbody ol',
  },
];

const dataDir = mkdtempSync(join(tmpdir(), 'headwater-screenshots-'));
const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'demo'], {
  env: { ...process.env, HEADWATER_PORT: '0', HEADWATER_DATA_DIR: dataDir, HEADWATER_LOG_LEVEL: 'warn' },
});
let browser: Browser | null = null;
try {
  const address = await addressOf(server.stdout);
  const secret = await readFile(join(dataDir, 'jwt-secret'), 'utf8');
  const tokenOf = (role: string): Promise<string> =>
    signToken({ subject: `demo-${role}`, roles: [role], ttlSeconds: 600, secret });
  mkdirSync(IMAGES, { recursive: true });
  browser = await launchChromium();
  for (const picture of PICTURES) await take(browser, picture, address, await tokenOf(picture.role));
} finally {
  await browser?.close();
  server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

async function take(open: Browser, picture: Picture, address: string, token: string): Promise<void> {
  const context = await open.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: picture.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`sessionStorage.setItem('headwater.token', ${JSON.stringify(token)})`);
  const page = await context.newPage();
  const path = await picture.path((name) => assetIdOf(name, address, token));
  await page.goto(address + path);
  if (picture.click !== undefined) await page.locator(picture.click).click();
  await page.locator(picture.shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: new URL(`${picture.name}.png`, IMAGES).pathname });
  await context.close();
  process.stdout.write(`docs/images/${picture.name}.png\n`);
}

async function assetIdOf(name: string, address: string, token: string): Promise<string> {
  const query = `query ($name: String!) { search(query: $name) { nodes { ... on Asset { id name } } } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { name } }),
  });
  const { data }: any = await response.json();
  return data.search.nodes.find((node: any) => node.name === name).id;
}

/** Where the server is, once it has said so. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const [, address] = /^The explorer, .+ is at (http:\S+)\/$/m.exec(said) ?? [];
    if (address !== undefined && /^ {2}auditor .*\n.+\n/m.test(said)) return address;
  }
  throw new Error(`the server ended: ${said}`);
}
