import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { createGraphWriter } from '../../src/store/graph-writer.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { GraphWriter, SourceWriter } from '../../src/store/port.ts';
import type { Runner } from '../../src/store/runner.ts';

/** An empty catalog on the embedded engine, in memory. */
export async function openMemoryGraph(): Promise<{
  readonly runner: Runner;
  readonly writer: GraphWriter & SourceWriter;
}> {
  const runner = openEmbedded(null);
  await migrate(runner);
  return { runner, writer: createGraphWriter(runner) };
}
