import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** Milliseconds after which a lock is taken to be of a process that died. */
const STALE = 300_000;

/** Does the work while no other process of this machine does work of the same name. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `headwater-test-${name}.lock`);
  while (!(await taken(folder))) await after(200);
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function taken(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE) await rm(folder, { recursive: true, force: true });
    return false;
  }
}
