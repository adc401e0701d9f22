import type { SchemaField } from '../../domain/event.ts';
import { saysMore, type Draft } from './facets.ts';
import { MAX_DEPTH, MAX_FIELDS, MAX_PATH_BYTES } from './limits.ts';
import { report, type Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { eachObject, requiredPath, text } from './read.ts';
import { pathFault } from './text.ts';

export interface ReadSchema {
  /** Undefined when the facet names no fields: that says nothing, as no dataset is without any. */
  readonly fields: readonly SchemaField[] | undefined;
  readonly more: boolean;
}

/**
 * The schema facet: every field, nested ones after the field they are in. Of two with one path the first counts;
 * one without a name is in the kept JSON only.
 */
export function readSchema(facet: Fields, place: Place): ReadSchema {
  const walk: Walk = { fields: new Map(), more: saysMore(facet, FACET), full: false };
  readLevel(walk, facet, place, '', 1);
  return { fields: walk.fields.size === 0 ? undefined : [...walk.fields.values()], more: walk.more };
}

interface Walk {
  readonly fields: Map<string, SchemaField>;
  more: boolean;
  full: boolean;
}

function readLevel(walk: Walk, of: Fields, place: Place, prefix: string, depth: number): void {
  if (depth > MAX_DEPTH && Array.isArray(of.fields) && of.fields.length > 0) {
    report(place, 'fields', `is nested too deeply: at most ${MAX_DEPTH} levels`);
    return;
  }
  eachObject(of, 'fields', place, (element, at) => {
    if (!walk.full) readField(walk, element, at, prefix, depth);
  });
}

function readField(walk: Walk, element: Fields, place: Place, prefix: string, depth: number): void {
  const name = requiredPath(element, 'name', place);
  const type = text(element, 'type', place);
  const description = text(element, 'description', place);
  if (name === undefined) {
    walk.more = true;
    return;
  }
  const path = prefix + name;
  const fault = prefix === '' ? null : pathFault(path, MAX_PATH_BYTES);
  if (fault !== null) {
    report(place, 'name', `with the fields around it ${fault}`);
    return;
  }
  walk.more ||= saysMore(element, FIELD);
  if (!walk.fields.has(path)) {
    if (walk.fields.size === MAX_FIELDS) {
      walk.full = true;
      report(place, 'name', `is field ${MAX_FIELDS + 1}: at most ${MAX_FIELDS} are allowed`);
      return;
    }
    const field: Draft<SchemaField> = { path, ordinal: walk.fields.size + 1 };
    if (type !== undefined) field.type = type;
    if (description !== undefined) field.description = description;
    if (typeof element.nullable === 'boolean') field.nullable = element.nullable;
    walk.fields.set(path, field);
  }
  readLevel(walk, element, place, `${path}.`, depth + 1);
}

const FACET: ReadonlySet<string> = new Set(['fields']);
/** `ordinal_position` repeats the order of the list; `nullable` is no part of the spec, but some producers say it. */
const FIELD: ReadonlySet<string> = new Set(['name', 'type', 'description', 'fields', 'ordinal_position', 'nullable']);
