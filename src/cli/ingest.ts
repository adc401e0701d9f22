import type { Command } from 'commander';
import { recordedEvents } from '../access/audit/recorded-writers.ts';
import { eventWriterFor } from '../access/operations.ts';
import { ingestOpenLineage } from '../ingest/ingest.ts';
import { readTextFile } from '../files.ts';
import { compareCuration, loadCuration } from './curation.ts';
import { addIngestDbt } from './ingest-dbt.ts';
import { inferenceAtTheEnd } from './infer-sql.ts';
import { linesOf, sizeOf } from './lines.ts';
import { withStore, withTrail } from './operator.ts';
import { say, startProgress } from './output.ts';

/** More problems than these are counted, not shown. */
const MOST_SHOWN = 20;

export function addIngest(program: Command): void {
  const ingest = program.command('ingest').description('read metadata from files');
  ingest
    .command('openlineage')
    .description('read OpenLineage events: JSON lines, or one JSON array (.gz too)')
    .argument('<file>', 'a file, or - for standard input')
    .option('--no-sql-inference', 'do not follow columns through the SQL of jobs')
    .action(async (file: string, options: { sqlInference: boolean }) => {
      await withStore(async ({ config, store, operator }) => {
        const inference = inferenceAtTheEnd(store, options.sqlInference && config.sqlInference);
        const progress = startProgress('ingesting', sizeOf(file), 'bytes');
        let [bytes, shown, last] = [0, 0, 0];
        const problem = (line: number, message: string): void => {
          if (shown++ < MOST_SHOWN) say(`${file}:${line}: ${message}`);
        };
        try {
          const report = await withTrail(store, operator, (trail, request) =>
            ingestOpenLineage(
              eventLines(linesOf(file, (more) => void (bytes += more))),
              inference.after(recordedEvents(eventWriterFor(store, operator), trail, request, 'ingest openlineage')),
              {
                parsing: { environmentVariables: config.environmentVariables },
                onProblem: problem,
                onProgress: ({ stored, failed }) => {
                  last = stored;
                  progress.update(bytes, `${stored} events stored${failed > 0 ? `, ${failed} refused` : ''}`);
                },
              },
            ),
          );
          progress.stop();
          if (shown > MOST_SHOWN) say(`and ${shown - MOST_SHOWN} more`);
          say(`${report.stored} events stored, ${report.failed} refused`);
          if (report.failed > 0) process.exitCode = 1;
          await inference.run();
        } catch (error) {
          progress.stop();
          if (last > 0) say(`${last} events stored, then:`);
          throw error;
        }
      });
    });
  addIngestDbt(ingest);
  ingest
    .command('curation')
    .description(
      'read what people say of the catalog: descriptions, owners, tags, terms, notes, lineage (docs/curation.md)',
    )
    .argument('<file>', 'a YAML file')
    .option('--dry-run', 'only print what would be added (+), changed (~) and taken away (-)')
    .action(async (file: string, options: { dryRun?: boolean }) => {
      await withStore(async ({ store, operator }) => {
        if (options.dryRun === true) {
          const changes = await compareCuration(readTextFile(file), file, store, operator);
          process.stdout.write(changes.map((line) => `${line}\n`).join(''));
          say(`${changes.length} statements would be stored`);
          return;
        }
        const count = await loadCuration(readTextFile(file), file, store, operator);
        say(`${count} statements stored`);
      });
    });
}

/** The lines of a stream of events. A JSON array or object over many lines counts as one line. */
async function* eventLines(lines: AsyncIterable<string>): AsyncIterable<string> {
  let pretty: string[] | null = null;
  let first = true;
  for await (const line of lines) {
    if (first && line.trim() !== '') {
      first = false;
      if (!isWhole(line)) pretty = [];
    }
    if (pretty === null) yield line;
    else pretty.push(line);
  }
  if (pretty !== null) yield pretty.join('\n');
}

function isWhole(line: string): boolean {
  if (!/^\s*[[{]/.test(line)) return true;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return !/^\s*[[{]\s*$/.test(line);
  }
}
