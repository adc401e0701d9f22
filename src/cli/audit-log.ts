import type { Command } from 'commander';
import { wholeCatalog } from '../access/audit/recorder.ts';
import { accessLogFor } from '../access/operations.ts';
import type { Viewer } from '../access/viewer.ts';
import { verifyChains, type ChainEnd } from '../domain/access-chain.ts';
import { readTextFile } from '../files.ts';
import type { Store } from '../store/port.ts';
import { withStore, withTrail } from './operator.ts';
import { writeLines } from './write-lines.ts';

export function addAuditLog(program: Command): void {
  const log = program.command('audit-log').description('who read and wrote what');
  log
    .command('export')
    .description('write the access log as JSON lines, chain by chain')
    .argument('[file]', 'where to; - is standard output', '-')
    .action(async (file: string) => {
      await withStore(({ store, operator }) => writeLines(file, accessLogLines(store, operator)));
    });
  log
    .command('verify')
    .description('say whether the access log is as it was written, and where each chain of it ends; exit 1 if not')
    .option('--kept <file>', 'what this printed before: say also whether all of that is still there')
    .action(async ({ kept }: { kept?: string }) => {
      const ends = kept === undefined ? [] : keptEnds(readTextFile(kept), kept);
      await withStore(async ({ store, operator }) => {
        const { intact, lines } = await verifyAccessLog(store, operator, ends);
        process.stdout.write(lines.map((line) => `${line}\n`).join(''));
        if (!intact) process.exitCode = 1;
      });
    });
}

/** The whole log; that it was read is its last entry. Throws Forbidden. */
export async function* accessLogLines(store: Store, operator: Viewer): AsyncIterable<string> {
  const log = accessLogFor(store, operator);
  await withTrail(store, operator, (trail, request) => trail.append(wholeCatalog(request, 'READ', 'audit-log export')));
  for await (const entry of log.exportAccesses()) yield JSON.stringify(entry);
}

/** What to print of the log: where it does not fit, alone or with what was kept; or each chain's end. Throws Forbidden. */
export async function verifyAccessLog(
  store: Store,
  operator: Viewer,
  kept: readonly ChainEnd[] = [],
): Promise<{ readonly intact: boolean; readonly lines: readonly string[] }> {
  const verdict = await verifyChains(accessLogFor(store, operator).exportAccesses(), kept);
  if (!verdict.intact)
    return { intact: false, lines: [`the access log was changed at ${verdict.place}: ${verdict.reason}`] };
  const entries = verdict.ends.reduce((sum, end) => sum + end.entries, 0);
  return {
    intact: true,
    lines: [...verdict.ends.map(endText), `${INTACT}${entries} entries in ${verdict.ends.length} chains`],
  };
}

const endText = ({ chain, entries, hash }: ChainEnd): string => `${chain} ends with number ${entries}, hash ${hash}`;
const END = /^(\S+) ends with number ([1-9]\d{0,9}), hash (\S{43})$/;
const INTACT = 'the access log is as it was written: ';

/** The ends of chains in what was printed before. Throws an Error that names the line which is none of that. */
export function keptEnds(text: string, file: string): ChainEnd[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith(INTACT)) return [];
    const [, chain, entries, hash] = END.exec(line) ?? [];
    if (chain === undefined || entries === undefined || hash === undefined)
      throw new Error(
        `${file}:${index + 1}: this is not what "headwater audit-log verify" prints of a log that is intact`,
      );
    return [{ chain, entries: Number(entries), hash }];
  });
}
