/**
 * Text that names something, checked: what is wrong with it, or null. Names are kept as they are written, never
 * trimmed or normalised. Control characters and halves of surrogate pairs are no part of a name.
 */
export function nameFault(text: string, maxBytes: number): string | null {
  if (text === '') return 'is empty';
  // A character takes at most three bytes for each UTF-16 unit.
  if (text.length * 3 > maxBytes) {
    const bytes = Buffer.byteLength(text);
    if (bytes > maxBytes) return `is too long: ${bytes} bytes, at most ${maxBytes} are allowed`;
  }
  if (!UNFIT.test(text)) return null;
  return LONE_SURROGATE.test(text) ? 'contains half of a surrogate pair' : 'contains a control character';
}

/**
 * The same of the path of a column. Real ones hold line breaks and tabs: the header of a spreadsheet, the text of an
 * expression that nobody named.
 */
export const pathFault = (text: string, maxBytes: number): string | null =>
  nameFault(text.replace(LINE_BREAKS_AND_TABS, ' '), maxBytes);

/** Free text with each half of a surrogate pair, which no database can store, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return SURROGATE.test(text) ? text.replace(LONE_SURROGATES, '\u{fffd}') : text;
}

const LINE_BREAKS_AND_TABS = /[\t\n\r]/g;
const SURROGATE = /[\ud800-\udfff]/;
const UNFIT = /[\p{Cc}\p{Cs}]/u;
const LONE_SURROGATE = /\p{Cs}/u;
const LONE_SURROGATES = /\p{Cs}/gu;
