import { describe, expect, it } from 'vitest';
import type { ExplicitEntry, ExplicitInput, LineageEvent } from '../../../src/domain/event.ts';
import { canonicalLines } from '../../../src/store/backup/canonical.ts';
import { dataset, flow, named, NAMESPACE, ran, said } from '../../support/build-events.ts';
import { eventOf } from '../../support/openlineage.ts';
import { readLines } from '../../support/read-lines.ts';
import type { Teller } from '../truth.ts';

/** `from('a')` is all of the dataset `a`, `from('a.x')` its column; `to` a column of the target. */
function from(text: string, to: string | null = null): ExplicitInput {
  const [name = '', path = null] = text.split('.');
  return { from: { ...named(name), path }, to, transformations: [] };
}
const entry = (target: string, ...inputs: readonly ExplicitInput[]): ExplicitEntry => ({
  target: named(target),
  inputs,
});
const stating = (event: LineageEvent, ...entries: readonly ExplicitEntry[]): LineageEvent => ({
  ...event,
  lineage: { complete: true, entries },
});
/** Declared by the job J. */
const declaring = (at: number, inputs: readonly string[], outputs: readonly string[], ...entries: ExplicitEntry[]) =>
  stating({ ...ran('J', { at, inputs, outputs }), run: null }, ...entries);

/** What is stated outright of lineage, and what it goes before. */
export function describeExplicitTruth({ told, runner }: Teller): void {
  const copy = { inputs: ['a', 'b'], outputs: ['c', 'd'] };

  describe('explicit lineage of a run', () => {
    it('stands in place of inputs × outputs', async () => {
      const event = stating(ran('J', { at: 1, ...copy }), entry('c', from('a')), entry('d', from('b')));
      expect(await told(event)).toEqual(['a > c, J: from 1', 'b > d, J: from 1']);
    });

    it('leaves an output that it does not name without inputs', async () => {
      expect(await told(stating(ran('J', { at: 1, ...copy }), entry('c', from('a'))))).toEqual(['a > c, J: from 1']);
    });

    it('goes before columnLineage, and takes columns of its own', async () => {
      const columns = { columnLineage: [flow('b.x', 'x')] };
      const event = ran('J', { at: 1, inputs: ['a', 'b'], outputs: [dataset('c', columns)] });
      expect(await told(stating(event, entry('c', from('a.x', 'y'), from('a.z'))))).toEqual([
        'a > c, J: from 1',
        'a.x > c.y, J: from 1',
        'a.z > c, J: from 1',
      ]);
    });

    it('adds up over the events of the run, and counts for all of them', async () => {
      const [start, end] = [
        ran('J', { at: 1, run: 1, eventType: 'START', ...copy }),
        ran('J', { at: 5, run: 1, ...copy }),
      ];
      expect(await told(start, stating(end, entry('c', from('a'))))).toEqual(['a > c, J: from 5']);
      expect(await told(stating(start, entry('c', from('a'))), stating(end, entry('c', from('b'))))).toEqual([
        'a > c, J: from 1',
        'b > c, J: from 5',
      ]);
    });

    it('closes what the run before had, and is closed by the run after', async () => {
      const events = [
        ran('J', { at: 1, ...copy }),
        stating(ran('J', { at: 5, ...copy }), entry('c', from('a')), entry('d')),
        ran('J', { at: 9, inputs: ['b'], outputs: ['c'] }),
      ];
      expect(await told(...events)).toEqual([
        'a > c, J: 1 to 9',
        'a > d, J: 1 to 5',
        'b > c, J: 1 to 5',
        'b > c, J: from 9',
        'b > d, J: 1 to 5',
      ]);
    });
  });

  describe('explicit lineage of a job', () => {
    it('is all of its lineage: what it declared or did before is over', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['x'] }),
        declaring(3, ['a', 'b'], ['y', 'z'], entry('y', from('a')), entry('z', from('b'))),
        declaring(5, ['b'], ['z'], entry('z', from('b'))),
      ];
      expect(await told(...events)).toEqual(['a > x, J: 1 to 3', 'a > y, J: 3 to 5', 'b > z, J: from 3']);
    });

    it('leaves alone what other jobs do', async () => {
      const events = [
        ran('K', { at: 1, inputs: ['a'], outputs: ['x'] }),
        declaring(3, ['b'], ['z'], entry('z', from('b'))),
      ];
      expect(await told(...events)).toEqual(['a > x, K: from 1', 'b > z, J: from 3']);
    });
  });

  it('tells which other jobs read and write a dataset, without an edge between datasets', async () => {
    const [a, b] = [
      { namespace: 'jobs', name: 'A' },
      { namespace: 'jobs', name: 'B' },
    ];
    const event = { ...ran('J', { at: 1 }), reads: [{ job: a, asset: named('r') }] };
    expect(await told(event, { ...said(2, dataset('w')), writes: [{ job: b, asset: named('w') }] })).toEqual([]);
    const ends = (await readLines(canonicalLines(runner()))).filter((line) => /"(READS|WRITES)"/.test(line));
    expect(ends.map((line) => line.replaceAll('"', ''))).toEqual([
      expect.stringMatching(/asset:r,.*job:A,.*READS/) as unknown,
      expect.stringMatching(/asset:w,.*job:B,.*WRITES/) as unknown,
    ]);
  });

  describe('explicit lineage of a dataset', () => {
    const stated = (at: number, ...inputs: readonly ExplicitInput[]): LineageEvent => ({
      ...said(at, dataset('v')),
      inputs: inputs.map((input) => dataset(input.from.name)),
      lineage: { complete: false, entries: [entry('v', ...inputs)] },
    });

    it('replaces what was stated of it before', async () => {
      expect(await told(stated(1, from('a'), from('b.x', 'y')), stated(5, from('c')))).toEqual([
        'a > v, OPENLINEAGE: 1 to 5',
        'b > v, OPENLINEAGE: 1 to 5',
        'b.x > v.y, OPENLINEAGE: 1 to 5',
        'c > v, OPENLINEAGE: from 5',
      ]);
    });

    it('ends when it is taken back, and leaves alone what a job says', async () => {
      const event = (at: number, facets: object) =>
        eventOf({ eventTime: new Date(at).toISOString(), dataset: { namespace: NAMESPACE, name: 'v', facets } });
      const a = { namespace: NAMESPACE, name: 'a' };
      const lineage = {
        inputs: [{ ...a, type: 'DATASET' }],
        fields: { y: { inputs: [{ ...a, type: 'DATASET', field: 'x' }] } },
      };
      const columnLineage = { fields: { y: { inputFields: [{ ...a, field: 'z' }] } } };
      const gone = { _deleted: true };
      const written = ran('J', { at: 1, inputs: ['a'], outputs: ['v'] });
      expect(await told(written, event(2, { lineage }), event(5, { lineage: gone }))).toEqual([
        'a > v, J: from 1',
        'a > v, OPENLINEAGE: 2 to 5',
        'a.x > v.y, OPENLINEAGE: 2 to 5',
      ]);
      expect(await told(event(2, { columnLineage }), event(5, { columnLineage: gone }))).toEqual([
        'a > v, OPENLINEAGE: 2 to 5',
        'a.z > v.y, OPENLINEAGE: 2 to 5',
      ]);
    });

    it('may say that there is no source', async () => {
      expect(await told(stated(1, from('a')), stated(5))).toEqual(['a > v, OPENLINEAGE: 1 to 5']);
    });
  });
}
