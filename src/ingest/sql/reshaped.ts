import { fieldsAt, isFields, listAt, type Fields } from '../fields.ts';
import { nameAt, nameOf, namesAt, nodeAt, nodeOf, type Node } from './ast.ts';
import { flowsOf, pathOf } from './expression.ts';
import { AGGREGATION, deciding, NOTHING, through, TRANSFORMATION, unite, type Flows } from './flows.ts';
import { influencesIn, restOf, withSource } from './from.ts';
import { sourceOf } from './query.ts';
import type { Column, Relation, Source } from './relation.ts';
import type { Scope } from './scope.ts';

/** PIVOT, UNPIVOT and MATCH_RECOGNIZE of a table in FROM: what they do not use passes, and they make columns. */
export function reshaped(node: Node, scope: Scope): Source {
  const inner = withSource(tableOf(node.data.this), { ...scope, sources: [] });
  const alias = nameAt(node.data, 'alias');
  const relation =
    node.type === 'match_recognize' ? matched(node.data, inner) : pivotOf(node, baseOf(inner.sources), inner);
  return sourceOf(alias === null ? (inner.sources[0]?.name ?? ['']) : [alias], relation);
}

/** The statement form, as DuckDB has it, gives the table as a name alone. */
function tableOf(value: unknown): unknown {
  const node = nodeOf(value);
  const path = node === null ? null : pathOf(node);
  if (path === null) return value;
  const [name, schema, catalog] = [...path].reverse();
  return {
    table: { name, ...(schema === undefined ? {} : { schema }), ...(catalog === undefined ? {} : { catalog }) },
  };
}

const baseOf = (sources: readonly Source[]): Relation => ({
  columns: sources.flatMap(({ relation }) => relation.columns),
  rest: restOf(sources),
  influences: influencesIn(sources),
});

function pivotOf({ type, data }: Node, base: Relation, inner: Scope): Relation {
  const into = nodeAt(data, 'into');
  if (type === 'unpivot') {
    const flows = unite([flowsOf(data.columns, inner), flowsOf(data.expressions, inner)]);
    return unpivoted(base, flows, nameAt(data, 'value_column'), nameAt(data, 'name_column'));
  }
  if (data.unpivot === true) {
    const [value] = namesAt(into?.data ?? {}, 'expressions');
    return unpivoted(base, flowsOf(data.expressions, inner), value ?? null, nameAt(into?.data ?? {}, 'this'));
  }
  const statement = data.using !== undefined;
  const fields = statement
    ? flowsOf(data.expressions, inner)
    : flowsOf(
        listAt(data, 'fields').map((field) => fieldsAt(nodeOf(field)?.data ?? {}, 'this')),
        inner,
      );
  const values = flowsOf(statement ? data.using : data.expressions, inner);
  const flows = unite([through(values, AGGREGATION), deciding(fields, 'GROUP_BY')]);
  const grouped = listAt(fieldsAt(fieldsAt(data, 'group'), 'group'), 'expressions');
  const kept = grouped.length > 0 ? columnsOf(grouped, inner) : unused(base, unite([values, fields]));
  const names = namesAt(data, 'alias_columns');
  const columns = names.map((name, index) => ({ name, flows: kept[index]?.flows ?? flows }));
  return names.length > 0
    ? { columns, rest: null, influences: base.influences }
    : { columns: kept, rest: () => flows, influences: base.influences };
}

const unpivoted = (base: Relation, flows: Flows, value: string | null, name: string | null): Relation => ({
  ...base,
  columns: [
    ...unused(base, flows),
    { name: value ?? 'value', flows: through(flows, TRANSFORMATION) },
    { name: name ?? 'name', flows: NOTHING },
  ],
});

/** One row of a match: by what rows are told apart, and what was measured. */
function matched(data: Fields, inner: Scope): Relation {
  const measures = listAt(data, 'measures').flatMap((one) => (isFields(one) ? [one.this] : []));
  const conditions = listAt(data, 'define').flatMap((pair) => (Array.isArray(pair) ? [pair[1] as unknown] : []));
  return {
    columns: [...columnsOf(listAt(data, 'partition_by'), inner), ...columnsOf(measures, inner)],
    rest: null,
    influences: unite([
      influencesIn(inner.sources),
      deciding(flowsOf(conditions, inner), 'FILTER'),
      deciding(flowsOf(data.order_by, inner), 'SORT'),
    ]),
  };
}

const columnsOf = (items: readonly unknown[], scope: Scope): Column[] =>
  items.map((item) => {
    const node = nodeOf(item);
    const path = node === null ? null : pathOf(node);
    const name = node?.type === 'alias' ? nameAt(node.data, 'alias') : (path?.at(-1) ?? nameOf(item));
    return { name: name ?? '', flows: flowsOf(item, scope) };
  });

/** The columns of a relation that are not made from any of these. */
const unused = ({ columns }: Relation, flows: Flows): Column[] =>
  columns.filter((column) => ![...column.flows.keys()].some((key) => flows.has(key)));
