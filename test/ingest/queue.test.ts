import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { IngestQueue, QueueFull, type QueueLimits } from '../../src/ingest/queue.ts';
import type { GraphWriter } from '../../src/store/port.ts';
import type { Runner } from '../../src/store/runner.ts';
import { currentGraph } from '../support/current-graph.ts';
import { openMemoryGraph } from '../support/memory-graph.ts';
import { eventOf, rawRunEvent } from '../support/openlineage.ts';

const writing = (name: string): LineageEvent => eventOf(rawRunEvent({ outputs: [{ namespace: 'n', name }] }));
const names = (events: readonly LineageEvent[]): string[] => events.flatMap((e) => e.outputs.map(({ name }) => name));
const STORED = { ok: true };
const OUTAGE = new Error('the store is away');
const isOutage = (error: unknown): boolean => error === OUTAGE;

describe('ingest queue', () => {
  let runner: Runner;
  let writer: GraphWriter;
  /** The names of what each transaction was to write. */
  let transactions: string[][];
  beforeEach(async () => {
    ({ runner, writer } = await openMemoryGraph());
    transactions = [];
  });
  afterEach(() => runner.close());

  /** A queue before the real writer, with what `refuse` throws for some events. */
  function queueOf(limits?: QueueLimits, refuse: (names: readonly string[]) => Error | null = () => null): IngestQueue {
    const guarded: GraphWriter = {
      writeEvents: (events) => {
        transactions.push(names(events));
        const refusal = refuse(names(events));
        return refusal === null ? writer.writeEvents(events) : Promise.reject(refusal);
      },
    };
    return new IngestQueue(guarded, isOutage, limits);
  }
  const stored = async (): Promise<unknown[]> => (await currentGraph(runner)).datasets.map(([, name]) => name);

  it('has stored an event when it says so', async () => {
    const queue = queueOf();
    expect(await queue.add([writing('a')])).toEqual([STORED]);
    expect(await stored()).toEqual(['a']);
    expect(queue.length).toBe(0);
  });

  it('joins what comes at the same time, and what comes during a write, into one transaction each', async () => {
    const queue = queueOf();
    const first = Promise.all([queue.add([writing('a')]), queue.add([writing('b'), writing('c')])]);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    const second = Promise.all([queue.add([writing('d')]), queue.add([writing('e')])]);
    await Promise.all([first, second]);
    expect(transactions).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('writes no more events in one transaction than it may', async () => {
    const queue = queueOf({ joint: 2, waiting: 100 });
    await queue.add(['a', 'b', 'c', 'd', 'e'].map(writing));
    expect(transactions).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(await stored()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('lets a bad event fail alone, in its place', async () => {
    const bad = new Error('bad event');
    const queue = queueOf(undefined, (all) => (all.includes('b') ? bad : null));
    expect(await queue.add(['a', 'b', 'c'].map(writing))).toEqual([STORED, { ok: false, error: bad }, STORED]);
    expect(await stored()).toEqual(['a', 'c']);
  });

  it('does not write a single event twice when it fails', async () => {
    const queue = queueOf(undefined, () => new Error('bad event'));
    await queue.add([writing('a')]);
    expect(transactions).toEqual([['a']]);
  });

  it('does not try events one by one when the store is away', async () => {
    const queue = queueOf(undefined, () => OUTAGE);
    const failed = { ok: false, error: OUTAGE };
    expect(await queue.add(['a', 'b', 'c'].map(writing))).toEqual([failed, failed, failed]);
    expect(transactions).toHaveLength(1);
  });

  it('stops trying events one by one when the store goes away in between', async () => {
    const refusals = [new Error('bad event'), null, OUTAGE];
    const queue = queueOf(undefined, () => refusals.shift() ?? null);
    const failed = { ok: false, error: OUTAGE };
    expect(await queue.add(['a', 'b', 'c', 'd'].map(writing))).toEqual([STORED, failed, failed, failed]);
    expect(transactions).toEqual([['a', 'b', 'c', 'd'], ['a'], ['b']]);
  });

  it('goes on after a failure', async () => {
    const refusals = [OUTAGE];
    const queue = queueOf(undefined, () => refusals.shift() ?? null);
    await queue.add([writing('a')]);
    expect(await queue.add([writing('b')])).toEqual([STORED]);
    expect(await stored()).toEqual(['b']);
  });

  it('refuses events above what may wait, and stores none of them', async () => {
    const queue = queueOf({ joint: 1, waiting: 2 });
    const waiting = queue.add([writing('a'), writing('b')]);
    expect(queue.length).toBe(2);
    await expect(queue.add([writing('c')])).rejects.toBeInstanceOf(QueueFull);
    await waiting;
    expect(await stored()).toEqual(['a', 'b']);
    expect(await queue.add([writing('c')])).toEqual([STORED]);
  });

  it('takes a batch above what may wait when nothing waits, as it would be refused for ever', async () => {
    const queue = queueOf({ joint: 10, waiting: 2 });
    expect(await queue.add(['a', 'b', 'c'].map(writing))).toEqual([STORED, STORED, STORED]);
  });

  it('is drained when all that waited is answered', async () => {
    const queue = queueOf({ joint: 1, waiting: 100 });
    const added = queue.add(['a', 'b', 'c'].map(writing));
    await queue.drained();
    expect(queue.length).toBe(0);
    expect(await stored()).toEqual(['a', 'b', 'c']);
    await added;
    await queue.drained();
  });

  it('answers nothing for no events', async () => {
    expect(await queueOf().add([])).toEqual([]);
  });
});
