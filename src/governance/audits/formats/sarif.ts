import { createHash } from 'node:crypto';
import { subjectOf, type AuditFinding, type AuditReport, type AuditResult, type Excepted } from '../report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A report as SARIF 2.1.0: a rule for each audit, a result for each finding. What an exception covers is a result that
 * is suppressed; what could not be checked is a notification, and the run then was no success. Places are lines of the
 * audit file, as code scanning wants one. Ends with a line break.
 */
export function sarifReport(report: AuditReport, version: string): string {
  const { results } = report;
  const run = {
    tool: { driver: { name: 'Headwater', version, rules: results.map(ruleOf) } },
    invocations: [
      {
        executionSuccessful: results.every(({ unchecked }) => unchecked === null),
        endTimeUtc: new Date(report.at).toISOString(),
        toolExecutionNotifications: results.flatMap(notificationsOf),
      },
    ],
    results: results.flatMap((result, ruleIndex) => [
      ...result.findings.map((finding) => ({
        ...resultOf(report, result, ruleIndex, finding),
        level: finding.severity,
      })),
      ...result.excepted.map((one) => ({
        ...resultOf(report, result, ruleIndex, one),
        level: result.audit.severity,
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            justification: `${one.reason} (${one.owner}, until ${one.until})`,
          },
        ],
      })),
    ]),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const ruleOf = ({ audit }: AuditResult) => ({
  id: audit.id,
  shortDescription: { text: audit.title },
  defaultConfiguration: { level: audit.severity },
  properties: { check: audit.check },
});

const notificationsOf = ({ audit, unchecked }: AuditResult) =>
  unchecked === null
    ? []
    : [
        {
          level: 'error',
          message: { text: `${audit.id} could not be checked: ${unchecked}` },
          associatedRule: { id: audit.id },
        },
      ];

function resultOf({ file }: AuditReport, { audit }: AuditResult, ruleIndex: number, finding: AuditFinding | Excepted) {
  const subject = subjectOf(finding);
  return {
    ruleId: audit.id,
    ruleIndex,
    message: { text: `${subject}: ${finding.message}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: finding.line } },
        logicalLocations: [{ name: finding.name, fullyQualifiedName: subject, kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'headwaterFinding/v1': fingerprint(audit.id, finding) },
  };
}

/** Of one finding the same in each run, whatever its place in the file. */
const fingerprint = (id: string, { namespace, name, part, message }: AuditFinding | Excepted): string =>
  createHash('sha256')
    .update(JSON.stringify([id, namespace, name, part, message]))
    .digest('hex')
    .slice(0, 32);

/** A path as a URI reference: relative to where the command runs. */
const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
