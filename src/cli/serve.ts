import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { startServer } from './server.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the API; Neo4j when HEADWATER_NEO4J_URI is set, else the embedded engine in HEADWATER_DATA_DIR')
    .action(async () => {
      await startServer(readConfig(), { demo: false, prepare: () => Promise.resolve() });
    });
}
