import type { Json, JsonObject } from '../../domain/json.ts';
import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
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
    facet: facetOf(node, config, type),
  };
}

/** The documented columns, by the names that they go by. */
function columnsOf(node: Fields): DbtColumn[] {
  return Object.entries(fieldsAt(node, 'columns')).map(([key, value]) => {
    const column = isFields(value) ? value : {};
    const name = textAt(column, 'name') ?? key;
    if (!isPath(name)) throw new Unreadable('columns: a name is empty, too long or has control characters');
    const meta = metaOf(column);
    const constraints = listAt(column, 'constraints').filter(isFields);
    return {
      name,
      type: textAt(column, 'data_type'),
      description: freeText(column, 'description') || null,
      tags: tagsOf(column, meta),
      masked: meta.masked === true || meta.masked === 'true',
      notNull: constraints.some((constraint) => textAt(constraint, 'type') === 'not_null'),
    };
  });
}

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
  add('incrementalStrategy', config.incremental_strategy);
  add('access', node.access ?? config.access);
  add('group', node.group ?? config.group);
  add('version', node.version);
  add('latestVersion', node.latest_version);
  add('deprecationDate', node.deprecation_date);
  add('loader', node.loader);
  add('language', node.language);
  if (fieldsAt(config, 'contract').enforced === true || fieldsAt(node, 'contract').enforced === true)
    plain.contractEnforced = true;
  if (constraints.length > 0) plain.constraints = constraints.slice(0, 1_000).flatMap(constraintOf);
  return plain;
}

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
  const [type, expression] = [textAt(value, 'type'), textAt(value, 'expression')];
  if (type === null) return [];
  return [
    {
      type,
      columns: namesAt(value, 'columns'),
      ...(expression === null ? {} : { expression: expression.slice(0, 1_000) }),
    },
  ];
}
