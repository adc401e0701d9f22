import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Runner } from '../../../src/store/runner.ts';
import { cases, Pair } from './suite.ts';
import { NOW } from './world.ts';

/**
 * The promise of the access layer (design: non-interference), on random catalogs, policies and viewers; on two engines
 * whose graphs are empty, or may be emptied.
 */
export function describeNonInterference(runners: () => readonly [Runner, Runner], count: number, seed?: number): void {
  describe('a viewer', () => {
    const pair = new Pair(runners());
    beforeAll(async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: NOW });
      await pair.open();
    });
    afterAll(async () => {
      vi.useRealTimers();
      await pair.close();
    });

    it('can not tell apart two catalogs that differ only in what the viewer may not see', async () => {
      await fc.assert(
        fc.asyncProperty(cases, async (one) => {
          expect(await pair.difference(one)).toBeNull();
        }),
        { numRuns: count, ...(seed === undefined ? {} : { seed }) },
      );
    }, 900_000);
  });
}
