import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../src/cli/lines.ts';
import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { headwater, temporaryFolder, withCatalog } from '../support/headwater.ts';
import { readLines } from '../support/read-lines.ts';

const BANK = fileURLToPath(new URL('../fixtures/openlineage/bank.ndjson', import.meta.url));

describe('headwater export and import', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const inFolder = (name: string, ...args: string[]) => headwater(args, { HEADWATER_DATA_DIR: join(folder, name) });
  const backup = join(folder, 'backup.jsonl');
  beforeAll(() => withCatalog(join(folder, 'first'), (store) => ingestOpenLineage(linesOf(BANK), store)));

  test('carry a catalog to another folder, byte for byte but for the trail that they leave themselves', async () => {
    expect((await inFolder('first', 'export', backup)).code).toBe(0);
    const { code, stdout, stderr } = await inFolder('second', 'import', backup);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^\d+ nodes and \d+ relationships imported\n$/);
    const again = await inFolder('second', 'export');
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 0, stderr: '' });
    expect(withoutTrail(again.stdout)).toEqual(withoutTrail(readFileSync(backup, 'utf8')));
  });

  test('--canonical writes the same of both', async () => {
    const { code, stdout } = await inFolder('second', 'export', '--canonical', '-');
    expect(code).toBe(0);
    const first = await withCatalog(join(folder, 'first'), (store) => readLines(store.canonicalLines()));
    expect(stdout.trimEnd().split('\n')).toEqual(first);
  });

  test('import is refused where there is a catalog already', async () => {
    expect(await inFolder('first', 'import', backup)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'headwater: the catalog is not empty: import goes into an empty one only\n',
    });
  });

  test('import names the line that is damaged, and says that what stands before it is there', async () => {
    const lines = readFileSync(backup, 'utf8').split('\n');
    lines[59] = lines[59]?.slice(5) ?? '';
    writeFileSync(join(folder, 'damaged.jsonl'), lines.join('\n'));
    expect(await inFolder('third', 'import', join(folder, 'damaged.jsonl'))).toEqual({
      code: 1,
      stdout: '',
      stderr: 'headwater: line 60: not JSON; what stands before it was imported: start again with an empty catalog\n',
    });
  });

  test('export to where nothing can be written says so, and leaves no half file', async () => {
    const file = join(folder, 'no', 'such', 'folder.jsonl');
    expect(await inFolder('first', 'export', file)).toEqual({
      code: 1,
      stdout: '',
      stderr: `headwater: ${file}: no such file or folder\n`,
    });
    expect((await inFolder('first', 'export', folder)).stderr).toBe(`headwater: ${folder}: is a folder, not a file\n`);
    expect(existsSync(`${folder}.partial`)).toBe(false);
  });
});

/** The lines of an export, without the log of accesses, the number of writes and the count of lines. */
const withoutTrail = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !/^\{"(?:label":"Access"|end":)/.test(line))
    .map((line) => (line.startsWith('{"label":"Catalog"') ? line.replace(/"writes":\d+/, '"writes":0') : line));
