import { canonicalJson, type Json } from '../../domain/json.ts';
import { CANONICAL } from '../cypher/canonical.ts';
import type { Runner } from '../runner.ts';

/**
 * The catalog by names, as JSON lines in a fixed order: no ids, nothing of the order of arrival. To compare two
 * catalogs; the backup is `exportLines`.
 */
export async function* canonicalLines(runner: Runner): AsyncIterable<string> {
  for (const canonical of CANONICAL) {
    const rows = await runner.run(canonical, {});
    yield* rows.map((row) => canonicalJson(withoutNulls(row))).sort();
  }
}

const withoutNulls = (row: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Json;
