import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/cli/lines.ts';
import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { headwater, temporaryFolder, withCatalog } from '../support/headwater.ts';

const seed = (file: string): string => fileURLToPath(new URL(`../../seed/churn/${file}`, import.meta.url));

test('a curation file is compared, loaded, exported, and holds', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const [data, out] = [join(folder, 'catalog'), join(folder, 'out.yaml')];
  await withCatalog(data, (store) => ingestOpenLineage(linesOf(seed('openlineage.ndjson')), store));
  const run = (...args: string[]) => headwater(args, { HEADWATER_DATA_DIR: data });

  const compared = await run('ingest', 'curation', seed('curation.yaml'), '--dry-run');
  expect(compared.code).toBe(0);
  expect(compared.stdout).toMatch(/^\+ term "Churn": "A customer churns when/);
  const [count = 'none'] = /^\d+/.exec(compared.stderr) ?? [];
  expect(compared.stdout.trimEnd().split('\n')).toHaveLength(Number(count));
  expect((await run('ingest', 'curation', seed('curation.yaml'))).stderr).toBe(`${count} statements stored\n`);

  expect((await run('export', 'curation', out)).stderr).toMatch(/^\d+ lines written to /);
  const again = await run('ingest', 'curation', out, '--dry-run');
  expect(again).toEqual({ code: 0, stdout: '', stderr: '0 statements would be stored\n' });
  expect((await run('export', 'curation')).stdout).toBe(readFileSync(out, 'utf8'));
  const some = await run('export', 'curation', '--namespace', 'mlflow://*');
  expect(some.stdout).toContain('churn_model');
  expect(some.stdout).not.toContain('customer_features');
});
