import type { Access } from '../../access/gateway.ts';
import type { LineProblem, OnLine, Statement } from '../../ingest/curation/statements.ts';
import { faultOf } from './check.ts';
import { findNames, type Found } from './find.ts';
import { readKnown } from './known.ts';

export type Rejection = Extract<Statement, { kind: 'REJECT' }>;

/** What a file comes to in this catalog: what is left to do, or all that stands in the way. */
export type CurationPlan =
  | {
      readonly ok: true;
      readonly found: Found;
      /** What does not hold yet, in order. */
      readonly steps: readonly Statement[];
      /** Rejections of edges that do not show: rejected before, or never there. */
      readonly absent: readonly OnLine<Rejection>[];
    }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Reads only. */
export async function planCuration(statements: readonly OnLine<Statement>[], access: Access): Promise<CurationPlan> {
  const found = await findNames(statements, access.catalog);
  const problems = problemsOf(statements, found);
  if (problems.length > 0) return { ok: false, problems };
  const known = await readKnown(statements, found, access);
  const steps: Statement[] = [];
  const absent: OnLine<Rejection>[] = [];
  for (const statement of statements) {
    if (statement.kind === 'REJECT' && !known.isEdge(statement)) absent.push(statement);
    else if (!known.holds(statement)) steps.push(statement);
  }
  return { ok: true, found, steps, absent };
}

/** What is wrong in many places in the same way, such as a name that is missing, is told where it is first. */
function problemsOf(statements: readonly OnLine<Statement>[], found: Found): LineProblem[] {
  const defined = new Set(statements.flatMap((one) => (one.kind === 'DEFINE_TERM' ? [one.name] : [])));
  const problems = new Map<string, LineProblem>();
  for (const statement of statements) {
    const message = faultOf(statement, found, defined);
    if (message !== null && !problems.has(message)) problems.set(message, { line: statement.line, message });
  }
  return [...problems.values()];
}
