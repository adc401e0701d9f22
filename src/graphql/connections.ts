import { once } from '../domain/once.ts';
import { within } from './arguments.ts';
import type { Keyset } from './catalog-types.ts';
import { decodeCursor, encodeCursor, type CursorList, type CursorValues } from './cursor.ts';
import { badInput } from './errors.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A Relay connection. Rows are read when edges, nodes or pageInfo are asked for; the total when it is. */
export interface Connection<Row> {
  readonly edges: () => Promise<Edge<Row>[]>;
  readonly nodes: () => Promise<Row[]>;
  readonly pageInfo: () => Promise<PageInfo>;
  readonly totalCount: () => Promise<number>;
}
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Listing<Row, V extends CursorValues> {
  readonly list: CursorList<V>;
  /** At most `limit` rows after the given ones, in order. */
  readonly read: (page: Keyset) => Promise<readonly Row[]>;
  readonly count: () => Promise<number>;
  /** The sort values of a row. */
  readonly keyOf: (row: Row) => V | Promise<V>;
}

const LONGEST_PAGE = 200;

/** The page that the arguments ask for. Throws BAD_USER_INPUT when they are wrong, before anything is read. */
export const connection = <Row, V extends CursorValues | []>(
  { first, after }: PageArguments,
  listing: Listing<Row, V>,
): Connection<Row> => pageOf({ size: pageSize(first), after }, listing);

/** The same, of any size. */
export function pageOf<Row, V extends CursorValues | []>(
  { size: first, after: cursorBefore }: { readonly size: number; readonly after: string | null | undefined },
  listing: Listing<Row, V>,
): Connection<Row> {
  const after = typeof cursorBefore === 'string' ? decodeCursor(listing.list, cursorBefore) : null;
  // One more than asked for tells whether there is a next page, without a count.
  const rows = once(() => listing.read({ after, limit: first + 1, peek: true }));
  const shown = async (): Promise<Row[]> => (await rows()).slice(0, first);
  const cursor = async (row: Row): Promise<string> => encodeCursor(listing.list, await listing.keyOf(row));
  return {
    nodes: shown,
    edges: async () => Promise.all((await shown()).map(async (node) => ({ cursor: await cursor(node), node }))),
    pageInfo: async () => {
      const nodes = await shown();
      const [start, end] = [nodes.at(0), nodes.at(-1)];
      return {
        hasNextPage: (await rows()).length > first,
        hasPreviousPage: after !== null,
        startCursor: start === undefined ? null : await cursor(start),
        endCursor: end === undefined ? null : await cursor(end),
      };
    },
    totalCount: once(listing.count),
  };
}

/** The `first` of a page: 0 to 200. The schema's default stands in for an absent one. */
export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) throw badInput('first', 'must not be null');
  return within('first', first, 0, LONGEST_PAGE);
}
