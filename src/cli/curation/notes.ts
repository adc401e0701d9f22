import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { VisibleNote } from '../../access/visible.ts';
import type { AnyId } from '../../domain/ids.ts';

const PAGE = 200;

/** All notes on each thing, latest first: a page on each of them at once, then the rest of those that have more. */
export async function readNotes(
  ids: readonly AnyId[],
  catalog: CatalogView,
): Promise<ReadonlyMap<AnyId, readonly VisibleNote[]>> {
  const notes = new Map<AnyId, readonly VisibleNote[]>();
  for (let at = 0; at < ids.length; at += PAGE)
    for (const [id, page] of await catalog.notesOf(ids.slice(at, at + PAGE), { after: null, limit: PAGE }))
      notes.set(id, page.length < PAGE ? page : [...page, ...(await restOf(id, page, catalog))]);
  return notes;
}

async function restOf(id: AnyId, first: readonly VisibleNote[], catalog: CatalogView): Promise<VisibleNote[]> {
  const rest: VisibleNote[] = [];
  for (let page = first; page.length === PAGE; rest.push(...page)) {
    const last: VisibleNote | undefined = page.at(-1);
    if (last === undefined) break;
    page = (await catalog.notesOf([id], { after: [last.createdAt, last.id], limit: PAGE })).get(id) ?? [];
  }
  return rest;
}
