import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { Neo4jServer } from './global-setup.ts';

const PATIENCE = 60_000;
const PAUSE = 50;

let claimed: readonly Neo4jServer[] | undefined;

/**
 * The servers of this file alone, until its tests are over. Vitest's numbers of workers do not tell them: where one
 * project's last file ends as the next project's first begins, two workers may have one number.
 */
export function claimedServers(): readonly Neo4jServer[] {
  return (claimed ??= claim());
}

function claim(): readonly Neo4jServer[] {
  const all = inject('neo4jServers');
  const end = Date.now() + PATIENCE;
  while (all.length > 0) {
    for (const [place, servers] of all.entries()) {
      const file = join(inject('neo4jClaims'), String(place));
      if (!isTaken(file)) continue;
      afterAll(() => {
        rmSync(file);
      });
      return servers;
    }
    if (Date.now() > end) throw new Error(`all ${all.length} sets of Neo4j servers are in use`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  return [];
}

/** Whether the claim is this process's now: nobody has it, or who has it is gone. */
function isTaken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isLeft(file)) rmSync(file, { force: true });
    return false;
  }
}

/** A claim is not left while it is being written, nor when it was just given up. */
function isLeft(file: string): boolean {
  try {
    const owner = readFileSync(file, 'utf8');
    return owner !== '' && !isAlive(Number(owner));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
