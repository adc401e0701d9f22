import type { Json } from '../json.ts';
import { addElement, AT_COMPLETION, type LineageSet } from './lineage-set.ts';

/**
 * What the events of one run have said of its inputs and outputs so far. Events accumulate: this is a union, so their
 * order does not matter. Times are epoch milliseconds; names are ids of names.
 */
export interface RunMentions {
  /** When each input was first named. */
  readonly inputs: Map<string, number>;
  readonly outputs: Map<string, OutputMention>;
}
export interface OutputMention {
  readonly at: number;
  /** When columns were first given, and the hash of the set of them; delays count from `columnsAt`. */
  readonly columnsAt: number;
  readonly columns: string | null;
}

/** How an observation stands in time. */
export interface ObservationTimes {
  /** When the output was first named. Delays of the set count from here. */
  readonly base: number;
  /** When the run completed; null while it has not. */
  readonly completedAt: number | null;
}

/**
 * The set of everything that a run's output was made from: each input of the run, and what its columns name. What was
 * heard at or after completion is of the completion, so that equal runs have equal sets.
 */
export function observedSet(
  inputs: ReadonlyMap<string, number>,
  columns: { readonly at: number; readonly set: LineageSet } | null,
  times: ObservationTimes,
): LineageSet {
  const observed: LineageSet = new Map();
  const delay = (at: number): number =>
    times.completedAt !== null && at >= times.completedAt ? AT_COMPLETION : Math.max(0, at - times.base);
  for (const [name, at] of inputs)
    addElement(observed, { name, path: null, to: null, transformations: [], delay: delay(at) });
  if (columns !== null)
    for (const element of columns.set.values())
      addElement(observed, { ...element, delay: delay(columns.at + element.delay) });
  return observed;
}

/** Two sets of columns with delays from different moments as one, from the earlier moment. */
export function uniteColumns(
  a: { readonly at: number; readonly set: LineageSet },
  b: { readonly at: number; readonly set: LineageSet },
): { readonly at: number; readonly set: LineageSet } {
  const at = Math.min(a.at, b.at);
  const set: LineageSet = new Map();
  for (const part of [a, b])
    for (const element of part.set.values()) addElement(set, { ...element, delay: part.at + element.delay - at });
  return { at, set };
}

/** By job: producers exist that give one run id to several jobs. */
export type MentionsByJob = Map<string, RunMentions>;

export function writeMentions(byJob: MentionsByJob): string {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    sorted(byJob).map(([job, { inputs, outputs }]): Json => [
      job,
      sorted(inputs),
      sorted(outputs).map(([name, { at, columnsAt, columns }]): Json => [name, at, columnsAt, columns]),
    ]),
  );
}

export function readMentions(text: string | null): MentionsByJob {
  if (text === null) return new Map();
  const rows = JSON.parse(text) as [string, [string, number][], [string, number, number, string | null][]][];
  return new Map(
    rows.map(([job, inputs, outputs]) => [
      job,
      {
        inputs: new Map(inputs),
        outputs: new Map(outputs.map(([name, at, columnsAt, columns]) => [name, { at, columnsAt, columns }])),
      },
    ]),
  );
}
