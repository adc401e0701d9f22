import { fitsGlob } from '../glob.ts';
import type { AssetKind } from '../event.ts';

/** Which nodes are noise: those that any of the lists fits. Null and empty lists fit none. */
export interface Collapse {
  /** Globs over the asset's name: `*` is any text, `?` any one character. */
  readonly namePatterns: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly kinds: readonly AssetKind[] | null;
  readonly datasetTypes: readonly string[] | null;
}

/** What decides: of a field, its asset's name, kind and type, and the tags of both. */
export interface CollapseSubject {
  readonly name: string;
  readonly tags: readonly string[];
  readonly kind: AssetKind | null;
  readonly datasetType: string | null;
}

export const isNoise = (collapse: Collapse, { name, tags, kind, datasetType }: CollapseSubject): boolean =>
  (collapse.namePatterns ?? []).some((glob) => fitsGlob(glob, name)) ||
  (collapse.tags ?? []).some((tag) => tags.includes(tag)) ||
  (kind !== null && collapse.kinds?.includes(kind) === true) ||
  (datasetType !== null && collapse.datasetTypes?.includes(datasetType) === true);
