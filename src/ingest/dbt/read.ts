import { fieldsAt, isFields, listAt, textAt, type Fields } from '../fields.ts';
import { MAX_NAME_BYTES, MAX_PATH_BYTES } from '../openlineage/limits.ts';
import { nameFault, pathFault, wellFormed } from '../openlineage/text.ts';
import type { OwnerMention } from '../../domain/event.ts';

/** A part of an artifact that has to be left out. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Text that names something. Throws Unreadable when it is missing or no name. */
export function requiredName(fields: Fields, key: string): string {
  const text = textAt(fields, key);
  if (text === null) throw new Unreadable(`${key} is missing`);
  const fault = nameFault(text, MAX_NAME_BYTES);
  if (fault !== null) throw new Unreadable(`${key} ${fault}`);
  return text;
}

/** The same where there may be none; an empty one is none. */
export function optionalName(fields: Fields, key: string): string | null {
  const text = textAt(fields, key);
  return text === null || text === '' ? null : requiredName(fields, key);
}

export const isPath = (name: string): boolean => pathFault(name, MAX_PATH_BYTES) === null;

/** Free text; empty when there is none. */
export const freeText = (fields: Fields, key: string): string => wellFormed((textAt(fields, key) ?? '').trim());

/** Texts of a list, those that are names, each once; a text alone is a list of one. */
export function namesAt(fields: Fields, key: string): string[] {
  const value = fields[key];
  const texts = typeof value === 'string' ? [value] : listAt(fields, key);
  return [
    ...new Set(texts.filter((text) => typeof text === 'string' && nameFault(text, MAX_NAME_BYTES) === null)),
  ] as string[];
}

/** `meta`, which dbt moved into `config` over the years; what is said in both places is of the node itself. */
export const metaOf = (fields: Fields): Fields => ({
  ...fieldsAt(fieldsAt(fields, 'config'), 'meta'),
  ...fieldsAt(fields, 'meta'),
});

/** Tags, and what `meta` says of compartments and sensitivity, which are tags by those names. */
export function tagsOf(fields: Fields, meta: Fields): string[] {
  const tags = [
    ...namesAt(fields, 'tags'),
    ...namesAt(fieldsAt(fields, 'config'), 'tags'),
    ...['compartment', 'compartments', 'sensitivity'].flatMap((key) => namesAt(meta, key)),
  ];
  return [...new Set(tags)].sort();
}

/** `meta.owner`: a name, a list of them, or `{name, email}`. */
export function ownersOf(meta: Fields): OwnerMention[] {
  const owners = ['owner', 'owners'].flatMap((key) => {
    const listed = listAt(meta, key);
    return listed.length > 0 ? listed : [meta[key]];
  });
  const mentions = owners.flatMap((owner) => {
    if (typeof owner === 'string') return ownerOf({ name: owner }) ?? [];
    return isFields(owner) ? (ownerOf(owner) ?? []) : [];
  });
  return [...new Map(mentions.map((mention) => [mention.name, mention])).values()];
}

/** An owner with a name, or else with an address; null with neither. */
export function ownerOf(fields: Fields): OwnerMention | null {
  const [email] = namesAt(fields, 'email');
  const name = namesAt(fields, 'name')[0] ?? email;
  if (name === undefined) return null;
  return { name, role: 'OWNER', ...(email === undefined ? {} : { email }) };
}

/** Ids of nodes that something depends on. */
export const dependenciesOf = (fields: Fields): string[] => namesAt(fieldsAt(fields, 'depends_on'), 'nodes');
