/**
 * How edges follow from observations (design: "lineage that is true"). A timeline belongs to one job and one output.
 * Each observation of it says, at a time, that inputs were read; a completed run says that these were all of them, but
 * for what other runs read that are heard of later: they were going on. Of one edge two things may hold at once: what
 * a completed run said of it, and what one that goes on says. Times are epoch milliseconds.
 */
export type Entry =
  | {
      /** ADD: these inputs as well. REPLACE: these and no others. */
      readonly kind: 'ADD' | 'REPLACE';
      readonly at: number;
      /** Orders entries of one moment. */
      readonly tie: string;
      /** The edges' keys: what each joins and what is said of it. */
      readonly edges: ReadonlySet<string>;
      /** Until when the observation itself was heard of. Until then no REPLACE ends what an ADD added. */
      readonly seenAt: number;
    }
  | {
      /** DROP: an input, or the output, ceased to be; or the output was emptied. */
      readonly kind: 'DROP';
      /** Whether it comes before all else of its moment: what is emptied may be filled at once. */
      readonly first: boolean;
      readonly at: number;
      readonly tie: string;
      readonly drops: (key: string) => boolean;
    };

/** A stretch of time in which an edge holds. */
export interface Interval {
  readonly key: string;
  readonly from: number;
  /** OPEN while it holds. */
  readonly to: number;
  readonly lastSeenAt: number;
}

/** The end of an interval that has none. */
export const OPEN = Number.MAX_SAFE_INTEGER;

export interface Window {
  /** Where a REPLACE stands that the change is after; minus infinity when there is none. */
  readonly from: number;
  /** Where the first REPLACE stands that the change is before; OPEN when there is none. */
  readonly to: number;
}

/**
 * The intervals that the entries give in the window. Entries outside it are of no consequence and left out: at a
 * REPLACE nothing counts of what was said before, neither an edge nor when it was last seen, unless a run said it that
 * is heard of later.
 */
export function fold(entries: readonly Entry[], window: Window): Interval[] {
  const done: Interval[] = [];
  const held = new Map<string, Held>();
  let going = goingOnAt(window.from, entries);
  for (const { edges, seenAt } of going)
    for (const key of edges) {
      const before = held.get(key)?.lastSeenAt ?? seenAt;
      held.set(key, { ...HELD, from: window.from, lastSeenAt: Math.max(before, seenAt) });
    }
  const end = (key: string, at: number): void => {
    const edge = held.get(key);
    if (edge === undefined) return;
    held.delete(key);
    const lastSeenAt = edge.replacedAt === at ? edge.seenBefore : Math.min(edge.lastSeenAt, at);
    done.push({ key, from: edge.from, to: at, lastSeenAt });
  };
  for (const entry of inOrder(entries)) {
    if (entry.at < window.from || entry.at >= window.to) continue;
    if (entry.kind === 'DROP') {
      for (const key of [...held.keys()]) if (entry.drops(key)) end(key, entry.at);
      going = going.map((run) => without(run, entry));
      continue;
    }
    if (entry.kind === 'ADD') going.push(entry);
    else {
      going = going.filter(({ seenAt }) => seenAt > entry.at);
      for (const [key, edge] of [...held]) {
        const heardOf = lastHeardOf(key, going);
        if (heardOf !== null) held.set(key, { ...edge, replacedAt: null, lastSeenAt: heardOf });
        else if (!entry.edges.has(key)) end(key, entry.at);
      }
    }
    for (const key of entry.edges) held.set(key, seen(held.get(key), entry));
  }
  for (const key of [...held.keys()]) end(key, window.to);
  return joinAbutting(done);
}

/** What a run added, and until when it was heard of. */
interface GoingOn {
  readonly edges: ReadonlySet<string>;
  readonly seenAt: number;
}

/** What was added before a moment by runs that are heard of after it, and not dropped since. */
function goingOnAt(moment: number, entries: readonly Entry[]): GoingOn[] {
  const drops = entries.filter((entry) => entry.kind === 'DROP' && entry.at < moment);
  return entries.flatMap((entry): GoingOn[] => {
    if (entry.kind !== 'ADD' || entry.at >= moment || entry.seenAt <= moment) return [];
    const since = drops.filter((drop) => drop.at > entry.at || (drop.at === entry.at && rankOf(drop) > rankOf(entry)));
    return [since.reduce<GoingOn>(without, entry)];
  });
}

function lastHeardOf(key: string, going: readonly GoingOn[]): number | null {
  let last: number | null = null;
  for (const { edges, seenAt } of going) if (edges.has(key)) last = Math.max(seenAt, last ?? seenAt);
  return last;
}

function without({ edges, seenAt }: GoingOn, drop: Entry): GoingOn {
  if (drop.kind !== 'DROP') return { edges, seenAt };
  return { edges: new Set([...edges].filter((key) => !drop.drops(key))), seenAt };
}

/** An edge that holds at the moment that the fold has come to. */
interface Held {
  readonly from: number;
  readonly lastSeenAt: number;
  /** Of the last REPLACE, and when the edge was last seen before it: that counts if the edge ends at that moment. */
  readonly replacedAt: number | null;
  readonly seenBefore: number;
}

const HELD = { replacedAt: null, seenBefore: 0 };

function seen(edge: Held | undefined, { kind, at, seenAt }: Exclude<Entry, { kind: 'DROP' }>): Held {
  if (edge === undefined) return { from: at, lastSeenAt: Math.max(at, seenAt), replacedAt: null, seenBefore: at };
  if (kind === 'ADD') return { ...edge, lastSeenAt: Math.max(edge.lastSeenAt, seenAt) };
  const seenBefore = edge.replacedAt === at ? edge.seenBefore : Math.min(edge.lastSeenAt, at);
  return { from: edge.from, lastSeenAt: Math.max(edge.lastSeenAt, at), replacedAt: at, seenBefore };
}

/** `existing` with what lies in the window replaced by `computed`; what lies before and after stays. */
export function splice(existing: readonly Interval[], computed: readonly Interval[], window: Window): Interval[] {
  const before = existing
    .filter(({ from }) => from < window.from)
    .map((interval) => ({
      ...interval,
      to: Math.min(interval.to, window.from),
      lastSeenAt: Math.min(interval.lastSeenAt, window.from),
    }));
  const after = existing
    .filter(({ to }) => to > window.to)
    .map((interval) => ({ ...interval, from: Math.max(interval.from, window.to) }));
  return joinAbutting([...before, ...computed, ...after]);
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (a, b) => a.at - b.at || rankOf(a) - rankOf(b) || (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0),
  );
}
const rankOf = (entry: Entry): number => (entry.kind === 'DROP' && entry.first ? -1 : RANK[entry.kind]);
const RANK = { REPLACE: 0, ADD: 1, DROP: 2 } as const;

/** Leaves out empty intervals, and makes one of two that touch. */
function joinAbutting(intervals: readonly Interval[]): Interval[] {
  const byKey = new Map<string, Interval[]>();
  for (const interval of intervals)
    if (interval.from < interval.to) {
      const list = byKey.get(interval.key);
      if (list === undefined) byKey.set(interval.key, [interval]);
      else list.push(interval);
    }
  const joined: Interval[] = [];
  for (const list of byKey.values()) {
    list.sort((a, b) => a.from - b.from);
    let last: Interval | undefined;
    for (const interval of list) {
      if (last?.to === interval.from) {
        last = { ...interval, from: last.from, lastSeenAt: Math.max(last.lastSeenAt, interval.lastSeenAt) };
        joined[joined.length - 1] = last;
      } else {
        joined.push(interval);
        last = interval;
      }
    }
  }
  return joined;
}
