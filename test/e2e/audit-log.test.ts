import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headwater, temporaryFolder } from '../support/headwater.ts';

const BANK = fileURLToPath(new URL('../fixtures/openlineage/bank.ndjson', import.meta.url));

describe('headwater audit-log', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const inFolder = (name: string, ...args: string[]) => headwater(args, { HEADWATER_DATA_DIR: join(folder, name) });

  test('export has what commands did, and verify finds the log as it was written, or where it was not', async () => {
    expect((await inFolder('first', 'ingest', 'openlineage', BANK)).code).toBe(0);
    const { code, stdout } = await inFolder('first', 'audit-log', 'export');
    const entries = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(entries.map((line) => JSON.parse(line) as unknown)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ viewer: 'operator', kind: 'INGEST', operation: 'ingest openlineage', events: 20 }),
        expect.objectContaining({ viewer: 'operator', kind: 'READ', operation: 'audit-log export' }),
      ]),
    );
    const intact = await inFolder('first', 'audit-log', 'verify');
    expect(intact.code).toBe(0);
    expect(intact.stdout).toMatch(/^[0-9a-f]+ ends with number 1, hash \S+\n.*\nthe access log is as it was written/);

    const backup = join(folder, 'backup.jsonl');
    await inFolder('first', 'export', backup);
    writeFileSync(backup, readFileSync(backup, 'utf8').replace('"events":20', '"events":19'));
    expect((await inFolder('second', 'import', backup)).code).toBe(0);
    const changed = await inFolder('second', 'audit-log', 'verify');
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/^the access log was changed at [0-9a-f]+:0000000001: its hash is not that/);
  });
});
