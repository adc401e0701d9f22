import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseDuration } from '../access/identity/jwt.ts';
import { recordedRetention } from '../access/audit/recorded-writers.ts';
import { retentionFor } from '../access/operations.ts';
import type { Viewer } from '../access/viewer.ts';
import type { CompactedRuns, Store } from '../store/port.ts';
import { withStore, withTrail } from './operator.ts';
import { messageOf, say, startProgress } from './output.ts';

interface CompactOptions {
  /** Milliseconds. */
  readonly olderThan: number;
  readonly dryRun: boolean;
}

const milliseconds = (text: string): number => {
  try {
    return parseDuration(text) * 1_000;
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error));
  }
};

export function addCompact(program: Command): void {
  program
    .command('compact')
    .description('take old runs away, and keep the lineage and versions that follow from them (docs/time.md)')
    .addOption(
      new Option('--older-than <age>', 'age of the latest event of a run: 90d, 12h')
        .argParser(milliseconds)
        .makeOptionMandatory(),
    )
    .option('--dry-run', 'only count', false)
    .action(async ({ olderThan, dryRun }: CompactOptions) => {
      await withStore(async ({ store, operator }) => {
        const progress = startProgress('compacting', null, 'runs');
        const before = Date.now() - olderThan;
        try {
          const { runs, kept } = await compact(store, operator, { before, dryRun }, ({ runs: done, kept: spared }) => {
            progress.update(done, `, ${spared} kept`);
          });
          progress.stop();
          say(`${runs} runs ${dryRun ? 'would be' : 'were'} taken away, ${kept} old ones are kept`);
        } catch (error) {
          progress.stop();
          throw error;
        }
      });
    });
}

/** Compacts to the end, and tells how far it has come after each step. Gives what it all came to. */
export async function compact(
  store: Store,
  operator: Viewer,
  request: { readonly before: number; readonly dryRun: boolean },
  onStep: (sofar: CompactedRuns) => void = () => undefined,
): Promise<CompactedRuns> {
  return withTrail(store, operator, async (trail, asked) => {
    let total: CompactedRuns = { runs: 0, kept: 0 };
    const retention = recordedRetention(retentionFor(store, operator), trail, asked);
    for await (const { runs, kept } of retention.compactRuns(request)) {
      total = { runs: total.runs + runs, kept: total.kept + kept };
      onStep(total);
    }
    return total;
  });
}
