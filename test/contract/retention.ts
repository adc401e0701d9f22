import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import type { Store } from '../../src/store/port.ts';
import type { Runner } from '../../src/store/runner.ts';
import { dataset, ran, runId } from '../support/build-events.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { edgeHistory } from '../support/edge-history.ts';
import { lineageEvent } from '../support/event-arbitraries.ts';
import { found, namesIn } from '../support/named-store.ts';

/** Retention, on any engine: runs go, and nothing that follows from them does. */
export function describeRetention(name: string, open: () => Promise<Runner>, cases: number): void {
  describe(`retention on ${name}`, () => {
    let runner: Runner;
    let store: Store;
    beforeAll(async () => {
      runner = await open();
      store = await openStore(runner);
    });
    beforeEach(() => clearGraph(runner));
    afterAll(() => store.close());

    const write = async (events: readonly LineageEvent[]): Promise<void> => {
      for (const event of events) await store.writeEvents([event]);
    };
    const compact = async (before: number, dryRun = false) => {
      const total = { runs: 0, kept: 0 };
      for await (const { runs, kept } of store.compactRuns({ before, dryRun })) {
        total.runs += runs;
        total.kept += kept;
      }
      return total;
    };
    const run = (n: number) => store.runByRunId(runId(n), 'UNRESTRICTED');

    it('changes no edge, version, job or asset at any time, and no meaning of a late event', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(lineageEvent, { minLength: 2, maxLength: 12 }),
          fc.nat(12),
          fc.integer({ min: 1, max: 14 }).map((n) => n * 1000),
          fc.nat(3),
          async (events, cut, before, again) => {
            await clearGraph(runner);
            await write(events);
            const plain = await timeless(store);
            await clearGraph(runner);
            await write(events.slice(0, cut));
            await compact(before);
            await write([...events.slice(cut), ...events.slice(0, again)]);
            await compact(before);
            expect(await timeless(store)).toEqual(plain);
          },
        ),
        { numRuns: cases },
      );
    }, 240_000);

    it('takes old runs away, but the latest of a job and those that wrote a model', async () => {
      const model = dataset('m', { kind: 'MODEL' });
      await write([
        ...[1, 2, 3].map((n) => ran('load', { at: n * 100, run: n, outputs: ['t'], metrics: { n } })),
        ran('train', { at: 110, run: 4, inputs: ['t'], outputs: [model] }),
        ran('train', { at: 210, run: 5, inputs: ['t'], outputs: [model] }),
        ran('load', { at: 1000, run: 6, outputs: ['t'] }),
        ran('quiet', { at: 120, run: 7, outputs: ['t'] }),
      ]);
      expect(await compact(300, true)).toEqual({ runs: 2, kept: 3 });
      expect(await run(1)).not.toBeNull();
      expect(await compact(300)).toEqual({ runs: 2, kept: 3 });
      expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (n) => (await run(n)) !== null))).toEqual([
        false,
        false,
        true,
        true,
        true,
        true,
        true,
      ]);
      expect(await compact(300)).toEqual({ runs: 0, kept: 3 });
      const job = await namesIn(store).job('load');
      expect((await store.countRuns([job])).get(job)).toBe(2);
      expect((await store.completionsOf([job], 10_000, 9)).get(job)).toEqual({
        ran: true,
        completed: [1000, 300, 200, 100],
      });
    });

    it('takes more than one step where there are many, each of which stands alone', async () => {
      await store.writeEvents(
        Array.from({ length: 250 }, (_, i) => ran('load', { at: i + 1, run: i + 1, outputs: ['t'] })),
      );
      const steps: number[] = [];
      for await (const { runs } of store.compactRuns({ before: 1_000, dryRun: false })) steps.push(runs);
      expect(steps).toEqual([100, 100, 49]);
    });

    it('keeps the latest statistics and results of checks, and forgets older ones', async () => {
      const measured = (rowCount: number, success: boolean) =>
        dataset('t', { statistics: { rowCount }, assertions: [{ name: 'fresh', success }] });
      await write([
        ran('load', { at: 100, run: 1, outputs: [measured(1, true)] }),
        ran('load', { at: 200, run: 2, outputs: [measured(2, true)] }),
        ran('load', { at: 300, run: 3, outputs: [measured(3, false)] }),
        ran('load', { at: 400, run: 4, outputs: ['t'] }),
      ]);
      const id = await namesIn(store).asset('t');
      const before = await store.assertionsOf([id]);
      await compact(350);
      const counts = found((await store.statisticsOf([id], null, 9)).get(id), 't').map(({ rowCount }) => rowCount);
      expect(counts).toEqual([3]);
      expect(await store.assertionsOf([id])).toEqual(before);
      expect(await run(3)).toBeNull();
    });

    it('does not bring a run back for its late events, and lets them say what they would have said', async () => {
      await write([
        ran('load', { at: 100, run: 1, inputs: ['a'], outputs: ['t'] }),
        ran('load', { at: 200, run: 2, inputs: ['a', 'b'], outputs: ['t'] }),
        ran('load', { at: 900, run: 3, inputs: ['b'], outputs: ['t'] }),
      ]);
      await compact(500);
      await write([ran('load', { at: 110, run: 1, eventType: 'OTHER', inputs: ['c'], metrics: { late: 1 } })]);
      expect(await run(1)).toBeNull();
      expect(await edgeHistory(runner)).toEqual([
        'a > t, load: 100 to 900',
        'b > t, load: from 200',
        'c > t, load: 100 to 200',
      ]);
    });

    it('is in the backup', async () => {
      await write([
        ran('load', { at: 100, run: 1, inputs: ['a'], outputs: ['t'] }),
        ran('load', { at: 900, run: 3, inputs: ['b'], outputs: ['t'] }),
      ]);
      await compact(500);
      const lines: string[] = [];
      for await (const line of store.exportLines()) lines.push(line);
      await clearGraph(runner);
      await store.importLines(Readable(lines));
      await write([ran('load', { at: 110, run: 1, eventType: 'OTHER', inputs: ['c'] })]);
      expect(await edgeHistory(runner)).toEqual([
        'a > t, load: 100 to 900',
        'b > t, load: from 900',
        'c > t, load: 100 to 900',
      ]);
    });
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- an import reads a stream.
async function* Readable(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** Everything but runs and what single events said: edges with their times, assets, jobs; and versions. */
async function timeless(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.canonicalLines()) if (!/"what":"(?:run|sighting)"/.test(line)) lines.push(line);
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const asset = await store.assetByName('ns', name, 'UNRESTRICTED');
    const versions = asset === null ? [] : ((await store.versionsOf([asset.id])).get(asset.id) ?? []);
    for (const { version, explicit, createdAt, fields, changes } of versions)
      lines.push(JSON.stringify([name, version, explicit, createdAt, fields, changes]));
  }
  return lines;
}
