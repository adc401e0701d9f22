import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { ConfigError, readConfig, serverToken } from '../config.ts';
import { fileProblem, readTextFile } from '../files.ts';
import type { Ask } from '../governance/audits/ask.ts';
import { auditJsonSchema, parseAudits, SEVERITIES, type Severity } from '../governance/audits/file.ts';
import { jsonReport } from '../governance/audits/formats/json.ts';
import { junitReport } from '../governance/audits/formats/junit.ts';
import { sarifReport } from '../governance/audits/formats/sarif.ts';
import { textReport } from '../governance/audits/formats/text.ts';
import { exitCodeOf, type AuditReport } from '../governance/audits/report.ts';
import { runAudits } from '../governance/audits/run.ts';
import { loadPolicy, loadStaleRules } from '../main.ts';
import { askServer, graphqlAddress } from './audit/server.ts';
import { withStore } from './operator.ts';
import { complain, say } from './output.ts';

interface AuditOptions {
  readonly server?: string;
  readonly tokenFile?: string;
  readonly viewer?: string;
  readonly format: 'text' | 'json' | 'sarif' | 'junit';
  readonly output: string;
  readonly failOn: Severity;
}

/** Nothing, or not all, could be checked. */
const NOT_CHECKED = 2;

export function addAudit(program: Command, version: string): void {
  const audit = program
    .command('audit')
    .description('check assertions about the catalog and its lineage (docs/audits.md); exit 1 findings, 2 not checked')
    .argument('<file>', 'the YAML file with the audits')
    .option('--server <url>', 'a server to ask, with the token in HEADWATER_TOKEN; else the configured store is opened')
    .option('--token-file <file>', 'a file with the token or API key for the server')
    .option('--viewer <roles>', 'roles of the policy to ask the store as, with commas; else admin')
    .addOption(
      new Option('--format <format>', 'of the report').choices(['text', 'json', 'sarif', 'junit']).default('text'),
    )
    .option('--output <file>', 'where to; - is standard output', '-')
    .addOption(new Option('--fail-on <severity>', 'the least that exits 1').choices([...SEVERITIES]).default('error'))
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOT_CHECKED))
    .action(async (file: string, options: AuditOptions) => {
      try {
        const audits = parseAudits(readTextFile(file), file);
        const report = await withAsk(options, (ask) =>
          runAudits({
            file,
            audits,
            ask,
            at: Date.now(),
            onProgress: (done, { id }) => {
              say(`audit ${done + 1} of ${audits.length}: ${id}`);
            },
          }),
        );
        write(options.output, reportText(report, options, version));
        process.exitCode = exitCodeOf(report, options.failOn);
      } catch (error) {
        complain(error);
        process.exitCode = NOT_CHECKED;
      }
    });
  audit
    .command('schema')
    .description('print the JSON Schema of audit files, for editors')
    .action(() => void process.stdout.write(auditJsonSchema()));
}

/** The report in the format that is asked for. */
function reportText(
  report: AuditReport,
  { format, failOn }: Pick<AuditOptions, 'format' | 'failOn'>,
  version: string,
): string {
  switch (format) {
    case 'text':
      return textReport(report);
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report, version);
    case 'junit':
      return junitReport(report, failOn);
  }
}

async function withAsk<T>({ server, tokenFile, viewer }: AuditOptions, work: (ask: Ask) => Promise<T>): Promise<T> {
  if (server !== undefined) {
    if (viewer !== undefined)
      throw new Error('--viewer is for the configured store: a server knows by the token who asks');
    const token = tokenOf(tokenFile);
    if (token === null) say('HEADWATER_TOKEN is not set: the server is asked as anonymous');
    return work(askServer(graphqlAddress(server), token));
  }
  if (tokenFile !== undefined) throw new Error('--token-file needs --server');
  const config = readConfig();
  const policy = loadPolicy(config);
  const roles = viewer === undefined ? ['admin'] : viewer.split(',').map((role) => role.trim());
  const unknown = roles.find((role) => !policy.roles.has(role));
  if (unknown !== undefined) throw new ConfigError(`--viewer: the policy has no role "${unknown}"`);
  const staleRules = loadStaleRules(config);
  // Only when needed, as in serve.
  const { withFolder } = await import('./audit/folder.ts');
  return withStore(({ store }) => withFolder(store, { policy, roles, staleRules }, work));
}

function tokenOf(file: string | undefined): string | null {
  const token = (file === undefined ? serverToken() : readTextFile(file)).trim();
  if (file !== undefined && token === '') throw new Error(`${file}: holds no token`);
  if (/\s/.test(token)) throw new Error(`${file ?? 'HEADWATER_TOKEN'}: a token is one word`);
  return token === '' ? null : token;
}

function write(output: string, text: string): void {
  if (output === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(output, text);
  } catch (error) {
    throw fileProblem(output, error);
  }
}
