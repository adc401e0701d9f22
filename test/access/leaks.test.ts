import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { LEAKS } from './non-interference/leaks.ts';
import { cases, Pair, type Case, type Leak } from './non-interference/suite.ts';
import { NOW } from './non-interference/world.ts';

/** Far more than a leak needs to show: most do within ten. */
const CASES = 60;
/** Always the same cases, so that the outcome is no matter of chance. */
const SEED = 1;

describe('the non-interference suite', { timeout: 300_000 }, () => {
  const tight = new Pair([openEmbedded(null), openEmbedded(null)]);
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    await tight.open();
  });
  afterAll(async () => {
    vi.useRealTimers();
    await tight.close();
  });

  it.each(Object.entries(LEAKS))('catches %s', async (_what, leak) => {
    const caught = await firstCaught(leak);
    if (caught === null) throw new Error(`not noticed in ${CASES} cases`);
    // It is the leak that shows: where nothing leaks, the same case tells nothing.
    expect(await tight.difference(caught)).toBeNull();
  });
});

/** The first case by which the leak shows; null when it shows by none. */
async function firstCaught(leak: Leak): Promise<Case | null> {
  const pair = new Pair([openEmbedded(null), openEmbedded(null)], leak);
  await pair.open();
  try {
    for (const one of fc.sample(cases, { numRuns: CASES, seed: SEED }))
      if ((await pair.difference(one).catch(String)) !== null) return one;
    return null;
  } finally {
    await pair.close();
  }
}
