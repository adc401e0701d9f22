import { describe, expect, it } from 'vitest';
import type { JobEdgeKind, JobName, LineageEvent, RunEventType } from '../../../src/domain/event.ts';
import { migrate } from '../../../src/store/migrations/migrate.ts';
import { statement } from '../../../src/store/statement.ts';
import { edgeHistory } from '../../support/edge-history.ts';
import { JOBS, ran } from '../../support/build-events.ts';
import type { Teller } from '../truth.ts';

const job = (name: string): JobName => ({ namespace: JOBS, name });

interface Said {
  readonly at: number;
  /** The jobs before it; null says nothing of them. */
  readonly after: readonly string[] | null;
  readonly run?: number;
  readonly eventType?: RunEventType;
  readonly kind?: JobEdgeKind;
}

/** An event of a run of J. */
function says({ after, kind = 'CONTROL', ...run }: Said): LineageEvent {
  const event = ran('J', run);
  return after === null
    ? event
    : { ...event, jobLinks: [{ kind, edges: after.map((name) => ({ from: job(name), to: job('J') })) }] };
}

/** The graph as migration 4 finds it. */
const asBefore = statement<object, object>(
  'asBefore',
  'Jobs that precede jobs without a beginning',
  `MATCH (m:Migration {number: 4})
DELETE m
WITH count(m) AS done
MATCH (:Job)-[r:PRECEDES]->(:Job)
SET r.lastAt = r.validFrom
REMOVE r.key, r.pair, r.jobId, r.validFrom, r.validTo, r.lastSeenAt`,
);

/** Which jobs precede which, and when. */
export function describeJobTruth({ told, tell, runner }: Teller): void {
  describe('jobs that precede jobs', () => {
    it('are those that the latest completed run which spoke of them named', async () => {
      const events = [says({ at: 1, after: ['A', 'B'] }), says({ at: 5, after: ['B', 'C'] })];
      expect(await told(...events)).toEqual([
        'control of A > J, J: 1 to 5',
        'control of B > J, J: from 1',
        'control of C > J, J: from 5',
      ]);
    });

    it('stay as they were when a run does not speak of them, and end when it says that there are none', async () => {
      const events = [says({ at: 1, after: ['A'] }), says({ at: 5, after: null })];
      expect(await told(...events)).toEqual(['control of A > J, J: from 1']);
      expect(await told(...events, says({ at: 9, after: [] }))).toEqual(['control of A > J, J: 1 to 9']);
    });

    it('are added by a run that goes on or failed, which ends none', async () => {
      for (const eventType of ['START', 'FAIL'] as const) {
        const events = [says({ at: 1, after: ['A'] }), says({ at: 5, after: ['B'], eventType })];
        expect(await told(...events)).toEqual(['control of A > J, J: from 1', 'control of B > J, J: from 5']);
      }
    });

    it('are gathered from all events of a run', async () => {
      const events = [
        says({ at: 1, after: ['A', 'X'] }),
        says({ at: 3, run: 3, after: ['A'], eventType: 'START' }),
        says({ at: 4, run: 3, after: ['B'], eventType: 'RUNNING' }),
        says({ at: 5, run: 3, after: null }),
        // Late: of the same run, after it completed.
        says({ at: 7, run: 3, after: ['C'], eventType: 'OTHER' }),
      ];
      expect(await told(...events)).toEqual([
        'control of A > J, J: from 1',
        'control of B > J, J: from 4',
        'control of C > J, J: from 5',
        'control of X > J, J: 1 to 5',
      ]);
    });

    it('are told apart by kind and by who says so', async () => {
      const edges = [{ from: job('A'), to: job('J') }];
      const other: LineageEvent = { ...ran('A', { at: 2 }), jobLinks: [{ kind: 'CONTROL', edges }] };
      const events = [
        says({ at: 1, after: ['A'] }),
        says({ at: 1, run: 2, after: ['A'], kind: 'DATA' }),
        other,
        says({ at: 5, after: [] }),
      ];
      expect(await told(...events)).toEqual([
        'control of A > J, A: from 2',
        'control of A > J, J: 1 to 5',
        'data of A > J, J: from 1',
      ]);
    });

    it('are replaced by a declaration of the job, and by the runs after it', async () => {
      const declares = (at: number, ...after: string[]): LineageEvent => ({
        ...says({ at, after, kind: 'DATA' }),
        run: null,
      });
      const events = [says({ at: 1, after: ['A'], kind: 'DATA' }), declares(3, 'B'), declares(3, 'C')];
      expect(await told(...events, says({ at: 9, after: ['C'], kind: 'DATA' }))).toEqual([
        'data of A > J, J: 1 to 3',
        'data of B > J, J: 3 to 9',
        'data of C > J, J: from 3',
      ]);
    });

    it('hold on in a graph that was written before they had a beginning and an end', async () => {
      await tell(says({ at: 7, after: ['A'] }));
      const after = ['control of A > J, J: from 7'];
      await runner().write((tx) => tx.run(asBefore, {}));
      expect(await edgeHistory(runner())).not.toEqual(after);
      await migrate(runner());
      expect(await edgeHistory(runner())).toEqual(after);
    });

    it('are the same however many runs say so, and a late one takes its place', async () => {
      const runs = Array.from({ length: 30 }, (_, n) => says({ at: 10 * n + 1, after: ['A'] }));
      expect(await told(...runs, says({ at: 55, after: ['B'] }))).toEqual([
        'control of A > J, J: 1 to 55',
        'control of A > J, J: from 61',
        'control of B > J, J: 55 to 61',
      ]);
    });
  });
}
