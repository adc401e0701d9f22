import { createAccessLog } from './access-log.ts';
import { createBackup } from './backup/backup.ts';
import { createCatalogReader } from './catalog-reader.ts';
import { createClassifiedReader } from './classified-reader.ts';
import { createCurationReader } from './curation-reader.ts';
import { createCurationWriter } from './curation-writer.ts';
import { ping } from './cypher/ping.ts';
import { createGraphWriter } from './graph-writer.ts';
import { createHealthReader } from './health-reader.ts';
import { createJobReader } from './job-reader.ts';
import { createLineageReader } from './lineage-reader.ts';
import { migrate } from './migrations/migrate.ts';
import type { Store } from './port.ts';
import { createRetention } from './retention.ts';
import { createRunReader } from './run-reader.ts';
import type { Runner } from './runner.ts';
import { createSearchReader } from './search-reader.ts';
import { createSqlReader } from './sql-reader.ts';

/** The store over a runner, its graph brought up to date first. Closing it closes the runner. */
export async function openStore(runner: Runner): Promise<Store> {
  await migrate(runner);
  return {
    engine: runner.dialect.engine,
    ...createCatalogReader(runner),
    ...createJobReader(runner),
    ...createRunReader(runner),
    ...createSearchReader(runner),
    ...createLineageReader(runner),
    ...createClassifiedReader(runner),
    ...createGraphWriter(runner),
    ...createRetention(runner),
    ...createSqlReader(runner),
    ...createCurationWriter(runner),
    ...createCurationReader(runner),
    ...createHealthReader(runner),
    ...createAccessLog(runner),
    ...createBackup(runner),
    get statements() {
      return runner.statements;
    },
    ping: async () => {
      await runner.run(ping, {});
    },
    close: () => runner.close(),
  };
}
