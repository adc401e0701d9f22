import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSON, GraphQLURL } from 'graphql-scalars';
import { apiError } from './errors.ts';

/** RFC 3339 in, with any offset; UTC with milliseconds out. Inside the server a time is epoch milliseconds. */
const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (typeof value !== 'number') throw new TypeError('a time must be epoch milliseconds');
    return new Date(value).toISOString();
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

export const scalars = { DateTime, JSON: GraphQLJSON, URL: GraphQLURL };

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6 without leap seconds. */
const RFC_3339 =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function parse(value: unknown): number {
  const at = typeof value === 'string' ? parseDateTime(value) : null;
  if (at === null) throw apiError('BAD_USER_INPUT', 'a DateTime is an RFC 3339 time such as "2026-04-01T08:30:00Z"');
  return at;
}

/** Epoch milliseconds, or null when the text is no RFC 3339 time. */
export function parseDateTime(text: string): number | null {
  const parts = RFC_3339.exec(text);
  if (parts === null) return null;
  const [, date = '', time = '', fraction = '', offset = ''] = parts;
  // Date.parse reads 31 February as 3 March.
  if (!new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)) return null;
  return Date.parse(`${date}T${time}${fraction.slice(0, 4)}${offset.toUpperCase()}`);
}
