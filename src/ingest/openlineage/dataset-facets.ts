import type { AssetName, CatalogMention, HierarchyLevel } from '../../domain/event.ts';
import { readColumnLineage } from './column-lineage.ts';
import type { DatasetDraft, DatasetFacetReader } from './dataset-draft.ts';
import { readDatasetType } from './dataset-type.ts';
import { readDatasetLineage } from './explicit-lineage.ts';
import { readDashboard, readDatasetExtras, readModel } from './own-facets.ts';
import { say, saysMore, type FacetReaders } from './facets.ts';
import { readName } from './job.ts';
import { readAssertions, readQualityMetrics, readStatistics } from './quality.ts';
import { inside } from './problems.ts';
import type { Fields } from '../fields.ts';
import { eachObject, object, oneOf, requiredText, text } from './read.ts';
import { readSchema } from './schema.ts';
import { uriWithoutCredentials, withoutCredentials } from './secrets.ts';
import { readDocumentation, readOwnership, readTags } from './shared-facets.ts';

const readSchemaFacet: DatasetFacetReader = (facet, place, { said }) => {
  const { fields, more } = readSchema(facet, place);
  say(said, 'schema', fields);
  return more;
};

const readColumnLineageFacet: DatasetFacetReader = (facet, place, { said }) => {
  const { edges, more } = readColumnLineage(facet, place);
  say(said, 'columnLineage', edges);
  return more;
};

const readLineageFacet: DatasetFacetReader = (facet, place, { said, lineage }) =>
  lineage === null || readDatasetLineage(facet, place, said, lineage);

/** The name of a data source is most often its URI or its namespace again. */
const readDataSource: DatasetFacetReader = (facet, place, { said }) => {
  const uri = text(facet, 'uri', place);
  const name = text(facet, 'name', place);
  say(said, 'uri', uri === undefined ? undefined : uriWithoutCredentials(uri));
  const named = name === undefined || name === uri || name === said.namespace;
  return !named || saysMore(facet, DATA_SOURCE);
};
const DATA_SOURCE = new Set(['uri', 'name']);

const readVersion: DatasetFacetReader = (facet, place, { said }) => {
  say(said, 'version', text(facet, 'datasetVersion', place));
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

const readCatalog: DatasetFacetReader = (facet, place, { said }) => {
  const [framework, type] = [requiredText(facet, 'framework', place), requiredText(facet, 'type', place)];
  const name = requiredText(facet, 'name', place);
  if (framework === undefined || type === undefined || name === undefined) return true;
  const detail = (key: 'metadataUri' | 'warehouseUri' | 'source'): string | null => text(facet, key, place) ?? null;
  const [metadataUri, warehouseUri, source] = [detail('metadataUri'), detail('warehouseUri'), detail('source')];
  const catalog: CatalogMention = { framework, type, name, metadataUri, warehouseUri, source };
  said.catalog = withoutCredentials(catalog);
  return saysMore(facet, CATALOG);
};
const CATALOG = new Set(['framework', 'type', 'name', 'metadataUri', 'warehouseUri', 'source']);

const readHierarchy: DatasetFacetReader = (facet, place, { said }) => {
  const levels: HierarchyLevel[] = [];
  let more = saysMore(facet, HIERARCHY);
  eachObject(facet, 'hierarchy', place, (element, at) => {
    more ||= saysMore(element, LEVEL);
    const [type, name] = [requiredText(element, 'type', at), requiredText(element, 'name', at)];
    if (type !== undefined && name !== undefined) levels.push({ type, name });
  });
  if (levels.length > 0) said.hierarchy = levels;
  return more;
};
const HIERARCHY = new Set(['hierarchy']);
const LEVEL = new Set(['type', 'name']);

const readSymlinks: DatasetFacetReader = (facet, place, { said }) => {
  const names = new Map<string, AssetName>();
  let more = saysMore(facet, SYMLINKS);
  eachObject(facet, 'identifiers', place, (element, at) => {
    more ||= saysMore(element, NAME);
    if (isNameless(element)) {
      more = true;
      return;
    }
    const named = readName(element, at);
    if (named !== undefined && isOfOneSession(named)) more = true;
    else if (named !== undefined && !isSame(named, said))
      names.set(JSON.stringify([named.namespace, named.name]), named);
  });
  if (names.size > 0) said.symlinks = [...names.values()];
  return more;
};
const SYMLINKS = new Set(['identifiers']);

/** Flink's catalog in memory: the same name stands for another table, of another topic, in another job. */
const isOfOneSession = ({ name }: AssetName): boolean => name.startsWith('default_catalog.default_database.');
const NAME = new Set(['namespace', 'name']);

const readLifecycle: DatasetFacetReader = (facet, place, { said }) => {
  const change = oneOf(facet, 'lifecycleStateChange', place, CHANGES);
  if (change === undefined) return false;
  if (change !== 'RENAME') {
    said.lifecycle = { change };
    return saysMore(facet, CHANGE);
  }
  // The spec lets a RENAME leave out what the name was: that renames nothing we know of.
  const previous = object(facet, 'previousIdentifier', place);
  if (previous === undefined || isNameless(previous)) return true;
  const named = readName(previous, inside(place, 'previousIdentifier'));
  if (named !== undefined && !isSame(named, said)) said.lifecycle = { change, previous: named };
  return saysMore(facet, RENAME) || saysMore(previous, NAME);
};
const CHANGES = ['ALTER', 'CREATE', 'DROP', 'OVERWRITE', 'RENAME', 'TRUNCATE'] as const;
const CHANGE = new Set(['lifecycleStateChange']);
const RENAME = new Set(['lifecycleStateChange', 'previousIdentifier']);

/** Another name that is empty leads nowhere. */
const isNameless = ({ namespace, name }: Fields): boolean => namespace === '' || name === '';

const isSame = (a: AssetName, b: AssetName): boolean => a.namespace === b.namespace && a.name === b.name;

const MEASURES: readonly (readonly [string, DatasetFacetReader])[] = [
  ['dataQualityAssertions', readAssertions],
  ['greatExpectations_assertions', readAssertions],
  ['dataQualityMetrics', readQualityMetrics],
];

export const DATASET_READERS: FacetReaders<DatasetDraft> = {
  strict: new Map<string, DatasetFacetReader>([
    ['documentation', (facet, place, { said }) => readDocumentation(facet, place, said)],
    ['ownership', (facet, place, { said }) => readOwnership(facet, place, said)],
    ['tags', (facet, place, { said }) => readTags(facet, place, said)],
    ['schema', readSchemaFacet],
    ['columnLineage', readColumnLineageFacet],
    ['lineage', readLineageFacet],
    ['datasetType', readDatasetType],
    ['dataSource', readDataSource],
    ['version', readVersion],
    ['symlinks', readSymlinks],
    ['lifecycleStateChange', readLifecycle],
    ['headwater_model', readModel],
    ['headwater_dashboard', readDashboard],
    ['headwater_dataset', readDatasetExtras],
  ]),
  lenient: new Map([...MEASURES, ['storage', readStorage], ['catalog', readCatalog], ['hierarchy', readHierarchy]]),
  attributes: new Map([
    ['documentation', ['description']],
    ['ownership', ['owners']],
    ['tags', ['tags']],
    ['lineage', ['declaredSource']],
    ['datasetType', ['datasetType']],
    ['dataSource', ['uri']],
    ['storage', ['storage']],
    ['catalog', ['catalog']],
    ['hierarchy', ['hierarchy']],
    ['headwater_model', ['algorithm', 'modelVersion']],
    ['headwater_dashboard', ['url', 'tool']],
    ['headwater_dataset', ['structure', 'partitions', 'retention']],
  ]),
};

export const INPUT_READERS: FacetReaders<DatasetDraft> = {
  strict: new Map(),
  lenient: new Map([...MEASURES, ['inputStatistics', readStatistics]]),
  attributes: new Map(),
};

export const OUTPUT_READERS: FacetReaders<DatasetDraft> = {
  strict: new Map(),
  lenient: new Map([...MEASURES, ['outputStatistics', readStatistics]]),
  attributes: new Map(),
};
