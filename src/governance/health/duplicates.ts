import { groupBy } from '../../domain/group.ts';
import type { AssetId } from '../../domain/ids.ts';
import { assetFinding, type HealthFinding } from './finding.ts';
import { isDataset, type CountedAsset, type IndexedCensus } from './indexed.ts';

/** A schema of fewer fields tells nothing. */
const LEAST_FIELDS = 2;

/** Groups of datasets that are made of the same assets: those whose fields have to be compared. */
export function sameUpstream({ active, into }: IndexedCensus): CountedAsset[][] {
  const made = active.filter((asset) => isDataset(asset) && into.has(asset.id));
  const upstream = ({ id }: CountedAsset): string =>
    (into.get(id) ?? [])
      .map(({ from }) => from)
      .sort()
      .join(' ');
  return [...groupBy(made, upstream).values()].filter((group) => group.length > 1);
}

/** Datasets of one group that have the same fields. */
export function duplicates(
  groups: readonly (readonly CountedAsset[])[],
  fields: ReadonlyMap<AssetId, readonly string[]>,
): HealthFinding[] {
  return groups.flatMap((group) => {
    const comparable = group.filter(({ id }) => (fields.get(id)?.length ?? 0) >= LEAST_FIELDS);
    return [...groupBy(comparable, ({ id }) => (fields.get(id) ?? []).join('\n')).values()]
      .filter((twins) => twins.length > 1)
      .flatMap((twins) => twins.map((asset) => twinFinding(asset, twins)));
  });
}

function twinFinding(asset: CountedAsset, twins: readonly CountedAsset[]): HealthFinding {
  const others = twins.filter(({ id }) => id !== asset.id);
  const named = others.slice(0, 3).map(({ name }) => name);
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : '';
  const detail = `has the fields and the sources of ${named.join(', ')}${more}`;
  return assetFinding(
    'LIKELY_DUPLICATE',
    asset,
    detail,
    others.map(({ id }) => id),
  );
}
