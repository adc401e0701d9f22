import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import type { Command } from 'commander';
import { backupFor } from '../access/operations.ts';
import { withStore } from './operator.ts';
import { say, startProgress } from './output.ts';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the whole catalog as JSON lines: the backup, and the way to the other engine')
    .argument('[file]', 'where to; - is standard output', '-')
    .option('--canonical', 'by names instead of ids: to compare two catalogs, not to restore one')
    .action(async (file: string, options: { canonical?: boolean }) => {
      await withStore(async ({ store, operator }) => {
        const backup = backupFor(store, operator);
        const lines = options.canonical === true ? backup.canonicalLines() : backup.exportLines();
        // A file is complete or not there: written beside, then renamed.
        const partial = `${file}.partial`;
        const output = file === '-' ? process.stdout : createWriteStream(partial);
        const progress = startProgress('exporting', null, 'lines');
        let count = 0;
        for await (const line of lines) {
          if (!output.write(`${line}\n`)) await once(output, 'drain');
          progress.update(++count, '');
        }
        progress.stop();
        if (file === '-') return;
        output.end();
        await once(output, 'finish');
        await rename(partial, file);
        say(`${count} lines written to ${file}`);
      });
    });
}
