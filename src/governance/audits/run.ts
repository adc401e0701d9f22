import { NotAnswered, type Ask } from './ask.ts';
import { assetViolations } from './checks/assets.ts';
import { flowViolations } from './checks/flows.ts';
import { healthViolations } from './checks/health.ts';
import { applyExceptions } from './exceptions.ts';
import type { Audit, PlacedAudit } from './file.ts';
import type { AuditFinding, AuditReport, AuditResult, Violation } from './report.ts';

export interface AuditRun {
  readonly file: string;
  readonly audits: readonly PlacedAudit[];
  readonly ask: Ask;
  /** Epoch milliseconds: by its day exceptions expire. */
  readonly at: number;
  readonly onProgress: (done: number, audit: Audit) => void;
}

/** Runs the audits one after the other. What can't be answered makes an audit unchecked; other errors are thrown. */
export async function runAudits({ file, audits, ask, at, onProgress }: AuditRun): Promise<AuditReport> {
  const results: AuditResult[] = [];
  for (const placed of audits) {
    onProgress(results.length, placed.audit);
    const { violations, incomplete: unchecked, nothing } = await found(placed.audit, ask);
    const max = 'max' in placed.audit ? placed.audit.max : 0;
    const { findings, excepted } = applyExceptions(placed, violations, { at, max, checked: unchecked === null });
    results.push({ ...placed, findings: [...findings, ...nothing.map(noticeAt(placed.line))], excepted, unchecked });
  }
  return { file, at, results };
}

/** What a check came to. Where `incomplete` says why, there may be more. */
export interface Checked {
  readonly violations: readonly Violation[];
  readonly incomplete: string | null;
  /** What the audit names that fits nothing, in sentences: a slip in a name would pass for ever. */
  readonly nothing: readonly string[];
}

const noticeAt =
  (line: number) =>
  (message: string): AuditFinding => ({
    kind: 'NOTHING_FITS',
    severity: 'warning',
    namespace: '*',
    name: '*',
    part: null,
    message,
    line,
  });

async function found(audit: Audit, ask: Ask): Promise<Checked> {
  try {
    return await check(audit, ask);
  } catch (error) {
    if (error instanceof NotAnswered) return { violations: [], incomplete: error.message, nothing: [] };
    throw error;
  }
}

async function check(audit: Audit, ask: Ask): Promise<Checked> {
  switch (audit.check) {
    case 'no-flow':
      return flowViolations(audit, ask);
    case 'health':
      return healthViolations(audit, audit.kinds, ask);
    case 'no-stale-edges':
      return healthViolations(audit, ['STALE_EDGE'], ask);
    case 'no-orphans':
      return healthViolations(audit, ['ORPHAN'], ask);
    case 'has-owner':
    case 'described':
    case 'tagged':
    case 'retention-set':
      return assetViolations(audit, ask);
  }
}
