import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { canonicalLines } from '../../src/store/backup/canonical.ts';
import { createGraphWriter } from '../../src/store/graph-writer.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Runner } from '../../src/store/runner.ts';
import { columns, dataset, flow, NAMESPACE, ran, said as told } from '../support/build-events.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { currentGraph } from '../support/current-graph.ts';
import { brokenLaws } from '../support/edge-laws.ts';
import { strayTags } from '../support/propagated-from-scratch.ts';
import { edgeHistory } from '../support/edge-history.ts';
import { edgesByDefinition } from '../support/edges-by-definition.ts';
import { lineageEvent, rearranged } from '../support/event-arbitraries.ts';

const moment = fc.integer({ min: 1, max: 14 });

/** Of one of four runs of a job that writes one dataset, at few moments: they overlap. */
const eventOfRun = fc
  .record({
    at: moment,
    run: fc.integer({ min: 1, max: 4 }),
    eventType: fc.constantFrom('START', 'RUNNING', 'COMPLETE', 'FAIL'),
    inputs: fc.subarray(['a', 'b', 'c']),
    outputs: fc.subarray(['z']),
  })
  .map((said) => ran('J', said));
const eventOfAsset = fc
  .tuple(moment, fc.constantFrom('z', 'a', 'b'), fc.constantFrom('DROP', 'TRUNCATE'))
  .map(([at, name, change]) => told(at, dataset(name, { lifecycle: { change } })));

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

    it('asks nothing of the columns of a schema that an event repeats', async () => {
      await clearGraph(runner);
      const asked: string[] = [];
      const listening: Runner = {
        ...runner,
        dialect: runner.dialect,
        write: (work) =>
          runner.write((tx) =>
            work({
              run: (statement, params) => {
                asked.push(statement.name);
                return tx.run(statement, params);
              },
            }),
          ),
      };
      const writer = createGraphWriter(listening);
      const wrote = (at: number, ...texts: readonly string[]) =>
        ran('load', { at, outputs: [dataset('t', { schema: columns(...texts), columnLineage: [flow('t.a', 'b')] })] });
      const asksOf = async (event: LineageEvent): Promise<boolean> => {
        asked.length = 0;
        await writer.writeEvents([event]);
        return asked.includes('existingFieldKeys');
      };
      expect(await asksOf(wrote(1, 'a', 'b'))).toBe(true);
      expect(await asksOf(wrote(2, 'a', 'b'))).toBe(false);
      expect(await asksOf(wrote(3, 'a', 'b', 'c'))).toBe(true);
      expect(await asksOf(wrote(2, 'a', 'b'))).toBe(true);
      expect((await currentGraph(runner)).FLOWS_TO).toEqual([
        [
          [NAMESPACE, 't', 'a'],
          [NAMESPACE, 't', 'b'],
        ],
      ]);
    });

    it('gives the edges that follow from all events at once, in whatever order it hears them', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc
            .array(fc.oneof({ weight: 5, arbitrary: eventOfRun }, eventOfAsset), { minLength: 2, maxLength: 12 })
            .chain((events) => fc.tuple(fc.constant(events), rearranged(events))),
          async ([events, batches]) => {
            await graphOf(batches);
            expect(await edgeHistory(runner)).toEqual(edgesByDefinition(events, 'z'));
          },
        ),
        { numRuns: cases },
      );
    }, 480_000);

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
