import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import { cases, Pair } from './suite.ts';
import { NOW } from './world.ts';

/** Two test files run as many each, side by side: more than 500 in all. */
const CASES = 255;

/** The promise of the access layer (design: non-interference), on random catalogs, policies and viewers. */
export function describeNonInterference(): void {
  describe('a viewer', () => {
    const pair = new Pair([openEmbedded(null), openEmbedded(null)]);
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
        { numRuns: CASES },
      );
    }, 900_000);
  });
}
