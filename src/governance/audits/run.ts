import { NotAnswered, type Ask } from './ask.ts';
import { assetViolations } from './checks/assets.ts';
import { flowViolations } from './checks/flows.ts';
import { healthViolations } from './checks/health.ts';
import { applyExceptions } from './exceptions.ts';
import type { Audit, PlacedAudit } from './file.ts';
import type { AuditReport, AuditResult, Violation } from './report.ts';

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
    const { violations, unchecked } = await found(placed.audit, ask);
    const max = 'max' in placed.audit ? placed.audit.max : 0;
    results.push({
      ...placed,
      ...applyExceptions(placed, violations, { at, max, checked: unchecked === null }),
      unchecked,
    });
  }
  return { file, at, results };
}

/** What a check came to. Where `incomplete` says why, there may be more. */
export interface Checked {
  readonly violations: readonly Violation[];
  readonly incomplete: string | null;
}

async function found(audit: Audit, ask: Ask): Promise<{ violations: readonly Violation[]; unchecked: string | null }> {
  try {
    const { violations, incomplete } = await check(audit, ask);
    return { violations, unchecked: incomplete };
  } catch (error) {
    if (error instanceof NotAnswered) return { violations: [], unchecked: error.message };
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
      return { violations: await assetViolations(audit, ask), incomplete: null };
  }
}
