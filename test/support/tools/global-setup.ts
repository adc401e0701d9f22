import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Says at the end of a run, loudly, which tests did not run as this machine lacks what they need. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-missing-'));
  project.provide('missingTools', folder);
  return async () => {
    const names = await readdir(folder);
    const lines = await Promise.all(
      names.map(async (name) => `NOT RUN: ${decodeURIComponent(name)}: ${await readFile(join(folder, name), 'utf8')}`),
    );
    await rm(folder, { recursive: true });
    if (lines.length > 0) process.stdout.write(`\n${[RULE, ...lines.sort(), RULE, ''].join('\n')}`);
  };
}

const RULE = '!'.repeat(88);
