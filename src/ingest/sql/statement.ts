import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import { nameAt, nameOf, namesAt, nodeAt, nodeOf, type Node } from './ast.ts';
import { flowsOf, pathOf } from './expression.ts';
import { deciding, unite, type Flows } from './flows.ts';
import { joined } from './from.ts';
import { influencesOnReading } from './influences.ts';
import { isQuery, resolveQuery, sourceOf } from './query.ts';
import { renamed, sameName, type Column, type Relation } from './relation.ts';
import { scopeOf, type Scope, type Session } from './scope.ts';

/** What one statement writes. */
export interface Written {
  /** The table's name as written; null for a query, whose rows go to whoever asked. */
  readonly target: readonly string[] | null;
  readonly relation: Relation;
  /** Whether columns go by their place (INSERT without names) rather than by name. */
  readonly byPlace: boolean;
  /** Columns that the statement gives a value to beside the rows; they have no place among them. */
  readonly given?: readonly string[];
}

/** What the statements write, one after the other: a table that one makes can be read by the next. */
export function statementsOf(tree: readonly unknown[], session: Session): Written[] {
  const written: Written[] = [];
  for (const item of tree) {
    const node = nodeOf(item);
    for (const one of node === null ? [] : outputsOf(node, session)) {
      written.push(one);
      if (one.target !== null) remember(one.target, one.relation, session);
    }
  }
  return written;
}

function remember(target: readonly string[], relation: Relation, { made }: Session): void {
  made.set(target.join('.').toLowerCase(), relation);
}

function outputsOf(node: Node, session: Session): readonly Written[] {
  if (node.type === 'declare') declare(node.data, session);
  if (node.type === 'multitable_inserts') return insertsInto(node.data, { session, tables: new Map() });
  const one = statement(node, session);
  return one === null ? [] : [one];
}

function declare(data: Fields, { variables }: Session): void {
  for (const item of listAt(data, 'expressions')) {
    const declared = nodeOf(item)?.data ?? {};
    for (const name of [nameAt(declared, 'this'), ...namesAt(declared, 'additional_names')])
      if (name !== null) variables.add(name.toLowerCase());
  }
}

function statement(node: Node, session: Session): Written | null {
  const { type, data } = node;
  const around = { session, tables: new Map<string, Relation>() };
  if (isQuery(node)) {
    const into = nodeAt(fieldsAt(data, 'into'), 'this');
    return {
      target: into === null ? null : partsOf(into.data),
      relation: resolveQuery(node, around, null),
      byPlace: false,
    };
  }
  switch (type) {
    case 'create_table':
    case 'create_view': {
      const relation = created(data, around);
      return relation === null ? null : { target: partsOf(fieldsAt(data, 'name')), relation, byPlace: false };
    }
    case 'cache': {
      const query = nodeAt(data, 'query');
      return query === null
        ? null
        : { target: partsOf(fieldsAt(data, 'table')), relation: resolveQuery(query, around, null), byPlace: false };
    }
    case 'export': {
      const query = nodeAt(data, 'this');
      return query === null ? null : { target: null, relation: resolveQuery(query, around, null), byPlace: false };
    }
    case 'insert':
      return insert(data, around);
    case 'merge':
      return merge(data, around);
    case 'update':
      return update(data, around);
    default:
      return null;
  }
}

/** A name's parts: of a table expression, or of its bare fields. */
function partsOf(data: Fields): string[] {
  return ['catalog', 'schema', 'name'].flatMap((key) => nameAt(data, key)?.split('.') ?? []);
}

type Around = Pick<Scope, 'session' | 'tables'>;

/** The rows of CREATE … AS, under the names that it lists, and of CREATE … CLONE; null of a table that begins empty. */
function created(data: Fields, around: Around): Relation | null {
  const query = nodeAt(data, 'as_select') ?? nodeAt(data, 'query');
  if (query !== null) {
    const names = listAt(data, 'columns').flatMap((one) => (isFields(one) ? (nameAt(one, 'name') ?? []) : []));
    return renamed(resolveQuery(query, around, null), names);
  }
  const clone = fieldsAt(data, 'clone_source');
  if (Object.keys(clone).length === 0) return null;
  const [source] = joined({ from: { expressions: [{ table: clone }] } }, scopeOf(around, null)).sources;
  return source?.relation ?? null;
}

function insert(data: Fields, around: Around): Written | null {
  const query = nodeAt(data, 'query');
  if (query === null) return null;
  const tables = fieldsAt(data, 'with');
  // `WITH … INSERT … SELECT`: the tables stand before the statement.
  const whole: Node =
    Object.keys(tables).length === 0 ? query : { type: query.type, data: { ...query.data, with: tables } };
  const relation = resolveQuery(whole, around, null);
  const names = namesAt(data, 'columns');
  const columns = relation.columns.map(({ name, flows }, index) => ({ name: names[index] ?? name, flows }));
  return {
    target: partsOf(fieldsAt(data, 'table')),
    relation: { ...relation, columns },
    byPlace: names.length === 0,
    given: fixedPartition(data),
  };
}

/** Of `PARTITION (day = '1', hour)`: the columns that get a value there, and none from the query. */
const fixedPartition = (data: Fields): string[] =>
  listAt(data, 'partition').flatMap((pair) => (Array.isArray(pair) && pair[1] != null ? (nameOf(pair[0]) ?? []) : []));

/** `INSERT ALL WHEN … THEN INTO a (x) VALUES (y) … SELECT …`: rows of one query into several tables. */
function insertsInto(data: Fields, around: Around): Written[] {
  const query = nodeAt(data, 'source');
  if (query === null) return [];
  const source = resolveQuery(query, around, null);
  const scope: Scope = { ...scopeOf(around, null), sources: [sourceOf([''], source)] };
  return listAt(data, 'expressions').flatMap((one): Written[] => {
    const branch = nodeOf(one)?.data ?? {};
    const into = nodeAt(branch, 'this')?.data ?? {};
    const [names, [row]] = [namesAt(into, 'columns'), listAt(into, 'values')];
    const flows = Array.isArray(row) ? row.map((value) => flowsOf(value, scope)) : null;
    const columns = flows?.map((own) => ({ name: '', flows: own })) ?? source.columns;
    const relation: Relation = {
      columns: columns.map((column, index) => ({ ...column, name: names[index] ?? column.name })),
      rest: flows === null ? source.rest : null,
      influences: unite([source.influences, deciding(flowsOf(branch.expression, scope), 'FILTER')]),
    };
    return [{ target: partsOf(fieldsAt(into, 'table')), relation, byPlace: names.length === 0 }];
  });
}

/** T-SQL may name the table by its alias in FROM; MySQL joins others to it. */
function update(data: Fields, around: Around): Written {
  const named = fieldsAt(data, 'table');
  const table: Node = { type: 'table', data: named };
  const from = { from: data.from_clause, joins: data.from_joins ?? data.joins };
  const others = joined(from, scopeOf(around, null));
  const target = aliased(named, from) ?? named;
  const scope =
    data.table_joins === undefined
      ? target === named
        ? withTarget(others, table)
        : others
      : joined({ from: { expressions: [{ table: named }] }, joins: data.table_joins }, scopeOf(around, null));
  const columns = listAt(data, 'set').flatMap((pair): Column[] => {
    const [name, value] = Array.isArray(pair) ? [nameOf(pair[0]), pair[1] as unknown] : [null, null];
    return name === null ? [] : [{ name: withoutQualifier(name, named), flows: flowsOf(value, scope) }];
  });
  const influences = unite([deciding(flowsOf(data.where_clause, scope), 'FILTER'), influencesOnReading(scope)]);
  return { target: partsOf(target), relation: { columns, rest: null, influences }, byPlace: false };
}

/** The table of FROM whose alias this is. */
function aliased(named: Fields, from: { readonly from: unknown; readonly joins: unknown }): Fields | null {
  const parts = partsOf(named);
  const tables = [
    ...listAt(isFields(from.from) ? from.from : {}, 'expressions'),
    ...listAt(from, 'joins').map((join) => (isFields(join) ? join.this : null)),
  ].map(nodeOf);
  const found = tables.find(
    (node) => node?.type === 'table' && sameName(nameAt(node.data, 'alias') ?? '', parts.join('.')),
  );
  return found?.data ?? null;
}

/** `t.a` of a SET, as the name of the column alone. */
function withoutQualifier(name: string, table: Fields): string {
  const qualifiers = [nameAt(table, 'alias'), nameAt(table, 'name'), partsOf(table).join('.')];
  const own = qualifiers.find((one) => one !== null && name.toLowerCase().startsWith(`${one.toLowerCase()}.`));
  return own == null ? name : name.slice(own.length + 1);
}

function merge(data: Fields, around: Around): Written | null {
  const target = nodeAt(data, 'this');
  if (target === null) return null;
  const using = data.using;
  const table = target.type === 'alias' ? (nodeAt(target.data, 'this') ?? target) : target;
  const scope = withTarget(joined({ from: { expressions: [using] } }, scopeOf(around, null)), target);
  const columns = new Map<string, Flows[]>();
  const assign = (name: string, value: unknown): void => {
    columns.set(name, [...(columns.get(name) ?? []), flowsOf(value, scope)]);
  };
  const whens = listAt(fieldsAt(fieldsAt(data, 'whens'), 'whens'), 'expressions');
  for (const when of whens) assignments(nodeOf(when)?.data ?? {}, scope, assign);
  return {
    target: partsOf(table.data),
    relation: {
      columns: [...columns].map(([name, flows]) => ({ name, flows: unite(flows) })),
      rest: null,
      influences: unite([
        deciding(flowsOf(data.on, scope), 'JOIN'),
        deciding(
          flowsOf(
            whens.map((when) => nodeOf(when)?.data.condition),
            scope,
          ),
          'FILTER',
        ),
        influencesOnReading(scope),
      ]),
    },
    byPlace: false,
  };
}

/** `WHEN … THEN UPDATE SET a = x` and `INSERT (a) VALUES (x)`, `UPDATE SET *`, `INSERT *` and `INSERT ROW`. */
function assignments(when: Fields, scope: Scope, assign: (name: string, value: unknown) => void): void {
  const [, ...parts] = listAt(nodeAt(when, 'then')?.data ?? {}, 'expressions');
  const lists = parts.map((part) => {
    const node = nodeOf(part);
    return node?.type === 'tuple' ? listAt(node.data, 'expressions') : [part];
  });
  const [first = [], second] = lists;
  if (second !== undefined) {
    for (const [index, name] of first.entries()) {
      const column = lastName(name);
      if (column !== null) assign(column, second[index]);
    }
    return;
  }
  for (const item of first) {
    const node = nodeOf(item);
    if (node?.type === 'star' || isWholeRow(node))
      for (const { relation } of scope.sources.slice(0, -1))
        for (const { name } of relation.columns) assign(name, { column: { name } });
    const column = node?.type === 'eq' ? lastName(node.data.left) : null;
    if (column !== null) assign(column, node?.data.right);
  }
}

const isWholeRow = (node: Node | null): boolean =>
  node?.type === 'var' && textAt(node.data, 'this')?.toUpperCase() === 'ROW';

function lastName(value: unknown): string | null {
  const node = nodeOf(value);
  return (node === null ? null : pathOf(node)?.at(-1)) ?? nameOf(value);
}

/** The written table can be read in a MERGE or UPDATE; it comes last, so that bare names mean the other one's. */
function withTarget(scope: Scope, target: Node): Scope {
  const from = { expressions: [{ [target.type]: target.data }] };
  const { sources } = joined({ from }, { ...scope, sources: [] });
  return { ...scope, sources: [...scope.sources, ...sources] };
}
