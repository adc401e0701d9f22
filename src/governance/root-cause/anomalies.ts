/** One value of a series in time, epoch milliseconds. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** A value that does not fit those before it. */
export interface Anomaly extends Point {
  /** The median of the values before. */
  readonly usual: number;
}

const LEAST_BEFORE = 4;
/** Values before that count. */
export const MOST_BEFORE = 30;
/** Of the usual value: less is no anomaly, however steady the values are. */
const LEAST_CHANGE = 0.25;

/**
 * Values since a moment that are further from the median of those before them than three times the scaled median
 * absolute deviation (Leys et al., "Detecting outliers", 2013), and at least a quarter of the median. Four values
 * before are needed. `points` in any order.
 */
export function anomalies(points: readonly Point[], since: number): Anomaly[] {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  return sorted.flatMap((point, i): Anomaly[] => {
    const before = sorted.slice(Math.max(0, i - MOST_BEFORE), i).map(({ value }) => value);
    if (point.at < since || before.length < LEAST_BEFORE) return [];
    const usual = median(before);
    const spread = 1.4826 * median(before.map((value) => Math.abs(value - usual)));
    const off = Math.abs(point.value - usual);
    return off > Math.max(3 * spread, LEAST_CHANGE * Math.abs(usual)) ? [{ ...point, usual }] : [];
  });
}

/** When the next was to be expected after the last, by the median of the intervals; null for fewer than three times. */
export function expectedAfter(times: readonly number[]): { readonly at: number; readonly interval: number } | null {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const last = sorted.at(-1);
  if (last === undefined || sorted.length < 3) return null;
  const interval = median(sorted.slice(1).map((time, i) => time - (sorted[i] ?? time)));
  return { at: last + interval, interval };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
