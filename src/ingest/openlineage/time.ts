/**
 * Epoch milliseconds of an RFC 3339 date-time with a year of four digits, or null. Finer fractions are cut off. Taken
 * as well is what producers send beside the letter of it: no offset is UTC (`datetime.isoformat()` of older Python
 * clients), `+0200` and `+02` (`strftime`, Java's `X`), and no seconds or a zone after the offset
 * (`10:28Z[Europe/London]`, Java's `ZonedDateTime.toString()`; RFC 9557).
 */
export function parseTime(text: string): number | null {
  const match = DATE_TIME.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > LEAP_SECOND) return null;
  const offset = offsetMinutes(match[8] ?? 'Z');
  if (offset === null) return null;
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + millisecond;
}

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\])?$/i;
const LEAP_SECOND = 60;

function offsetMinutes(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', ''))];
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
