import { canonicalJson } from '../../domain/json.ts';
import { nameOf, type LineProblem, type OnLine, type Statement } from './statements.ts';

/** Statements that say again, or otherwise, what an earlier line of the file says: the file has no last word then. */
export function findConflicts(statements: readonly OnLine<Statement>[]): LineProblem[] {
  const problems: LineProblem[] = [];
  const first = new Map<string, number>();
  for (const { line, ...statement } of [...statements].sort((a, b) => a.line - b.line)) {
    const said = claimOf(statement);
    const earlier = first.get(said.key);
    if (earlier === undefined) first.set(said.key, line);
    else problems.push({ line, message: `${said.what} is already in line ${earlier}` });
  }
  return problems;
}

/** What a statement decides. Two statements about one key are one too many. */
function claimOf(statement: Statement): { readonly key: string; readonly what: string } {
  const claim = (about: Parameters<typeof canonicalJson>[0], what: string) => ({ key: canonicalJson(about), what });
  switch (statement.kind) {
    case 'DEFINE_TERM':
      return claim(['DEFINE_TERM', statement.name], `term "${statement.name}"`);
    case 'DESCRIBE':
      return claim(['DESCRIBE', { ...statement.subject }], `the description of ${nameOf(statement.subject)}`);
    case 'TAG':
    case 'REMOVE_TAG':
      return claim(
        ['TAG', { ...statement.subject }, statement.tag],
        `tag "${statement.tag}" on ${nameOf(statement.subject)}`,
      );
    case 'TERM':
      return claim(
        ['TERM', { ...statement.subject }, statement.term],
        `term "${statement.term}" on ${nameOf(statement.subject)}`,
      );
    case 'NOTE':
      return claim(['NOTE', { ...statement.subject }, statement.text], `this note on ${nameOf(statement.subject)}`);
    case 'OWNER':
    case 'REMOVE_OWNER': {
      const { subject, owner, role } = statement;
      return claim(
        ['OWNER', { ...subject }, owner.type, owner.name, role],
        `"${owner.name}" as ${role} of ${nameOf(subject)}`,
      );
    }
    case 'DECLARE':
    case 'REJECT':
      return claim(
        ['EDGE', { ...statement.from }, { ...statement.to }],
        `the edge from ${nameOf(statement.from)} to ${nameOf(statement.to)}`,
      );
  }
}
