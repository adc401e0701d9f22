import { parseJsonText } from '../openlineage/json-text.ts';
import { formatProblems, parseOpenLineageEvent, type ParseOptions } from '../openlineage/parse.ts';
import { decodeUtf8 } from '../openlineage/utf-8.ts';
import type { LineageEvent } from '../../domain/event.ts';

export type ReadMessage =
  { readonly ok: true; readonly event: LineageEvent } | { readonly ok: false; readonly reason: string };

/** Bytes of the largest message that is read: as of one event over HTTP. */
const MOST_BYTES = 10 * 1024 * 1024;

/** The one OpenLineage event of a message, or why there is none. */
export function readMessage(value: Uint8Array | undefined, parsing: ParseOptions): ReadMessage {
  if (value === undefined || value.length === 0) return { ok: false, reason: 'the message is empty' };
  if (value.length > MOST_BYTES) return { ok: false, reason: `the message is larger than ${MOST_BYTES} bytes` };
  const text = decodeUtf8(value);
  if (text === null) return { ok: false, reason: 'the message is not UTF-8' };
  const json = parseJsonText(text);
  if (!json.ok) return { ok: false, reason: formatProblems([json.problem]) };
  const parsed = parseOpenLineageEvent(json.value, parsing);
  return parsed.ok ? parsed : { ok: false, reason: formatProblems(parsed.problems) };
}
