import { catalogLines, type FieldGraphs } from '../graph/catalog.ts';
import { createBackup } from '../../src/store/backup/backup.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Runner } from '../../src/store/runner.ts';

/** Imports the graphs as `headwater import` would, and closes the runner. */
export async function loadGraphs(runner: Runner, graphs: FieldGraphs): Promise<void> {
  try {
    await migrate(runner);
    await createBackup(runner).importLines(lines(graphs));
  } finally {
    await runner.close();
  }
}

async function* lines(graphs: FieldGraphs): AsyncIterable<string> {
  yield* catalogLines(graphs);
  await Promise.resolve();
}
