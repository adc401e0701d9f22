import { SEVERITIES, type PlacedAudit, type Severity } from './file.ts';

/** A thing that an audit found fault with. */
export interface Violation {
  /** Of the asset or job that it is about: of a flow, the asset where it ends. */
  readonly namespace: string;
  readonly name: string;
  /** What tells it from others of the same thing, such as a field; null when nothing has to. */
  readonly part: string | null;
  /** For a person: what is wrong with it. */
  readonly message: string;
}

/** A violation, or an exception or a filter that needs a look. */
export interface AuditFinding extends Violation {
  readonly kind: 'VIOLATION' | 'EXPIRED_EXCEPTION' | 'UNUSED_EXCEPTION' | 'NOTHING_FITS';
  readonly severity: Severity;
  /** In the audit file: of the audit, or of the exception. */
  readonly line: number;
}
/** A violation that an exception covers. */
export interface Excepted extends Violation {
  readonly owner: string;
  readonly reason: string;
  readonly until: string;
  readonly line: number;
}

export interface AuditResult extends PlacedAudit {
  readonly findings: readonly AuditFinding[];
  readonly excepted: readonly Excepted[];
  /** Why it could not be checked to the end, when it could not: then it has not passed, whatever was found. */
  readonly unchecked: string | null;
}
export interface AuditReport {
  /** Of the audit file, as it was given. */
  readonly file: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly results: readonly AuditResult[];
}

/** 0: all was checked, and nothing was found of the severity or above; 1: something was; 2: not all could be checked. */
export function exitCodeOf({ results }: AuditReport, failOn: Severity): 0 | 1 | 2 {
  if (results.some(({ unchecked }) => unchecked !== null)) return 2;
  return results.some(({ findings }) => findings.some(({ severity }) => counts(severity, failOn))) ? 1 : 0;
}

/** Whether a severity is at or above another. */
export const counts = (severity: Severity, failOn: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

/** What a finding is about, as one text. */
export const subjectOf = ({ namespace, name, part }: Violation): string =>
  `${namespace} ${name}${part === null ? '' : ` (${part})`}`;
