import type { AssetRecord } from '../domain/catalog.ts';
import type { AssetName } from '../domain/event.ts';
import { once } from '../domain/once.ts';
import type { Restriction } from '../domain/restriction.ts';
import type { CatalogReader } from '../store/port.ts';
import type { Redaction } from './aspects.ts';
import { admitsNamed } from './decision.ts';
import { seenFields } from './seen-fields.ts';
import { markVisible, type VisibleAsset } from './visible.ts';

type ShownRecord = AssetRecord & { readonly redactions: readonly Redaction[] };

/** Visible assets, with those of the names that they hold which the viewer may know: other names, and columns. */
export function shownNames(
  store: Pick<CatalogReader, 'fieldByPath'>,
  assets: readonly ShownRecord[],
  view: Restriction,
): VisibleAsset[] {
  const columns = assets.flatMap(({ id, partitions }) => partitions.map((path) => ({ assetId: id, path })));
  const seen = once(() => seenFields(store, columns, view));
  return assets.map((asset) =>
    markVisible({
      ...asset,
      aliases: asset.aliases.filter((alias) => mayBeCalled(asset, alias, view)),
      partitions: async () => {
        if (view === 'UNRESTRICTED' || asset.partitions.length === 0) return asset.partitions;
        const sees = await seen();
        return asset.partitions.filter((path) => sees({ assetId: asset.id, path }));
      },
    }),
  );
}

/** Whether the viewer may know a visible asset by this name: by others than its own where it would see it so called. */
export const mayBeCalled = (asset: AssetRecord, { namespace, name }: AssetName, view: Restriction): boolean =>
  (asset.namespace === namespace && asset.name === name) || admitsNamed(view, { namespace, name, tags: asset.tags });
