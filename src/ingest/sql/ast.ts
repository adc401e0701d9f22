import { isFields, listAt, type Fields } from '../fields.ts';

/*
 * The parser's tree, as JSON: `{select: {expressions: […], …}}`. An expression is an object with one key, its type;
 * what is null, false or empty is left out (parse-worker.js). The types are many and change with the parser, so the
 * tree is read by name and never cast.
 */

/** An expression: its type and what it holds. */
export interface Node {
  readonly type: string;
  readonly data: Fields;
}

/** The expression that a value is; null when it is none. */
export function nodeOf(value: unknown): Node | null {
  if (!isFields(value)) return null;
  const keys = Object.keys(value);
  const [type] = keys;
  if (type === undefined || keys.length > 1 || type === 'this') return null;
  const data = value[type];
  // Anything else with one key is what is left of a part of an expression.
  return isFields(data) ? { type, data } : null;
}

export const nodeAt = (fields: Fields, key: string): Node | null => nodeOf(fields[key]);

/** An identifier's name: the parser gives some as text and others as `{name, quoted}`, alone or as an expression. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return null;
  if (typeof value.name === 'string') return value.name;
  const node = nodeOf(value);
  return node !== null && (node.type === 'identifier' || node.type === 'column' || node.type === 'var')
    ? nameOf(node.type === 'var' ? node.data.this : node.data.name)
    : null;
}

export const nameAt = (fields: Fields, key: string): string | null => nameOf(fields[key]);

export const namesAt = (fields: Fields, key: string): string[] =>
  listAt(fields, key).flatMap((one) => nameOf(one) ?? []);
