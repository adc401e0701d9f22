import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import { nameAt, nameOf, nodeOf, type Node } from './ast.ts';
import {
  AGGREGATION,
  deciding,
  IDENTITY,
  NOTHING,
  through,
  TRANSFORMATION,
  unite,
  type Flows,
  type IndirectSubtype,
} from './flows.ts';
import { isAggregate, picksOneRow } from './functions.ts';
import { isQuery, resolveQuery } from './query.ts';
import { pickedFlows } from './picked-columns.ts';
import { wholeRow } from './relation.ts';
import { columnFlows, type Scope } from './scope.ts';

/** What the value of an expression is made from. */
export function flowsOf(value: unknown, scope: Scope): Flows {
  scope.session.step();
  if (Array.isArray(value)) return unite(value.map((one) => flowsOf(one, scope)));
  const node = nodeOf(value);
  if (node === null) return isFields(value) ? inside(value, scope) : NOTHING;
  const { type, data } = node;
  switch (type) {
    case 'column':
      return columnFlows(scope, pathOf(node) ?? []);
    case 'dot': {
      const path = pathOf(node);
      return path === null ? through(flowsOf(data.this, scope), TRANSFORMATION) : columnFlows(scope, path);
    }
    case 'alias':
    case 'paren':
      return flowsOf(data.this, scope);
    case 'star':
      return unite(scope.sources.map(({ relation }) => wholeRow(relation)));
    case 'literal':
    case 'data_type':
    case 'interval_unit':
    case 'identifier':
    case 'var':
      return NOTHING;
    case 'window_function':
      return windowed(data, scope);
    case 'lambda':
      return lambda(data, scope);
    case 'comprehension':
      return lambda(
        { ...data, parameters: [data.expression], body: [data.this, data.iterator, data.condition] },
        scope,
      );
    case 'named_argument':
      return flowsOf(data.value, scope);
    case 'exists':
      return existing(data, scope);
    default:
      if (isQuery(node)) return subquery(node, scope);
      return pickedFlows(node, scope) ?? call(node, scope);
  }
}

/** `a.b.c` as its parts; null when it begins with something else than a name. */
export function pathOf({ type, data }: Node): string[] | null {
  if (type === 'column') {
    const [table, name] = [nameOf(data.table), nameOf(data.name)];
    if (name === null) return null;
    return table === null ? [name] : [...table.split('.'), name];
  }
  if (type !== 'dot') return null;
  const inner = nodeOf(data.this);
  const [path, field] = [inner === null ? null : pathOf(inner), nameOf(data.field)];
  return path === null || field === null ? null : [...path, field];
}

/** A function, or an operator, which the parser gives as a node of its own. */
function call({ type, data }: Node, scope: Scope): Flows {
  const name = (textAt(data, 'name') ?? type).toLowerCase();
  const own = inside(without(data, CLAUSES), scope);
  const rank =
    isAggregate(name) || isAggregate(type) ? AGGREGATION : type === 'within_group' ? IDENTITY : TRANSFORMATION;
  const value = through(own, rank, scope.session.functions.isMasking(name));
  const deciders = CLAUSES.flatMap(([key, subtype]) =>
    data[key] === undefined ? [] : [deciding(flowsOf(data[key], scope), subtype)],
  );
  return deciders.length === 0 ? value : unite([value, ...deciders]);
}

/** Clauses of an aggregate that decide which rows it takes, and in which order. */
const CLAUSES: readonly (readonly [string, IndirectSubtype])[] = [
  ['filter', 'FILTER'],
  ['order_by', 'SORT'],
  ['having_max', 'SORT'],
];

function without(data: Fields, clauses: typeof CLAUSES): Fields {
  if (!clauses.some(([key]) => data[key] !== undefined)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !clauses.some(([clause]) => clause === key)));
}

function windowed(data: Fields, scope: Scope): Flows {
  const inner = nodeOf(data.this);
  const name = inner === null ? '' : (textAt(inner.data, 'name') ?? inner.type);
  const value = flowsOf(data.this, scope);
  const picked = inner !== null && (picksOneRow(name) || picksOneRow(inner.type));
  const written = fieldsAt(data, 'over');
  const over = scope.windows.get(nameAt(written, 'window_name')?.toLowerCase() ?? '') ?? written;
  const window = unite([flowsOf(over.partition_by, scope), flowsOf(over.order_by, scope)]);
  return unite([picked ? through(argumentsOf(inner.data, scope), TRANSFORMATION) : value, deciding(window, 'WINDOW')]);
}

const argumentsOf = (data: Fields, scope: Scope): Flows => inside(without(data, CLAUSES), scope);

function lambda(data: Fields, scope: Scope): Flows {
  const parameters = listAt(data, 'parameters').flatMap((one) => nameOf(one)?.toLowerCase() ?? []);
  return through(
    flowsOf(data.body, { ...scope, parameters: new Set([...scope.parameters, ...parameters]) }),
    TRANSFORMATION,
  );
}

/** The value of a subquery; what it was filtered by decides on it. */
function subquery(node: Node, scope: Scope): Flows {
  const relation = resolveQuery(node, scope, scope);
  scope.influences.push(relation.influences);
  return through(wholeRow(relation), TRANSFORMATION);
}

/** EXISTS has no value of its own: what its rows depend on decides. */
function existing(data: Fields, scope: Scope): Flows {
  const node = nodeOf(data.this);
  if (node !== null && isQuery(node)) scope.influences.push(resolveQuery(node, scope, scope).influences);
  return NOTHING;
}

function inside(data: Fields, scope: Scope): Flows {
  const parts: Flows[] = [];
  for (const key in data) {
    const value = data[key];
    if (typeof value === 'object' && value !== null) parts.push(flowsOf(value, scope));
  }
  return unite(parts);
}
