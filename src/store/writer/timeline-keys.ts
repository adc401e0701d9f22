import type { EventOrigin } from '../../domain/event.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import type { ObservationRow } from '../cypher/write-observations.ts';

/** What changed on a timeline. Epoch milliseconds, both ends included. */
export interface Change {
  min: number;
  max: number;
  readonly observations: ObservationRow[];
  /** A drop, or a merge: more than the observations changed. */
  more: boolean;
}
/** What changed on the timeline of a job and an output. */
export interface TimelineChange extends Change {
  readonly jobId: JobId | null;
  readonly origin: EventOrigin;
  readonly assetId: AssetId;
}
export type TimelineChanges = Map<string, TimelineChange>;

/** A timeline: what one origin says of one output of a job. What is inferred from SQL ends nothing that is declared. */
export interface Timeline {
  readonly jobId: string | null;
  readonly origin: EventOrigin;
  readonly assetId: string;
}

export const pairKey = ({ jobId, origin, assetId }: Timeline): string => `${speaker(jobId ?? '', origin)}|${assetId}`;

/** Who says something, as the beginning of a key. */
export const speaker = (id: string, origin: EventOrigin): string => (origin === 'OPENLINEAGE' ? id : `${id}|${origin}`);

export function changeOf(changes: TimelineChanges, timeline: Timeline, at: number): TimelineChange {
  const key = pairKey(timeline);
  let change = changes.get(key);
  if (change === undefined) {
    change = {
      jobId: timeline.jobId as JobId | null,
      origin: timeline.origin,
      assetId: timeline.assetId as AssetId,
      min: at,
      max: at,
      observations: [],
      more: false,
    };
    changes.set(key, change);
  }
  change.min = Math.min(change.min, at);
  change.max = Math.max(change.max, at);
  return change;
}

/** An observation of the timeline is new, or not what it was before. */
export function observe(change: Change, row: ObservationRow, before: ObservationRow | undefined): void {
  change.min = Math.min(change.min, before === undefined ? row.base : changedFrom(row, before));
  change.max = Math.max(change.max, row.lastAt, before?.lastAt ?? row.lastAt);
  change.observations.push(row);
}

/** A run that goes on and is heard of again says nothing new of the time before. */
function changedFrom(row: ObservationRow, before: ObservationRow): number {
  const same = row.base === before.base && row.lineageSet === before.lineageSet && row.pair === before.pair;
  const goesOn = row.completedAt === null && before.completedAt === null;
  return same && goesOn ? Math.min(row.seenAt, before.seenAt) : Math.min(row.base, before.base);
}

/** The job and origin of a key that `speaker` made. */
export function speakerOf(by: string): { readonly jobId: JobId; readonly origin: EventOrigin } {
  const [id = '', origin = 'OPENLINEAGE'] = by.split('|');
  return { jobId: id as JobId, origin: origin as EventOrigin };
}
