import type { AssertionMention, AssetKind, DatasetMention, DataStructure } from '../../domain/event.ts';
import type { ExplicitDraft } from './explicit-lineage.ts';
import type { Draft, FacetReader } from './facets.ts';

/** A dataset while its facets are read, in any order: with what only counts when nothing better is said. */
export interface DatasetDraft {
  readonly said: Draft<DatasetMention>;
  /** Where what is said outright of its lineage goes; null for an input. */
  readonly lineage: ExplicitDraft | null;
  /** Of the datasetType facet, and of Headwater's own facets for models and dashboards. */
  kindByType?: AssetKind;
  kindByFacet?: AssetKind;
  structureByType?: DataStructure;
  /** Statistics of a quality check; those of the read or write itself go before them. */
  measured?: NonNullable<DatasetMention['statistics']>;
  /** By everything in them, as some producers give them twice. Null when none were said. */
  assertions: Map<string, AssertionMention> | null;
}

export type DatasetFacetReader = FacetReader<DatasetDraft>;
