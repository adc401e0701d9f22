import type { RunEventType } from './event.ts';
import type { RunState } from './catalog.ts';

/** When a run began and ended, from its events in any order. Epoch milliseconds. */
export interface RunLife {
  readonly firstEventAt: number;
  readonly lastEventAt: number;
  /** Of the first START; the first event where there is no START. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Of the last COMPLETE. */
  readonly completedAt: number | null;
  readonly state: RunState;
  /** Event time that `state` is from. */
  readonly stateAt: number;
}

const STATE_OF: Readonly<Record<RunEventType, RunState>> = {
  OTHER: 'NEW',
  START: 'RUNNING',
  RUNNING: 'RUNNING',
  COMPLETE: 'COMPLETED',
  ABORT: 'ABORTED',
  FAIL: 'FAILED',
};
/** At one moment the later state wins; an end is never undone by what was going on at an earlier time. */
const RANK: Readonly<Record<RunState, number>> = { NEW: 0, RUNNING: 1, COMPLETED: 2, ABORTED: 3, FAILED: 4 };

export function live(before: RunLife | null, type: RunEventType, at: number): RunLife {
  const said = STATE_OF[type];
  const ends = RANK[said] >= RANK.COMPLETED;
  const event: RunLife = {
    firstEventAt: at,
    lastEventAt: at,
    startedAt: type === 'START' ? at : null,
    endedAt: ends ? at : null,
    completedAt: said === 'COMPLETED' ? at : null,
    state: said,
    stateAt: at,
  };
  return before === null ? event : unite(before, event);
}

function unite(a: RunLife, b: RunLife): RunLife {
  const [low, high] = inOrder(a, b);
  return {
    firstEventAt: Math.min(a.firstEventAt, b.firstEventAt),
    lastEventAt: Math.max(a.lastEventAt, b.lastEventAt),
    startedAt: least(a.startedAt, b.startedAt),
    endedAt: most(a.endedAt, b.endedAt),
    completedAt: most(a.completedAt, b.completedAt),
    state: high.state === 'NEW' && low.state !== 'NEW' ? low.state : high.state,
    stateAt: high.state === 'NEW' && low.state !== 'NEW' ? low.stateAt : high.stateAt,
  };
}

/** An end outranks what is no end, whenever it was said; else the later one wins. */
function inOrder(a: RunLife, b: RunLife): readonly [RunLife, RunLife] {
  const [endA, endB] = [RANK[a.state] >= RANK.COMPLETED, RANK[b.state] >= RANK.COMPLETED];
  if (endA !== endB) return endA ? [b, a] : [a, b];
  if (a.stateAt !== b.stateAt) return a.stateAt < b.stateAt ? [a, b] : [b, a];
  return RANK[a.state] <= RANK[b.state] ? [a, b] : [b, a];
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));
