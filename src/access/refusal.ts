import { StoreUnavailable } from '../store/runner.ts';

/** Why a request was not carried out. The message is for the caller: it holds the caller's own words and ours only. */
abstract class Refusal extends Error {}

/** Credentials were given, and they are no good. Never the same as none. */
export class Unauthenticated extends Refusal {
  override readonly name = 'Unauthenticated';
}

/** The keys of whoever issues tokens can't be fetched, so nobody can say whether one is good: it may work later. */
export class KeysUnavailable extends Refusal {
  override readonly name = 'KeysUnavailable';
}

/** The viewer lacks a permission. */
export class Forbidden extends Refusal {
  override readonly name = 'Forbidden';
}

/** Unknown or hidden: the two are never told apart. */
export class NotFound extends Refusal {
  override readonly name = 'NotFound';
}

/** Something that the caller gave is wrong; `argument` says which, as a path such as `input.tag`. */
export class InvalidInput extends Refusal {
  override readonly name = 'InvalidInput';
  readonly argument: string;

  constructor(argument: string, reason: string) {
    super(`${argument} ${reason}`);
    this.argument = argument;
  }
}

/** The access log can't be written, so nothing is done. */
export class Unaudited extends Refusal {
  override readonly name = 'Unaudited';
}

/** Whether the store as a whole is out of reach: the same request may work later. */
export const isOutage = (error: unknown): boolean => error instanceof StoreUnavailable;
