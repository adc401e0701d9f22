import type { AssetKind, DataStructure } from '../../domain/event.ts';
import type { DatasetFacetReader } from './dataset-draft.ts';
import { say, saysMore } from './facets.ts';
import { text } from './read.ts';

/** The datasetType facet: the kind of the asset, and how its data is structured where the type tells. */
export const readDatasetType: DatasetFacetReader = (facet, place, draft) => {
  const type = text(facet, 'datasetType', place);
  if (type === undefined) return saysMore(facet, DATASET_TYPE);
  draft.said.datasetType = type;
  const word = type.toUpperCase();
  say(draft, 'kindByType', KINDS.get(word));
  const structure = STRUCTURES.get(word);
  if (structure !== undefined) draft.structureByType = structure;
  return saysMore(facet, DATASET_TYPE);
};

const DATASET_TYPE = new Set(['datasetType']);

const KINDS: ReadonlyMap<string, AssetKind> = new Map([
  ['MODEL', 'MODEL'],
  ['ML_MODEL', 'MODEL'],
  ['DASHBOARD', 'DASHBOARD'],
]);

const STRUCTURES: ReadonlyMap<string, DataStructure> = new Map([
  ['TABLE', 'STRUCTURED'],
  ['EXTERNAL_TABLE', 'STRUCTURED'],
  ['TEMPORARY_TABLE', 'STRUCTURED'],
  ['FEATURE_TABLE', 'STRUCTURED'],
  ['VIEW', 'STRUCTURED'],
  ['MATERIALIZED_VIEW', 'STRUCTURED'],
  ['TOPIC', 'SEMI_STRUCTURED'],
  ['STREAM', 'SEMI_STRUCTURED'],
]);
