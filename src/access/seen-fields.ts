import type { AssetId } from '../domain/ids.ts';
import type { Restriction } from '../domain/restriction.ts';
import type { CatalogReader } from '../store/port.ts';

/** A column as others name it: it may be hidden, or not there at all. */
export interface FieldName {
  readonly assetId: AssetId;
  readonly path: string;
}

/** One read tells which of these are visible fields. */
export async function seenFields(
  store: Pick<CatalogReader, 'fieldByPath'>,
  names: readonly FieldName[],
  view: Restriction,
): Promise<(name: FieldName) => boolean> {
  const asks = [...new Map(names.map((name) => [keyOf(name), name])).values()];
  const fields = asks.length === 0 ? [] : await store.fieldByPath(asks, view);
  const seen = new Set(asks.filter((_, index) => fields[index] != null).map(keyOf));
  return (name) => seen.has(keyOf(name));
}

const keyOf = ({ assetId, path }: FieldName): string => `${assetId}\n${path}`;
