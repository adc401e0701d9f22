import type { CuratedNode, Curator } from '../../access/curator.ts';
import { nameOf, type LineProblem, type Statement, type Subject } from '../../ingest/curation/statements.ts';
import type { Found } from './find.ts';
import type { CurationPlan } from './plan.ts';

/** Carries out one statement of a plan. */
export async function applyStatement(statement: Statement, found: Found, curator: Curator): Promise<void> {
  const idOf = (subject: Subject): CuratedNode['id'] => known(found.subject(subject), nameOf(subject)).id;
  switch (statement.kind) {
    case 'DEFINE_TERM':
      found.terms.set(statement.name, await curator.defineTerm(statement.name, statement.definition));
      break;
    case 'DESCRIBE':
      await curator.describe(idOf(statement.subject), statement.description);
      break;
    case 'TAG':
      await curator.assignTag(idOf(statement.subject), statement.tag);
      break;
    case 'OWNER':
      await curator.assignOwner(idOf(statement.subject), statement.owner, statement.role);
      break;
    case 'TERM':
      await curator.assignTerm(
        idOf(statement.subject),
        known(found.terms.get(statement.term) ?? null, statement.term).id,
      );
      break;
    case 'NOTE':
      await curator.addNote(idOf(statement.subject), statement.text);
      break;
    case 'DECLARE': {
      const transformations = statement.transformation === null ? [] : [statement.transformation];
      await curator.declareLineage(idOf(statement.from), idOf(statement.to), transformations, statement.note);
      break;
    }
    case 'REJECT':
      await curator.rejectLineage(idOf(statement.from), idOf(statement.to), statement.reason);
      break;
  }
}

/**
 * Repeats the rejections of edges that do not show, which changes nothing where they were rejected before. Only the
 * store knows those that were never there: they are what this gives. To be done before all else.
 */
export async function rejectAbsent(
  plan: Extract<CurationPlan, { ok: true }>,
  curator: Curator,
): Promise<LineProblem[]> {
  const problems: LineProblem[] = [];
  for (const { line, from, to, reason } of plan.absent) {
    const [source, target] = [known(plan.found.subject(from), nameOf(from)), known(plan.found.subject(to), nameOf(to))];
    if (await curator.rejectLineage(source.id, target.id, reason)) continue;
    problems.push({ line, message: `there is no edge from ${nameOf(from)} to ${nameOf(to)} to reject` });
  }
  return problems;
}

/** The plan has found everything that its steps name. */
function known<T>(one: T | null, name: string): T {
  if (one === null) throw new Error(`${name} is no part of the plan`);
  return one;
}
