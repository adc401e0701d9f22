import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import type { DbtColumn, DbtDependent, DbtSemantics } from './model.ts';
import { freeText, isPath, optionalName } from './read.ts';

type Type = DbtDependent['type'];

/** The columns of something of the semantic layer. */
export function columnsOf(node: Fields, type: Type): DbtColumn[] {
  switch (type) {
    case 'semantic_model':
      return distinct(parts(node).map(({ kind, part }) => semanticColumn(part, kind)));
    case 'metric': {
      const kind = textAt(node, 'type') ?? textAt(node, 'calculation_method');
      return distinct([columnOf(textAt(node, 'name') ?? '', kind === null ? 'metric' : `metric (${kind})`)]);
    }
    case 'saved_query': {
      const query = fieldsAt(node, 'query_params');
      return distinct([
        ...textsAt(query, 'metrics').map((name) => columnOf(name, 'metric')),
        ...textsAt(query, 'group_by').map((item) => columnOf(itemName(item), 'dimension')),
      ]);
    }
    case 'exposure':
      return [];
  }
}

/** What it is made from. */
export const semanticsOf = (node: Fields, type: Type): DbtSemantics => ({
  expressions: type === 'semantic_model' ? expressionsOf(node) : [],
  uses: type === 'metric' ? usesOf(node) : type === 'saved_query' ? queried(node) : [],
  filters: filtersOf(node).flatMap((sql) => [...sql.matchAll(NAMED)].map(([, name = '']) => lastPart(name))),
  exports: type === 'saved_query' ? exportsOf(node) : [],
});

/** Conditions of a metric or saved query, as they are written. */
export function filtersOf(node: Fields): string[] {
  const params = fieldsAt(node, 'type_params');
  const holders = [fieldsAt(node, 'filter'), fieldsAt(fieldsAt(node, 'query_params'), 'where')];
  const inputs = [params.measure, params.numerator, params.denominator, ...listAt(params, 'input_measures')];
  const all = [...holders, ...inputs.flatMap((input) => (isFields(input) ? [fieldsAt(input, 'filter')] : []))];
  const conditions = all.flatMap((holder) => listAt(holder, 'where_filters').filter(isFields));
  return [...new Set(conditions.flatMap((condition) => textAt(condition, 'where_sql_template') ?? []))];
}
/** `Dimension('order__status')`, `TimeDimension(…)`, `Entity(…)`. */
const NAMED = /(?:Dimension|Entity)\(\s*['"]([^'"]+)['"]/g;

type Kind = keyof typeof SINGULAR;
const SINGULAR = { entities: 'entity', dimensions: 'dimension', measures: 'measure' } as const;
const KINDS: readonly Kind[] = ['entities', 'dimensions', 'measures'];

const parts = (node: Fields): { readonly kind: Kind; readonly part: Fields }[] =>
  KINDS.flatMap((kind) =>
    listAt(node, kind)
      .filter(isFields)
      .map((part) => ({ kind, part })),
  );

function semanticColumn(part: Fields, kind: Kind): DbtColumn {
  const detail = textAt(part, 'agg') ?? textAt(part, 'type');
  const type = detail === null ? SINGULAR[kind] : `${SINGULAR[kind]} (${detail})`;
  return { ...columnOf(textAt(part, 'name') ?? '', type), description: freeText(part, 'description') || null };
}

const columnOf = (name: string, type: string): DbtColumn => ({
  name,
  type,
  description: null,
  tags: [],
  masked: false,
  notNull: false,
});

/** Of two with one name the first, and none without a name. */
const distinct = (columns: readonly DbtColumn[]): DbtColumn[] =>
  [
    ...new Map(
      columns
        .filter(({ name }) => isPath(name))
        .map((one) => [one.name, one] as const)
        .reverse(),
    ).values(),
  ].reverse();

/** Where nothing else is said, a column of the model by the same name. */
const expressionsOf = (node: Fields): DbtSemantics['expressions'] =>
  parts(node).flatMap(({ kind, part }) => {
    const name = textAt(part, 'name') ?? '';
    const sql = textAt(part, 'expr') ?? name;
    return isPath(name) && sql.trim() !== '' ? [{ column: name, sql, aggregates: kind === 'measures' }] : [];
  });

function usesOf(node: Fields): DbtSemantics['uses'] {
  const column = textAt(node, 'name') ?? '';
  const params = fieldsAt(node, 'type_params');
  const named = [
    ...[params.measure, params.numerator, params.denominator],
    ...[...listAt(params, 'input_measures'), ...listAt(params, 'metrics')],
    ...Object.values(fieldsAt(params, 'conversion_type_params')),
    ...Object.values(fieldsAt(params, 'cumulative_type_params')),
  ];
  const names = named.flatMap((one) => (isFields(one) ? (textAt(one, 'name') ?? []) : []));
  const subtype = SUBTYPES.get(textAt(node, 'type') ?? '') ?? 'TRANSFORMATION';
  return [...new Set(names)].map((of) => ({ column, of, subtype }));
}
const SUBTYPES: ReadonlyMap<string, string> = new Map([
  ['simple', 'IDENTITY'],
  ['cumulative', 'AGGREGATION'],
  ['conversion', 'AGGREGATION'],
]);

const queried = (node: Fields): DbtSemantics['uses'] =>
  textsAt(fieldsAt(node, 'query_params'), 'metrics').map((name) => ({ column: name, of: name, subtype: 'IDENTITY' }));

function exportsOf(node: Fields): DbtSemantics['exports'] {
  return listAt(node, 'exports').flatMap((one) => {
    const own = isFields(one) ? one : {};
    const [name, config] = [optionalName(own, 'name'), fieldsAt(own, 'config')];
    const [schema, alias] = [optionalName(config, 'schema_name'), optionalName(config, 'alias') ?? name];
    if (name === null || alias === null || schema === null) return [];
    const type = textAt(config, 'export_as')?.toUpperCase() === 'VIEW' ? 'VIEW' : 'TABLE';
    return [{ name, parts: [optionalName(config, 'database'), schema, alias].filter((part) => part !== null), type }];
  });
}

const textsAt = (fields: Fields, key: string): string[] =>
  listAt(fields, key).filter((one): one is string => typeof one === 'string');

/** `Dimension('order__day')` as `order__day`. */
const itemName = (item: string): string => /\(\s*['"]([^'"]+)['"]/.exec(item)?.[1] ?? item;

/** Dimensions are named through their entity. */
const lastPart = (name: string): string => name.split('__').at(-1) ?? name;
