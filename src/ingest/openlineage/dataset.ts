import type { DatasetMention } from '../../domain/event.ts';
import { DATASET_READERS, INPUT_READERS, OUTPUT_READERS } from './dataset-facets.ts';
import type { DatasetDraft } from './dataset-draft.ts';
import type { ExplicitDraft } from './explicit-lineage.ts';
import { KeptFacets, readFacets, say, sayKept } from './facets.ts';
import { readName } from './job.ts';
import type { Place } from './problems.ts';
import type { Fields } from '../fields.ts';

/**
 * A dataset and what its facets say. Undefined when it has no name; that is reported. `lineage` takes what it says of
 * its own lineage; null where it stands as an input: nothing happens to it there.
 */
export function readDataset(dataset: Fields, place: Place, lineage: ExplicitDraft | null): DatasetMention | undefined {
  const named = readName(dataset, place);
  const draft: DatasetDraft = { said: { namespace: '', name: '', ...named }, lineage, assertions: null };
  const kept = new KeptFacets();
  readFacets(dataset, 'facets', place, DATASET_READERS, draft, kept);
  readFacets(dataset, 'inputFacets', place, INPUT_READERS, draft, kept);
  readFacets(dataset, 'outputFacets', place, OUTPUT_READERS, draft, kept);
  sayKept(draft.said, kept);
  // What was declared of its lineage is taken back: it is made from nothing that is known.
  const deleted = kept.retracted.has('facet:columnLineage') || kept.retracted.has('facet:lineage');
  if (deleted && lineage !== null) draft.said.columnLineage ??= [];
  // Nothing says any more that it is something else than a dataset.
  if (KINDS.some((facet) => kept.retracted.has(`facet:${facet}`))) draft.kindByFacet ??= 'DATASET';
  return named === undefined ? undefined : finish(draft);
}

/** Facets that say of what kind an asset is. */
const KINDS = ['datasetType', 'headwater_model', 'headwater_dashboard'] as const;

/** What more than one facet has a say in. */
function finish({ said, ...draft }: DatasetDraft): DatasetMention {
  say(said, 'kind', draft.kindByType ?? draft.kindByFacet ?? (said.datasetType === undefined ? undefined : 'DATASET'));
  say(said, 'structure', said.structure ?? draft.structureByType);
  if (said.kind === 'MODEL') say(said, 'modelVersion', said.modelVersion ?? said.version);
  if (draft.measured !== undefined) said.statistics = { ...draft.measured, ...said.statistics };
  if (draft.assertions !== null) said.assertions = [...draft.assertions.values()];
  return said;
}
