import type { Command } from 'commander';
import { recordedDeclarations } from '../access/audit/recorded-writers.ts';
import { eventWriterFor } from '../access/operations.ts';
import { ingestDbt, type DbtOptions, type DbtReport } from '../ingest/dbt/ingest.ts';
import type { DbtArtifacts } from '../ingest/dbt/read-artifacts.ts';
import { SqlParser } from '../ingest/sql/parser.ts';
import { readTargetFolder } from './dbt/files.ts';
import { namespaceOfProfile } from './dbt/profile.ts';
import { withStore, withTrail } from './operator.ts';
import { say, startProgress } from './output.ts';

interface Options {
  readonly namespace?: string;
  readonly jobNamespace?: string;
  readonly profilesDir?: string;
  readonly target?: string;
  readonly mask: readonly string[];
  readonly sql: boolean;
  readonly dryRun?: true;
}

/** More problems than these are counted, not shown. */
const MOST_SHOWN = 20;

export function addIngestDbt(ingest: Command): void {
  const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  ingest
    .command('dbt')
    .description('read what dbt leaves in its target folder: manifest, catalog, run results, freshness (docs/dbt.md)')
    .argument('<folder>', 'the target folder')
    .option('--namespace <namespace>', 'of the datasets; else that of the profile')
    .option('--job-namespace <namespace>', 'of the jobs; else the name of the project')
    .option('--profiles-dir <folder>', 'where profiles.yml is')
    .option('--target <name>', 'target of the profile')
    .option('--mask <name>', 'a function or macro that masks, with * for any characters; more than once', gather, [])
    .option('--no-sql', 'do not follow columns through SQL')
    .option('--dry-run', 'say what would be stored, and store nothing')
    .action(async (folder: string, options: Options) => {
      const artifacts = await readTargetFolder(folder, options.mask);
      const namespace = options.namespace ?? namespaceOfProfile(folder, { ...known(options) });
      const report = await store(artifacts, {
        namespace,
        jobNamespace: options.jobNamespace ?? null,
        masks: options.mask,
        parser: options.sql ? new SqlParser() : null,
        dryRun: options.dryRun === true,
      });
      tell(report, folder, options.dryRun === true);
      if (report.refused > 0) process.exitCode = 1;
    });
}

const known = ({ profilesDir, target }: Options) => ({ profilesDir, target });

async function store(
  artifacts: DbtArtifacts,
  options: Omit<DbtOptions, 'onProgress'> & { readonly dryRun: boolean },
): Promise<DbtReport> {
  const progress = startProgress('ingesting', artifacts.manifest.relations.size, 'models');
  const told: DbtOptions = {
    ...options,
    onProgress: (done, total) => {
      progress.update(done, `${done} of ${total}`);
    },
  };
  try {
    if (options.dryRun) return await ingestDbt(artifacts, NOWHERE, told);
    return await withStore(({ store: target, operator }) =>
      withTrail(target, operator, (trail, request) =>
        ingestDbt(
          artifacts,
          recordedDeclarations(eventWriterFor(target, operator), trail, request, 'ingest dbt'),
          told,
        ),
      ),
    );
  } finally {
    await options.parser?.close();
    progress.stop();
  }
}

const NOWHERE = {
  writeEvents: (events: readonly unknown[]) => Promise.resolve({ events: events.length }),
  declareSource: () => Promise.resolve(),
};

function tell(report: DbtReport, folder: string, dryRun: boolean): void {
  const { problems, edges, project, namespace } = report;
  for (const { place, message } of problems.slice(0, MOST_SHOWN)) say(`${folder}: ${place}: ${message}`);
  const more = Math.max(0, problems.length - MOST_SHOWN) + report.moreProblems;
  if (more > 0) say(`and ${more} more`);
  if (report.standIn)
    say(`no profile tells where the warehouse is: datasets are in ${namespace} (--namespace gives another)`);
  if (report.uncompiled > 0) say(`${report.uncompiled} models have no compiled SQL: dbt compile writes it`);
  say(
    `${project} in ${namespace}: ${report.models} models, ${report.seeds} seeds, ${report.snapshots} snapshots, ` +
      `${report.sources} sources, ${report.dependents} exposures and metrics, ${report.tests} tests`,
  );
  say(
    `${edges.tables} table edges and ${edges.columns} column edges ${dryRun ? 'would be stored' : 'stored'}, ` +
      `${report.refused} refused, ${problems.length + report.moreProblems} problems`,
  );
}
