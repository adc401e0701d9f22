import { AccessRecorder } from '../access/audit/recorder.ts';
import { openAccess, type Access } from '../access/gateway.ts';
import type { Viewer } from '../access/viewer.ts';
import { parseCuration } from '../ingest/curation/parse.ts';
import type { LineProblem } from '../ingest/curation/statements.ts';
import type { Store } from '../store/port.ts';
import { withTrail } from './operator.ts';
import { applyStatement } from './curation/apply.ts';
import { differenceOf } from './curation/difference.ts';
import { planCuration, type CurationPlan } from './curation/plan.ts';

/** A curation file that cannot be carried out: nothing was written. One problem a line, as `file:line: what`. */
export class CurationError extends Error {
  override readonly name = 'CurationError';
  readonly problems: readonly LineProblem[];

  constructor(file: string, problems: readonly LineProblem[]) {
    const ordered = [...problems].sort((a, b) => a.line - b.line);
    super(ordered.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.problems = ordered;
  }
}

/**
 * Carries out a curation file (docs/curation.md) as this operator, and gives the number of statements stored: those
 * that hold already are left alone, so that a second time gives 0. All of the file is checked before any of it is
 * written. Throws CurationError, and Forbidden when the operator lacks the CURATE permission. `file` is for messages.
 */
export async function loadCuration(text: string, file: string, store: Store, operator: Viewer): Promise<number> {
  return withTrail(store, operator, async (trail, request) => {
    const access = openAccess(store, operator, () => request.at, new AccessRecorder(trail, request));
    const { steps, found } = await planOf(text, file, access);
    for (const { statement } of steps) await applyStatement(statement, found, access.curator);
    return steps.length;
  });
}

/**
 * What `loadCuration` would change: a line for each statement that it would store, in its order. Writes nothing, and
 * throws what that would throw.
 */
export async function compareCuration(text: string, file: string, store: Store, operator: Viewer): Promise<string[]> {
  const { steps } = await planOf(text, file, openAccess(store, operator, Date.now));
  return steps.map(differenceOf);
}

async function planOf(text: string, file: string, access: Access): Promise<Extract<CurationPlan, { ok: true }>> {
  const parsed = parseCuration(text);
  if (!parsed.ok) throw new CurationError(file, parsed.problems);
  const plan = await planCuration(parsed.statements, access);
  if (!plan.ok) throw new CurationError(file, plan.problems);
  return plan;
}
