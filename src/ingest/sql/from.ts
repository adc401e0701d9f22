import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import { arraysOf } from './array-join.ts';
import { nameAt, namesAt, nodeAt, nodeOf, type Node } from './ast.ts';
import { flowsOf, pathOf } from './expression.ts';
import { deciding, NOTHING, through, TRANSFORMATION, unite, type Flows } from './flows.ts';
import { functionRows, isQuery, resolveQuery, sourceOf } from './query.ts';
import {
  EMPTY,
  knownColumn,
  renamed,
  tableRelation,
  UNKNOWN_TABLE,
  wholeRow,
  type Relation,
  type Source,
} from './relation.ts';
import { reshaped } from './reshaped.ts';
import { columnFlows, sourceNamed, type Scope } from './scope.ts';

/** The scope of a query with what it reads: FROM, its joins, and lateral views, each of which sees those before it. */
export function joined(data: Fields, start: Scope): Scope {
  let scope = start;
  for (const item of listAt(fieldsAt(data, 'from'), 'expressions')) scope = withSource(item, scope);
  scope = withJoins(listAt(data, 'joins'), scope);
  for (const view of listAt(data, 'lateral_views')) {
    if (!isFields(view)) continue;
    const columns = namesAt(view, 'column_aliases');
    const relation = functionRows(flowsOf(view.this, scope), columns);
    scope = added(scope, sourceOf([nameAt(view, 'table_alias') ?? ''], relation, columns.length > 0));
  }
  return scope;
}

function withJoins(joins: readonly unknown[], start: Scope): Scope {
  let scope = start;
  for (const join of joins) {
    if (!isFields(join)) continue;
    const kind = textAt(join, 'kind') ?? 'Inner';
    if (kind.endsWith('Array')) {
      scope = added(scope, ...arraysOf(join.this, scope));
      continue;
    }
    const before = scope.sources;
    const next = withSource(join.this, scope);
    const using = new Map(next.using);
    const shared = kind.startsWith('Natural') ? sharedColumns(before, next.sources) : namesAt(join, 'using');
    for (const name of shared)
      using.set(
        name.toLowerCase(),
        kind.includes('Full') || using.get(name.toLowerCase()) === 'BOTH'
          ? 'BOTH'
          : kind.includes('Right')
            ? 'RIGHT'
            : 'LEFT',
      );
    scope = { ...next, using };
    const conditions = [join.on, join.match_condition].map((condition) => flowsOf(condition, scope));
    const equal = shared.flatMap((name) =>
      scope.sources.flatMap(({ relation }) => knownColumn(relation, name)?.flows ?? relation.rest?.(name) ?? []),
    );
    scope.influences.push(deciding(unite([...conditions, ...equal]), 'JOIN'));
    // Of a semi join only the left side's columns are there.
    if (kind.includes('Semi') || kind.includes('Anti')) {
      scope.influences.push(...scope.sources.slice(before.length).map(({ relation }) => relation.influences));
      scope = { ...scope, sources: before };
    }
  }
  return scope;
}

function sharedColumns(before: readonly Source[], all: readonly Source[]): string[] {
  const [left, right] = [before, all.slice(before.length)].map((sources) =>
    sources.flatMap(({ relation }) => relation.columns.map(({ name }) => name)),
  );
  const names = new Set(left?.map((name) => name.toLowerCase()));
  return right?.filter((name) => names.has(name.toLowerCase())) ?? [];
}

const added = (scope: Scope, ...sources: readonly Source[]): Scope => ({
  ...scope,
  sources: [...scope.sources, ...sources],
});

/** The scope with what an item of FROM gives. */
export function withSource(item: unknown, scope: Scope): Scope {
  scope.session.step();
  const node = nodeOf(item);
  if (node === null) return scope;
  const { type, data } = node;
  switch (type) {
    case 'table':
      return added(scope, rowsOfColumn(data, scope) ?? table(data, scope));
    case 'alias':
      return added(scope, aliased(data, scope));
    case 'joined_table': {
      const inner = withJoins(listAt(data, 'joins'), withSource(data.left, { ...scope, sources: [] }));
      const alias = nameAt(data, 'alias');
      if (alias === null) return { ...inner, sources: [...scope.sources, ...inner.sources] };
      const columns = inner.sources.flatMap(({ relation }) => relation.columns);
      return added(
        { ...scope, using: inner.using },
        sourceOf([alias], { columns, rest: restOf(inner.sources), influences: influencesIn(inner.sources) }),
      );
    }
    case 'paren':
      return withSource(data.this, scope);
    case 'pivot':
    case 'unpivot':
    case 'match_recognize':
      return added(scope, reshaped(node, scope));
    case 'tuple': {
      // `jsonb_to_recordset(x) AS t(a int, b text)`
      const [rows, alias] = listAt(data, 'expressions').map(nodeOf);
      if (rows == null || alias?.type !== 'table_alias') return scope;
      const names = listAt(alias.data, 'columns').flatMap((one) => nameAt(nodeOf(one)?.data ?? {}, 'name') ?? []);
      const columns = rowsOfFunction(rows, scope, names);
      return added(scope, sourceOf([nameAt(alias.data, 'this') ?? ''], columns));
    }
    case 'unnest': {
      const alias = nameAt(data, 'alias');
      const offset = nameAt(data, 'offset_alias');
      const relation = functionRows(
        flowsOf(without(data, 'alias', 'offset_alias'), scope),
        alias === null ? [] : [alias],
      );
      const columns = offset === null ? relation.columns : [...relation.columns, { name: offset, flows: NOTHING }];
      // Members of what is unnested go by their bare names, unless they may as well be columns of another table.
      const bare = alias !== null || scope.sources.every((source) => source.relation.rest === null);
      return added(scope, sourceOf([alias ?? ''], { ...relation, columns }, bare));
    }
    case 'lateral': {
      const columns = namesAt(data, 'column_aliases');
      const inner = nodeAt(data, 'this');
      const relation =
        inner !== null && isQuery(inner) ? resolveQuery(inner, scope, scope) : rowsOfFunction(inner, scope, columns);
      return added(scope, sourceOf([textAt(data, 'alias') ?? ''], relation, relation.columns.length > 0));
    }
    default:
      if (isQuery(node)) {
        const relation = resolveQuery(node, scope, scope);
        return added(scope, sourceOf([nameAt(data, 'alias') ?? ''], relation));
      }
      return added(scope, rowsUnder('', node, scope, []));
  }
}

/** A table, by its name or a common table expression's. */
function table(data: Fields, { session, tables }: Scope): Source {
  const parts = ['catalog', 'schema', 'name'].flatMap((key) => nameAt(data, key) ?? []);
  const name = parts.at(-1) ?? '';
  const alias = nameAt(data, 'alias');
  const known = parts.length === 1 ? tables.get(name.toLowerCase()) : undefined;
  const relation = known ?? session.made.get(parts.join('.').toLowerCase()) ?? baseTable(parts, session);
  const shown = alias === null ? parts.flatMap((part) => part.split('.')) : [alias];
  return sourceOf(shown, renamed(relation, namesAt(data, 'column_aliases')));
}

/** `FROM t, t.items`: the rows of an array in a column of a table before it. Null of what is a table. */
function rowsOfColumn(data: Fields, scope: Scope): Source | null {
  const parts = ['catalog', 'schema', 'name'].flatMap((key) => nameAt(data, key) ?? []);
  const [first = '', ...rest] = parts;
  const { made, find } = scope.session;
  const isTable = made.has(parts.join('.').toLowerCase()) || find(parts) !== null;
  if (rest.length === 0 || isTable || sourceNamed(scope, [first]) === undefined) return null;
  const name = nameAt(data, 'alias') ?? rest.at(-1) ?? '';
  return sourceOf([name], functionRows(columnFlows(scope, parts), [name]));
}

function baseTable(written: readonly string[], session: Scope['session']): Relation {
  // BigQuery takes a whole name in one pair of quotes.
  const parts = written.flatMap((part) => part.split('.'));
  const found = session.find(written) ?? (parts.length > written.length ? session.find(parts) : null);
  if (found !== null) return tableRelation(found);
  session.unknownTables.add(written.join('.'));
  return UNKNOWN_TABLE;
}

/** Something under an alias: a function that gives rows, an UNNEST, a query. */
function aliased(data: Fields, scope: Scope): Source {
  const [alias, columns] = [nameAt(data, 'alias') ?? '', namesAt(data, 'column_aliases')];
  const inner = nodeAt(data, 'this');
  if (inner === null) return sourceOf([alias], EMPTY);
  if (inner.type === 'unnest') {
    const names = columns.length === 0 ? [alias] : columns;
    const relation = functionRows(flowsOf(inner.data, scope), names);
    return sourceOf([alias], {
      ...relation,
      rest: relation.rest ?? (() => through(flowsOf(inner.data, scope), TRANSFORMATION)),
    });
  }
  if (inner.type === 'pivot' || inner.type === 'unpivot') return { ...reshaped(inner, scope), name: [alias] };
  if (isQuery(inner)) return sourceOf([alias], renamed(resolveQuery(inner, scope, scope), columns));
  if (inner.type === 'table') return { ...table(inner.data, scope), name: [alias] };
  return rowsUnder(alias, inner, scope, columns);
}

/** Columns that are known of a function's rows may be meant by their bare names. */
function rowsUnder(alias: string, node: Node, scope: Scope, columns: readonly string[]): Source {
  const relation = rowsOfFunction(node, scope, columns);
  return sourceOf([alias], relation, relation.columns.length > 0);
}

const FLATTENS = /flatten/i;
/** The columns that Snowflake's FLATTEN gives. */
const FLATTENED = ['value', 'key', 'index', 'path', 'seq', 'this'];

function functionName({ type, data }: Node): string {
  const [inner] = listAt(data, 'args').map(nodeOf);
  const name = textAt(data, 'name') ?? type;
  return name.toLowerCase() === 'table' && inner != null ? functionName(inner) : name;
}

function rowsOfFunction(node: Node | null, scope: Scope, columns: readonly string[]): Relation {
  if (node === null) return EMPTY;
  const tables = listAt(node.data, 'args').flatMap((argument) => tableArgument(nodeOf(argument), scope) ?? []);
  if (tables.length > 0 && columns.length === 0) return extended(tables);
  const path = pathOf(node);
  const flows = path !== null ? NOTHING : flowsOf({ [node.type]: node.data }, scope);
  return functionRows(flows, columns.length === 0 && FLATTENS.test(functionName(node)) ? FLATTENED : columns);
}

/** `(SELECT …)` and `TABLE t` as an argument. */
function tableArgument(node: Node | null, scope: Scope): Relation | null {
  if (node === null) return null;
  if (isQuery(node)) return resolveQuery(node, scope, scope);
  const inner = node.type === 'table_argument' && node.data.prefix === 'TABLE' ? nodeAt(node.data, 'this') : null;
  return inner?.type === 'table' ? table(inner.data, scope).relation : null;
}

/** What a function adds to the columns of tables, such as ML.PREDICT its predictions: from anything in a row. */
const extended = (tables: readonly Relation[]): Relation => ({
  columns: tables.flatMap(({ columns }) => columns),
  rest: () => through(unite(tables.map(wholeRow)), TRANSFORMATION),
  influences: unite(tables.map(({ influences }) => influences)),
});

export const influencesIn = (sources: readonly Source[]): Flows =>
  unite(sources.map(({ relation }) => relation.influences));

export function restOf(sources: readonly Source[]): ((name: string) => Flows) | null {
  const open = sources.flatMap(({ relation }) => relation.rest ?? []);
  return open.length === 0 ? null : (name) => unite(open.map((rest) => rest(name)));
}

const without = (data: Fields, ...keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
