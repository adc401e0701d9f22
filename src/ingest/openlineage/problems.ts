import { MAX_PROBLEMS } from './limits.ts';

/** One thing that is wrong with an event. */
export interface Problem {
  /** Where: `outputs[0].facets.schema.fields`, or '' for the event itself. */
  readonly path: string;
  /** What, to be read after the path: `is missing`. */
  readonly message: string;
}

/** The problems of one event, as one line: `event 3: run.runId "abc" is not a UUID; job.name is missing`. */
export function formatProblems(problems: readonly Problem[], index?: number): string {
  const lines = problems.map(({ path, message }) => [path === '' ? 'the event' : path, message].join(' '));
  return index === undefined ? lines.join('; ') : `event ${index}: ${lines.join('; ')}`;
}

/** Gathers the first MAX_PROBLEMS problems of an event. */
export class Problems {
  readonly #list: Problem[] = [];

  add(path: string, message: string): void {
    if (this.#list.length < MAX_PROBLEMS) this.#list.push({ path, message });
  }

  get list(): readonly Problem[] {
    return this.#list;
  }
}

/**
 * A value's place in the event. The text of its path is only made when there is a problem to report, as most events
 * have none.
 */
export interface Place {
  readonly problems: Problems;
  /** Null for the event itself. */
  readonly parent: Place | null;
  readonly key: string | number;
}

export const rootPlace = (problems: Problems): Place => ({ problems, parent: null, key: '' });

export const inside = (parent: Place, key: string | number): Place => ({ problems: parent.problems, parent, key });

/** Reports a problem with the member `key` of what is at `place`. */
export function report(place: Place, key: string | number, message: string): void {
  reportAt(inside(place, key), message);
}

/** Reports a problem with what is at `place`. */
export function reportAt(place: Place, message: string): void {
  place.problems.add(pathOf(place), message);
}

/** An id, a time or a type from the event, as a message may show it: quoted, cut to 60 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED)}…`);
}

const MAX_QUOTED = 60;

function pathOf(place: Place): string {
  const keys: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) keys.push(at.key);
  return keys.reverse().reduce<string>(join, '');
}

function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (key.length > MAX_QUOTED || !PLAIN_KEY.test(key)) return `${path}[${quoted(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
