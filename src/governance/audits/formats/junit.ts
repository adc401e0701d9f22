import type { Severity } from '../file.ts';
import { counts, subjectOf, type AuditReport, type AuditResult } from '../report.ts';

/**
 * A report as JUnit XML: a test case for each audit. It fails when something was found of the severity or above, and
 * is in error when it could not be checked; what is less than that is its output. Ends with a line break.
 */
export function junitReport({ file, at, results }: AuditReport, failOn: Severity): string {
  const cases = results.map((result) => caseOf(file, result, failOn));
  const sum = (of: 'failure' | 'error'): number => cases.filter(({ verdict }) => verdict === of).length;
  const totals = `tests="${cases.length}" failures="${sum('failure')}" errors="${sum('error')}"`;
  const timestamp = new Date(at).toISOString().slice(0, 19);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="headwater audit" ${totals} time="0">`,
    `  <testsuite name="${escaped(file)}" ${totals} skipped="0" time="0" timestamp="${timestamp}">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

interface Case {
  readonly verdict: 'failure' | 'error' | null;
  readonly xml: string;
}

function caseOf(file: string, { audit, findings, excepted, unchecked }: AuditResult, failOn: Severity): Case {
  const failed = findings.filter(({ severity }) => counts(severity, failOn));
  const minor = findings.filter(({ severity }) => !counts(severity, failOn));
  const verdict = unchecked !== null ? 'error' : failed.length > 0 ? 'failure' : null;
  const told = [...(unchecked === null ? failed : findings)].map(
    (finding) => `${finding.severity}: ${subjectOf(finding)}: ${finding.message}`,
  );
  const output = [
    ...(unchecked === null ? minor : []).map(
      (finding) => `${finding.severity}: ${subjectOf(finding)}: ${finding.message}`,
    ),
    ...excepted.map((one) => `excepted until ${one.until} by ${one.owner}: ${subjectOf(one)}: ${one.message}`),
  ];
  const message = unchecked === null ? `${failed.length} findings` : `could not be checked: ${unchecked}`;
  const body = [
    ...(verdict === null
      ? []
      : [
          `      <${verdict} message="${escaped(message)}" type="${escaped(audit.check)}">${escaped(told.join('\n'))}</${verdict}>`,
        ]),
    ...(output.length === 0 ? [] : [`      <system-out>${escaped(output.join('\n'))}</system-out>`]),
  ];
  const start = `    <testcase name="${escaped(`${audit.id}: ${audit.title}`)}" classname="${escaped(file)}" time="0"`;
  return { verdict, xml: body.length === 0 ? `${start}/>` : [`${start}>`, ...body, '    </testcase>'].join('\n') };
}

/** Text in XML 1.0, which has no way to write control characters and half surrogates: these become U+FFFD. */
const escaped = (text: string): string =>
  Array.from(text, (character) => ENTITIES.get(character) ?? (WRITABLE.test(character) ? character : '\uFFFD')).join(
    '',
  );
const WRITABLE = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
