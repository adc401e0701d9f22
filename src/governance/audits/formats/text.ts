import { SEVERITIES } from '../file.ts';
import { subjectOf, type AuditReport, type AuditResult } from '../report.ts';

/** A report for a person to read. Ends with a line break. */
export function textReport({ file, results }: AuditReport): string {
  const failed = results.filter(({ findings }) => findings.length > 0).length;
  const unchecked = results.filter((result) => result.unchecked !== null).length;
  return [
    ...results.flatMap(linesOf),
    '',
    `${file}: ${results.length} ${results.length === 1 ? 'audit' : 'audits'}, ${failed} with findings, ${unchecked} that could not be checked`,
    '',
  ].join('\n');
}

function linesOf({ audit, findings, excepted, unchecked }: AuditResult): string[] {
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  const verdict = unchecked !== null ? 'NOT CHECKED' : (worst?.toUpperCase() ?? 'ok');
  return [
    `${verdict} ${audit.id}: ${audit.title}`,
    ...(unchecked === null ? [] : [`  could not be checked: ${unchecked}`]),
    ...findings.map(
      (finding) => `  ${finding.severity}, line ${finding.line}: ${subjectOf(finding)}: ${finding.message}`,
    ),
    ...excepted.map(
      (one) => `  excepted until ${one.until} by ${one.owner} (${one.reason}): ${subjectOf(one)}: ${one.message}`,
    ),
  ];
}
