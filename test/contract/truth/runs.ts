import { describe, expect, it } from 'vitest';
import { dataset, flow, JOBS, ran, said } from '../../support/build-events.ts';
import { MASKED, type Teller } from '../truth.ts';

const [START, RUNNING, FAIL, ABORT, OTHER] = ['START', 'RUNNING', 'FAIL', 'ABORT', 'OTHER'] as const;

/** What runs say of their outputs. */
export function describeRunTruth({ told }: Teller): void {
  describe('runs of a job', () => {
    it('that wrote different outputs give no edge between what never met', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['b'] }),
        ran('J', { at: 2, inputs: ['c'], outputs: ['d'] }),
      ];
      expect(await told(...events)).toEqual(['a > b, J: from 1', 'c > d, J: from 2']);
    });

    it('close what a newer one no longer reads, at the time of the newer one', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a', 'b'], outputs: ['z'] }),
        ran('J', { at: 5, inputs: ['b', 'c'], outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: 1 to 5', 'b > z, J: from 1', 'c > z, J: from 5']);
    });

    it('leave alone an output that the newer one did not write', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['y', 'z'] }),
        ran('J', { at: 5, inputs: ['b'], outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > y, J: from 1', 'a > z, J: 1 to 5', 'b > z, J: from 5']);
    });

    it('leave alone what another job says of the same output', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['z'] }),
        ran('K', { at: 5, inputs: ['b'], outputs: ['z'] }),
        ran('K', { at: 9, inputs: ['a'], outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 1', 'a > z, K: from 9', 'b > z, K: 5 to 9']);
    });

    it('open again what an older one read and the one between did not', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['z'] }),
        ran('J', { at: 5, outputs: ['z'] }),
        ran('J', { at: 9, inputs: ['a'], outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: 1 to 5', 'a > z, J: from 9']);
    });

    it('that all read the same are one stretch', async () => {
      const events = [1, 2, 3, 4, 5].map((at) => ran('J', { at, inputs: ['a'], outputs: ['z'] }));
      expect(await told(...events)).toEqual(['a > z, J: from 1']);
    });
  });

  describe('a run that has not completed', () => {
    it.each([START, RUNNING, FAIL, ABORT, OTHER])('adds what it saw and closes nothing: %s', async (eventType) => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['z'] }),
        ran('J', { at: 5, eventType, inputs: ['b'], outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 1', 'b > z, J: from 5']);
    });

    it('closes when it completes, and has added from when it began', async () => {
      const events = [
        ran('J', { at: 1, inputs: ['a'], outputs: ['z'] }),
        ran('J', { run: 2, at: 5, eventType: START, inputs: ['b'], outputs: ['z'] }),
        ran('J', { run: 2, at: 8 }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: 1 to 8', 'b > z, J: from 5']);
    });

    it('is closed by a later one that completed without its inputs', async () => {
      const events = [
        ran('J', { at: 1, eventType: RUNNING, inputs: ['a'], outputs: ['z'] }),
        ran('J', { at: 5, inputs: ['b'], outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: 1 to 5', 'b > z, J: from 5']);
    });

    it('says another thing of an edge beside what a completed one said, and does not unsay it', async () => {
      const columns = (masked: boolean) => [
        dataset('z', { columnLineage: [flow('a.x', 'y', masked ? [MASKED] : [])] }),
      ];
      const before = ran('J', { at: 1, outputs: columns(true) });
      const failed = ran('J', { run: 2, at: 5, eventType: FAIL, outputs: columns(false) });
      expect(await told(before, failed)).toEqual(['a > z, J: from 1', 'a.x > z.y, J: from 1', 'a.x > z.y, J: from 5']);
    });

    it('replaces what was said of an edge once it completes', async () => {
      const columns = (masked: boolean) => [
        dataset('z', { columnLineage: [flow('a.x', 'y', masked ? [MASKED] : [])] }),
      ];
      const events = [ran('J', { at: 1, outputs: columns(true) }), ran('J', { at: 5, outputs: columns(false) })];
      expect(await told(...events)).toEqual(['a > z, J: from 1', 'a.x > z.y, J: 1 to 5', 'a.x > z.y, J: from 5']);
    });
  });

  describe('a run that goes on while another completes', () => {
    const goesOn = (at: number) =>
      ran('J', { run: 1, at, eventType: RUNNING, inputs: at === 1 ? ['a'] : [], outputs: ['z'] });
    const completes = (at: number) => ran('J', { at, inputs: ['b'], outputs: ['z'] });

    it('keeps what it reads while it is heard of, and no longer', async () => {
      expect(await told(goesOn(1), completes(5), goesOn(9))).toEqual(['a > z, J: from 1', 'b > z, J: from 5']);
      expect(await told(goesOn(1), completes(5), goesOn(9), completes(12))).toEqual([
        'a > z, J: 1 to 12',
        'b > z, J: from 5',
      ]);
    });

    it('has read all along what it read when it completes, and then all that is', async () => {
      const events = [
        ran('J', { run: 1, at: 1, eventType: START, inputs: ['a'], outputs: ['z'] }),
        ran('J', { run: 2, at: 2, eventType: START, inputs: ['b'], outputs: ['z'] }),
        ran('J', { run: 2, at: 5 }),
        ran('J', { run: 1, at: 9 }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 1', 'b > z, J: 2 to 9']);
    });

    it('does not keep what is dropped meanwhile, whenever that is heard', async () => {
      const dropped = said(3, dataset('a', { lifecycle: { change: 'DROP' } }));
      const expected = ['a > z, J: 1 to 3', 'b > z, J: from 5'];
      expect(await told(goesOn(1), dropped, completes(5), goesOn(9))).toEqual(expected);
      expect(await told(goesOn(1), completes(5), goesOn(9), dropped)).toEqual(expected);
    });

    it('keeps which jobs come before its own', async () => {
      const after = (job: string) => [
        {
          kind: 'CONTROL' as const,
          edges: [{ from: { namespace: JOBS, name: job }, to: { namespace: JOBS, name: 'J' } }],
        },
      ];
      const events = [{ ...goesOn(1), jobLinks: after('A') }, { ...completes(5), jobLinks: after('B') }, goesOn(9)];
      expect((await told(...events)).filter((edge) => edge.startsWith('control'))).toEqual([
        'control of A > J, J: from 1',
        'control of B > J, J: from 5',
      ]);
    });
  });

  describe('events of one run', () => {
    it('accumulate, whichever names inputs and which outputs', async () => {
      const events = [
        ran('J', { run: 1, at: 1, eventType: START, inputs: ['a'] }),
        ran('J', { run: 1, at: 3, eventType: RUNNING, inputs: ['b'], outputs: ['y'] }),
        ran('J', { run: 1, at: 5, outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual([
        'a > y, J: from 3',
        'a > z, J: from 5',
        'b > y, J: from 3',
        'b > z, J: from 5',
      ]);
    });

    it('count when they come after its completion, as of the completion', async () => {
      const events = [
        ran('J', { run: 1, at: 5, inputs: ['a'], outputs: ['z'] }),
        ran('J', { run: 1, at: 7, eventType: OTHER, inputs: ['b'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 5', 'b > z, J: from 5']);
    });

    it('need not come in order: the completion may name the output, the start the input', async () => {
      const events = [
        ran('J', { run: 1, at: 5, outputs: ['z'] }),
        ran('J', { run: 1, at: 1, eventType: START, inputs: ['a'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 5']);
    });

    it('that name an output by two of its names say one thing of it', async () => {
      const columns = { columnLineage: [flow('a.x', 'y')] };
      const events = [
        ran('J', { run: 1, at: 1, eventType: START, outputs: [dataset('hive z')] }),
        ran('J', { run: 1, at: 5, outputs: [dataset('z', { symlinks: [dataset('hive z')], ...columns })] }),
        ran('J', { run: 2, at: 9, outputs: [dataset('hive z'), dataset('z', columns)] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 5', 'a.x > z.y, J: from 5']);
    });
  });

  describe('a late event', () => {
    const first = ran('J', { at: 1, inputs: ['a'], outputs: ['z'] });
    const third = ran('J', { at: 9, inputs: ['a'], outputs: ['z'] });

    it('cuts the stretch that it falls into', async () => {
      const late = ran('J', { at: 5, inputs: ['b'], outputs: ['z'] });
      expect(await told(first, third, late)).toEqual(['a > z, J: 1 to 5', 'a > z, J: from 9', 'b > z, J: 5 to 9']);
    });

    it('of a run that failed adds to the stretch until the next completed one', async () => {
      const late = ran('J', { at: 5, eventType: FAIL, inputs: ['b'], outputs: ['z'] });
      expect(await told(first, third, late)).toEqual(['a > z, J: from 1', 'b > z, J: 5 to 9']);
    });

    it('that is the oldest of all begins the stretch earlier', async () => {
      const late = ran('J', { at: 0, inputs: ['a', 'b'], outputs: ['z'] });
      expect(await told(first, third, late)).toEqual(['a > z, J: from 0', 'b > z, J: 0 to 1']);
    });
  });

  describe('columns', () => {
    it('imply the edge between their assets, which events may leave out', async () => {
      const output = dataset('z', { columnLineage: [flow('a.x', 'y'), flow('b.k', null)] });
      expect(await told(ran('J', { at: 1, outputs: [output] }))).toEqual([
        'a > z, J: from 1',
        'a.x > z.y, J: from 1',
        'b > z, J: from 1',
        'b.k > z, J: from 1',
      ]);
    });

    it('imply it from when they were heard of, also when the input itself is named later', async () => {
      const events = [
        ran('J', { run: 1, at: 1, eventType: START, outputs: [dataset('z', { columnLineage: [flow('a.x', 'y')] })] }),
        ran('J', { run: 1, at: 5, inputs: ['a'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: from 1', 'a.x > z.y, J: from 1']);
    });

    it('close as their assets do', async () => {
      const output = dataset('z', { columnLineage: [flow('a.x', 'y'), flow('a.w', null)] });
      const events = [
        ran('J', { at: 1, outputs: [output] }),
        ran('J', { at: 5, inputs: ['a'], outputs: [dataset('z', { columnLineage: [flow('a.x', 'y')] })] }),
        ran('J', { at: 9, outputs: ['z'] }),
      ];
      expect(await told(...events)).toEqual(['a > z, J: 1 to 9', 'a.w > z, J: 1 to 5', 'a.x > z.y, J: 1 to 9']);
    });

    it('lead to other columns of the same table, and nothing leads to itself', async () => {
      const own = [flow('z.x', 'x'), flow('z.x', 'y'), flow('z.k', null)];
      const events = [ran('J', { at: 1, inputs: ['z', 'a'], outputs: [dataset('z', { columnLineage: own })] })];
      expect(await told(...events)).toEqual(['a > z, J: from 1', 'z.x > z.y, J: from 1']);
    });
  });

  it('a job that only reads or only writes gives no edge', async () => {
    const events = [ran('J', { at: 1, inputs: ['a'] }), ran('J', { at: 2, outputs: ['z'] })];
    expect(await told(...events)).toEqual([]);
  });
}
