import { fieldsAt, isFields, listAt, type Fields } from '../fields.ts';
import { nameAt, nameOf, namesAt, nodeAt, nodeOf, type Node } from './ast.ts';
import { flowsOf, pathOf } from './expression.ts';
import { deciding, NOTHING, through, TRANSFORMATION, unite, type Flows } from './flows.ts';
import { joined } from './from.ts';
import { influencesOf, sortedBy } from './influences.ts';
import { expandedItem } from './picked-columns.ts';
import {
  EMPTY,
  knownColumn,
  madeFrom,
  renamed,
  sameName,
  type Column,
  type Relation,
  type Source,
} from './relation.ts';
import { reshaped } from './reshaped.ts';
import { columnFlows, scopeOf, sourceNamed, type Scope } from './scope.ts';

/** Whether an expression gives rows. */
export const isQuery = ({ type }: Node): boolean => QUERIES.has(type);
const QUERIES = new Set(['select', 'union', 'intersect', 'except', 'subquery', 'values', 'with', 'pivot', 'unpivot']);

/** The rows that a query gives. `outer` is the query around it when it may use that one's columns. */
export function resolveQuery(node: Node, around: Pick<Scope, 'session' | 'tables'>, outer: Scope | null): Relation {
  around.session.step();
  const { type, data } = node;
  const inner = { session: around.session, tables: withTables(data, around, outer) };
  switch (type) {
    case 'select':
      return select(data, inner, outer);
    case 'union':
    case 'intersect':
    case 'except':
      return combined(type, data, inner, outer);
    case 'subquery':
    case 'paren': {
      const query = nodeAt(data, 'this');
      const relation = query === null ? EMPTY : resolveQuery(query, inner, outer);
      return renamed(relation, namesAt(data, 'column_aliases'));
    }
    case 'pivot':
    case 'unpivot':
      return reshaped(node, scopeOf(inner, outer)).relation;
    case 'values':
      return values(data, { ...scopeOf(inner, outer) });
    default:
      return EMPTY;
  }
}

/** The common table expressions that a query may name: those around it, and its own, each from the ones before it. */
function withTables(
  data: Fields,
  around: Pick<Scope, 'session' | 'tables'>,
  outer: Scope | null,
): ReadonlyMap<string, Relation> {
  const ctes = listAt(fieldsAt(data, 'with'), 'ctes');
  if (ctes.length === 0) return around.tables;
  const tables = new Map(around.tables);
  const recursive = fieldsAt(data, 'with').recursive === true;
  for (const cte of ctes) {
    if (!isFields(cte)) continue;
    const [name, query] = [nameAt(cte, 'alias'), nodeAt(cte, 'this')];
    if (name === null || query === null) continue;
    const columns = namesAt(cte, 'columns');
    const resolve = (): Relation => renamed(resolveQuery(query, { session: around.session, tables }, outer), columns);
    if (recursive && query.type === 'union') {
      // The first part stands for the rows so far; what the second adds to them may come from anywhere in it.
      const start = nodeAt(query.data, 'left');
      if (start !== null)
        tables.set(
          name.toLowerCase(),
          renamed(resolveQuery(start, { session: around.session, tables }, outer), columns),
        );
      tables.set(name.toLowerCase(), resolve());
    }
    tables.set(name.toLowerCase(), resolve());
  }
  return tables;
}

function select(data: Fields, around: Pick<Scope, 'session' | 'tables'>, outer: Scope | null): Relation {
  const scope = { ...joined(data, scopeOf(around, outer)), windows: windowsOf(data) };
  nameScalars(data, scope);
  const columns: Column[] = [];
  const open: ((name: string) => Flows)[] = [];
  for (const item of listAt(data, 'expressions')) {
    const node = nodeOf(item);
    if (node?.type === 'star') {
      star(node.data, scope, columns, open);
      continue;
    }
    const picked = expandedItem(item, scope);
    if (picked === null) column(item, node, scope, columns);
    else {
      columns.push(...picked.columns);
      if (picked.rest !== null) open.push(picked.rest);
    }
  }
  return {
    columns,
    rest: open.length === 0 ? null : (name) => unite(open.map((rest) => rest(name))),
    influences: influencesOf(data, scope, open.length === 0 ? columns : []),
  };
}

/** ClickHouse names values before the query: `WITH (SELECT max(at) FROM t) AS latest`. */
function nameScalars(data: Fields, scope: Scope): void {
  if (scope.session.dialect !== 'clickhouse') return;
  for (const cte of listAt(fieldsAt(data, 'with'), 'ctes')) {
    const name = isFields(cte) && cte.alias_first !== true ? nameAt(cte, 'alias') : null;
    if (isFields(cte) && name !== null)
      scope.aliases.set(name.toLowerCase(), { flows: flowsOf(cte.this, scope), shadows: false });
  }
}

const windowsOf = (data: Fields): ReadonlyMap<string, Fields> =>
  new Map(
    listAt(data, 'windows').flatMap((one): [string, Fields][] => {
      const name = isFields(one) ? nameAt(one, 'name') : null;
      return name === null || !isFields(one) ? [] : [[name.toLowerCase(), fieldsAt(one, 'spec')]];
    }),
  );

function column(item: unknown, node: Node | null, scope: Scope, columns: Column[]): void {
  const several = node?.type === 'alias' ? namesAt(node.data, 'column_aliases') : [];
  if (several.length > 0) {
    // `stack(…) AS (a, b)`
    for (const name of several) columns.push({ name, flows: flowsOf(item, scope) });
    return;
  }
  const assigned = assignment(node, scope);
  const name = assigned?.name ?? nameOfItem(node);
  const value = assigned === null ? item : assigned.value;
  let flows = flowsOf(value, scope);
  if (scope.session.maskedAliases.has(name.toLowerCase())) flows = through(flows, TRANSFORMATION, true);
  columns.push({ name, flows });
  if (node?.type === 'alias' || assigned !== null) {
    const shadows = [...flows.values()].some((flow) => sameName(flow.column, name));
    if (!scope.aliases.has(name.toLowerCase())) scope.aliases.set(name.toLowerCase(), { flows, shadows });
  }
}

/** `alias = expression`, as T-SQL has it. */
function assignment(node: Node | null, { session }: Scope): { name: string; value: unknown } | null {
  if (node?.type !== 'eq' || !(session.dialect === 'tsql' || session.dialect === 'fabric')) return null;
  const left = nodeAt(node.data, 'left');
  const path = left === null ? null : pathOf(left);
  return path?.length === 1 && path[0] !== undefined ? { name: path[0], value: node.data.right } : null;
}

/** What a column is called: its alias, its own name, or that of the function; casts and signs change no name. */
function nameOfItem(node: Node | null): string {
  if (node === null) return '';
  const { type, data } = node;
  if (type === 'alias') return nameAt(data, 'alias') ?? '';
  if (type === 'column') return nameAt(data, 'name') ?? '';
  if (type === 'dot') return nameAt(data, 'field') ?? '';
  if (type === 'paren' || type === 'cast' || type === 'try_cast' || type === 'safe_cast')
    return nameOfItem(nodeAt(data, 'this'));
  return nameOf(data.name) ?? type;
}

/** `*` and `t.*`, with the columns that it leaves out, changes or renames. */
export function star(data: Fields, scope: Scope, columns: Column[], open: ((name: string) => Flows)[]): void {
  const qualifier = nameAt(data, 'table');
  const named = qualifier === null ? undefined : sourceNamed(scope, qualifier.split('.'));
  const struct = qualifier === null ? null : structFlows(named, qualifier, scope);
  const sources = qualifier === null ? scope.sources : named === undefined || struct !== null ? [] : [named];
  const left = new Set(namesAt(data, 'except').map((name) => name.toLowerCase()));
  const changed = new Map(
    listAt(data, 'replace').flatMap((one): [string, Flows][] => {
      const alias = isFields(one) ? nameAt(one, 'alias') : null;
      return alias === null || !isFields(one) ? [] : [[alias.toLowerCase(), flowsOf(one.this, scope)]];
    }),
  );
  const names = new Map(
    listAt(data, 'rename').flatMap((pair): [string, string][] => {
      const [from, to] = Array.isArray(pair) ? pair.map(nameOf) : [];
      return from == null || to == null ? [] : [[from.toLowerCase(), to]];
    }),
  );
  if (struct !== null) open.push((name) => (left.has(name.toLowerCase()) ? NOTHING : memberFlows(struct, name)));
  const seen = new Set<string>();
  for (const { relation } of sources) {
    for (const { name, flows } of relation.columns) {
      scope.session.step();
      const lower = name.toLowerCase();
      const once = qualifier === null && scope.using.has(lower);
      if (left.has(lower) || (once && seen.has(lower))) continue;
      seen.add(lower);
      const own = once ? flowsOf({ column: { name } }, scope) : flows;
      columns.push({ name: names.get(lower) ?? name, flows: changed.get(lower) ?? own });
    }
    const { rest } = relation;
    if (rest !== null)
      open.push((name) => (left.has(name.toLowerCase()) ? NOTHING : (changed.get(name.toLowerCase()) ?? rest(name))));
  }
}

/** Of `s.*` where `s` is a column, or an unnested array under that name: what the struct is made from. */
function structFlows(source: Source | undefined, qualifier: string, scope: Scope): Flows | null {
  if (source === undefined) return columnFlows(scope, qualifier.split('.'));
  const [element] = source.relation.columns;
  return source.relation.ofArray === true && element !== undefined ? element.flows : null;
}

/** A member comes from the columns of its name, where some of the struct's have it. */
function memberFlows(struct: Flows, name: string): Flows {
  const same = new Map([...struct].filter(([, { column: from }]) => sameName(from, name)));
  return through(same.size > 0 ? same : struct, TRANSFORMATION);
}

/** UNION, INTERSECT, EXCEPT: columns by place, named by the first; of EXCEPT the second only decides. */
function combined(
  type: string,
  data: Fields,
  around: Pick<Scope, 'session' | 'tables'>,
  outer: Scope | null,
): Relation {
  const side = (key: string): Relation => {
    const node = nodeAt(data, key);
    return node === null ? EMPTY : resolveQuery(node, around, outer);
  };
  const [left, right] = [side('left'), side('right')];
  const influences = unite([left.influences, right.influences]);
  if (type === 'except') return { ...left, influences: unite([influences, deciding(all(right), 'FILTER')]) };
  const open = [left.rest, right.rest].filter((rest) => rest !== null);
  const rest = open.length === 0 ? null : (name: string) => unite(open.map((one) => one(name)));
  // By place only while every column before is known.
  const byName = data.by_name === true || left.rest !== null || right.rest !== null;
  const columns = byName ? alignedByName(left, right) : alignedByPlace(left, right);
  const made = { columns, rest, influences };
  const sorted = sortedBy(data, { ...scopeOf(around, outer), sources: [sourceOf([''], made)] }, columns);
  return { ...made, influences: unite([influences, sorted]) };
}

const all = ({ columns }: Relation): Flows => unite(columns.map(({ flows }) => flows));

const alignedByPlace = (left: Relation, right: Relation): Column[] =>
  left.columns.map(({ name, flows }, index) => ({
    name,
    flows: unite([flows, right.columns[index]?.flows ?? NOTHING]),
  }));

function alignedByName(left: Relation, right: Relation): Column[] {
  const other = (relation: Relation, name: string): Flows =>
    knownColumn(relation, name)?.flows ?? relation.rest?.(name) ?? NOTHING;
  return [
    ...left.columns.map(({ name, flows }) => ({ name, flows: unite([flows, other(right, name)]) })),
    ...right.columns
      .filter(({ name }) => knownColumn(left, name) === null)
      .map(({ name, flows }) => ({ name, flows: unite([flows, left.rest?.(name) ?? NOTHING]) })),
  ];
}

function values(data: Fields, scope: Scope): Relation {
  const rows = listAt(data, 'expressions').map((row) => (isFields(row) ? listAt(row, 'expressions') : []));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    name: `column${index + 1}`,
    flows: unite(rows.map((row) => flowsOf(row[index], scope))),
  }));
  return { columns, rest: null, influences: NOTHING };
}

/** A source of one query under a name. */
export const sourceOf = (name: readonly string[], relation: Relation, bare = true): Source => ({
  name,
  relation,
  bare,
});

/** Rows that a function makes of its arguments. */
export const functionRows = (flows: Flows, columns: readonly string[]): Relation => ({
  ...madeFrom(through(flows, TRANSFORMATION), columns, columns.length === 0),
  ...(columns.length === 1 ? { ofArray: true } : {}),
});
