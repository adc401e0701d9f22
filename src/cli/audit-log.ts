import type { Command } from 'commander';
import { wholeCatalog } from '../access/audit/recorder.ts';
import { accessLogFor } from '../access/operations.ts';
import type { Viewer } from '../access/viewer.ts';
import { verifyChains } from '../domain/access-chain.ts';
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
    .action(async () => {
      await withStore(async ({ store, operator }) => {
        const { intact, lines } = await verifyAccessLog(store, operator);
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

/** What to print of the log: where it does not fit, or the end of each chain. Throws Forbidden. */
export async function verifyAccessLog(
  store: Store,
  operator: Viewer,
): Promise<{ readonly intact: boolean; readonly lines: readonly string[] }> {
  const verdict = await verifyChains(accessLogFor(store, operator).exportAccesses());
  if (!verdict.intact)
    return { intact: false, lines: [`the access log was changed at ${verdict.place}: ${verdict.reason}`] };
  const entries = verdict.ends.reduce((sum, end) => sum + end.entries, 0);
  return {
    intact: true,
    lines: [
      ...verdict.ends.map((end) => `${end.chain} ends with number ${end.entries}, hash ${end.hash}`),
      `the access log is as it was written: ${entries} entries in ${verdict.ends.length} chains`,
    ],
  };
}
