import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { canonicalLines } from '../../src/store/backup/canonical.ts';
import { createGraphWriter } from '../../src/store/graph-writer.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Runner } from '../../src/store/runner.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { brokenLaws } from '../support/edge-laws.ts';
import { strayTags } from '../support/propagated-from-scratch.ts';
import { lineageEvent, rearranged } from '../support/event-arbitraries.ts';

/** The writer's law, on any engine: the same events give the same graph. */
export function describeGraphWriter(name: string, open: () => Promise<Runner>, cases: number): void {
  describe(`graph writer on ${name}`, () => {
    let runner: Runner;
    beforeAll(async () => {
      runner = await open();
      await migrate(runner);
    });
    afterAll(() => runner.close());

    const graphOf = async (batches: readonly (readonly LineageEvent[])[]): Promise<string[]> => {
      await clearGraph(runner);
      const writer = createGraphWriter(runner);
      for (const batch of batches) await writer.writeEvents(batch);
      const lines: string[] = [];
      for await (const line of canonicalLines(runner)) lines.push(line);
      return lines;
    };

    it('gives the same graph for any order, repeats and grouping of the same events, and one that keeps the laws of edges and of propagated tags', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc
            .array(lineageEvent, { minLength: 1, maxLength: 10 })
            .chain((events) => fc.tuple(fc.constant(events), rearranged(events))),
          async ([events, batches]) => {
            const oneByOne = await graphOf(events.map((event) => [event]));
            expect(await graphOf(batches)).toEqual(oneByOne);
            expect(brokenLaws(oneByOne)).toEqual([]);
            expect(strayTags(oneByOne)).toEqual([]);
          },
        ),
        { numRuns: cases },
      );
    }, 480_000);
  });
}
