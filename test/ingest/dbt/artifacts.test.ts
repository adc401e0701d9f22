import { describe, expect, it } from 'vitest';
import { DbtArtifactError } from '../../../src/ingest/dbt/artifact-stream.ts';
import { churn, manifest, model, node, read, readTogether, type Artifacts } from '../../support/dbt.ts';

const metadata = (name: string, version: number) => ({
  metadata: {
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${name}/v${version}.json`,
    generated_at: '2026-01-01T00:00:00Z',
  },
});
const message = async (artifacts: Artifacts): Promise<string> => {
  try {
    await read(artifacts);
    return 'was taken';
  } catch (error) {
    if (!(error instanceof DbtArtifactError)) throw error;
    return error.message;
  }
};
const GOOD = JSON.stringify(manifest({ nodes: [node('seed.shop.raw')] }));

describe('artifacts of dbt', () => {
  it.each([
    ['nothing', '', 'manifest.json: metadata is missing'],
    ['no JSON', 'hello', /^manifest\.json is not JSON: see byte \d+$/],
    ['a file that was cut off', GOOD.slice(0, -40), 'manifest.json is not JSON: it ends too early'],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a]),
      'manifest.json is not JSON: it is no UTF-8',
    ],
    ['a value without a key', '{"metadata" 1}', 'manifest.json is not JSON'],
    ['a list', '[1, 2]', 'manifest.json: metadata is missing'],
    ['no metadata', { nodes: {} }, 'manifest.json: metadata is missing'],
    ['metadata that is text', { metadata: 'x' }, /dbt_schema_version is missing/],
    [
      'a catalog',
      metadata('catalog', 1),
      'manifest.json: metadata.dbt_schema_version says that it is catalog, not manifest',
    ],
    ['a version before the first', metadata('manifest', 1), /is v1: v2 to v12 are known$/],
    [
      'a later version of which nothing is known',
      { ...metadata('manifest', 99), things: { a: {} } },
      /is v99: v2 to v12 are known, and nothing of it could be read$/,
    ],
    [
      'no time',
      { metadata: { ...metadata('manifest', 12).metadata, generated_at: 'soon' } },
      /generated_at is missing or no time$/,
    ],
  ])('refuse %s as a whole, and say why', async (_what, given, expected) => {
    expect(await message({ manifest: given })).toEqual(
      typeof expected === 'string' ? expected : (expect.stringMatching(expected) as unknown),
    );
  });

  it('of later versions are read as the latest that is known, and that is told', async () => {
    const given = manifest({ version: 20, nodes: [node('model.shop.a')] });
    const results = { ...metadata('run-results', 9), results: [{ unique_id: 'model.shop.a', status: 'success' }] };
    const { manifest: taken, runResults, problems } = await read({ manifest: given, run_results: results });
    expect([...taken.relations.keys()]).toEqual(['model.shop.a']);
    expect(runResults?.results).toHaveLength(1);
    const told = [
      ['manifest.json', 'metadata.dbt_schema_version is v20: v2 to v12 are known; it was read as v12', false],
      ['run_results.json', 'metadata.dbt_schema_version is v9: v2 to v6 are known; it was read as v6', false],
    ];
    expect(problems.map(({ place, message: why, refused }) => [place, why, refused])).toEqual(told);
    expect((await readTogether(given)).problems).toHaveLength(1);
  });

  it('refuse a catalog and run results that are something else, by name', async () => {
    expect(await message({ manifest: GOOD, catalog: GOOD })).toMatch(/^catalog\.json: .* says that it is manifest/);
    expect(await message({ manifest: GOOD, run_results: '{' })).toBe('run_results.json is not JSON: it ends too early');
    expect(await message({ catalog: metadata('catalog', 1) })).toBe('manifest.json is missing');
  });

  it('leave out a node that can not be read, say where it is, and keep the others', async () => {
    const given = manifest({
      nodes: [
        node('model.shop.good'),
        node('model.shop.nameless', { name: 7, alias: undefined }),
        node('model.shop.long', { schema: 'x'.repeat(3_000) }),
        node('model.shop.control', { alias: 'a\u0000b' }),
        node('model.shop.columns', { columns: { '': { name: '' } } }),
      ],
    });
    const nodes = { ...given.nodes, text: 'no node', 'half\ud800': null };
    const { manifest: taken, problems } = await read({ manifest: { ...given, nodes } });
    expect([...taken.relations.keys()]).toEqual(['model.shop.good']);
    expect(problems.map(({ place, message: why, refused }) => [place, why, refused])).toEqual([
      ['manifest.json nodes["model.shop.nameless"]', 'name is missing', true],
      ['manifest.json nodes["model.shop.long"]', 'schema is too long: 3000 bytes, at most 2048 are allowed', true],
      ['manifest.json nodes["model.shop.control"]', 'alias contains a control character', true],
      [
        'manifest.json nodes["model.shop.columns"]',
        'columns: a name is empty, too long or has control characters',
        true,
      ],
      ['manifest.json nodes["text"]', 'is no object', true],
      [expect.stringMatching(/^manifest\.json nodes\["half/) as unknown, 'is no object', true],
    ]);
  });

  it('take no harm from keys of prototypes, deep nesting and huge texts', async () => {
    const text = GOOD.replace(
      '"nodes":{',
      `"nodes":{"__proto__":{"resource_type":"model","name":"x","polluted":true},"constructor":1,` +
        `"model.shop.deep":{"resource_type":"model","name":"deep","unique_id":"model.shop.deep","meta":${'['.repeat(100_000)}${']'.repeat(100_000)}},` +
        `"model.shop.huge":{"resource_type":"model","name":"huge","unique_id":"model.shop.huge","description":"${'x'.repeat(10_000_000)}"},`,
    );
    const { manifest: taken } = await read({ manifest: text }, { size: 1_000_003 });
    expect([...taken.relations.keys()].sort()).toEqual([
      '__proto__',
      'model.shop.deep',
      'model.shop.huge',
      'seed.shop.raw',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('are the same however they are cut, and in one object', async () => {
    const { manifest: whole, catalog, run_results: runResults } = churn();
    const one = await read({ manifest: whole, catalog, run_results: runResults }, { size: 1 << 30 });
    expect(await read({ manifest: whole, catalog, run_results: runResults }, { size: 17 })).toEqual(one);
    expect(await readTogether({ manifest: whole, catalog, run_results: runResults })).toEqual(one);
    expect((await readTogether(whole)).manifest).toEqual(one.manifest);
  });

  it('inside one object are told from a manifest with sources', async () => {
    const whole = manifest({
      sources: [node('source.shop.crm.people', { resource_type: 'source', name: 'people' })],
      nodes: [model('model.shop.a', 'select 1 as x')],
    });
    const freshness = {
      ...metadata('sources', 3),
      results: [{ unique_id: 'source.shop.crm.people', status: 'warn', snapshotted_at: '2026-01-02T00:00:00Z' }],
    };
    const taken = await readTogether({ manifest: whole, sources: freshness });
    expect(taken.manifest.relations.size).toBe(2);
    expect(taken.freshness).toHaveLength(1);
    expect((await readTogether(whole)).manifest.relations.size).toBe(2);
    await expect(readTogether({})).rejects.toThrow('the body holds no manifest');
    await expect(readTogether({ catalog: metadata('catalog', 1) })).rejects.toThrow('manifest.json is missing');
  });
});
