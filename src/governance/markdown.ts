/** A table in GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-). */
export const markdownTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${markdownHead(columns)}${markdownRows(rows)}`;

export const markdownHead = (columns: readonly string[]): string => lineOf(columns) + lineOf(columns.map(() => '---'));

export const markdownRows = (rows: readonly (readonly string[])[]): string => rows.map(lineOf).join('');

const lineOf = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`;

/** A text of which no character is markup, on one line. An underscore within a word is none. */
const markdownText = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*<>[\]|&~]|(?<!\w)_|_(?!\w)/g, '\\$&');
