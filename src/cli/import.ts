import type { Command } from 'commander';
import { recordedBackup } from '../access/audit/recorded-writers.ts';
import { backupFor } from '../access/operations.ts';
import { linesOf, sizeOf } from './lines.ts';
import { withStore, withTrail } from './operator.ts';
import { messageOf, say, startProgress } from './output.ts';

export function addImport(program: Command): void {
  program
    .command('import')
    .description('read an export into an empty catalog')
    .argument('<file>', 'what export wrote (.gz too); - is standard input')
    .action(async (file: string) => {
      await withStore(async ({ store, operator }) => {
        const backup = backupFor(store, operator);
        const wasEmpty = await backup.isEmpty();
        const progress = startProgress('importing', sizeOf(file), 'bytes');
        let bytes = 0;
        const lines = linesOf(file, (more) => {
          bytes += more;
          progress.update(bytes, '');
        });
        try {
          const counts = await withTrail(store, operator, (trail, request) =>
            recordedBackup(backup, trail, request).importLines(lines),
          );
          progress.stop();
          say(`${counts.nodes} nodes and ${counts.relationships} relationships imported`);
        } catch (error) {
          progress.stop();
          const half = wasEmpty && !(await backup.isEmpty());
          const advice = half ? '; what stands before it was imported: start again with an empty catalog' : '';
          throw new Error(`${messageOf(error)}${advice}`, { cause: error });
        }
      });
    });
}
