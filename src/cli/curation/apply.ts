import type { CuratedNode, Curator } from '../../access/curator.ts';
import { nameOf, type Statement, type Subject } from '../../ingest/curation/statements.ts';
import type { Found } from './find.ts';

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
    case 'REMOVE_TAG':
      await curator.removeTag(idOf(statement.subject), statement.tag);
      break;
    case 'OWNER':
      await curator.assignOwner(idOf(statement.subject), statement.owner, statement.role);
      break;
    case 'REMOVE_OWNER':
      await curator.refuseOwner(idOf(statement.subject), statement.owner, statement.role);
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

/** The plan has found everything that its steps name. */
function known<T>(one: T | null, name: string): T {
  if (one === null) throw new Error(`${name} is no part of the plan`);
  return one;
}
