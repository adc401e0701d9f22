import type { z } from 'zod';

/** A question could not be answered, or not to the end: nothing may be concluded from it. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  /** One of GraphQL's error codes, or null when there was no GraphQL answer. */
  readonly code: string | null;

  constructor(message: string, code: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Asks the API, as one viewer, and gives the answer's `data` in the shape that the document asks for. Throws
 * NotAnswered for anything else.
 */
export type Ask = <T>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  shape: z.ZodType<T>,
) => Promise<T>;

/** More than these of one audit are not gathered. */
const MOST_FOUND = 10_000;

interface PageOf<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All pages of a list. Throws NotAnswered when there are more than can be gathered, or the list does not go on. */
export async function allOf<T>(
  read: (after: string | null) => Promise<PageOf<T>>,
  most: number = MOST_FOUND,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo } = await read(after);
    all.push(...nodes);
    if (all.length > most) throw new NotAnswered(`there are more than ${most}`);
    if (!pageInfo.hasNextPage) return all;
    if (pageInfo.endCursor === null || pageInfo.endCursor === after) throw new NotAnswered('a list did not go on');
    after = pageInfo.endCursor;
  }
}
