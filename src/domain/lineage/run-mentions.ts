import type { JobEdgeKind } from '../event.ts';
import type { JobId } from '../ids.ts';
import { addElement, AT_COMPLETION, wholeInput, type LineageSet } from './lineage-set.ts';

/**
 * What the events of one run have said of its inputs and outputs so far. Events accumulate: this is a union, so their
 * order does not matter. Times are epoch milliseconds; names are ids of names.
 */
export interface RunMentions {
  /** When each input was first named. */
  readonly inputs: Map<string, number>;
  readonly outputs: Map<string, OutputMention>;
  /** Whether an event said outright what all outputs were made from: outputs are then not made from all inputs. */
  explicit: boolean;
  /** How jobs follow on jobs, of each kind that an event spoke of. */
  readonly links: Map<JobEdgeKind, LinksMention>;
}
/** When it was first spoken of, and each edge (`linkKey`) first told. */
export interface LinksMention {
  at: number;
  readonly edges: Map<string, number>;
}
/** An edge between jobs, by their ids. */
export const linkKey = (from: JobId, to: JobId): string => `${from} ${to}`;
export interface OutputMention {
  readonly at: number;
  /** Of its columnLineage facets. */
  readonly columns: MentionedSet | null;
  /** What was said outright; it goes before everything else. */
  readonly explicit: MentionedSet | null;
}
/** The hash of a set, and when it was first given: its delays count from there. */
export interface MentionedSet {
  readonly at: number;
  readonly hash: string;
}
export type SetOfOutput = 'columns' | 'explicit';

/** How an observation stands in time. */
export interface ObservationTimes {
  /** When the output was first named. Delays of the set count from here. */
  readonly base: number;
  /** When the run completed; null while it has not. */
  readonly completedAt: number | null;
}

/** A set with the moment that its delays count from. */
export interface TimedSet {
  readonly at: number;
  readonly set: LineageSet;
}

/**
 * The set of everything that a run's output was made from: what was said outright, or else each input of the run and
 * what its columns name. What was heard at or after completion is of the completion, so that equal runs have equal
 * sets.
 */
export function observedSet(
  { inputs, explicit }: Pick<RunMentions, 'inputs' | 'explicit'>,
  said: { readonly columns: TimedSet | null; readonly explicit: TimedSet | null },
  times: ObservationTimes,
): LineageSet {
  const observed: LineageSet = new Map();
  const delay = (at: number): number =>
    times.completedAt !== null && at >= times.completedAt ? AT_COMPLETION : Math.max(0, at - times.base);
  const add = ({ at, set }: TimedSet): void => {
    for (const element of set.values()) addElement(observed, { ...element, delay: delay(at + element.delay) });
  };
  if (said.explicit !== null) add(said.explicit);
  if (explicit || said.explicit !== null) return observed;
  for (const [name, at] of inputs) addElement(observed, wholeInput(name, delay(at)));
  if (said.columns !== null) add(said.columns);
  return observed;
}

/** Two sets with delays from different moments as one, from the earlier moment. */
export function uniteTimed(a: TimedSet, b: TimedSet): TimedSet {
  const at = Math.min(a.at, b.at);
  const set: LineageSet = new Map();
  for (const part of [a, b])
    for (const element of part.set.values()) addElement(set, { ...element, delay: part.at + element.delay - at });
  return { at, set };
}

/** By job, and origin where that is not OpenLineage: producers exist that give one run id to several jobs. */
export type MentionsByJob = Map<string, RunMentions>;

type SetRow = [number, string] | null;
type LinksRow = [JobEdgeKind, number, [string, number][]];
type JobRow = [string, [string, number][], [string, number, SetRow, SetRow][], boolean, LinksRow[]?];

export function writeMentions(byJob: MentionsByJob): string {
  const sorted = <K extends string, T>(map: ReadonlyMap<K, T>): [K, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const row = (set: MentionedSet | null): SetRow => (set === null ? null : [set.at, set.hash]);
  return JSON.stringify(
    sorted(byJob).map(([job, { inputs, outputs, explicit, links }]): JobRow => [
      job,
      sorted(inputs),
      sorted(outputs).map(([name, output]) => [name, output.at, row(output.columns), row(output.explicit)]),
      explicit,
      sorted(links).map(([kind, { at, edges }]): LinksRow => [kind, at, sorted(edges)]),
    ]),
  );
}

export function readMentions(text: string | null): MentionsByJob {
  if (text === null) return new Map();
  const set = (row: SetRow): MentionedSet | null => (row === null ? null : { at: row[0], hash: row[1] });
  return new Map(
    (JSON.parse(text) as JobRow[]).map(([job, inputs, outputs, explicit, links = []]) => [
      job,
      {
        inputs: new Map(inputs),
        outputs: new Map(
          outputs.map(([name, at, columns, said]) => [name, { at, columns: set(columns), explicit: set(said) }]),
        ),
        explicit,
        links: new Map(links.map(([kind, at, edges]) => [kind, { at, edges: new Map(edges) }])),
      },
    ]),
  );
}
