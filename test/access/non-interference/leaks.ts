import { NotFound } from '../../../src/access/refusal.ts';
import type { AssetId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/store/port.ts';
import type { Leak } from './suite.ts';

const ALL = 'UNRESTRICTED';
/** The same store, with some of its reads replaced. */
const but =
  (replace: (store: Store) => Partial<Store>): Leak =>
  (store) => {
    const replaced = replace(store);
    return new Proxy(store, {
      get: (target, name) => (name in replaced ? Reflect.get(replaced, name) : (Reflect.get(target, name) as unknown)),
    });
  };

/** Ten ways and more in which a catalog could tell of hidden things; each must be caught. */
export const LEAKS: Readonly<Record<string, Leak>> = {
  'a total that counts hidden assets': but((store) => ({ countAssets: (filter) => store.countAssets(filter, ALL) })),
  'a page that ends where a hidden row stands': but((store) => ({
    listAssets: async (filter, order, page, view) => {
      const all = await store.listAssets(filter, order, page, ALL);
      const seen = await store.assetsByIds(
        all.map(({ id }) => id),
        view,
      );
      return all.filter(({ id }) => seen.has(id));
    },
  })),
  'facets over hidden matches': but((store) => ({
    searchFacets: (words, filter, rules) => store.searchFacets(words, filter, rules, ALL),
  })),
  'owners of hidden matches': but((store) => ({
    searchOwners: (words, filter) => store.searchOwners(words, filter, ALL),
  })),
  'search on hidden descriptions': but((store) => ({
    search: (words, filter, page) => store.search(words, filter, page, ALL),
  })),
  'owners of hidden things': but((store) => ({
    listOwners: (query, page) => store.listOwners(query, page, ALL),
  })),
  'tags that hidden things carry': but((store) => ({ tagsInUse: () => store.tagsInUse(ALL) })),
  'a hidden job on evidence': but((store) => ({ jobsByIds: (ids) => store.jobsByIds(ids, ALL) })),
  'the number of hidden fields': but((store) => ({
    countFields: (ids: readonly AssetId[]) => store.countFields(ids, ALL),
  })),
  'gaps where hidden fields stand in the schema': but(() => ({
    hiddenOrdinals: () => Promise.resolve(new Map<AssetId, number[]>()),
  })),
  'inputs of a job that are hidden': but((store) => ({
    inputsOf: (ids) => store.inputsOf(ids, ALL),
    assetsByIds: (ids) => store.assetsByIds(ids, ALL),
  })),
  'checks of hidden fields': but((store) => ({
    fieldByPath: (asks) => store.fieldByPath(asks, ALL),
  })),
  'an error that names what is hidden': but((store) => ({
    assetsByIds: async (ids, view) => {
      const [seen, all] = [await store.assetsByIds(ids, view), await store.assetsByIds(ids, ALL)];
      for (const [id, { name }] of all) if (!seen.has(id)) throw new NotFound(`${name} is not for you`);
      return seen;
    },
  })),
  'what leads on to hidden nodes': but((store) => ({
    degrees: (ids, request) => store.degrees(ids, { ...request, view: ALL }),
    leading: (ids, request) => store.leading(ids, { ...request, view: ALL }),
  })),
  'sources and readers that are hidden': but((store) => ({
    healthEdges: (at, limit) => store.healthEdges(at, limit, ALL),
  })),
  'what hidden jobs read and write': but((store) => ({
    healthJobs: (limit) => store.healthJobs(limit, ALL),
    jobEnds: (end, limit) => store.jobEnds(end, limit, ALL),
  })),
  'names that are like hidden ones': but((store) => ({
    healthAssets: (limit) => store.healthAssets(limit, ALL),
  })),
};
