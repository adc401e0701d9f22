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

/**
 * The glob as an anchored regular expression, which JavaScript (with the flag `u`) and both engines' `=~` read alike:
 * no flags within it, and `[\s\S]` where a dot would leave out line breaks.
 */
export function globPattern(glob: string): string {
  const parts = Array.from(glob, (character) =>
    character === '*' ? '[\\s\\S]*' : character === '?' ? '[\\s\\S]' : character.replace(/[\\^$.+()[\]{}|]/, '\\$&'),
  );
  return `^${parts.join('')}$`;
}
