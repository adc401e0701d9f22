import type { Command } from 'commander';
import { recordedBackup } from '../access/audit/recorded-writers.ts';
import { backupFor } from '../access/operations.ts';
import { exportCuration } from './curation/export.ts';
import { withStore, withTrail } from './operator.ts';
import { writeLines } from './write-lines.ts';

export function addExport(program: Command): void {
  const whole = program
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
  whole
    .command('curation')
    .description('write what people say of the catalog as a file that `ingest curation` takes (docs/curation.md)')
    .argument('[file]', 'where to; - is standard output', '-')
    .option('--namespace <glob>', 'only what is in namespaces that fit: * is any text, ? one character', '*')
    .action(async (file: string, options: { namespace: string }) => {
      await withStore(({ store, operator }) => writeLines(file, exportCuration(store, operator, options.namespace)));
    });
}
