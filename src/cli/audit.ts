import { Option, type Command } from 'commander';
import { readTextFile } from '../files.ts';
import { auditJsonSchema, parseAudits, SEVERITIES, type Severity } from '../governance/audits/file.ts';
import { jsonReport } from '../governance/audits/formats/json.ts';
import { junitReport } from '../governance/audits/formats/junit.ts';
import { sarifReport } from '../governance/audits/formats/sarif.ts';
import { textReport } from '../governance/audits/formats/text.ts';
import { exitCodeOf, type AuditReport } from '../governance/audits/report.ts';
import { runAudits } from '../governance/audits/run.ts';
import { shaped } from './ask/ask.ts';
import { asked, withWhom, type Whom } from './ask/whom.ts';
import { complain, say, writeTo } from './output.ts';

interface AuditOptions extends Whom {
  readonly format: 'text' | 'json' | 'sarif' | 'junit';
  readonly output: string;
  readonly failOn: Severity;
}

/** Nothing, or not all, could be checked. */
const NOT_CHECKED = 2;

export function addAudit(program: Command, version: string): void {
  const audit = withWhom(program.command('audit'), 'audit')
    .description('check assertions about the catalog and its lineage (docs/audits.md); exit 1 findings, 2 not checked')
    .argument('<file>', 'the YAML file with the audits')
    .addOption(
      new Option('--format <format>', 'of the report').choices(['text', 'json', 'sarif', 'junit']).default('text'),
    )
    .option('--output <file>', 'where to; - is standard output', '-')
    .addOption(new Option('--fail-on <severity>', 'the least that exits 1').choices([...SEVERITIES]).default('error'))
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOT_CHECKED))
    .action(async (file: string, options: AuditOptions) => {
      try {
        const audits = parseAudits(readTextFile(file), file);
        const report = await asked(options, 'admin', (ask) =>
          runAudits({
            file,
            audits,
            ask: shaped(ask),
            at: Date.now(),
            onProgress: (done, { id }) => {
              say(`audit ${done + 1} of ${audits.length}: ${id}`);
            },
          }),
        );
        writeTo(options.output, reportText(report, options, version));
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
