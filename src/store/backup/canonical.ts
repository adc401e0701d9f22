import { canonicalJson, type Json } from '../../domain/json.ts';
import { CANONICAL, REFERENCED } from '../cypher/canonical.ts';
import type { Runner } from '../runner.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The catalog by names, as JSON lines in a fixed order: no ids, nothing of the order of arrival. To compare two
 * catalogs; the backup is `exportLines`.
 */
export async function* canonicalLines(runner: Runner): AsyncIterable<string> {
  const references = await readReferences(runner);
  for (const canonical of CANONICAL) {
    const rows = await runner.run(canonical, {});
    yield* rows.map((row) => canonicalJson(named(row, references))).sort();
  }
}

/** For each column that refers: what stands in its place, by id. Nothing does for an id that leads nowhere. */
type References = ReadonlyMap<string, ReadonlyMap<unknown, Row>>;

async function readReferences(runner: Runner): Promise<References> {
  const jobs = await runner.run(REFERENCED.job, {});
  const runs = await runner.run(REFERENCED.run, {});
  const schemas = await runner.run(REFERENCED.schema, {});
  const by = <R extends { readonly id: string }>(rows: readonly R[], as: (row: R) => Row): ReadonlyMap<unknown, Row> =>
    new Map(rows.map((row) => [row.id, as(row)]));
  return new Map([
    ['jobId', by(jobs, ({ namespace, name }) => ({ namespace, job: name }))],
    ['parentJobId', by(jobs, ({ namespace, name }) => ({ parentNamespace: namespace, parentName: name }))],
    ['parentRunId', by(runs, ({ runId }) => ({ parent: runId }))],
    ['rootRunId', by(runs, ({ runId }) => ({ root: runId }))],
    ['sayingRunId', by(runs, ({ runId }) => ({ runId }))],
    ['schemaHash', by(schemas, ({ fields }) => ({ fields }))],
  ]);
}

/** Without nulls, and with names in place of ids. */
function named(row: Row, references: References): Json {
  const columns = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    columns.flatMap(([column, value]) => {
      const referred = references.get(column);
      return referred === undefined ? [[column, value]] : Object.entries(referred.get(value) ?? {});
    }),
  ) as Json;
}
