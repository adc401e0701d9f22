import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { MissingTool } from './missing-tool.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for what did not run and why, a file each, which the end of the run's output tells. */
    missingTools: string;
  }
}

/**
 * Registers the tests of `body` with what `install` gives. Where this machine lacks it, a test holds the run to saying
 * so at its end; with HEADWATER_REQUIRE_ALL=1 that test fails.
 */
export async function onReal<T>(name: string, install: () => Promise<T>, body: (installed: T) => void): Promise<void> {
  const installed = await install().catch((error: unknown) => {
    if (error instanceof MissingTool) return error;
    throw error;
  });
  if (!(installed instanceof MissingTool)) {
    describe(name, { timeout: 120_000 }, () => {
      body(installed);
    });
    return;
  }
  test(`${name}: is tested where it is required`, () => {
    expect(`HEADWATER_REQUIRE_ALL=${process.env.HEADWATER_REQUIRE_ALL ?? ''}`, installed.message).not.toBe(
      'HEADWATER_REQUIRE_ALL=1',
    );
    writeFileSync(join(inject('missingTools'), encodeURIComponent(name)), installed.message);
  });
}
