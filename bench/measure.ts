/** One of the things that a comparison times. */
export interface Side {
  readonly run: () => Promise<unknown>;
  /** Not timed: done after each round, before the next begins. */
  readonly after?: () => Promise<unknown>;
}

export interface Effort {
  /** Rounds that are not counted: compilers and caches warm up in them. */
  readonly warmUp: number;
  /** Rounds that count, unless time runs out. */
  readonly rounds: number;
  /** After this long, and at least 5 rounds, no more. Milliseconds. */
  readonly atMost: number;
  /**
   * How often each side runs before the other's turn; 1 when absent. More where one side leaves so much garbage that
   * collecting it would be counted as the other's: then the first of each turn does not count.
   */
  readonly inARow?: number;
}

export const QUICK: Effort = { warmUp: 30, rounds: 200, atMost: 30_000 };
export const SLOW: Effort = { warmUp: 10, rounds: 60, atMost: 60_000 };

const LEAST_ROUNDS = 5;

/**
 * Times the sides in turn, one round after the other (A B A B…), so that what else the machine does meets all of them
 * alike. Gives the median of each in milliseconds.
 */
export async function medians<K extends string>(
  sides: Readonly<Record<K, Side>>,
  { warmUp, rounds, atMost, inARow = 1 }: Effort,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(sides) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < warmUp; round++)
    for (const name of names) {
      await sides[name].run();
      await sides[name].after?.();
    }
  globalThis.gc?.();
  const end = performance.now() + atMost;
  for (let round = 0; round < rounds && (round < LEAST_ROUNDS || performance.now() < end); round++)
    for (const name of names)
      for (let turn = 0; turn < inARow; turn++) {
        const start = performance.now();
        await sides[name].run();
        if (turn > 0 || inARow === 1) times[name].push(performance.now() - start);
        await sides[name].after?.();
      }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}

/** NaN of nothing. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
