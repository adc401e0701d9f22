import { placeOf, type ChainedEntry } from '../domain/access-entry.ts';
import type { Keyset } from '../store/port.ts';
import { InvalidInput } from './refusal.ts';

/** Where an entry stands in what one viewer is shown of the access log: all that a cursor holds. */
export type AccessKey = [at: number, position: string | number];

/** Tells where shown entries stand, of a list that is read from one end to the other. */
export interface Positions {
  /** After what the store has to read. */
  readonly from: Keyset['after'];
  /** Where the next entry that is shown stands; null for one that an earlier page had. */
  next(entry: ChainedEntry): AccessKey | null;
}

/** By the entries' places in the log, for who sees all of them. Throws InvalidInput for a key of another kind. */
export function byPlace(after: Keyset['after']): Positions {
  if (typeof after?.[1] === 'number') throw NO_CURSOR;
  return { from: after, next: (entry) => [entry.at, placeOf(entry)] };
}

/**
 * By moments, and numbers within each of what is shown of it: the number of a place would tell how many entries there
 * are beside. Throws InvalidInput for a key of another kind.
 */
export function byMoment(after: Keyset['after']): Positions {
  const [last, passed] = after ?? [NaN, 0];
  if (typeof last !== 'number' || typeof passed !== 'number') throw NO_CURSOR;
  let [moment, number] = [NaN, 0];
  return {
    // All of the moment once more, as only what is shown is numbered.
    from: after === null ? null : [last + 1, ''],
    next: ({ at }) => {
      number = at === moment ? number + 1 : 1;
      moment = at;
      return at === last && number <= passed ? null : [at, number];
    },
  };
}

const NO_CURSOR = new InvalidInput('after', 'is not a cursor');
