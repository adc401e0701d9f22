import type { FieldRecord } from '../domain/catalog.ts';
import { OUTSIDE_SCHEMA } from '../domain/catalog.ts';
import type { AssetId } from '../domain/ids.ts';

/** Places of hidden fields in the schemas of assets, ascending. */
export type HiddenOrdinals = ReadonlyMap<AssetId, readonly number[]>;

/** The place of a field among those that are seen: a gap would tell of a hidden one. */
export function shownOrdinal({ assetId, ordinal }: FieldRecord, hidden: HiddenOrdinals): number | null {
  if (ordinal === null) return null;
  const before = hidden.get(assetId)?.filter((place) => place < ordinal).length ?? 0;
  return ordinal - before;
}

/** The way back: the place in the schema of the field that is shown at this place. */
export function realOrdinal(assetId: AssetId, shown: number, hidden: HiddenOrdinals): number {
  if (shown >= OUTSIDE_SCHEMA) return shown;
  let real = shown;
  for (const place of hidden.get(assetId) ?? []) if (place <= real) real++;
  return real;
}
