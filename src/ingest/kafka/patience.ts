import { setTimeout as after } from 'node:timers/promises';

/** Whoever waited was told to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Milliseconds before the first and between later attempts. */
const FIRST = 250;
const LONGEST = 5_000;

/** Waits longer from time to time, and not at all once the signal came: then it rejects with Stopped. */
export class Patience {
  readonly #signal: AbortSignal;
  #next = FIRST;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async wait(): Promise<void> {
    const milliseconds = this.#next;
    this.#next = Math.min(2 * milliseconds, LONGEST);
    try {
      await after(milliseconds, undefined, { signal: this.#signal });
    } catch (error) {
      throw new Stopped('stopped while waiting', { cause: error });
    }
  }

  /** After a success the first wait is short again. */
  reset(): void {
    this.#next = FIRST;
  }
}
