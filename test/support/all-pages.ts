import type { Keyset } from '../../src/store/port.ts';

/** Every row of a list, read page by page. */
export async function allPages<T>(
  read: (page: Keyset) => Promise<readonly T[]>,
  keyOf: (row: T) => readonly (string | number)[],
  limit: number,
): Promise<T[]> {
  const rows: T[] = [];
  let after: readonly (string | number)[] | null = null;
  for (;;) {
    const page: readonly T[] = await read({ after, limit });
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined) return rows;
    after = keyOf(last);
  }
}

/** All at once. */
export const EVERYTHING: Keyset = { after: null, limit: 1_000 };
