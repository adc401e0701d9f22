import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { MissingTool } from '../tools/missing-tool.ts';

/** A headless Chromium of this machine. Throws MissingTool when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.HEADWATER_CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);
  if (executablePath === undefined)
    throw new MissingTool('no Chromium on the PATH: install the package chromium, or name it in HEADWATER_CHROMIUM');
  // Its sandbox wants a user that is not root; it opens no page but our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

const onPath = (names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(isExecutable);

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
