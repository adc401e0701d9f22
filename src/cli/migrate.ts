import type { Command } from 'commander';
import { withStore } from './operator.ts';
import { say } from './output.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the graph up to date and stop (every command does so when it opens the store)')
    .action(async () => {
      await withStore(({ store }) => {
        say(`the graph (${store.engine}) is up to date`);
        return Promise.resolve();
      });
    });
}
