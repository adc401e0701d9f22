import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type Json } from '../domain/json.ts';
import { badInput } from './errors.ts';

/** Sort values of the last row that the reader saw: all that a cursor holds, so it holds nothing hidden. */
export type CursorValues = readonly (string | number)[];

/** A list that can be paged, in one order: its cursors are good for no other. */
export interface CursorList<V extends CursorValues> {
  readonly fingerprint: string;
  readonly values: z.ZodType<V>;
}

/** `parts` say what the list is and how it is ordered and filtered. */
export function cursorList<V extends CursorValues>(values: z.ZodType<V>, ...parts: readonly Json[]): CursorList<V> {
  const fingerprint = createHash('sha256').update(canonicalJson(parts)).digest('base64url').slice(0, 8);
  return { fingerprint, values };
}

export function encodeCursor<V extends CursorValues>(list: CursorList<V>, values: V): string {
  return Buffer.from(JSON.stringify([VERSION, list.fingerprint, ...values])).toString('base64url');
}

/** The sort values in a cursor of this list. BAD_USER_INPUT for any other text. */
export function decodeCursor<V extends CursorValues>(list: CursorList<V>, cursor: string): V {
  const envelope = ENVELOPE.safeParse(cursor);
  if (!envelope.success) throw badInput('after', 'is not a cursor');
  const [, fingerprint, ...rest] = envelope.data;
  if (fingerprint !== list.fingerprint) throw badInput('after', 'is a cursor of another list, order or filter');
  const values = list.values.safeParse(rest);
  if (!values.success) throw badInput('after', 'is not a cursor');
  return values.data;
}

const VERSION = 1;
const LONGEST = 16_384;
const ENVELOPE = z
  .string()
  .max(LONGEST)
  .regex(/^[A-Za-z0-9_-]+$/)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.literal(VERSION), z.string()], z.union([z.string(), z.number()])));
