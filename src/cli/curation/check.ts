import { checkedName, checkedStatement, checkedText, LONGEST } from '../../access/curation-input.ts';
import { InvalidInput } from '../../access/refusal.ts';
import { nameOf, type Statement } from '../../ingest/curation/statements.ts';
import { assetOf, subjectsOf, type Found } from './find.ts';

/** What is wrong with a statement against the catalog, or null: all that the Curator would refuse half-way. */
export function faultOf(statement: Statement, found: Found, defined: ReadonlySet<string>): string | null {
  for (const subject of subjectsOf(statement)) {
    if (found.subject(subject) !== null) continue;
    const missing = found.subject(assetOf(subject)) === null && subject.kind === 'FIELD' ? assetOf(subject) : subject;
    return `there is no ${nameOf(missing)}`;
  }
  if (statement.kind === 'TERM' && !found.terms.has(statement.term) && !defined.has(statement.term))
    return `there is no term "${statement.term}": define it under terms`;
  if (statement.kind === 'DECLARE' || statement.kind === 'REJECT') {
    const [from, to] = [statement.from, statement.to];
    if (found.subject(from)?.id === found.subject(to)?.id) return 'from and to are the same';
    if (from.kind === 'ASSET' && to.kind === 'FIELD')
      return 'nothing leads from an asset to a field: name a field of from';
  }
  try {
    checkTexts(statement);
    return null;
  } catch (error) {
    if (error instanceof InvalidInput) return error.message;
    throw error;
  }
}

function checkTexts(statement: Statement): void {
  switch (statement.kind) {
    case 'DEFINE_TERM':
      checkedName('name', statement.name);
      checkedText('definition', statement.definition);
      break;
    case 'DESCRIBE':
      checkedText('description', statement.description);
      break;
    case 'TAG':
    case 'REMOVE_TAG':
      checkedName('tag', statement.tag);
      break;
    case 'OWNER':
    case 'REMOVE_OWNER':
      checkedName('name', statement.owner.name);
      checkedName('role', statement.role);
      break;
    case 'TERM':
      checkedName('term', statement.term);
      break;
    case 'NOTE':
      checkedStatement('text', statement.text);
      break;
    case 'DECLARE':
      checkedText('note', statement.note ?? '');
      checkedText('transformation.description', statement.transformation?.description ?? '');
      if (statement.transformation?.subtype != null)
        checkedName('transformation.subtype', statement.transformation.subtype);
      break;
    case 'REJECT':
      checkedStatement('reason', statement.reason, LONGEST.reason);
      break;
  }
}
