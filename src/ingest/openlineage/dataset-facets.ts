import type { AssetName } from '../../domain/event.ts';
import { readColumnLineage } from './column-lineage.ts';
import type { DatasetDraft, DatasetFacetReader } from './dataset-draft.ts';
import { readDatasetType } from './dataset-type.ts';
import { readDashboard, readDatasetExtras, readModel } from './own-facets.ts';
import { say, saysMore, type FacetReaders } from './facets.ts';
import { readName } from './job.ts';
import { readAssertions, readQualityMetrics, readStatistics } from './quality.ts';
import { inside, report, type Place } from './problems.ts';
import { eachObject, object, oneOf, requiredText, text, type Fields } from './read.ts';
import { readSchema } from './schema.ts';
import { readDocumentation, readOwnership, readTags } from './shared-facets.ts';

const readSchemaFacet: DatasetFacetReader = (facet, place, { said }) => {
  const { fields, more } = readSchema(facet, place);
  say(said, 'schema', fields);
  return more;
};

const readColumnLineageFacet: DatasetFacetReader = (facet, place, { said }) => {
  said.columnLineage = readColumnLineage(facet, place);
  return saysMore(facet, COLUMN_LINEAGE);
};
const COLUMN_LINEAGE = new Set(['fields', 'dataset']);

/** The name of a data source is most often its URI or its namespace again. */
const readDataSource: DatasetFacetReader = (facet, place, { said }) => {
  const uri = text(facet, 'uri', place);
  const name = text(facet, 'name', place);
  say(said, 'uri', uri);
  const named = name === undefined || name === uri || name === said.namespace;
  return !named || saysMore(facet, DATA_SOURCE);
};
const DATA_SOURCE = new Set(['uri', 'name']);

const readVersion: DatasetFacetReader = (facet, place, { said }) => {
  say(said, 'version', requiredText(facet, 'datasetVersion', place));
  return saysMore(facet, VERSION);
};
const VERSION = new Set(['datasetVersion']);

const readStorage: DatasetFacetReader = (facet, place, { said }) => {
  const layer = text(facet, 'storageLayer', place);
  const format = text(facet, 'fileFormat', place);
  if (layer !== undefined || format !== undefined) {
    said.storage = { ...(layer === undefined ? {} : { layer }), ...(format === undefined ? {} : { format }) };
  }
  return saysMore(facet, STORAGE);
};
const STORAGE = new Set(['storageLayer', 'fileFormat']);

const readSymlinks: DatasetFacetReader = (facet, place, { said }) => {
  const names = new Map<string, AssetName>();
  let more = saysMore(facet, SYMLINKS);
  eachObject(facet, 'identifiers', place, (element, at) => {
    more ||= saysMore(element, NAME);
    const named = readName(element, at);
    if (named !== undefined && !isSame(named, said)) names.set(JSON.stringify([named.namespace, named.name]), named);
  });
  if (names.size > 0) said.symlinks = [...names.values()];
  return more;
};
const SYMLINKS = new Set(['identifiers']);
const NAME = new Set(['namespace', 'name']);

const readLifecycle: DatasetFacetReader = (facet, place, { said }) => {
  if (facet.lifecycleStateChange == null) report(place, 'lifecycleStateChange', 'is missing');
  const change = oneOf(facet, 'lifecycleStateChange', place, CHANGES);
  if (change === undefined) return false;
  if (change !== 'RENAME') {
    said.lifecycle = { change };
    return saysMore(facet, CHANGE);
  }
  const previous = readPrevious(facet, place);
  if (previous !== undefined && !isSame(previous, said)) said.lifecycle = { change, previous };
  return saysMore(facet, RENAME);
};
const CHANGES = ['ALTER', 'CREATE', 'DROP', 'OVERWRITE', 'RENAME', 'TRUNCATE'] as const;
const CHANGE = new Set(['lifecycleStateChange']);
const RENAME = new Set(['lifecycleStateChange', 'previousIdentifier']);

function readPrevious(facet: Fields, place: Place): AssetName | undefined {
  const previous = object(facet, 'previousIdentifier', place);
  if (previous !== undefined) return readName(previous, inside(place, 'previousIdentifier'));
  if (facet.previousIdentifier == null) report(place, 'previousIdentifier', 'is missing: a RENAME needs it');
  return undefined;
}

const isSame = (a: AssetName, b: AssetName): boolean => a.namespace === b.namespace && a.name === b.name;

export const DATASET_READERS: FacetReaders<DatasetDraft> = new Map<string, DatasetFacetReader>([
  ['documentation', (facet, place, { said }) => readDocumentation(facet, place, said)],
  ['ownership', (facet, place, { said }) => readOwnership(facet, place, said)],
  ['tags', (facet, place, { said }) => readTags(facet, place, said)],
  ['schema', readSchemaFacet],
  ['columnLineage', readColumnLineageFacet],
  ['datasetType', readDatasetType],
  ['dataSource', readDataSource],
  ['version', readVersion],
  ['storage', readStorage],
  ['symlinks', readSymlinks],
  ['lifecycleStateChange', readLifecycle],
  ['dataQualityAssertions', readAssertions],
  ['dataQualityMetrics', readQualityMetrics],
  ['headwater_model', readModel],
  ['headwater_dashboard', readDashboard],
  ['headwater_dataset', readDatasetExtras],
]);

export const INPUT_READERS: FacetReaders<DatasetDraft> = new Map<string, DatasetFacetReader>([
  ['dataQualityAssertions', readAssertions],
  ['dataQualityMetrics', readQualityMetrics],
  ['inputStatistics', readStatistics],
]);

export const OUTPUT_READERS: FacetReaders<DatasetDraft> = new Map<string, DatasetFacetReader>([
  ['dataQualityAssertions', readAssertions],
  ['dataQualityMetrics', readQualityMetrics],
  ['outputStatistics', readStatistics],
]);
