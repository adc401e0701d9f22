/** A row that says which of the ids that were asked for it answers. */
interface Answer {
  readonly asked: unknown;
}

/** Answers by the id that was asked for. */
export const byAsked = <R extends Answer, T>(
  rows: readonly R[],
  of: (record: Omit<R, 'asked'>) => T,
): Map<R['asked'], T> => new Map(rows.map(({ asked, ...record }) => [asked, of(record)]));

/** Lists of answers by the id that was asked for, each in the order of the rows. */
export function listsByAsked<R extends Answer, T>(
  rows: readonly R[],
  of: (record: Omit<R, 'asked'>) => T,
): Map<R['asked'], T[]> {
  const lists = new Map<R['asked'], T[]>();
  for (const { asked, ...record } of rows) {
    const list = lists.get(asked);
    if (list === undefined) lists.set(asked, [of(record)]);
    else list.push(of(record));
  }
  return lists;
}

/** Totals by the id that was asked for. */
export const totals = <R extends Answer & { readonly total: number }>(rows: readonly R[]): Map<R['asked'], number> =>
  new Map(rows.map(({ asked, total }) => [asked, total]));

/** Rows as they are. */
export const asTheyAre = <T>(record: T): T => record;
