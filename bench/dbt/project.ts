import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** The size of a project that is made up. */
export interface ProjectSize {
  readonly models: number;
  readonly sources: number;
  /** Of each model and source. */
  readonly columns: number;
  /** Characters of macros, which dbt writes into every manifest. */
  readonly macros: number;
}

const AT = '2026-01-01T00:00:00Z';
const ADAPTER = { adapter_type: 'postgres', project_name: 'bench', generated_at: AT };
const schemaOf = (name: string, version: number): string => `https://schemas.getdbt.com/dbt/${name}/v${version}.json`;

/** Writes `manifest.json` and `catalog.json` as dbt does, node by node, and gives the bytes of the manifest. */
export async function writeProject(folder: string, size: ProjectSize): Promise<number> {
  const manifest = new JsonFile(join(folder, 'manifest.json'));
  const metadata = { ...ADAPTER, dbt_schema_version: schemaOf('manifest', 12) };
  await manifest.write(`{"metadata":${JSON.stringify(metadata)},"nodes":{`);
  await manifest.entries(nodes(size));
  await manifest.write('},"sources":{');
  await manifest.entries(sources(size));
  await manifest.write('},"macros":{');
  await manifest.entries(macros(size.macros));
  await manifest.write('},"exposures":{},"metrics":{},"groups":{}}');
  await manifest.close();
  const catalog = new JsonFile(join(folder, 'catalog.json'));
  const about = { dbt_schema_version: schemaOf('catalog', 1), generated_at: AT };
  await catalog.write(`{"metadata":${JSON.stringify(about)},"nodes":{`);
  await catalog.entries(tables('model', size.models, size.columns));
  await catalog.write('},"sources":{');
  await catalog.entries(tables('source', size.sources, size.columns));
  await catalog.write('}}');
  await catalog.close();
  return manifest.bytes;
}

type Entry = readonly [id: string, value: object];

function* nodes({ models, sources: count, columns }: ProjectSize): Generator<Entry> {
  for (let number = 0; number < models; number++) {
    const model = { ...common('model', number, columns), resource_type: 'model', language: 'sql' };
    const parents = [0, 1, 2].map((which) => parentOf(number, which, count));
    const sql = sqlOf(parents.map(relationOf), columns);
    yield [
      model.unique_id,
      {
        ...model,
        alias: model.name,
        raw_code: sql.replaceAll('"db"', '{{ target.database }}'),
        compiled_code: sql,
        config: { materialized: 'table', enabled: true, tags: ['bench'], meta: { owner: 'team:data' } },
        depends_on: { macros: ['macro.dbt.run_query'], nodes: parents },
      },
    ];
    yield* testsOf(model.unique_id);
  }
}

function* testsOf(model: string): Generator<Entry> {
  for (const name of ['not_null', 'unique']) {
    const id = `test.bench.${name}_${model.replaceAll('.', '_')}`;
    yield [
      id,
      {
        unique_id: id,
        resource_type: 'test',
        package_name: 'bench',
        name: id.slice('test.bench.'.length),
        attached_node: model,
        column_name: 'c0',
        compiled_code: 'select c0 from x where c0 is null',
        depends_on: { nodes: [model] },
        config: { severity: 'ERROR' },
      },
    ];
  }
}

function* sources({ sources: count, columns }: ProjectSize): Generator<Entry> {
  for (let number = 0; number < count; number++) {
    const source = common('source', number, columns);
    yield [source.unique_id, { ...source, resource_type: 'source', source_name: 'raw', identifier: source.name }];
  }
}

function* macros(characters: number): Generator<Entry> {
  const text = '{% macro something(x) %} {{ return(adapter.dispatch("something")(x)) }} {% endmacro %}\n'.repeat(60);
  for (let number = 0; number * text.length < characters; number++)
    yield [`macro.dbt.m${number}`, { unique_id: `macro.dbt.m${number}`, macro_sql: text }];
}

function* tables(type: 'model' | 'source', count: number, columns: number): Generator<Entry> {
  for (let number = 0; number < count; number++) {
    const id = idOf(type, number);
    const named = Array.from({ length: columns }, (_, index): [string, object] => [
      `c${index}`,
      { name: `c${index}`, type: index % 2 === 0 ? 'bigint' : 'text', index: index + 1 },
    ]);
    yield [id, { unique_id: id, metadata: { type: 'BASE TABLE' }, columns: Object.fromEntries(named), stats: {} }];
  }
}

const idOf = (type: 'model' | 'source', number: number): string =>
  type === 'model' ? `model.bench.m${number}` : `source.bench.raw.s${number}`;

/** Earlier models, some near and some far; for the first ones sources. */
function parentOf(number: number, which: number, sourceCount: number): string {
  if (number < 10 || (which === 2 && number % 5 === 0)) return idOf('source', (number * 7 + which) % sourceCount);
  return idOf('model', [number - 1, Math.floor(number / 2), Math.floor(number / 3)][which] ?? 0);
}

const relationOf = (id: string): string =>
  id.startsWith('model') ? `"db"."marts"."${id.slice(12)}"` : `"db"."raw"."${id.slice(17)}"`;

function common(type: 'model' | 'source', number: number, columns: number) {
  const documented = Array.from({ length: columns }, (_, index): [string, object] => [
    `c${index}`,
    {
      name: `c${index}`,
      description: `Column ${index} of what the business calls thing ${number}.`,
      tags: [],
      meta: {},
    },
  ]);
  return {
    unique_id: idOf(type, number),
    name: `${type === 'model' ? 'm' : 's'}${number}`,
    package_name: 'bench',
    database: 'db',
    schema: type === 'model' ? 'marts' : 'raw',
    description: `Number ${number}, made up for a benchmark.`,
    original_file_path: `models/m${number}.sql`,
    columns: Object.fromEntries(documented),
    tags: [],
    meta: {},
  };
}

/** As people write them: a table for each input, one for the aggregate, a final star. */
function sqlOf(relations: readonly string[], columns: number): string {
  const [a = '', b = '', c = ''] = relations;
  const list = Array.from({ length: columns - 3 }, (_, index) => {
    const source = index % 2 === 0 ? 'a' : 'b';
    const expression = index % 4 === 3 ? `coalesce(lower(${source}.c${index}), 'none')` : `${source}.c${index}`;
    return `    ${expression} as c${index}`;
  });
  return `with a as (
  select * from ${a}
), b as (
  select * from ${b}
), totals as (
  select c0, count(*) as n, sum(c2) as total, max(c1) as latest
  from ${c} where c2 > 0 group by c0
), final as (
  select
${list.join(',\n')},
    totals.total as c${columns - 3},
    md5(totals.latest) as c${columns - 2},
    case when totals.n > 10 then 'many' else 'few' end as c${columns - 1}
  from a
  left join b on a.c0 = b.c0
  left join totals on totals.c0 = a.c0
)
select * from final`;
}

/** A file of JSON, written in pieces. */
class JsonFile {
  bytes = 0;
  readonly #file: WriteStream;

  constructor(path: string) {
    this.#file = createWriteStream(path);
  }

  async write(text: string): Promise<void> {
    this.bytes += Buffer.byteLength(text);
    if (!this.#file.write(text)) await once(this.#file, 'drain');
  }

  async entries(entries: Iterable<Entry>): Promise<void> {
    let separator = '';
    for (const [id, value] of entries) {
      await this.write(`${separator}${JSON.stringify(id)}:${JSON.stringify(value)}`);
      separator = ',';
    }
  }

  async close(): Promise<void> {
    this.#file.end();
    await once(this.#file, 'finish');
  }
}
