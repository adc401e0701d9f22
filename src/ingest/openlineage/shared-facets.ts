import type { OwnerMention, TagMention } from '../../domain/event.ts';
import { say, saysMore, type Draft, type FacetReader } from './facets.ts';
import { MAX_NAME_BYTES } from './limits.ts';
import { report, type Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { eachObject, kindOf, name, path, requiredName, text } from './read.ts';
import { nameFault } from './text.ts';

/** What datasets and jobs alike say by facets of the same name and shape. */
export interface Described {
  readonly description?: string;
  readonly owners?: readonly OwnerMention[];
  readonly tags?: readonly TagMention[];
}

export const readDocumentation: FacetReader<Draft<Described>> = (facet, place, draft) => {
  say(draft, 'description', text(facet, 'description', place));
  return saysMore(facet, DOCUMENTATION);
};
const DOCUMENTATION = new Set(['description']);

/** An empty list says that there are no owners; a missing one says nothing. */
export const readOwnership: FacetReader<Draft<Described>> = (facet, place, draft) => {
  const owners = new Map<string, OwnerMention>();
  let more = saysMore(facet, OWNERSHIP);
  const listed = eachObject(facet, 'owners', place, (element, at) => {
    more ||= saysMore(element, OWNER);
    if (element.name === '') {
      more = true;
      return;
    }
    const owner = requiredName(element, 'name', at, MAX_NAME_BYTES);
    const role = element.type === '' ? DEFAULT_ROLE : (name(element, 'type', at, MAX_NAME_BYTES) ?? DEFAULT_ROLE);
    if (owner !== undefined) owners.set(JSON.stringify([owner, role]), { name: owner, role });
  });
  if (listed) draft.owners = [...owners.values()];
  return more;
};
const DEFAULT_ROLE = 'OWNER';
const OWNERSHIP = new Set(['owners']);
const OWNER = new Set(['name', 'type']);

/** An empty list says that there are no tags; a missing one says nothing. */
export const readTags: FacetReader<Draft<Described>> = (facet, place, draft) => {
  const tags = new Map<string, TagMention>();
  let more = saysMore(facet, TAGS);
  const listed = eachObject(facet, 'tags', place, (element, at) => {
    more ||= saysMore(element, TAG);
    if (element.key === '') {
      more = true;
      return;
    }
    const { tag, whole } = readTag(element, at);
    const field = path(element, 'field', at);
    more ||= !whole;
    if (tag === undefined) return;
    tags.set(JSON.stringify([tag, field ?? null]), field === undefined ? { tag } : { tag, field });
  });
  if (listed) draft.tags = [...tags.values()];
  return more;
};
const TAGS = new Set(['tags']);
const TAG = new Set(['key', 'value', 'field']);

/**
 * The name of a tag that is a key and a value. `PII: true` is the tag PII, `PII: false` none; Airflow writes a plain
 * tag with itself as the value. Any other value is part of the name: `cost-center:42`; one that no name can hold is
 * left out of it, and `whole` is false.
 */
function readTag(element: Fields, place: Place): { readonly tag: string | undefined; readonly whole: boolean } {
  const key = requiredName(element, 'key', place, MAX_NAME_BYTES);
  const value = element.value ?? '';
  if (typeof value !== 'string' && typeof value !== 'boolean') {
    report(place, 'value', `is ${kindOf(value)}, not text`);
    return { tag: undefined, whole: true };
  }
  const word = String(value).toLowerCase();
  if (key === undefined || word === 'false') return { tag: undefined, whole: true };
  if (word === '' || word === 'true' || value === key) return { tag: key, whole: true };
  const tag = `${key}:${String(value)}`;
  return nameFault(tag, MAX_NAME_BYTES) === null ? { tag, whole: true } : { tag: key, whole: false };
}
