import type { Json, JsonObject } from '../../domain/json.ts';
import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import { addedColumns } from './read-snapshot.ts';
import type { MaskingMacros } from './masking-macros.ts';
import type { DbtColumn, DbtRelation, RelationType } from './model.ts';
import {
  dependenciesOf,
  freeText,
  isPath,
  metaOf,
  namesAt,
  optionalName,
  ownersOf,
  requiredName,
  tagsOf,
  Unreadable,
} from './read.ts';

/** A model, seed, snapshot or source of any version of the manifest. Throws Unreadable. */
export function readRelation(node: Fields, type: RelationType, macros: MaskingMacros): DbtRelation {
  const name = requiredName(node, 'name');
  const table = type === 'source' ? (optionalName(node, 'identifier') ?? name) : (optionalName(node, 'alias') ?? name);
  const config = fieldsAt(node, 'config');
  const meta = { ...fieldsAt(node, 'source_meta'), ...metaOf(node) };
  const raw = textAt(node, 'raw_code') ?? textAt(node, 'raw_sql') ?? '';
  const python = textAt(node, 'language') === 'python';
  const sql = textAt(node, 'compiled_code') ?? textAt(node, 'compiled_sql') ?? textAt(node, 'injected_sql');
  const group = textAt(node, 'group') ?? textAt(config, 'group');
  return {
    id: requiredName(node, 'unique_id'),
    type,
    name,
    parts: [optionalName(node, 'database'), optionalName(node, 'schema'), table].filter((part) => part !== null),
    materialized: optionalName(config, 'materialized'),
    description: freeText(node, 'description'),
    columns: columnsOf(node),
    contract: fieldsAt(config, 'contract').enforced === true || fieldsAt(node, 'contract').enforced === true,
    tags: tagsOf(node, meta),
    owners: ownersOf(meta),
    group: group === null ? null : `group.${textAt(node, 'package_name') ?? ''}.${group}`,
    dependsOn: dependenciesOf(node),
    sql: python || sql === null || sql.trim() === '' ? null : sql,
    wantsSql: !python && (type === 'model' || type === 'snapshot'),
    maskedAliases: macros.columnsOf(raw),
    path: optionalName(node, 'original_file_path'),
    addedColumns: type === 'snapshot' ? addedColumns(config) : [],
    facet: facetOf(node, config, type),
  };
}

/** The documented columns, by the names that they go by, and those that a seed gives a type. */
function columnsOf(node: Fields): DbtColumn[] {
  const documented = Object.entries(fieldsAt(node, 'columns'));
  const types = fieldsAt(fieldsAt(node, 'config'), 'column_types');
  const lower = new Set(documented.map(([name]) => name.toLowerCase()));
  const others = Object.keys(types).filter((name) => !lower.has(name.toLowerCase()));
  const required = requiredColumns(node);
  return [...documented, ...others.map((name): [string, unknown] => [name, {}])].map(([key, value]) => {
    const column = isFields(value) ? value : {};
    const name = textAt(column, 'name') ?? key;
    if (!isPath(name)) throw new Unreadable('columns: a name is empty, too long or has control characters');
    const meta = metaOf(column);
    const constraints = listAt(column, 'constraints').filter(isFields);
    return {
      name,
      type: textAt(column, 'data_type') ?? textAt(types, name),
      description: freeText(column, 'description') || null,
      tags: tagsOf(column, meta),
      masked: meta.masked === true || meta.masked === 'true',
      notNull: required.has(name.toLowerCase()) || constraints.some(isRequired),
    };
  });
}

/** Columns that a constraint of the whole model holds to a value. */
const requiredColumns = (node: Fields): ReadonlySet<string> =>
  new Set(
    listAt(node, 'constraints')
      .filter(isFields)
      .filter(isRequired)
      .flatMap((constraint) => namesAt(constraint, 'columns').map((name) => name.toLowerCase())),
  );

const isRequired = (constraint: Fields): boolean =>
  ['not_null', 'primary_key'].includes(textAt(constraint, 'type') ?? '');

/** What tells of the node itself: short texts and flags alone. */
function facetOf(node: Fields, config: Fields, type: RelationType): JsonObject {
  const constraints = [...listAt(node, 'constraints'), ...columnConstraints(node)];
  const plain: Record<string, Json> = { resourceType: type };
  const add = (key: string, value: unknown): void => {
    if (typeof value === 'string' && value !== '' && value.length <= 1_000) plain[key] = value;
    if (typeof value === 'number' || typeof value === 'boolean') plain[key] = value;
  };
  add('uniqueId', node.unique_id);
  add('package', node.package_name);
  add('materialized', config.materialized);
  // dbt writes its defaults to everything.
  const told = type !== 'model' || config.materialized === 'incremental';
  for (const key of told ? CONFIG : [])
    add(
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      config[key],
    );
  add('access', node.access ?? config.access);
  add('group', node.group ?? config.group);
  add('version', node.version);
  add('latestVersion', node.latest_version);
  add('deprecationDate', node.deprecation_date);
  add('loader', node.loader);
  add('language', node.language);
  if (fieldsAt(config, 'contract').enforced === true || fieldsAt(node, 'contract').enforced === true)
    plain.contractEnforced = true;
  const owners = columnOwners(node);
  if (Object.keys(owners).length > 0) plain.columnOwners = owners;
  const keys = namesAt(config, 'unique_key');
  if (keys.length > 0) plain.uniqueKey = keys;
  if (constraints.length > 0) plain.constraints = constraints.slice(0, 1_000).flatMap(constraintOf);
  return plain;
}

/** How a model or snapshot is written, and how a source is loaded. */
const CONFIG = [
  ...['incremental_strategy', 'on_schema_change', 'event_time', 'batch_size', 'lookback', 'begin', 'full_refresh'],
  ...['strategy', 'updated_at', 'hard_deletes', 'invalidate_hard_deletes', 'loaded_at_field'],
];

/** `meta.owner` of columns: a catalog has owners of datasets alone. */
const columnOwners = (node: Fields): JsonObject =>
  Object.fromEntries(
    Object.entries(fieldsAt(node, 'columns')).flatMap(([key, column]) => {
      const owners = isFields(column) ? ownersOf(metaOf(column)).map(({ name }) => name) : [];
      return owners.length === 0 ? [] : [[key, owners]];
    }),
  );

const columnConstraints = (node: Fields): unknown[] =>
  Object.entries(fieldsAt(node, 'columns')).flatMap(([key, column]) =>
    isFields(column)
      ? listAt(column, 'constraints').map((one) => ({
          ...(isFields(one) ? one : {}),
          columns: [textAt(column, 'name') ?? key],
        }))
      : [],
  );

function constraintOf(value: unknown): JsonObject[] {
  if (!isFields(value)) return [];
  const type = textAt(value, 'type');
  if (type === null) return [];
  const texts = ['name', 'expression', 'to'].flatMap((key): [string, string][] => {
    const text = textAt(value, key);
    return text === null ? [] : [[key, text.slice(0, 1_000)]];
  });
  const toColumns = namesAt(value, 'to_columns');
  return [
    {
      type,
      columns: namesAt(value, 'columns'),
      ...Object.fromEntries(texts),
      ...(toColumns.length === 0 ? {} : { toColumns }),
    },
  ];
}
