import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { LineageEvent, Transformation } from '../../src/domain/event.ts';
import { canonicalLines } from '../../src/store/backup/canonical.ts';
import { createGraphWriter } from '../../src/store/graph-writer.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Runner } from '../../src/store/runner.ts';
import { dataset, flow, ran } from '../support/build-events.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { edgeHistory } from '../support/edge-history.ts';
import { readLines } from '../support/read-lines.ts';
import { describeExplicitTruth } from './truth/explicit.ts';
import { describeIdentityTruth } from './truth/identity.ts';
import { describeJobTruth } from './truth/jobs.ts';
import { describeMaskTruth } from './truth/masks.ts';
import { describeRunTruth } from './truth/runs.ts';
import { describeStatementTruth } from './truth/statements.ts';

/** What a group of tests about the truth of lineage works with. The graph is empty before each test. */
export interface Teller {
  readonly runner: () => Runner;
  /** Writes the events one by one. */
  readonly tell: (...events: readonly LineageEvent[]) => Promise<void>;
  /**
   * The edges that the events give, as `edgeHistory` writes them. Holds the events in reverse, in one batch and twice
   * over to giving the same graph (where writes are slow: in reverse in one batch alone).
   */
  readonly told: (...events: readonly LineageEvent[]) => Promise<string[]>;
}

export const MASKED: Transformation = { type: 'DIRECT', subtype: 'TRANSFORMATION', description: null, masking: true };

/** Design section 2, "lineage that is true", by example. Times are small numbers of milliseconds. */
export function describeTruth(name: string, open: () => Promise<Runner>, speed: 'FAST' | 'SLOW'): void {
  describe(`truth of lineage on ${name}`, () => {
    let runner: Runner;
    beforeAll(async () => {
      runner = await open();
      await migrate(runner);
      // A server that was just begun takes its time for the first events: that is no part of the first test's.
      const columnLineage = [flow('a.x', 'y'), flow('a.x', null)];
      await write([[ran('J', { at: 1, inputs: ['a'], outputs: [dataset('b', { columnLineage })] })]]);
    });
    beforeEach(() => clearGraph(runner));
    afterAll(() => runner.close());

    const write = async (batches: readonly (readonly LineageEvent[])[]): Promise<void> => {
      const writer = createGraphWriter(runner);
      for (const batch of batches) await writer.writeEvents(batch);
    };
    const told: Teller['told'] = async (...events) => {
      await clearGraph(runner);
      await write(events.map((event) => [event]));
      const [history, inOrder] = [await edgeHistory(runner), await readLines(canonicalLines(runner))];
      const backwards = events.toReversed();
      const orders = speed === 'SLOW' ? [] : [backwards.map((event) => [event]), [events], [backwards, events]];
      for (const batches of [[backwards], ...orders]) {
        await clearGraph(runner);
        await write(batches);
        expect(await edgeHistory(runner)).toEqual(history);
        expect(await readLines(canonicalLines(runner))).toEqual(inOrder);
      }
      return history;
    };
    const teller: Teller = { runner: () => runner, tell: (...events) => write(events.map((event) => [event])), told };

    describeRunTruth(teller);
    describeJobTruth(teller);
    describeMaskTruth(teller);
    describeIdentityTruth(teller);
    describeExplicitTruth(teller);
    describeStatementTruth(teller);
  });
}
