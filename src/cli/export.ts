import type { Command } from 'commander';
import { recordedBackup } from '../access/audit/recorded-writers.ts';
import { backupFor } from '../access/operations.ts';
import { withStore, withTrail } from './operator.ts';
import { writeLines } from './write-lines.ts';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the whole catalog as JSON lines: the backup, and the way to the other engine')
    .argument('[file]', 'where to; - is standard output', '-')
    .option('--canonical', 'by names instead of ids: to compare two catalogs, not to restore one')
    .action(async (file: string, options: { canonical?: boolean }) => {
      await withStore(({ store, operator }) =>
        withTrail(store, operator, async (trail, request) => {
          const backup = recordedBackup(backupFor(store, operator), trail, request);
          await writeLines(file, options.canonical === true ? backup.canonicalLines() : backup.exportLines());
        }),
      );
    });
}
