import type { Command } from 'commander';
import { backupFor } from '../access/operations.ts';
import { linesOf } from './lines.ts';
import { withStore } from './operator.ts';
import { say, startProgress } from './output.ts';

export function addImport(program: Command): void {
  program
    .command('import')
    .description('read an export into an empty catalog')
    .argument('<file>', 'what export wrote (.gz too); - is standard input')
    .action(async (file: string) => {
      await withStore(async ({ store, operator }) => {
        const progress = startProgress('importing', null, 'bytes');
        let bytes = 0;
        const lines = linesOf(file, (more) => {
          bytes += more;
          progress.update(bytes, '');
        });
        const counts = await backupFor(store, operator).importLines(lines);
        progress.stop();
        say(`${counts.nodes} nodes and ${counts.relationships} relationships imported`);
      });
    });
}
