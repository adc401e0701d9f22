import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineageEvent } from '../../support/event-arbitraries.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { readLines } from '../../support/read-lines.ts';
import { shuffled } from '../../support/shuffled.ts';

const WRITERS = 8;

/** Writers at once. */
export function describeWriters(makeStore: MakeStore): void {
  describe('eight writers at once', () => {
    it('that post overlapping events give the graph of one writer', async () => {
      const events = fc.sample(lineageEvent, { seed: 7, numRuns: 12 });
      const alone = await makeStore();
      for (const event of events) await alone.writeEvents([event]);
      const expected = await readLines(alone.canonicalLines());
      await alone.close();
      const store = await makeStore();
      await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          // Each has half of the events, in an order of its own; together they have each event several times.
          const mine = shuffled(events, writer + 1).slice(0, events.length / 2);
          for (let i = 0; i < mine.length; i += 3) await store.writeEvents(mine.slice(i, i + 3));
        }),
      );
      await store.writeEvents(shuffled(events, 99));
      expect(await readLines(store.canonicalLines())).toEqual(expected);
      await store.close();
    }, 240_000);
  });
}
