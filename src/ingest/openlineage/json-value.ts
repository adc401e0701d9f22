import { isJsonObject, type Json, type JsonObject } from '../../domain/json.ts';
import { MAX_DEPTH } from './limits.ts';
import { report, type Place } from './problems.ts';
import type { Fields } from '../fields.ts';
import { object } from './read.ts';

/** Any JSON of at most MAX_DEPTH levels; undefined when it is missing. */
export function json(of: Fields, key: string, place: Place): Json | undefined {
  const value = of[key];
  if (value === undefined || isShallowJson(value)) return value;
  report(place, key, `is nested too deeply: at most ${MAX_DEPTH} levels`);
  return undefined;
}

export function jsonObject(of: Fields, key: string, place: Place): JsonObject | undefined {
  const value = object(of, key, place) === undefined ? undefined : json(of, key, place);
  return isJsonObject(value) ? value : undefined;
}

/** Level by level, without recursion: the value may be of any depth. */
export function isShallowJson(value: unknown): value is Json {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    const containers = level.filter((item) => typeof item === 'object' && item !== null);
    if (containers.length > 0 && depth === MAX_DEPTH) return false;
    level = containers.flatMap((container): unknown[] => Object.values(container));
  }
  return true;
}
