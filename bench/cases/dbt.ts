import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from '../dbt/project.ts';
import type { Row } from '../report.ts';
import { startNode } from '../support/child.ts';
import { residentMegabytes } from '../support/memory.ts';
import { cli } from '../support/headwater.ts';
import { say } from '../support/say.ts';
import type { WritingCase } from './case.ts';

const SIZE = { models: 5_000, sources: 500, columns: 15, macros: 74_000_000 };
const SAMPLE_EVERY_MS = 250;
/** Of reading the project and following its SQL, without a store. Seconds. */
const READ_AT_MOST = 60;

/** `headwater ingest dbt` of 5,000 models: reading and following the SQL alone, then stored, then stored again. */
export const dbtCase: WritingCase = async (engine) => {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-dbt-'));
  try {
    const bytes = await writeProject(folder, SIZE);
    say(`dbt: a manifest of ${Math.round(bytes / 1e6)} MB, ${SIZE.models} models`);
    const rows: Row[] = [];
    for (const [what, args] of [
      ['read and followed, not stored', ['--dry-run']],
      ['stored', []],
      ['stored again', []],
    ] as const) {
      const { seconds, megabytes } = await ingest(engine.settings, folder, args);
      const row = { case: 'dbt', engine: engine.name } as const;
      const target = what.startsWith('read') ? { target: { of: 'value', atMost: READ_AT_MOST } as const } : {};
      rows.push({ ...row, what: `${SIZE.models} models ${what}`, value: seconds, unit: 's', ...target });
      rows.push({ ...row, what: `peak RSS, ${what}`, value: megabytes, unit: 'MB' });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function ingest(
  settings: Readonly<Record<string, string>>,
  folder: string,
  more: readonly string[],
): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now();
  const child = startNode(...cli(settings, 'ingest', 'dbt', folder, '--namespace', 'postgres://bench:5432', ...more));
  let megabytes = 0;
  const sample = setInterval(() => {
    residentMegabytes(child.process.pid).then(
      (now) => (megabytes = Math.max(megabytes, now)),
      () => undefined,
    );
  }, SAMPLE_EVERY_MS);
  try {
    const [code] = (await once(child.process, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`headwater ingest dbt ended with ${String(code)}:\n${child.output()}`);
    return { seconds: (performance.now() - started) / 1_000, megabytes };
  } finally {
    clearInterval(sample);
    await child.stop();
  }
}
