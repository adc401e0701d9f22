import { describe, expect, it } from 'vitest';
import type { DatasetMention } from '../../../src/domain/event.ts';
import { currentGraph } from '../../support/current-graph.ts';
import { dataset, flow, named, ran, said } from '../../support/build-events.ts';
import type { Teller } from '../truth.ts';

const renamed = (before: string, after: string, more: Partial<DatasetMention> = {}): DatasetMention =>
  dataset(after, { lifecycle: { change: 'RENAME', previous: named(before) }, ...more });
const changed = (name: string, change: 'DROP' | 'TRUNCATE' | 'ALTER'): DatasetMention =>
  dataset(name, { lifecycle: { change } });
const alias = (name: string, ...others: readonly string[]): DatasetMention =>
  dataset(name, { symlinks: others.map(named) });

const write = (at: number, name: string | DatasetMention) => ran('J', { at, inputs: ['in'], outputs: [name] });
const read = (at: number, name: string) => ran('K', { at, inputs: [name], outputs: ['out'] });

/** Which names are one asset, and what a name's end does. */
export function describeIdentityTruth({ told, runner }: Teller): void {
  const assets = async () => (await currentGraph(runner())).datasets.map(([, name]) => name);

  describe('a RENAME', () => {
    it('keeps the edges, under the new name', async () => {
      const events = [write(1, 'a'), read(2, 'a'), said(5, renamed('a', 'b'))];
      expect(await told(...events)).toEqual(['b > out, K: from 2', 'in > b, J: from 1']);
      expect(await assets()).toEqual(['b', 'in', 'out']);
    });

    it('leads what is said under either name to the one asset, before and after', async () => {
      const events = [write(1, 'b'), said(5, renamed('a', 'b')), read(7, 'a'), write(9, 'a')];
      expect(await told(...events)).toEqual(['b > out, K: from 7', 'in > b, J: from 1']);
      expect(await assets()).toEqual(['b', 'in', 'out']);
    });

    it('in a chain ends at the last name, also when all of it is of one moment', async () => {
      for (const [first, second] of [
        [5, 6],
        [5, 5],
      ] as const) {
        const events = [write(1, 'a'), said(first, renamed('a', 'b')), said(second, renamed('b', 'c')), read(9, 'b')];
        expect(await told(...events)).toEqual(['c > out, K: from 9', 'in > c, J: from 1']);
      }
    });

    it('and back again gives the first name', async () => {
      const events = [write(1, 'a'), said(5, renamed('a', 'b')), said(6, renamed('b', 'a'))];
      expect(await told(...events)).toEqual(['in > a, J: from 1']);
    });

    it('writes nothing: the run that renames is no writer of the asset', async () => {
      const events = [write(1, 'a'), ran('R', { at: 5, inputs: ['x'], outputs: [renamed('a', 'b')] })];
      expect(await told(...events)).toEqual(['in > b, J: from 1']);
    });

    it('of two datasets that feed each other leaves no edge of one to itself', async () => {
      const columns = { columnLineage: [flow('a.x', 'x'), flow('a.x', 'y')] };
      const events = [ran('J', { at: 1, inputs: ['a'], outputs: [dataset('b', columns)] }), said(5, renamed('a', 'b'))];
      expect(await told(...events)).toEqual(['b.x > b.y, J: from 1']);
    });
  });

  describe('a symlink', () => {
    it('makes one asset of two names, whichever was heard first', async () => {
      const events = [write(1, 'path'), read(2, 'hive'), said(5, alias('path', 'hive'))];
      expect(await told(...events)).toEqual(['in > path, J: from 1', 'path > out, K: from 2']);
      expect(await assets()).toEqual(['in', 'out', 'path']);
    });

    it('to a name that was renamed leads to the one asset', async () => {
      const events = [write(1, 'a'), said(3, renamed('a', 'b')), said(5, alias('hive', 'a')), read(9, 'hive')];
      expect(await told(...events)).toEqual(['b > out, K: from 9', 'in > b, J: from 1']);
    });

    it('that two datasets share makes one asset of them', async () => {
      const events = [write(1, alias('p1', 'hive')), read(2, 'p2'), said(5, alias('p2', 'hive'))];
      expect(await told(...events)).toEqual(['in > p1, J: from 1', 'p1 > out, K: from 2']);
      expect(await assets()).toEqual(['in', 'out', 'p1']);
    });

    it('both ways gives the name that is first by its letters', async () => {
      const events = [write(1, alias('b', 'a')), read(2, 'a'), said(5, alias('a', 'b'))];
      expect(await told(...events)).toEqual(['a > out, K: from 2', 'in > a, J: from 1']);
    });

    it('lets a run that reads one name and a run that reads the other be one after the other', async () => {
      const events = [
        ran('K', { at: 1, inputs: ['path'], outputs: ['out'] }),
        ran('K', { at: 5, inputs: ['hive'], outputs: ['out'] }),
        said(9, alias('path', 'hive')),
      ];
      expect(await told(...events)).toEqual(['path > out, K: from 1']);
    });
  });

  describe('a DROP', () => {
    const dropped = (at: number, name = 'a') => ran('D', { at, outputs: [changed(name, 'DROP')] });

    it('closes what leads to the asset and what leads from it, and is no write', async () => {
      expect(await told(write(1, 'a'), read(2, 'a'), dropped(5))).toEqual(['a > out, K: 2 to 5', 'in > a, J: 1 to 5']);
    });

    it('closes the edges of columns as well', async () => {
      const columns = { columnLineage: [flow('a.x', 'y'), flow('a.w', null)] };
      const event = ran('K', { at: 1, outputs: [dataset('out', columns)] });
      expect(await told(event, dropped(5))).toEqual([
        'a > out, K: 1 to 5',
        'a.w > out, K: 1 to 5',
        'a.x > out.y, K: 1 to 5',
      ]);
    });

    it('is over when the asset is made again, by who writes and who reads it then', async () => {
      const events = [write(1, 'a'), read(2, 'a'), dropped(5), write(7, 'a'), read(9, 'a')];
      expect(await told(...events)).toEqual([
        'a > out, K: 2 to 5',
        'a > out, K: from 9',
        'in > a, J: 1 to 5',
        'in > a, J: from 7',
      ]);
    });

    it('closes nothing of what a run that was going on says when it completes', async () => {
      const events = [
        ran('J', { run: 1, at: 1, eventType: 'START', inputs: ['in'], outputs: ['a'] }),
        dropped(5),
        ran('J', { run: 1, at: 9 }),
      ];
      expect(await told(...events)).toEqual(['in > a, J: 1 to 5', 'in > a, J: from 9']);
    });

    it('is over for the asset when a run that goes on names a column of it', async () => {
      const columns = { columnLineage: [flow('a.x', 'y')] };
      const events = [
        ran('K', { run: 1, at: 1, eventType: 'START', inputs: ['a'], outputs: ['out'] }),
        dropped(5),
        ran('K', { run: 1, at: 9, eventType: 'RUNNING', outputs: [dataset('out', columns)] }),
      ];
      expect(await told(...events)).toEqual(['a > out, K: 1 to 5', 'a > out, K: from 9', 'a.x > out.y, K: from 9']);
    });

    it('of one of its names is a DROP of the asset', async () => {
      const events = [write(1, alias('path', 'hive')), dropped(5, 'hive')];
      expect(await told(...events)).toEqual(['in > path, J: 1 to 5']);
    });

    it('leaves alone what other assets feed one another', async () => {
      const event = ran('J', { at: 1, inputs: ['a', 'in'], outputs: ['out'] });
      expect(await told(event, dropped(5))).toEqual(['a > out, J: 1 to 5', 'in > out, J: from 1']);
    });
  });

  it('an ALTER by another job closes nothing', async () => {
    const events = [write(1, 'a'), read(2, 'a'), ran('T', { at: 5, outputs: [changed('a', 'ALTER')] })];
    expect(await told(...events)).toEqual(['a > out, K: from 2', 'in > a, J: from 1']);
  });

  describe('a TRUNCATE', () => {
    it('ends what the asset was made from, and not what was made from it', async () => {
      const events = [write(1, 'a'), read(2, 'a'), ran('T', { at: 5, outputs: [changed('a', 'TRUNCATE')] })];
      expect(await told(...events)).toEqual(['a > out, K: from 2', 'in > a, J: 1 to 5']);
    });

    it('comes before what its own run writes, and before what is written later', async () => {
      const refill = ran('T', { at: 5, inputs: ['new'], outputs: [changed('a', 'TRUNCATE')] });
      expect(await told(write(1, 'a'), refill, write(9, 'a'))).toEqual([
        'in > a, J: 1 to 5',
        'in > a, J: from 9',
        'new > a, T: from 5',
      ]);
    });
  });

  describe('what a run does to an asset as such', () => {
    const begun = (at: number, mention: DatasetMention) =>
      ran('D', { at, run: 7, eventType: 'START', outputs: [mention] });
    const ended = (at: number, eventType: 'COMPLETE' | 'FAIL') => ran('D', { at, run: 7, eventType });

    it('does not come about when the run fails', async () => {
      for (const mention of [changed('a', 'DROP'), changed('a', 'TRUNCATE')])
        expect(await told(write(1, 'a'), begun(3, mention), ended(5, 'FAIL'))).toEqual(['in > a, J: from 1']);
      expect(await told(write(1, 'a'), begun(3, renamed('a', 'b')), ended(5, 'FAIL'))).toEqual(['in > a, J: from 1']);
    });

    it('comes about when it completes, at the time that it was told', async () => {
      expect(await told(write(1, 'a'), begun(3, changed('a', 'DROP')), ended(5, 'COMPLETE'))).toEqual([
        'in > a, J: 1 to 3',
      ]);
      expect(await told(write(1, 'a'), begun(3, renamed('a', 'b')), ended(5, 'COMPLETE'))).toEqual([
        'in > b, J: from 1',
      ]);
    });
  });
}
