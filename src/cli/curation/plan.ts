import type { Access } from '../../access/gateway.ts';
import { nameOf, type LineProblem, type OnLine, type Statement } from '../../ingest/curation/statements.ts';
import { faultOf } from './check.ts';
import { findNames, type Found } from './find.ts';
import { readKnown } from './known.ts';

/** A statement that does not hold yet. */
export interface Step {
  readonly statement: Statement;
  /** What it changes, in words; null when it is new. */
  readonly before: string | null;
}

/** What a file comes to in this catalog: what is left to do, or all that stands in the way. */
export type CurationPlan =
  | {
      readonly ok: true;
      readonly found: Found;
      /** What does not hold yet, in order. */
      readonly steps: readonly Step[];
    }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Reads only. */
export async function planCuration(statements: readonly OnLine<Statement>[], access: Access): Promise<CurationPlan> {
  const found = await findNames(statements, access.catalog);
  const problems = problemsOf(statements, found);
  if (problems.length > 0) return { ok: false, problems };
  const known = await readKnown(statements, found, access);
  const unfounded = statements.filter((statement) => statement.kind === 'REJECT' && !known.isEdge(statement));
  if (unfounded.length > 0) return { ok: false, problems: unfounded.map(noEdge) };
  const steps = statements
    .filter((statement) => !known.holds(statement))
    .map((statement) => ({ statement, before: known.before(statement) }));
  return { ok: true, found, steps };
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

function noEdge(statement: OnLine<Statement>): LineProblem {
  if (statement.kind !== 'REJECT') throw new Error(`a ${statement.kind} needs no edge`);
  return {
    line: statement.line,
    message: `there is no edge from ${nameOf(statement.from)} to ${nameOf(statement.to)} to reject`,
  };
}
