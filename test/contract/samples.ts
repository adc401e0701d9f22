import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { parseOpenLineageText } from '../../src/ingest/openlineage/parse.ts';
import { canonicalLines } from '../../src/store/backup/canonical.ts';
import { createGraphWriter } from '../../src/store/graph-writer.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Runner } from '../../src/store/runner.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { currentGraph, sortedGraph, type NamedGraph } from '../support/current-graph.ts';
import { shuffled } from '../support/shuffled.ts';

const FOLDER = new URL('../fixtures/openlineage/', import.meta.url);
const SAMPLES = ['churn-dbt-ol', 'bank', 'edge-cases'] as const;

function eventsOf(sample: string): LineageEvent[] {
  const lines = readFileSync(new URL(`${sample}.ndjson`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines
    .flatMap((line) => parseOpenLineageText(line))
    .map((parsed) => {
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return parsed.event;
    });
}

/** What real producers sent gives the graph that was worked out by hand, in any order. */
export function describeSamples(name: string, open: () => Promise<Runner>): void {
  describe(`samples on ${name}`, () => {
    let runner: Runner;
    beforeAll(async () => {
      runner = await open();
      await migrate(runner);
    });
    afterAll(() => runner.close());

    const write = async (batches: readonly (readonly LineageEvent[])[]): Promise<void> => {
      await clearGraph(runner);
      const writer = createGraphWriter(runner);
      for (const batch of batches) await writer.writeEvents(batch);
    };
    const canonical = async (): Promise<string[]> => {
      const lines: string[] = [];
      for await (const line of canonicalLines(runner)) lines.push(line);
      return lines;
    };

    for (const sample of SAMPLES) {
      const expected = sortedGraph(
        JSON.parse(readFileSync(new URL(`${sample}.expected.json`, FOLDER), 'utf8')) as NamedGraph,
      );

      it(`${sample} in the order of the file gives the expected graph`, async () => {
        await write(eventsOf(sample).map((event) => [event]));
        expect(await currentGraph(runner)).toEqual(expected);
      });

      it(`${sample} shuffled, in batches and with repeats, gives the very same graph`, async () => {
        await write(eventsOf(sample).map((event) => [event]));
        const inOrder = await canonical();
        for (const seed of [1, 2, 3]) {
          const events = shuffled([...eventsOf(sample), ...eventsOf(sample).slice(0, 5)], seed);
          await write([events.slice(0, 3), ...events.slice(3, 8).map((event) => [event]), events.slice(8)]);
          expect(await currentGraph(runner)).toEqual(expected);
          expect(await canonical()).toEqual(inOrder);
        }
      });
    }
  });
}
