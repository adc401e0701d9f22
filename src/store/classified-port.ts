import type { AssetKind } from '../domain/event.ts';
import type { AssetId, FieldId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { NameRule, Restriction } from '../domain/restriction.ts';

/** A field, as far as its place and its sensitivity go. */
export interface FieldPlace {
  readonly id: FieldId;
  readonly assetId: AssetId;
  readonly kind: AssetKind;
  readonly namespace: string;
  readonly assetName: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly assetTags: readonly string[];
  /** Tags that a person took away from it, or from all of its asset. */
  readonly refusedTags: readonly string[];
}

/** What classifies a field: a tag of its own or of its asset, or a rule that its asset's name fits. */
export interface Classifiers {
  readonly tags: readonly string[];
  readonly rules: readonly NameRule[];
  /** Namespaces of the fields; null is any. */
  readonly namespaces: readonly string[] | null;
}

/** Kinds of the fields' assets, and their namespaces; null is any. */
export interface Whereabouts {
  readonly kinds: readonly AssetKind[] | null;
  readonly namespaces: readonly string[] | null;
}

/** Reads for reports over many fields at once: columns, and no more of each field than reports compute with. */
export interface ClassifiedReader {
  /** Visible fields that one of the classifiers classifies, by id; the first `limit` of them. */
  classifiedFields(by: Classifiers, limit: number, view: Restriction): Promise<FieldId[]>;
  /** Visible fields to which one of the tags came along lineage, with all that came to them: by id, the first `limit`. */
  receivingFields(tags: readonly string[], limit: number, view: Restriction): Promise<Map<FieldId, readonly string[]>>;
  /** The visible ones among the fields that are where they should be, in any order. Unknown ids are left out. */
  fieldPlaces(ids: readonly LineageId[], where: Whereabouts, view: Restriction): Promise<FieldPlace[]>;
}
