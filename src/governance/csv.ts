import { stringify } from 'csv-stringify/sync';

/** RFC 4180. A cell that begins like a formula would be one in a spreadsheet: it is escaped. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { record_delimiter: 'windows', escape_formulas: true });
