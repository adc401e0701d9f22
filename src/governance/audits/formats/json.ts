import type { AuditReport } from '../report.ts';

/** A report for programs: `docs/audits.md` says what is in it. Ends with a line break. */
export function jsonReport({ file, at, results }: AuditReport): string {
  const audits = results.map(({ audit, line, findings, excepted, unchecked }) => ({
    id: audit.id,
    title: audit.title,
    check: audit.check,
    severity: audit.severity,
    line,
    status: unchecked !== null ? 'NOT_CHECKED' : findings.length > 0 ? 'FAILED' : 'PASSED',
    unchecked,
    findings,
    excepted,
  }));
  return `${JSON.stringify({ version: 1, file, at: new Date(at).toISOString(), audits }, null, 2)}\n`;
}
