import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headwater, temporaryFolder, withCatalog } from '../support/headwater.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/dbt/', import.meta.url));
const WAREHOUSE = 'duckdb://warehouse.duckdb';

describe('headwater ingest dbt', () => {
  const folder = temporaryFolder();
  const settings = { HEADWATER_DATA_DIR: join(folder, 'data') };
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

  /** A project's folder with a profile. Gives its target folder, empty. */
  const project = (name: string): string => {
    const target = join(folder, name, 'target');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(folder, name, 'dbt_project.yml'), 'name: churn\nprofile: churn\n');
    writeFileSync(
      join(folder, name, 'profiles.yml'),
      'churn: {target: dev, outputs: {dev: {type: duckdb, path: warehouse.duckdb}}}\n',
    );
    return target;
  };
  const artifacts = (target: string): string => {
    for (const name of ['manifest.json', 'catalog.json', 'run_results.json'])
      copyFileSync(join(FIXTURES, name), join(target, name));
    return target;
  };

  it('stores a project under the names that its profile gives, and says what it was', async () => {
    const { code, stderr } = await headwater(['ingest', 'dbt', artifacts(project('whole'))], settings);
    expect(lines(stderr).slice(-2)).toEqual([
      `churn in ${WAREHOUSE}: 5 models, 3 seeds, 1 snapshots, 0 sources, 2 exposures and metrics, 9 tests`,
      '12 table edges and 36 column edges stored, 0 refused, 0 problems',
    ]);
    expect(code).toBe(0);
    await withCatalog(settings.HEADWATER_DATA_DIR, async (store) => {
      const found = await store.assetByName(WAREHOUSE, 'warehouse.main_marts.customer_features', 'UNRESTRICTED');
      expect(found).toMatchObject({ description: 'Features of the churn model, one row a contact.' });
      const [entry] = await store.listAccesses({}, { after: null, limit: 1 });
      expect(entry).toMatchObject({ viewer: 'operator', kind: 'INGEST', operation: 'ingest dbt' });
    });
  });

  it('tries without storing anything, from packed files, with and without a namespace', async () => {
    const packed = project('packed');
    writeFileSync(join(packed, 'manifest.json.gz'), gzipSync(readFileSync(join(FIXTURES, 'manifest.json'))));
    copyFileSync(join(FIXTURES, 'catalog.json'), join(packed, 'catalog.json'));
    const data = { HEADWATER_DATA_DIR: join(folder, 'none') };
    const { code, stderr } = await headwater(['ingest', 'dbt', packed, '--dry-run', '--namespace', 'pg'], data);
    expect(lines(stderr).slice(-2)).toEqual([
      'churn in pg: 5 models, 3 seeds, 1 snapshots, 0 sources, 2 exposures and metrics, 9 tests',
      '12 table edges and 36 column edges would be stored, 0 refused, 0 problems',
    ]);
    expect(code).toBe(0);
    const without = await headwater(['ingest', 'dbt', packed, '--dry-run', '--no-sql', '--profiles-dir', packed], data);
    expect(without.stderr).toContain('no profile tells where the warehouse is: datasets are in duckdb://churn');
    expect(without.stderr).toContain('12 table edges and 0 column edges would be stored');
  });

  it('ends with 1 when something was left out, and says where', async () => {
    const target = artifacts(project('broken'));
    const file = join(target, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { nodes: Record<string, unknown> };
    manifest.nodes['model.churn.bad'] = { resource_type: 'model' };
    writeFileSync(file, JSON.stringify(manifest));
    const { code, stderr } = await headwater(['ingest', 'dbt', target, '--dry-run'], settings);
    expect(stderr).toContain('manifest.json nodes["model.churn.bad"]: name is missing');
    expect(stderr).toContain('1 refused');
    expect(code).toBe(1);
  });

  it('stores nothing of a folder that can not be read', async () => {
    const empty = project('empty');
    expect(await headwater(['ingest', 'dbt', empty], settings)).toMatchObject({
      code: 1,
      stderr: `headwater: ${join(empty, 'manifest.json')}: no such file or folder\n`,
    });
    writeFileSync(join(empty, 'manifest.json'), '{"metadata": {');
    expect(await headwater(['ingest', 'dbt', empty], settings)).toMatchObject({
      code: 1,
      stderr: 'headwater: manifest.json is not JSON: it ends too early\n',
    });
    const odd = project('odd');
    writeFileSync(join(odd, 'manifest.json.gz'), 'no gzip');
    expect((await headwater(['ingest', 'dbt', odd], settings)).stderr).toContain('is no gzip file, or a damaged one');
  });
});
