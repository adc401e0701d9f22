import { once } from '../domain/once.ts';

/** Rows of a page, each with what is read for all of them at once when the first of them is asked for it. */
export function readTogether<Row, Way>(
  rows: readonly Row[],
  read: () => Promise<readonly Way[]>,
): (Row & { readonly way: () => Promise<Way> })[] {
  const all = once(read);
  return rows.map((row, place) => ({
    ...row,
    way: async () => {
      const way = (await all())[place];
      if (way === undefined) throw new Error('a row without its way');
      return way;
    },
  }));
}
