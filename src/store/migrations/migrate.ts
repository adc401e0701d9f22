import type { Runner } from '../runner.ts';
import { appliedMigrations, recordMigration } from '../cypher/migration.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/**
 * Brings the graph's schema up to date and gives the migrations it applied, oldest first. Throws when the graph was
 * written by a newer Headwater.
 */
export async function migrate(runner: Runner, now: number = Date.now()): Promise<readonly Migration[]> {
  const applied = new Set((await runner.run(appliedMigrations, {})).map((row) => row.number));
  const newest = Math.max(0, ...applied);
  const known = MIGRATIONS.at(-1)?.number ?? 0;
  if (newest > known)
    throw new Error(
      `the graph has migration ${newest}, this Headwater knows ${known}: use a newer Headwater with this graph`,
    );
  const missing = MIGRATIONS.filter(({ number }) => !applied.has(number));
  for (const migration of missing) {
    await runner.ddl(migration.ddl(runner.dialect));
    await migration.data?.(runner);
    await runner.write((tx) => tx.run(recordMigration, { number: migration.number, name: migration.name, at: now }));
  }
  return missing;
}
