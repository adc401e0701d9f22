import type { Command } from 'commander';
import { readConfig } from '../config.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the API; Neo4j when HEADWATER_NEO4J_URI is set, else the embedded engine in HEADWATER_DATA_DIR')
    .action(async () => {
      const config = readConfig();
      // Only when needed: the server's libraries take longer to load than the other commands to run.
      const { startServer } = await import('./server.ts');
      await startServer(config, { demo: false, prepare: () => Promise.resolve() });
    });
}
