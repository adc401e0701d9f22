import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { LEAKS } from './non-interference/leaks.ts';
import { cases, Pair, type Leak } from './non-interference/suite.ts';
import { NOW } from './non-interference/world.ts';

/** Far more than a leak needs to show: most do within ten. */
const CASES = 60;
/** Always the same cases, so that the outcome is no matter of chance. */
const SEED = 7;

describe('the non-interference suite', { timeout: 300_000 }, () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it('finds nothing in these cases where nothing leaks', async () => {
    expect(await caught((store) => store)).toBe(false);
  });

  it.each(Object.entries(LEAKS))('catches %s', async (_what, leak) => {
    expect(await caught(leak)).toBe(true);
  });
});

async function caught(leak: Leak): Promise<boolean> {
  const pair = new Pair([openEmbedded(null), openEmbedded(null)], leak);
  await pair.open();
  const { failed } = await fc.check(
    fc.asyncProperty(cases, async (one) => {
      expect(await pair.difference(one)).toBeNull();
    }),
    { numRuns: CASES, seed: SEED, endOnFailure: true },
  );
  await pair.close();
  return failed;
}
