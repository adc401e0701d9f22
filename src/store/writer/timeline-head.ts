import type { ObservationRow } from '../cypher/write-observations.ts';

/** The end of a timeline: its last completed run and what came after it. */
export interface Head {
  /** When that run completed. */
  readonly at: number;
  readonly observations: readonly ObservationRow[];
}

/** A longer end is not kept at hand: it is then read from the graph. */
const MOST_OBSERVATIONS = 16;

type HeadText = [number, [string, string, number, number | null, number, number, string, string][]];

/** The end of a timeline with these observations, as text; null when it is too long to keep. */
export function writeHead(observations: readonly ObservationRow[], start: number): string | null {
  const at = Math.max(start, ...observations.map(({ completedAt }) => completedAt ?? start));
  const last = observations.filter(({ lastAt }) => lastAt >= at);
  if (last.length > MOST_OBSERVATIONS) return null;
  const text: HeadText = [
    at,
    last.map((o) => [o.key, o.tie, o.base, o.completedAt, o.lastAt, o.seenAt, o.lineageSet, o.origin]),
  ];
  return JSON.stringify(text);
}

export function readHead(text: string | null, pair: string): Head | null {
  if (text === null) return null;
  const [at, rows] = JSON.parse(text) as HeadText;
  return {
    at,
    observations: rows.map(([key, tie, base, completedAt, lastAt, seenAt, lineageSet, origin]) => ({
      key,
      tie,
      pair,
      base,
      completedAt,
      lastAt,
      seenAt,
      lineageSet,
      origin,
    })),
  };
}
