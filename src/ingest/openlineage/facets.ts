import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../domain/json.ts';
import { json } from './json-value.ts';
import { inside, Problems, type Place } from './problems.ts';
import { isFields, type Fields } from '../fields.ts';
import { object } from './read.ts';
import { withoutCredentials } from './secrets.ts';

/** A value of the domain while it is being put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Says an attribute, unless there is nothing to say. */
export function say<T, K extends keyof T>(draft: Draft<T>, attribute: K, value: T[K] | undefined): void {
  if (value !== undefined) draft[attribute] = value;
}

/** Reads a facet into the draft. Gives whether the facet carries more than was read, so that its JSON is kept. */
export type FacetReader<D> = (facet: Fields, place: Place, draft: D) => boolean;
export interface FacetReaders<D> {
  /** Facets that lineage and identity hang on: what is malformed in one is a problem of the event. */
  readonly strict: ReadonlyMap<string, FacetReader<D>>;
  /** Facets of which what is malformed is left unread, and the JSON kept. */
  readonly lenient: ReadonlyMap<string, FacetReader<D>>;
  /** What a facet says, by attributes: they are nothing when it is marked `_deleted`. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** What is left of the facets beside what their readers took. */
export class KeptFacets {
  /** JSON by facet. A Map, as `__proto__` is a name like any other. */
  readonly json = new Map<string, Json>();
  /** Attributes that are nothing any more. */
  readonly retracted = new Set<string>();
}

/**
 * Reads the facets under `of[key]`: those with a reader by it, the rest as JSON. A facet that is null is absent; one
 * that is marked `_deleted` takes back what it said. Environment variables are never kept: they hold secrets.
 */
export function readFacets<D>(
  of: Fields,
  key: string,
  place: Place,
  readers: FacetReaders<D>,
  draft: D,
  kept: KeptFacets,
): void {
  const facets = object(of, key, place);
  if (facets === undefined) return;
  const outer = inside(place, key);
  for (const facetName of Object.keys(facets)) {
    const facet = facets[facetName];
    if (facet == null || facetName === 'environmentVariables') continue;
    if (isFields(facet) && facet._deleted === true) {
      for (const attribute of readers.attributes.get(facetName) ?? []) kept.retracted.add(attribute);
      kept.retracted.add(`facet:${facetName}`);
      continue;
    }
    if (!readFacet(facets, facetName, outer, readers, draft)) continue;
    const value = json(facets, facetName, outer);
    if (value === undefined) continue;
    keep(kept, key, facetName, keptJson(facetName, value));
  }
}

/** Where connections are described, secrets may be. */
const keptJson = (facetName: string, value: Json): Json =>
  CONNECTIONS.has(facetName) && isJsonObject(value) ? withoutCredentials(value) : value;
const CONNECTIONS: ReadonlySet<string> = new Set([
  'catalog',
  'dataSource',
  'spark_properties',
  'environment-properties',
]);

/** Gives whether the facet's JSON is to be kept. */
function readFacet<D>(facets: Fields, name: string, outer: Place, readers: FacetReaders<D>, draft: D): boolean {
  const place = inside(outer, name);
  const strict = readers.strict.get(name);
  if (strict !== undefined) {
    const facet = object(facets, name, outer);
    return facet !== undefined && strict(facet, place, draft);
  }
  const [lenient, facet] = [readers.lenient.get(name), facets[name]];
  if (lenient === undefined || !isFields(facet)) return true;
  const problems = new Problems();
  const more = lenient(facet, { ...place, problems }, draft);
  return more || problems.list.length > 0;
}

/** Facets, inputFacets and outputFacets may use one name for different things. */
function keep({ json: kept }: KeptFacets, key: string, facetName: string, value: Json): void {
  const before = kept.get(facetName);
  if (before === undefined) kept.set(facetName, value);
  else if (canonicalJson(before) !== canonicalJson(value)) kept.set(`${key}.${facetName}`, value);
}

/** Says what was kept and what was retracted, where there is any. */
export function sayKept(draft: Draft<Kept>, { json: kept, retracted }: KeptFacets): void {
  if (kept.size > 0) draft.facets = Object.fromEntries(kept);
  if (retracted.size > 0) draft.retracted = [...retracted].sort();
}

interface Kept {
  readonly facets?: JsonObject;
  readonly retracted?: readonly string[];
}

/** Whether an object says anything beside the members that were read. */
export function saysMore(object: Fields, read: ReadonlySet<string>): boolean {
  for (const key of Object.keys(object)) {
    if (!read.has(key) && !EVERY_FACET.has(key) && !isNothing(object[key])) return true;
  }
  return false;
}

const EVERY_FACET: ReadonlySet<string> = new Set(['_producer', '_schemaURL', '_deleted']);

const isNothing = (value: unknown): boolean =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0);
