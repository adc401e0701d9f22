import { stringify } from 'yaml';
import { wholeCatalog } from '../../access/audit/recorder.ts';
import { openAccess, type Access } from '../../access/gateway.ts';
import type { Viewer } from '../../access/viewer.ts';
import { fitsGlob } from '../../domain/glob.ts';
import type { CurationText } from '../../ingest/curation/file.ts';
import type { Store } from '../../store/port.ts';
import { withTrail } from '../operator.ts';
import { edgeEntries, rejectionEntries } from './edge-entries.ts';
import { assetPages, jobPages, termPages } from './pages.ts';
import { assetEntries, jobEntries } from './subject-entries.ts';

/**
 * What people said of the catalog, as the lines of a curation file: as much of it as this operator sees, of things in
 * namespaces that fit the glob (an edge is where it leads to). The same catalog gives the same lines. Reads page by
 * page. Throws Forbidden when the operator lacks the CURATE permission.
 */
export async function* exportCuration(store: Store, operator: Viewer, glob: string): AsyncIterable<string> {
  const access = openAccess(store, operator, Date.now);
  access.curation.assertAllowed();
  await withTrail(store, operator, (trail, request) => trail.append(wholeCatalog(request, 'READ', 'export curation')));
  const fits = ({ namespace }: { readonly namespace: string }): boolean => fitsGlob(glob, namespace);
  const assets = () => assetPages(access.catalog, fits);
  yield '# What people say of the catalog. docs/curation.md explains the format.';
  yield* section('terms', termPages(access.catalog));
  yield* section('assets', batches(assets(), assetEntries, access));
  yield* section('jobs', batches(jobPages(access.catalog, fits), jobEntries, access));
  yield* section('lineage', batches(assets(), edgeEntries, access));
  yield* section('rejected', batches(assets(), rejectionEntries, access));
}

async function* batches<T, E>(
  pages: AsyncIterable<T>,
  entriesOf: (page: T, access: Access) => Promise<E[]>,
  access: Access,
): AsyncIterable<E[]> {
  for await (const page of pages) yield await entriesOf(page, access);
}

/** The section's lines; none when it has no entries. */
async function* section<S extends keyof CurationText>(
  name: S,
  batches: AsyncIterable<NonNullable<CurationText[S]>>,
): AsyncIterable<string> {
  let begun = false;
  for await (const entries of batches) {
    if (entries.length === 0) continue;
    const [title, ...lines] = stringify({ [name]: entries }, { lineWidth: 100 })
      .trimEnd()
      .split('\n');
    if (!begun) yield* ['', String(title)];
    begun = true;
    yield* lines;
  }
}
