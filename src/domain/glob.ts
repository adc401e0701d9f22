/**
 * Whether the whole text fits the glob: `*` is any text, `?` any one character, all else itself. Takes no longer than
 * the product of the lengths, whatever the glob.
 */
export function fitsGlob(glob: string, text: string): boolean {
  const [pattern, characters] = [Array.from(glob), Array.from(text)];
  let [at, place, star, mark] = [0, 0, -1, 0];
  while (place < characters.length) {
    if (pattern[at] === '*') {
      star = at++;
      mark = place;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === characters[place])) {
      at++;
      place++;
    } else if (star >= 0) {
      at = star + 1;
      place = ++mark;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Whether other texts than itself fit it. */
export const isGlob = (text: string): boolean => /[*?]/.test(text);

/**
 * The glob as an anchored regular expression, which JavaScript (with the flag `u`) and both engines' `=~` read alike:
 * no flags within it, and `[\s\S]` where a dot would leave out line breaks.
 */
export const globPattern = (glob: string): string => `^${patternOf(glob)}$`;

/** The same for texts that fit any of the globs, of which there is at least one. */
export const globsPattern = (globs: readonly string[]): string =>
  globs.length === 1 ? globPattern(String(globs[0])) : `^(?:${globs.map(patternOf).join('|')})$`;

const patternOf = (glob: string): string =>
  Array.from(glob, (character) =>
    character === '*' ? '[\\s\\S]*' : character === '?' ? '[\\s\\S]' : character.replace(/[\\^$.+()[\]{}|]/, '\\$&'),
  ).join('');
