import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { cases, Pair } from './non-interference/suite.ts';
import { NOW } from './non-interference/world.ts';

// Chance that is none: a placeholder's id is then the same in every answer.
vi.mock('node:crypto', async (original) => ({
  ...(await original<object>()),
  randomBytes: (size: number) => Buffer.alloc(size, 1),
}));

describe('the non-interference suite catches', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it('a placeholder with a stable id', async () => {
    const pair = new Pair([openEmbedded(null), openEmbedded(null)]);
    await pair.open();
    const found = await fc.check(
      fc.asyncProperty(cases, async (one) => {
        expect(await pair.difference(one)).toBeNull();
      }),
      { numRuns: 100, seed: 7, endOnFailure: true },
    );
    await pair.close();
    expect(String(found.errorInstance)).toContain('the placeholder');
  }, 300_000);
});
