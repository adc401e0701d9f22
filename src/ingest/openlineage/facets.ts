import type { Json, JsonObject } from '../../domain/json.ts';
import { json } from './json-value.ts';
import { inside, type Place } from './problems.ts';
import { isObject, object, type Fields } from './read.ts';

/** A value of the domain while it is being put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Says an attribute, unless there is nothing to say. */
export function say<T, K extends keyof T>(draft: Draft<T>, attribute: K, value: T[K] | undefined): void {
  if (value !== undefined) draft[attribute] = value;
}

/** Reads a facet into the draft. Gives whether the facet carries more than was read, so that its JSON is kept. */
export type FacetReader<D> = (facet: Fields, place: Place, draft: D) => boolean;
export type FacetReaders<D> = ReadonlyMap<string, FacetReader<D>>;

/** Facets whose JSON is kept, by name. A Map, as `__proto__` is a name like any other. */
export type KeptFacets = Map<string, Json>;

/**
 * Reads the facets under `of[key]`: those with a reader by it, the rest as JSON. A facet that is null or marked
 * `_deleted` is absent. Environment variables are never kept: they hold secrets.
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
    if (isObject(facet) && facet._deleted === true) continue;
    const read = readers.get(facetName);
    if (read !== undefined) {
      const said = object(facets, facetName, outer);
      if (said === undefined || !read(said, inside(outer, facetName), draft)) continue;
    }
    const value = json(facets, facetName, outer);
    if (value === undefined) continue;
    // Facets, inputFacets and outputFacets may use one name for different things.
    kept.set(kept.has(facetName) ? `${key}.${facetName}` : facetName, value);
  }
}

/** Undefined when nothing was kept. */
export function keptFacets(kept: KeptFacets): JsonObject | undefined {
  return kept.size === 0 ? undefined : Object.fromEntries(kept);
}

/** Whether an object says anything beside the members that were read. */
export function saysMore(object: Fields, read: ReadonlySet<string>): boolean {
  for (const key of Object.keys(object)) {
    if (!read.has(key) && !EVERY_FACET.has(key) && !isNothing(object[key])) return true;
  }
  return false;
}

const EVERY_FACET: ReadonlySet<string> = new Set(['_producer', '_schemaURL', '_deleted']);

const isNothing = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);
