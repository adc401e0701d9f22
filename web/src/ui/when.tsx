import type { JSX } from 'react';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

interface Props {
  readonly at: string;
  /** Whether the time of the day matters. */
  readonly exact?: boolean;
}

/** A moment, in UTC. */
export function When({ at, exact = false }: Props): JSX.Element {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={`${EXACT.format(moment)} UTC`}>
      {(exact ? EXACT : DAY).format(moment)}
    </time>
  );
}

/** How long something took, in words. */
export function lasted(from: string, to: string): string {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}
