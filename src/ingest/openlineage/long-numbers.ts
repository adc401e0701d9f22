/**
 * JSON text in which whole numbers that no JavaScript number can hold are text, with all their digits: a snapshot's id
 * such as 4183020680887155442 in a facet. The text must be JSON.
 */
export function withLongNumbersAsText(json: string): string {
  if (!MAY_HAVE_SOME.test(json)) return json;
  let [text, from] = ['', 0];
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      NUMBER.lastIndex = at;
      const [number] = NUMBER.exec(json) ?? [];
      if (number === undefined) continue;
      if (WHOLE.test(number) && !Number.isSafeInteger(Number(number))) {
        text += `${json.slice(from, at)}"${number}"`;
        from = at + number.length;
      }
      at += number.length - 1;
    }
  }
  return text + json.slice(from);
}

/** Where a string that starts here ends: at its last quotation mark. */
export function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return json.length;
}

const [QUOTE, BACKSLASH, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x2d, 0x30, 0x39];
const MAY_HAVE_SOME = /[:,[\s]-?\d{16}/;
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WHOLE = /^-?\d+$/;
