import { stringify } from 'csv-stringify/sync';

/** RFC 4180. A cell that begins like a formula would be one in a spreadsheet: it is escaped. A number is none. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    // By itself it quotes what holds the whole delimiter: a line break alone would end the row, too.
    quoted_match: /[\r\n]/,
    cast: { string: (text) => (NEGATIVE.test(text) ? { value: text, escape_formulas: false } : text) },
  });

const NEGATIVE = /^-\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
