import { setTimeout as after } from 'node:timers/promises';

/** The value that `look` gives once it fits; throws with the last one when it does not within the time. */
export async function eventually<T>(
  look: () => Promise<T>,
  fits: (value: T) => boolean,
  milliseconds = 45_000,
  pause = 100,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await look();
    if (fits(value)) return value;
    if (Date.now() > end) throw new Error(`not so after ${milliseconds} ms: ${JSON.stringify(value)}`);
    await after(pause);
  }
}
