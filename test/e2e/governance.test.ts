import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { headwater, temporaryFolder } from '../support/headwater.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/dbt/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seed/churn/', import.meta.url));
const WAREHOUSE = 'duckdb://warehouse.duckdb';

describe('headwater impact', () => {
  const folder = temporaryFolder();
  const settings = { HEADWATER_DATA_DIR: join(folder, 'data') };
  const target = (name: string): string => join(folder, name);

  /** A copy of the project's artifacts with changed columns and SQL. */
  const changed = (name: string, change: (manifest: any, catalog: any) => void): string => {
    const read = (file: string): any => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'));
    const [manifest, catalog] = [read('manifest.json'), read('catalog.json')];
    change(manifest, catalog);
    mkdirSync(target(name));
    writeFileSync(join(target(name), 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(target(name), 'catalog.json'), JSON.stringify(catalog));
    return join(target(name), 'manifest.json');
  };
  const impactOf = (head: string, ...more: string[]) =>
    headwater(
      [
        'impact',
        '--manifest',
        head,
        '--base',
        join(target('base'), 'manifest.json'),
        '--namespace',
        WAREHOUSE,
        ...more,
      ],
      settings,
    );

  beforeAll(async () => {
    cpSync(FIXTURES, target('base'), { recursive: true });
    const { code } = await headwater(['ingest', 'dbt', target('base'), '--namespace', WAREHOUSE], settings);
    expect(code).toBe(0);
  });

  it('tells what a removed column breaks, column by column, and leaves the rest alone', async () => {
    const head = changed('removed', (_manifest, catalog) => {
      delete catalog.nodes['model.churn.stg_payments'].columns.amount;
    });
    const { code, stdout } = await impactOf(head, '--format', 'json', '--exit-code');
    const [one, ...others] = JSON.parse(stdout) as {
      name: string;
      changes: string[];
      downstream: any[];
      total: number;
    }[];
    expect(others).toEqual([]);
    expect(one?.changes).toEqual(['loses amount']);
    expect(one?.downstream).toContainEqual(
      expect.objectContaining({
        name: 'warehouse.main_marts.calculate_lifetime_value',
        distance: 1,
        fields: ['lifetime_value'],
      }),
    );
    expect(code).toBe(1);
  });

  it('prints a comment in Markdown for a model that is gone', async () => {
    const head = changed('gone', (manifest, catalog) => {
      delete manifest.nodes['model.churn.stg_usage'];
      delete catalog.nodes['model.churn.stg_usage'];
    });
    const { code, stdout } = await impactOf(head);
    expect(stdout).toContain('1 breaking change reaches something downstream.');
    expect(stdout).toContain('- is removed or renamed');
    expect(stdout).toContain('customer_features');
    expect(code).toBe(0);
  });

  it('knows a table by its name, whatever the model is called, and names the new name of one', async () => {
    const moved = changed('moved', (manifest, catalog) => {
      for (const { nodes } of [manifest, catalog]) {
        nodes['model.churn.usage'] = { ...nodes['model.churn.stg_usage'], unique_id: 'model.churn.usage' };
        delete nodes['model.churn.stg_usage'];
      }
    });
    expect((await impactOf(moved)).stdout).toBe('Nothing in the project changed that something could depend on.\n');
    const renamed = changed('renamed', (manifest) => {
      manifest.nodes['model.churn.stg_usage'].alias = 'usage';
      manifest.nodes['model.churn.stg_usage'].relation_name = null;
    });
    const { stdout } = await impactOf(renamed);
    expect(stdout).toMatch(/- is renamed to \S+\.usage\n/);
    expect(stdout).toContain('customer_features');
  });

  it('says what it could not compare, and which tables are made of no known columns', async () => {
    const lost = changed('lost', (_manifest, catalog) => {
      delete catalog.nodes['model.churn.stg_payments'].columns.amount;
      catalog.nodes['model.churn.stg_payments'].columns.paid_at = undefined;
    });
    const other = join(target('base'), 'with-more.json');
    const [from, to] = ['warehouse.main_staging.stg_payments', 'by_hand'];
    const event = {
      eventType: 'COMPLETE',
      eventTime: '2026-11-20T08:00:00Z',
      producer: 'https://example.com/test',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
      run: { runId: '0196a4c2-7f0e-7c3a-9a52-1f2b3c4d5e6f' },
      job: { namespace: 'test', name: 'copies' },
      inputs: [{ namespace: WAREHOUSE, name: from }],
      outputs: [{ namespace: WAREHOUSE, name: to }],
    };
    writeFileSync(other, JSON.stringify(event));
    expect((await headwater(['ingest', 'openlineage', other], settings)).code).toBe(0);
    const { stdout } = await impactOf(lost);
    expect(stdout).toContain(
      'Made of these tables, it is not known of which columns: by_hand, churn_model, retention_dashboard.',
    );
    rmSync(join(target('lost'), 'catalog.json'));
    const untyped = await impactOf(lost);
    expect(untyped.stderr).toContain('There is no catalog.json beside one of the manifests');
    expect(untyped.stdout).toContain('There is no catalog.json beside one of the manifests');
  });

  it('does not count new SQL as a break, and says nothing of what stays', async () => {
    const head = changed('sql', (manifest) => {
      const node = manifest.nodes['model.churn.stg_usage'];
      node.compiled_code = `${String(node.compiled_code)}\n-- another`;
    });
    const { code, stdout } = await impactOf(head, '--exit-code');
    expect(stdout).toContain('No breaking change reaches anything downstream.');
    expect(stdout).toContain('its SQL changed');
    expect(code).toBe(0);
    const same = await impactOf(join(target('base'), 'manifest.json'), '--exit-code');
    expect(same.stdout).toBe('Nothing in the project changed that something could depend on.\n');
    expect(same.code).toBe(0);
  });

  it('ends with 2 when it can not check', async () => {
    const { code, stderr } = await impactOf(join(folder, 'nowhere.json'));
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere.json');
    const head = changed('elsewhere', (_manifest, catalog) => {
      delete catalog.nodes['model.churn.stg_payments'];
      delete catalog.nodes['model.churn.stg_usage'].columns.minutes;
    });
    const elsewhere = await impactOf(head, '--namespace', 'duckdb://elsewhere');
    expect(elsewhere.code).toBe(2);
    expect(elsewhere.stderr).toContain(
      'there is nothing in the namespace duckdb://elsewhere, or it is hidden from you',
    );
    const { stdout } = await impactOf(head);
    expect(stdout).toContain('- loses minutes');
    expect(stdout).toContain('Not in both catalogs');
    expect(stdout).not.toContain('loses amount');
  });
});

describe('headwater report', () => {
  const folder = temporaryFolder();
  const settings = { HEADWATER_DATA_DIR: join(folder, 'data') };
  beforeAll(async () => {
    const { code } = await headwater(['ingest', 'openlineage', join(SEEDS, 'openlineage.ndjson')], settings);
    expect(code).toBe(0);
  });

  it('writes a page about where an email address is, by the names of dataset and column', async () => {
    const output = join(folder, 'report.html');
    const of = 'salesforce://crm.acme.example salesforce_contacts#email';
    const { code } = await headwater(['report', 'data-subject', '--of', of, '--output', output], settings);
    expect(code).toBe(0);
    const html = readFileSync(output, 'utf8');
    expect(html).toContain('salesforce_contacts: email');
    expect(html).toContain('email_domain_type');
  });

  it('shows a viewer no more than that viewer may see, and says that there is no such thing', async () => {
    const of = 'salesforce://crm.acme.example salesforce_contacts#email';
    const { code, stdout, stderr } = await headwater(
      ['report', 'data-subject', '--of', of, '--viewer', 'analyst'],
      settings,
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('there is no such thing, or it is hidden from you');
  });

  it('reports on a training run of a model in Markdown, by the UUID of the run', async () => {
    const model = 'mlflow://models.acme.example churn_model';
    const run = '637e30aa-4f2c-5396-ad4e-86894ea1a171';
    const asked = ['report', 'model-card', '--model', model, '--run', run, '--format', 'markdown'];
    const { stdout } = await headwater(asked, settings);
    expect(stdout).toContain(`churn_model, run ${run}`);
    expect(stdout).toContain('| learning_rate |');
  });

  it('writes a long list as a whole, and says of a name that nobody knows that the reader knows of none', async () => {
    await headwater(['ingest', 'curation', join(SEEDS, 'curation.yaml')], settings);
    const flows = await headwater(['report', 'sensitive-flows', '--tag', 'PII', '--include-indirect'], settings);
    const [head, ...rows] = flows.stdout.trim().split('\r\n');
    expect(head).toMatch(/^source_namespace,source_asset,source_field,/);
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map((row) => row.split(',').slice(-2).join())).size).toBe(rows.length);
    const strange = ['--tag', 'EMIAL', '--namespace', 'nowhere', '--format', 'markdown'];
    const exposed = await headwater(['report', 'unclassified-exposure', ...strange], settings);
    expect(exposed.code).toBe(0);
    expect(exposed.stderr).toContain('The reader knows of no tag "EMIAL".');
    expect(exposed.stdout.split('\n').slice(2).join('\n')).toBe(
      '\nThe reader knows of no tag "EMIAL".\n\nThe reader sees nothing in the namespace "nowhere".\n',
    );
  });

  it('names the option that is wrong', async () => {
    const [name, time] = await Promise.all([
      headwater(['report', 'data-subject', '--of', 'email'], settings),
      headwater(['report', 'access-review', '--tag', 'PII', '--since', 'yesterday'], {
        HEADWATER_DATA_DIR: join(folder, 'other'),
      }),
    ]);
    expect([name.code, time.code]).toEqual([1, 1]);
    const two = await headwater(['report', 'access-review', '--tag', 'PII', 'PCI'], settings);
    expect([two.code, two.stderr.split('\n')[0]]).toEqual([
      1,
      expect.stringContaining("too many arguments for 'access-review'"),
    ]);
    expect(name.stderr).toContain('"email" is no id, and no NAMESPACE NAME');
    expect(time.stderr).toContain('$since: a DateTime is an RFC 3339 time');
  });
});
