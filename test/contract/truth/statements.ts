import { describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import { NO_FILTER } from '../../../src/domain/lineage/graph.ts';
import { canonicalLines } from '../../../src/store/backup/canonical.ts';
import { createCatalogReader } from '../../../src/store/catalog-reader.ts';
import { createCurationWriter } from '../../../src/store/curation-writer.ts';
import { createGraphWriter } from '../../../src/store/graph-writer.ts';
import { createLineageReader } from '../../../src/store/lineage-reader.ts';
import { dataset, flow, named, NAMESPACE, ran, said } from '../../support/build-events.ts';
import { edgeHistory } from '../../support/edge-history.ts';
import { found } from '../../support/named-store.ts';
import { readLines } from '../../support/read-lines.ts';
import { shuffled } from '../../support/shuffled.ts';
import type { Teller } from '../truth.ts';

const declared = (at: number, inputs: readonly string[], outputs: readonly string[]): LineageEvent => ({
  ...ran('J', { at, inputs, outputs }),
  run: null,
});
const ADA = { id: 'ada', at: 2 };

/** What jobs and datasets declare, what persons say, and what is read at a moment. */
export function describeStatementTruth({ told, tell, runner }: Teller): void {
  const idOf = async (name: string) =>
    found(await createCatalogReader(runner()).assetByName(NAMESPACE, name, 'UNRESTRICTED'), name).id;

  describe('a declaration', () => {
    it('of a job replaces what it declared before, for the outputs that it names', async () => {
      const events = [declared(1, ['a'], ['y', 'z']), declared(5, ['b'], ['z'])];
      expect(await told(...events)).toEqual(['a > y, J: from 1', 'a > z, J: 1 to 5', 'b > z, J: from 5']);
    });

    it('of a job and its runs replace one another, by time', async () => {
      const events = [
        declared(1, ['a'], ['z']),
        ran('J', { at: 5, inputs: ['b'], outputs: ['z'] }),
        declared(9, ['a'], ['z']),
      ];
      expect(await told(...events)).toEqual(['a > z, J: 1 to 5', 'a > z, J: from 9', 'b > z, J: 5 to 9']);
    });

    it('of a dataset replaces its own columns, and leaves alone what jobs say', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['z'] }),
        said(2, dataset('z', { columnLineage: [flow('b.x', 'y')] })),
        said(5, dataset('z', { columnLineage: [flow('c.x', 'y')] })),
        said(7, dataset('z', { description: 'says nothing of columns' })),
      ];
      expect(await told(...events)).toEqual([
        'a > z, J: from 1',
        'b > z, OPENLINEAGE: 2 to 5',
        'b.x > z.y, OPENLINEAGE: 2 to 5',
        'c > z, OPENLINEAGE: from 5',
        'c.x > z.y, OPENLINEAGE: from 5',
      ]);
    });
  });

  describe('a manual edge', () => {
    const declare = async (from: string, to: string) => {
      const made = await createCurationWriter(runner()).declareLineage(await idOf(from), await idOf(to), [], null, ADA);
      expect(made).toBe(true);
    };

    it('is never closed by what events say or drop', async () => {
      await tell(ran('J', { at: 1, inputs: ['a'], outputs: ['z'] }));
      await declare('a', 'z');
      await tell(
        ran('J', { at: 5, inputs: ['b'], outputs: ['z'] }),
        said(7, dataset('a', { lifecycle: { change: 'DROP' } })),
      );
      expect(await edgeHistory(runner())).toEqual(['a > z, J: 1 to 5', 'a > z, MANUAL: from 2', 'b > z, J: from 5']);
    });

    it('goes with its ends when they turn out to be other assets, and never leads to itself', async () => {
      await tell(said(1, dataset('a')), said(1, dataset('b')), said(1, dataset('z')));
      await declare('b', 'z');
      await declare('a', 'b');
      await tell(said(5, dataset('a', { symlinks: [named('b')] })));
      expect(await edgeHistory(runner())).toEqual(['a > z, MANUAL: from 2']);
    });
  });

  describe('a moment', () => {
    it('shows the edges that held then: from their beginning on, and no longer at their end', async () => {
      await tell(
        ran('J', { at: 10, inputs: ['a'], outputs: ['z'] }),
        ran('J', { at: 20, inputs: ['b'], outputs: ['z'] }),
        ran('J', { at: 30, inputs: ['a', 'b'], outputs: ['z'] }),
      );
      const z = await idOf('z');
      const inputsAt = async (asOf: number | null): Promise<string[]> => {
        const { facts } = await createLineageReader(runner()).expand([z], {
          granularity: 'ASSET',
          direction: 'UPSTREAM',
          asOf,
          filter: NO_FILTER,
          seeds: [z],
          view: 'UNRESTRICTED',
          hidden: 'LEFT_OUT',
          named: 'NAMES',
          limit: 10,
        });
        return [...facts.names.names].sort();
      };
      expect(await inputsAt(9)).toEqual([]);
      expect(await inputsAt(10)).toEqual(['a']);
      expect(await inputsAt(19)).toEqual(['a']);
      expect(await inputsAt(20)).toEqual(['b']);
      expect(await inputsAt(29)).toEqual(['b']);
      expect(await inputsAt(30)).toEqual(['a', 'b']);
      expect(await inputsAt(null)).toEqual(['a', 'b']);
    });
  });

  describe('eight writers at once', () => {
    it('each with a memory of its own, give the graph of one', async () => {
      const events = [1, 2, 3, 4, 5, 6].flatMap((at) => [
        ran('J', { at, inputs: [at % 2 === 0 ? 'a' : 'b'], outputs: ['y', 'z'] }),
        ran('K', {
          at,
          outputs: [dataset('out', { columnLineage: [flow('z.x', 'x')], symlinks: [named('hive out')] })],
        }),
        ran('L', { at, inputs: ['hive out'], outputs: ['end'] }),
      ]);
      const history = await told(...events);
      const lines = await readLines(canonicalLines(runner()));
      await Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          const own = createGraphWriter(runner());
          const mine = shuffled(events, writer + 1);
          for (let i = 0; i < mine.length; i += 6) await own.writeEvents(mine.slice(i, i + 6));
        }),
      );
      expect(await edgeHistory(runner())).toEqual(history);
      expect(await readLines(canonicalLines(runner()))).toEqual(lines);
    }, 60_000);
  });
}
