import { MAX_TEXT_DEPTH } from './limits.ts';
import { endOfString, withLongNumbersAsText } from './long-numbers.ts';
import type { Problem } from './problems.ts';

export type ParsedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

export interface JsonTextLimits {
  /** Objects and arrays inside each other. */
  readonly depth: number;
}

/**
 * The value of a JSON text, or what is wrong with it. Whole numbers that no JavaScript number can hold are text. Text
 * that nests too deeply is refused before it is parsed: a few megabytes of opening brackets would keep the parser busy
 * for seconds. A message never repeats the text.
 */
export function parseJsonText(text: string, limits: JsonTextLimits = { depth: MAX_TEXT_DEPTH }): ParsedJson {
  if (isDeeper(text, limits.depth)) return refused(`is nested too deeply: at most ${limits.depth} levels`);
  try {
    const json = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
    const value: unknown = JSON.parse(json);
    const exact = withLongNumbersAsText(json);
    return { ok: true, value: exact === json ? value : (JSON.parse(exact) as unknown) };
  } catch (error) {
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    return refused(
      position === undefined ? 'is not JSON: it ends too early' : `is not JSON: see character ${position}`,
    );
  }
}

const refused = (message: string): ParsedJson => ({ ok: false, problem: { path: '', message } });

const BYTE_ORDER_MARK = 0xfeff;
const QUOTE = 0x22;
/** `[` and `{`, `]` and `}`, told by the bit in which upper and lower case differ. */
const [OPEN, CLOSE] = [0x5b, 0x5d];

function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  // Text shorter than the limit cannot nest deeper.
  for (let at = 0; text.length > limit && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if ((code & ~0x20) === OPEN && ++depth > limit) return true;
    else if ((code & ~0x20) === CLOSE) depth--;
  }
  return false;
}
