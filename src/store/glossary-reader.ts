import { countOwners, listOwners, ownersByIds } from './cypher/read-owners.ts';
import { countTerms, listTerms, termsByIds } from './cypher/read-terms.ts';
import { notesByIds } from './cypher/read-notes.ts';
import { tagsInUse } from './cypher/read-tags.ts';
import { afterTexts } from './keyset.ts';
import type { CatalogReader, Keyset } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

type GlossaryReader = Pick<
  CatalogReader,
  'ownersByIds' | 'listOwners' | 'countOwners' | 'termsByIds' | 'listTerms' | 'countTerms' | 'notesByIds' | 'tagsInUse'
>;

/** Owners, terms, notes and tags by themselves: seen where something visible has them. */
export const createGlossaryReader = (reader: Reader): GlossaryReader => ({
  ownersByIds: async (ids, view) => byId(await reader.run(...under(view, ownersByIds, { ids }))),
  listOwners: (query, page, view) => reader.run(...under(view, listOwners, { ...searchOf(query), ...pageOf(page) })),
  countOwners: async (query, view) => {
    const [row] = await reader.run(...under(view, countOwners, searchOf(query)));
    return row?.total ?? 0;
  },

  termsByIds: async (ids, view) => byId(await reader.run(...under(view, termsByIds, { ids }))),
  listTerms: (query, page, view) => reader.run(...under(view, listTerms, { ...searchOf(query), ...pageOf(page) })),
  countTerms: async (query, view) => {
    const [row] = await reader.run(...under(view, countTerms, searchOf(query)));
    return row?.total ?? 0;
  },

  notesByIds: async (ids, view) => byId(await reader.run(...under(view, notesByIds, { ids }))),
  tagsInUse: async (view) => {
    const rows = await reader.run(...under(view, tagsInUse, {}));
    return rows.map(({ name }) => name).sort();
  },
});

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Every name contains the empty text. */
const searchOf = (query: string | null): { query: string } => ({ query: query?.toLowerCase() ?? '' });

function pageOf(page: Keyset): { name: string; id: string; limit: number } {
  const [name, id] = afterTexts(page);
  return { name, id, limit: page.limit };
}
