import type { Fields } from '../fields.ts';
import { NOTHING, TRANSFORMATION, through, unite, type Flows } from './flows.ts';
import type { FunctionNames } from './functions.ts';
import { endsAlike, knownColumn, sameName, wholeRow, type KnownTable, type Relation, type Source } from './relation.ts';

/** What all of one statement's parts share. */
export interface Session {
  readonly functions: FunctionNames;
  /** Names of output columns that a macro masked, in lower case. */
  readonly maskedAliases: ReadonlySet<string>;
  readonly dialect: string;
  readonly find: (parts: readonly string[]) => KnownTable | null;
  /** Tables that the statements before this one made, by name in lower case. */
  readonly made: Map<string, Relation>;
  /** Variables of a script, in lower case. */
  readonly variables: Set<string>;
  /** Columns that could not be told from one another or were not found. */
  readonly unresolved: Set<string>;
  readonly unknownTables: Set<string>;
  /** Counts a step of work. Throws TooComplex when there were too many. */
  readonly step: (count?: number) => void;
}

/** A statement that would take too long to follow. */
export class TooComplex extends Error {
  override readonly name = 'TooComplex';
}

/** What is wrong with a statement that could not be followed; null for an error that is not of the statement. */
export function tooComplex(error: unknown): string | null {
  if (error instanceof TooComplex) return `can't be followed: ${error.message}`;
  // The tree nests deeper than a stack goes.
  return error instanceof RangeError ? "can't be followed: it nests too deeply" : null;
}

/** The names that an expression may use. */
export interface Scope {
  readonly session: Session;
  /** Common table expressions, by name in lower case. */
  readonly tables: ReadonlyMap<string, Relation>;
  readonly sources: readonly Source[];
  /** Of USING: which sources a column is of. */
  readonly using: ReadonlyMap<string, 'LEFT' | 'RIGHT' | 'BOTH'>;
  /** Columns of the select list so far: other expressions of it may use them in some dialects. */
  readonly aliases: Map<string, { readonly flows: Flows; readonly shadows: boolean }>;
  /** Windows by name in lower case. */
  readonly windows: ReadonlyMap<string, Fields>;
  /** Parameters of lambdas around the expression, in lower case. */
  readonly parameters: ReadonlySet<string>;
  /** Of a correlated subquery. */
  readonly parent: Scope | null;
  /** What subqueries inside expressions were filtered by. */
  readonly influences: Flows[];
}

export const scopeOf = (parent: Pick<Scope, 'session' | 'tables'>, outer: Scope | null): Scope => ({
  session: parent.session,
  tables: parent.tables,
  sources: [],
  using: new Map(),
  aliases: new Map(),
  windows: new Map(),
  parameters: new Set(),
  parent: outer,
  influences: [],
});

/**
 * What a column was made from. `path` is what was written, qualifiers first: which of its parts names the column
 * depends on what there is.
 */
export function columnFlows(scope: Scope, path: readonly string[]): Flows {
  scope.session.step();
  const [first = ''] = path;
  if (scope.parameters.has(first.toLowerCase())) return NOTHING;
  if (path.length === 1 && isVariable(scope, first)) return NOTHING;
  const found = qualified(scope, path) ?? structMember(scope, path) ?? missing(scope, path);
  if (found !== null) return found;
  scope.session.unresolved.add(path.join('.'));
  return NOTHING;
}

/** A variable of the script, unless a table has such a column: some have `"@timestamp"`. */
function isVariable(scope: Scope, name: string): boolean {
  const { variables, dialect } = scope.session;
  const named = variables.has(name.toLowerCase()) || (name.startsWith('@') && WITH_VARIABLES.has(dialect));
  return named && bare(scope, name, false) === null;
}
const WITH_VARIABLES = new Set('tsql fabric mysql singlestore tidb doris starrocks bigquery generic'.split(' '));

/** A column that its table is not known to have, where there is no doubt which table is meant. */
function missing(scope: Scope, path: readonly string[]): Flows | null {
  const name = path.at(-1) ?? '';
  const [only] = scope.sources;
  const source =
    path.length > 1 ? sourceNamed(scope, path.slice(0, -1)) : scope.sources.length === 1 ? only : undefined;
  return source?.relation.missing?.(name) ?? null;
}

/** `t.a`, `s.t.a`, and `t.a.b` for a member of a struct. */
function qualified(scope: Scope, path: readonly string[]): Flows | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent)
    for (let length = Math.min(path.length - 1, 3); length > 0; length--) {
      const source = sourceNamed(at, path.slice(0, length));
      if (source === undefined) continue;
      const found = memberOf(source.relation, path.slice(length));
      if (found !== null) return found;
    }
  return null;
}

export const sourceNamed = (scope: Scope, name: readonly string[]): Source | undefined =>
  scope.sources.find((source) => source.name.join('\n') === name.join('\n')) ??
  scope.sources.find((source) => name.length <= source.name.length && endsAlike(source.name, name));

/** A column, or a member of one: nested columns may be known by their dotted paths. */
function memberOf(relation: Relation, path: readonly string[]): Flows | null {
  for (let length = path.length; length > 0; length--) {
    const column = knownColumn(relation, path.slice(0, length).join('.'));
    if (column !== null) return length === path.length ? column.flows : through(column.flows, TRANSFORMATION);
  }
  const [name = ''] = path;
  if (relation.rest === null) return null;
  return path.length === 1 ? relation.rest(name) : through(relation.rest(name), TRANSFORMATION);
}

function structMember(scope: Scope, path: readonly string[]): Flows | null {
  const nested = path.length > 1 ? bare(scope, path.join('.'), false) : null;
  if (nested !== null) return nested;
  const [first = ''] = path;
  const found = bare(scope, first, true);
  return found === null || path.length === 1 ? found : through(found, TRANSFORMATION);
}

/** A bare name, from the inside out. */
function bare(scope: Scope, name: string, guess: boolean): Flows | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const known = amongKnown(at, name);
    if (known !== null) return known;
  }
  if (!guess) return null;
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const alias = at.aliases.get(name.toLowerCase());
    if (alias !== undefined && !alias.shadows) return alias.flows;
    const open = at.sources.filter(({ relation, bare: may }) => may && relation.rest !== null);
    const [only] = open;
    if (only?.relation.rest != null && open.length === 1) return only.relation.rest(name);
    if (alias !== undefined) return alias.flows;
    const functions = at.sources.filter(({ relation, bare: may }) => !may && relation.rest !== null);
    if (functions.length === 1 && open.length === 0) return functions[0]?.relation.rest?.(name) ?? null;
    const row = at.sources.find((source) => sameName(source.name.at(-1) ?? '', name));
    if (row !== undefined) return through(wholeRow(row.relation), TRANSFORMATION);
    if (open.length > 1) return null;
  }
  return null;
}

function amongKnown(scope: Scope, name: string): Flows | null {
  const hits = scope.sources
    .filter(({ bare: may }) => may)
    .flatMap(({ relation }) => knownColumn(relation, name) ?? []);
  const [first] = hits;
  if (first === undefined) return null;
  const side = scope.using.get(name.toLowerCase()) ?? 'LEFT';
  if (side === 'BOTH') return unite(hits.map(({ flows }) => flows));
  return (side === 'RIGHT' ? (hits.at(-1) ?? first) : first).flows;
}
