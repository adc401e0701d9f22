import { isFields, type Fields } from '../fields.ts';
import { MAX_PATH_BYTES } from './limits.ts';
import { inside, quoted, report, reportAt, type Place } from './problems.ts';
import { nameFault, pathFault, wellFormed } from './text.ts';
import { parseTime } from './time.ts';

/**
 * Narrow readers of members of a JSON object. Each gives the member, or undefined when it is missing, null or wrong;
 * what is wrong is reported with its place. Producers write null for what they do not say, so only the required
 * readers report it.
 */
const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export function object(of: Fields, key: string, place: Place): Fields | undefined {
  const value = of[key];
  if (isFields(value)) return value;
  if (value != null) report(place, key, `is ${kindOf(value)}, not an object`);
  return undefined;
}

export function requiredObject(of: Fields, key: string, place: Place): Fields | undefined {
  reportMissing(of, key, place);
  return object(of, key, place);
}

export function list(of: Fields, key: string, place: Place): readonly unknown[] | undefined {
  const value = of[key];
  if (isArray(value)) return value;
  if (value != null) report(place, key, `is ${kindOf(value)}, not an array`);
  return undefined;
}

/**
 * Hands each object of the list to `read`, with its place, which is good until `read` returns. Elements that are no
 * objects are reported. Gives whether there is a list.
 */
export function eachObject(
  of: Fields,
  key: string,
  place: Place,
  read: (element: Fields, place: Place) => void,
): boolean {
  const elements = list(of, key, place);
  if (elements === undefined) return false;
  const outer = inside(place, key);
  // One place for all: lists of columns are long, and nearly none has a problem.
  const at = { ...inside(outer, 0) };
  elements.forEach((element, index) => {
    at.key = index;
    if (isFields(element)) read(element, at);
    else reportAt(at, `is ${kindOf(element)}, not an object`);
  });
  return true;
}

/** Free text; an empty one says nothing. */
export function text(of: Fields, key: string, place: Place): string | undefined {
  const value = of[key];
  if (typeof value === 'string') return value === '' ? undefined : wellFormed(value);
  if (value != null) report(place, key, `is ${kindOf(value)}, not text`);
  return undefined;
}

export function requiredText(of: Fields, key: string, place: Place): string | undefined {
  reportMissing(of, key, place);
  return text(of, key, place);
}

/** Text that names something. An empty one is reported. */
export function name(of: Fields, key: string, place: Place, maxBytes: number): string | undefined {
  const value = of[key];
  if (typeof value === 'string') {
    const fault = nameFault(value, maxBytes);
    if (fault === null) return value;
    report(place, key, fault);
  } else if (value != null) report(place, key, `is ${kindOf(value)}, not text`);
  return undefined;
}

export function requiredName(of: Fields, key: string, place: Place, maxBytes: number): string | undefined {
  reportMissing(of, key, place);
  return name(of, key, place, maxBytes);
}

/** The path of a column. There are columns without a name: an empty one is undefined, and nothing is reported. */
export function path(of: Fields, key: string, place: Place): string | undefined {
  const value = of[key];
  if (value === '') return undefined;
  if (typeof value === 'string') {
    const fault = pathFault(value, MAX_PATH_BYTES);
    if (fault === null) return value;
    report(place, key, fault);
  } else if (value != null) report(place, key, `is ${kindOf(value)}, not text`);
  return undefined;
}

export function requiredPath(of: Fields, key: string, place: Place): string | undefined {
  reportMissing(of, key, place);
  return path(of, key, place);
}

/** One of a few words, in any case: the spec writes them in upper case, and not all producers do. */
export function oneOf<T extends string>(of: Fields, key: string, place: Place, words: readonly T[]): T | undefined {
  const value = of[key];
  if (value == null) return undefined;
  const upper = typeof value === 'string' ? value.toUpperCase() : null;
  const word = words.find((candidate) => candidate === upper);
  if (word !== undefined) return word;
  const shown = typeof value === 'string' ? `${quoted(value)} is` : `is ${kindOf(value)},`;
  report(place, key, `${shown} none of ${words.join(', ')}`);
  return undefined;
}

export function boolean(of: Fields, key: string, place: Place): boolean | undefined {
  const value = of[key];
  if (typeof value === 'boolean') return value;
  if (value != null) report(place, key, `is ${kindOf(value)}, not true or false`);
  return undefined;
}

/** A count. A whole number that is negative (producers write -1 for unknown) or above 2^53 - 1 is not read. */
export function count(of: Fields, key: string, place: Place): number | undefined {
  const value = of[key];
  if (value == null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) {
    return value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
  }
  report(place, key, 'is not a whole number');
  return undefined;
}

/** Epoch milliseconds. */
export function time(of: Fields, key: string, place: Place): number | undefined {
  const value = of[key];
  if (value == null) return undefined;
  const at = typeof value === 'string' ? parseTime(value) : null;
  if (at !== null) return at;
  const shown = typeof value === 'string' ? quoted(value) : `is ${kindOf(value)}, and`;
  report(place, key, `${shown} is not an RFC 3339 date-time such as 2026-04-01T00:00:00Z`);
  return undefined;
}

/** A UUID of any version, in lower case. */
export function uuid(of: Fields, key: string, place: Place): string | undefined {
  reportMissing(of, key, place);
  const value = of[key];
  if (value == null) return undefined;
  if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
  report(place, key, typeof value === 'string' ? `${quoted(value)} is not a UUID` : `is ${kindOf(value)}, not a UUID`);
  return undefined;
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return KINDS.get(typeof value) ?? typeof value;
}

function reportMissing(of: Fields, key: string, place: Place): void {
  const value = of[key];
  if (value === undefined) report(place, key, 'is missing');
  if (value === null) report(place, key, 'is null');
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'a boolean'],
  ['object', 'an object'],
]);
