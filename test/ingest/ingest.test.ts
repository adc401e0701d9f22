import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { ingestOpenLineage, type IngestReport } from '../../src/ingest/ingest.ts';
import type { GraphWriter } from '../../src/store/port.ts';
import type { Runner } from '../../src/store/runner.ts';
import { currentGraph } from '../support/current-graph.ts';
import { openMemoryGraph } from '../support/memory-graph.ts';
import { rawRunEvent } from '../support/openlineage.ts';

const line = (name: string): string => JSON.stringify(rawRunEvent({ outputs: [{ namespace: 'n', name }] }));

async function* linesOf(...lines: readonly string[]): AsyncIterable<string> {
  for (const each of lines) yield await Promise.resolve(each);
}

describe('ingest of OpenLineage lines', () => {
  let runner: Runner;
  let writer: GraphWriter;
  beforeEach(async () => {
    ({ runner, writer } = await openMemoryGraph());
  });
  afterEach(() => runner.close());

  const datasets = async (): Promise<unknown[]> => (await currentGraph(runner)).datasets.map(([, name]) => name);

  it('stores the good events and tells of the bad ones by their lines', async () => {
    const problems: [number, string][] = [];
    const report = await ingestOpenLineage(linesOf(line('a'), '{', '', '  ', '{}', line('b')), writer, {
      onProblem: (number, message) => problems.push([number, message]),
    });
    expect(report).toEqual({ stored: 2, failed: 2 });
    expect(problems).toEqual([
      [2, expect.stringMatching(/^the event is not JSON/)],
      [5, expect.stringMatching(/^eventTime is missing; the event has neither run, job nor dataset$/)],
    ]);
    expect(await datasets()).toEqual(['a', 'b']);
  });

  it('takes a line that holds an array of events, and answers each', async () => {
    const report = await ingestOpenLineage(linesOf(`[${line('a')}, {}, ${line('b')}]`), writer);
    expect(report).toEqual({ stored: 2, failed: 1 });
    expect(await datasets()).toEqual(['a', 'b']);
  });

  it('stores nothing and fails nothing of an empty stream', async () => {
    expect(await ingestOpenLineage(linesOf(), writer)).toEqual({ stored: 0, failed: 0 });
    expect(await datasets()).toEqual([]);
  });

  it('writes in transactions of the given size, and reports after each', async () => {
    const sizes: number[] = [];
    const counting: GraphWriter = {
      writeEvents: (events) => {
        sizes.push(events.length);
        return writer.writeEvents(events);
      },
    };
    const reports: IngestReport[] = [];
    await ingestOpenLineage(linesOf(...['a', 'b', 'c', 'd', 'e'].map(line)), counting, {
      batchSize: 2,
      onProgress: (report) => reports.push(report),
    });
    expect(sizes).toEqual([2, 2, 1]);
    expect(reports.map(({ stored }) => stored)).toEqual([2, 4, 5]);
    expect(await datasets()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('holds no more than one batch of the stream at a time', async () => {
    let [read, written, most] = [0, 0, 0];
    async function* endless(): AsyncIterable<string> {
      for (; read < 100; read++) {
        most = Math.max(most, read - written);
        yield await Promise.resolve(line('a'));
      }
    }
    const counting: GraphWriter = {
      writeEvents: async (events) => {
        const summary = await writer.writeEvents(events);
        written += events.length;
        return summary;
      },
    };
    await ingestOpenLineage(endless(), counting, { batchSize: 10 });
    expect(most).toBeLessThanOrEqual(10);
  });

  it('rejects when the store does, and keeps what was stored before', async () => {
    const failing: GraphWriter = {
      writeEvents: (events: readonly LineageEvent[]) =>
        events.some(({ outputs }) => outputs.some(({ name }) => name === 'c'))
          ? Promise.reject(new Error('the disk is full'))
          : writer.writeEvents(events),
    };
    const ingest = ingestOpenLineage(linesOf(...['a', 'b', 'c', 'd'].map(line)), failing, { batchSize: 2 });
    await expect(ingest).rejects.toThrow('the disk is full');
    expect(await datasets()).toEqual(['a', 'b']);
  });
});
