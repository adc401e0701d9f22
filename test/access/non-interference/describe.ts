import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Runner } from '../../../src/store/runner.ts';
import { cases, Pair, type Case } from './suite.ts';
import { NOW } from './world.ts';

/** What a run of the tests tries. */
export interface Tries {
  readonly count: number;
  /** Of the same cases each time. */
  readonly seed?: number;
  /** Any case when absent. */
  readonly among?: fc.Arbitrary<Case>;
}

/**
 * HEADWATER_CASES=1000 tries so many, drawn anew. HEADWATER_CASES_SEED gives those of an earlier run; with a colon and
 * the path that a failure printed, that case alone.
 */
const { HEADWATER_CASES, HEADWATER_CASES_SEED } = process.env;

/**
 * The promise of the access layer (design: non-interference), on random catalogs, policies and viewers; on two engines
 * whose graphs are empty, or may be emptied.
 */
export function describeNonInterference(runners: () => readonly [Runner, Runner], usual: Tries): void {
  describe('a viewer', () => {
    const pair = new Pair(runners());
    beforeAll(async () => {
      // The time that an answer may take stands still, too: none is to be cut short in one catalog alone.
      vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOW });
      await pair.open();
    });
    afterAll(async () => {
      vi.useRealTimers();
      await pair.close();
    });

    const among = HEADWATER_CASES === undefined ? (usual.among ?? cases) : cases;
    const parameters = HEADWATER_CASES === undefined ? asUsual(usual) : asAsked(HEADWATER_CASES, HEADWATER_CASES_SEED);
    it(
      'can not tell apart two catalogs that differ only in what the viewer may not see',
      async () => {
        await fc.assert(
          fc.asyncProperty(among, async (one) => {
            expect(await pair.difference(one)).toBeNull();
          }),
          parameters,
        );
      },
      HEADWATER_CASES === undefined ? 900_000 : 0,
    );
  });
}

const asUsual = ({ count, seed }: Tries): fc.Parameters<[Case]> => ({
  numRuns: count,
  ...(seed === undefined ? {} : { seed }),
});

/** A failure is told at once: looking for a smaller case can take an hour. */
function asAsked(count: string, given: string | undefined): fc.Parameters<[Case]> {
  const [seed = Date.now() % 2 ** 31, path] = given?.split(':') ?? [];
  process.stdout.write(`non-interference: HEADWATER_CASES=${count} HEADWATER_CASES_SEED=${seed}\n`);
  return {
    numRuns: Number(count),
    seed: Number(seed),
    endOnFailure: true,
    ...(path === undefined ? {} : { path }),
  };
}
