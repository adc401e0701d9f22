import type { ClassifiedPlace } from '../access/classified-fields.ts';
import { groupBy } from '../domain/group.ts';
import type { ShortestTree } from '../domain/lineage/shortest-tree.ts';
import { compareKeys, type Key } from './keys.ts';

/** A field that a tag comes to, and that does not carry it. */
export interface ExposedField {
  readonly node: number;
  readonly tag: string;
  /** Namespace, name, path, id and tag. */
  readonly key: Key;
}

export interface ExposedFields {
  readonly total: number;
  /** By key: at most `limit` after the one given. */
  page(after: Key | null, limit: number): ExposedField[];
}

/**
 * Those of the places that one of the trees reaches and that its tag does not classify. There may be very many, and
 * pages are short: assets are put in order, and of fields those alone that are come to.
 */
export function exposedFields(
  places: Iterable<readonly [node: number, place: ClassifiedPlace]>,
  trees: ReadonlyMap<string, ShortestTree>,
): ExposedFields {
  const tags = [...trees].sort(([a], [b]) => compareKeys([a], [b]));
  const all = [...places];
  let total = 0;
  for (const [tag, { hops }] of tags)
    for (const [node, { classifiedBy }] of all) if ((hops[node] ?? -1) > 0 && !classifiedBy.includes(tag)) total++;
  let assets: readonly Asset[] | null = null;

  function* after(key: Key | null): Generator<ExposedField> {
    assets ??= inOrder(all);
    for (const { name, fields } of assets) {
      // Compares the namespace and the name alone.
      if (key !== null && compareKeys(name, key) < 0) continue;
      for (const [node, place] of fields.sort(([, a], [, b]) => compareKeys([a.path, a.id], [b.path, b.id])))
        for (const [tag, { hops }] of tags) {
          const row = { node, tag, key: [...name, place.path, place.id, tag] };
          const isExposed = (hops[node] ?? -1) > 0 && !place.classifiedBy.includes(tag);
          if (isExposed && (key === null || compareKeys(row.key, key) > 0)) yield row;
        }
    }
  }

  return {
    total,
    page: (key, limit) => {
      const page: ExposedField[] = [];
      if (limit > 0)
        for (const row of after(key)) {
          page.push(row);
          if (page.length === limit) break;
        }
      return page;
    },
  };
}

/** The fields of what goes by one name: of a dataset, and perhaps of a model that is called the same. */
interface Asset {
  readonly name: readonly [namespace: string, name: string];
  readonly fields: (readonly [node: number, place: ClassifiedPlace])[];
}

function inOrder(places: readonly (readonly [number, ClassifiedPlace])[]): Asset[] {
  const assets: Asset[] = [];
  const byId = [...groupBy(places, ([, { assetId }]) => assetId).values()].flatMap((fields): Asset[] => {
    const first = fields.at(0)?.[1];
    return first === undefined ? [] : [{ name: [first.namespace, first.assetName], fields }];
  });
  for (const asset of byId.sort((a, b) => compareKeys(a.name, b.name))) {
    const last = assets.at(-1);
    if (last === undefined || compareKeys(last.name, asset.name) !== 0) assets.push(asset);
    else assets[assets.length - 1] = { name: last.name, fields: [...last.fields, ...asset.fields] };
  }
  return assets;
}
