import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { VisibleAsset, VisibleJob, VisibleTerm } from '../../access/visible.ts';
import { sortKey } from '../../domain/naming.ts';
import type { TermText } from '../../ingest/curation/file.ts';

const LIMIT = 200;

interface Placed {
  readonly namespace: string;
}

/** The assets that fit, by name. */
export const assetPages = (
  catalog: CatalogView,
  fits: (asset: Placed) => boolean,
): AsyncIterable<readonly VisibleAsset[]> =>
  pagesOf<VisibleAsset>(
    (after) => catalog.listAssets({}, { by: 'NAME', direction: 'ASC' }, { after, limit: LIMIT }),
    sortKey,
    fits,
  );

/** The jobs that fit, by name. */
export const jobPages = (catalog: CatalogView, fits: (job: Placed) => boolean): AsyncIterable<readonly VisibleJob[]> =>
  pagesOf<VisibleJob>((after) => catalog.listJobs({}, { after, limit: LIMIT }), sortKey, fits);

/** All terms, by name, those alike but for case too: in no namespace. */
export async function* termPages(catalog: CatalogView): AsyncIterable<TermText[]> {
  const pages = pagesOf<VisibleTerm>(
    (after) => catalog.listTerms(null, { after, limit: LIMIT }),
    lowerName,
    () => true,
  );
  // The catalog has those alike in the order of their ids: the last of a page may have to wait for the next page.
  let alike: readonly VisibleTerm[] = [];
  for await (const page of pages) {
    const terms = [...alike, ...page];
    const last = terms.at(-1);
    alike = terms.filter((term) => last !== undefined && lowerName(term) === lowerName(last));
    yield inOrder(terms.slice(0, terms.length - alike.length));
  }
  yield inOrder(alike);
}

const lowerName = ({ name }: VisibleTerm): string => name.toLowerCase();

const inOrder = (terms: readonly VisibleTerm[]): TermText[] =>
  terms
    .map((term) => ({ term, key: `${lowerName(term)}\n${term.name}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ term: { name, definition } }) => ({ name, definition: definition ?? '' }));

async function* pagesOf<T extends { readonly id: string }>(
  read: (after: readonly string[] | null) => Promise<T[]>,
  key: (row: T) => string,
  fits: (row: T) => boolean,
): AsyncIterable<readonly T[]> {
  let after: readonly string[] | null = null;
  for (;;) {
    const page: T[] = await read(after);
    yield page.filter(fits);
    const last = page.at(-1);
    if (last === undefined || page.length < LIMIT) return;
    after = [key(last), last.id];
  }
}
