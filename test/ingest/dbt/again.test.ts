import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import { canonicalLines } from '../../../src/store/backup/canonical.ts';
import { createBackup } from '../../../src/store/backup/backup.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import { clearGraph } from '../../support/clear-graph.ts';
import { directColumns } from '../../support/column-edges.ts';
import { ingest, manifest, model, node } from '../../support/dbt.ts';
import { emptiedStore } from '../../support/emptied-store.ts';
import { edgeHistory } from '../../support/edge-history.ts';
import { readLines } from '../../support/read-lines.ts';

const [FIRST, SECOND, THIRD] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'];
const at = (time: string): number => Date.parse(time);

const SEED = node('seed.shop.raw', { columns: { a: { name: 'a' } } });
const A = model('model.shop.a', 'select a from db.main.raw', ['seed.shop.raw'], {
  description: 'First of all.',
  tags: ['PII'],
  meta: { owner: 'ada' },
});
const B = model('model.shop.b', 'select a from db.main.a', ['model.shop.a']);

describe('a manifest after another', () => {
  const opened = emptiedStore();

  const give = (time: string, nodes: Record<string, unknown>[], more: object = {}) =>
    ingest({ manifest: manifest({ at: time, nodes, ...more }) }, opened().store, { namespace: 'pg' });
  const asset = async (name: string, namespace = 'pg') => {
    const found = await opened().store.assetByName(namespace, name, 'UNRESTRICTED');
    if (found === null) throw new Error(`no asset ${name}`);
    return found;
  };
  const feeds = async () =>
    (await edgeHistory(opened().runner)).filter((edge) => /^db\.main\.\w+ > db\.main\.\w+, /.test(edge));

  it('ends the edges of models that are gone, and keeps those that stay', async () => {
    await give(FIRST, [SEED, A, B]);
    await give(SECOND, [SEED, A]);
    expect(await feeds()).toEqual(
      [
        `db.main.a > db.main.b, model.shop.b: ${at(FIRST)} to ${at(SECOND)}`,
        `db.main.a > db.main.b, model.shop.b: ${at(FIRST)} to ${at(SECOND)}`,
        `db.main.raw > db.main.a, model.shop.a: from ${at(FIRST)}`,
        `db.main.raw > db.main.a, model.shop.a: from ${at(FIRST)}`,
      ].sort(),
    );
    expect(await directColumns(opened().runner, 'SQL')).toEqual(['a.a <- raw.a IDENTITY']);
  });

  it('ends what it said of a thing, and nothing that others said of it', async () => {
    const event: LineageEvent = {
      at: at(FIRST),
      origin: 'OPENLINEAGE',
      job: null,
      run: null,
      inputs: [],
      outputs: [
        {
          namespace: 'pg',
          name: 'db.main.a',
          description: 'As the warehouse says.',
          tags: [{ tag: 'GOLD' }],
          owners: [{ name: 'grace', role: 'OWNER' }],
        },
      ],
    };
    await opened().store.writeEvents([event]);
    await give(SECOND, [SEED, A]);
    const a = await asset('db.main.a');
    expect(a).toMatchObject({ description: 'First of all.', tags: ['GOLD', 'PII'] });
    expect(
      (await opened().store.ownersOf([a.id]))
        .get(a.id)
        ?.map(({ owner, origin }) => [owner.name, origin])
        .sort(),
    ).toEqual([
      ['ada', 'DBT'],
      ['grace', 'OPENLINEAGE'],
    ]);
    await give(THIRD, [SEED, { ...A, description: '', tags: [], meta: {} }]);
    expect(await asset('db.main.a')).toMatchObject({ description: 'As the warehouse says.', tags: ['GOLD'] });
    expect((await opened().store.ownersOf([a.id])).get(a.id)?.map(({ owner }) => owner.name)).toEqual(['grace']);
  });

  it('takes back the tags and owners of a model that is gone', async () => {
    await give(FIRST, [SEED, A]);
    await give(SECOND, [SEED]);
    const a = await asset('db.main.a');
    expect(a).toMatchObject({ description: null, tags: [], status: 'ACTIVE' });
    expect((await opened().store.ownersOf([a.id])).get(a.id) ?? []).toEqual([]);
  });

  it('drops an exposure that is gone, as there is nothing else of it, until it is there again', async () => {
    const exposure = {
      unique_id: 'exposure.shop.board',
      name: 'board',
      package_name: 'shop',
      type: 'dashboard',
      depends_on: { nodes: ['model.shop.a'] },
    };
    const status = async () => (await asset('board', 'dbt://shop/exposures')).status;
    await give(FIRST, [SEED, A], { exposures: [exposure] });
    expect(await status()).toBe('ACTIVE');
    await give(SECOND, [SEED, A]);
    expect(await status()).toBe('DROPPED');
    await give(THIRD, [SEED, A], { exposures: [exposure] });
    expect(await status()).toBe('ACTIVE');
    await give(SECOND, [SEED, A]);
    expect(await status()).toBe('ACTIVE');
  });

  it('leaves alone what another project declares', async () => {
    await give(FIRST, [SEED, A, B]);
    const other = manifest({ at: SECOND, nodes: [node('seed.other.raw')] });
    other.metadata.project_name = 'other';
    await ingest({ manifest: other }, opened().store, { namespace: 'pg' });
    expect((await feeds()).filter((edge) => !edge.includes('from'))).toEqual([]);
  });

  it('stays what it is through a backup', async () => {
    await give(FIRST, [SEED, A, B]);
    const lines = await readLines(createBackup(opened().runner).exportLines());
    const copy = openEmbedded(null);
    const restored = await openStore(copy);
    await restored.importLines(
      (async function* () {
        yield* lines;
        await Promise.resolve();
      })(),
    );
    for (const target of [opened().store, restored])
      await ingest({ manifest: manifest({ at: SECOND, nodes: [SEED, A] }) }, target, { namespace: 'pg' });
    expect(await readLines(canonicalLines(copy))).toEqual(await readLines(canonicalLines(opened().runner)));
    await restored.close();
  });

  it('gives the same graph in any order, some of them twice', async () => {
    const spec = fc.record({
      at: fc.constantFrom(FIRST, SECOND, THIRD),
      a: fc.option(fc.record({ tag: fc.constantFrom('PII', 'PCI'), owner: fc.constantFrom('ada', 'team:t') })),
      b: fc.option(fc.constantFrom('select a from db.main.a', 'select md5(a) as a from db.main.raw')),
      board: fc.boolean(),
    });
    type Spec = typeof spec extends fc.Arbitrary<infer T> ? T : never;
    const specs = fc.uniqueArray(spec, { minLength: 2, maxLength: 3, selector: (one) => one.at });
    const giveAll = async (given: readonly Spec[]): Promise<string[]> => {
      await clearGraph(opened().runner);
      for (const { at: time, a, b, board } of given)
        await give(
          time,
          [
            SEED,
            ...(a === null ? [] : [{ ...A, tags: [a.tag], meta: { owner: a.owner } }]),
            ...(b === null ? [] : [model('model.shop.b', b, b.includes('raw') ? ['seed.shop.raw'] : ['model.shop.a'])]),
          ],
          {
            exposures: board
              ? [
                  {
                    unique_id: 'exposure.shop.board',
                    name: 'board',
                    package_name: 'shop',
                    type: 'ml',
                    depends_on: { nodes: ['model.shop.b'] },
                  },
                ]
              : [],
          },
        );
      return readLines(canonicalLines(opened().runner));
    };
    await fc.assert(
      fc.asyncProperty(
        specs.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }), fc.subarray(given)),
        ),
        async ([given, shuffled, again]) => {
          const inOrder = await giveAll(given);
          expect(await giveAll([...shuffled, ...again])).toEqual(inOrder);
        },
      ),
      { numRuns: 12 },
    );
  });
});
