/** A table in GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-). */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('');
}

/** A text of which no character is markup, on one line. An underscore within a word is none. */
const markdownText = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*<>[\]|&~]|(?<!\w)_|_(?!\w)/g, '\\$&');
