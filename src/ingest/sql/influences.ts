import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import { nodeAt, nodeOf, type Node } from './ast.ts';
import { flowsOf } from './expression.ts';
import { deciding, NOTHING, unite, type Flows } from './flows.ts';
import { isAggregate } from './functions.ts';
import type { Column } from './relation.ts';
import type { Scope } from './scope.ts';

/** What decides on the rows of a SELECT: its clauses, its joins and subqueries, and what decided on what it reads. */
export function influencesOf(data: Fields, scope: Scope, columns: readonly Column[]): Flows {
  const where = unite([flowsOf(data.where_clause, scope), flowsOf(data.prewhere, scope)]);
  const having = unite([flowsOf(data.having, scope), flowsOf(data.qualify, scope)]);
  return unite([
    deciding(where, 'FILTER'),
    deciding(having, 'FILTER'),
    deciding(unite([listed(data.group_by, scope, columns), groupedByAll(data, scope)]), 'GROUP_BY'),
    deciding(flowsOf(data.distinct_on, scope), 'GROUP_BY'),
    sortedBy(data, scope, columns),
    influencesOnReading(scope),
  ]);
}

/** What the rows are put in order by. */
export const sortedBy = (data: Fields, scope: Scope, columns: readonly Column[]): Flows =>
  deciding(unite(SORTS.map((key) => listed(data[key], scope, columns))), 'SORT');
const SORTS = ['order_by', 'sort_by', 'distribute_by', 'cluster_by'] as const;

/** What decides on the rows that are read: conditions of joins, filters of subqueries, and those of the sources. */
export const influencesOnReading = (scope: Scope): Flows =>
  unite([...scope.influences, ...scope.sources.map(({ relation }) => relation.influences)]);

/** A clause of expressions, in which a number stands for the column of the select list at that place. */
function listed(clause: unknown, scope: Scope, columns: readonly Column[]): Flows {
  if (!isFields(clause)) return flowsOf(clause, scope);
  const items = listAt(clause, 'expressions').map((item) => {
    const place = placeOf(item);
    return place === null ? flowsOf(item, scope) : (columns[place - 1]?.flows ?? NOTHING);
  });
  const others = Object.entries(clause).filter(([key]) => key !== 'expressions');
  return unite([...items, flowsOf(Object.fromEntries(others), scope)]);
}

function placeOf(item: unknown): number | null {
  const node = nodeOf(item) ?? (isFields(item) ? nodeAt(item, 'this') : null);
  if (node?.type !== 'literal' || textAt(node.data, 'literal_type') !== 'number') return null;
  const place = Number(textAt(node.data, 'value'));
  return Number.isInteger(place) ? place : null;
}

/** GROUP BY ALL: by each item of the select list that does not aggregate. */
function groupedByAll(data: Fields, scope: Scope): Flows {
  if (fieldsAt(data, 'group_by').all !== true) return NOTHING;
  return flowsOf(
    listAt(data, 'expressions').filter((item) => !aggregates(item)),
    scope,
  );
}

/** Whether an expression aggregates rows of its own query. */
function aggregates(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(aggregates);
  if (!isFields(value)) return false;
  const node: Node | null = nodeOf(value);
  if (node === null) return Object.values(value).some(aggregates);
  if (NOT_OF_THE_QUERY.has(node.type)) return false;
  return isAggregate(node.type) || isAggregate(textAt(node.data, 'name') ?? '') || aggregates(node.data);
}
const NOT_OF_THE_QUERY: ReadonlySet<string> = new Set(['window_function', 'subquery', 'exists']);
