import type { Dialect } from '../dialect.ts';
import type { Runner } from '../runner.ts';
import { mendMasks } from '../writer/mend-masks.ts';
import { establishPropagation } from '../writer/propagation.ts';

/** A numbered change of the graph's schema. Never edit one that was released: add the next. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  ddl(dialect: Dialect): readonly string[];
  /** What of the graph itself it changes, after the schema. May be begun anew when it was cut off. */
  data?(runner: Runner): Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'catalog and lineage',
    ddl: (d) => [
      ...d.unique('catalog_name', 'Catalog', 'name'),
      ...d.unique('migration_number', 'Migration', 'number'),
      ...['Asset', 'Field', 'Job', 'Run', 'Owner', 'Term', 'Note', 'Name', 'FieldAlias'].flatMap((label) =>
        d.unique(`${label.toLowerCase()}_id`, label, 'id'),
      ),
      ...['Field', 'Owner', 'Sighting', 'Observation', 'Pair', 'Access'].flatMap((label) =>
        d.unique(`${label.toLowerCase()}_key`, label, 'key'),
      ),
      ...d.unique('run_run_id', 'Run', 'runId'),
      ...d.unique('tag_name', 'Tag', 'name'),
      ...d.unique('source_name', 'Source', 'name'),
      ...d.unique('term_name', 'Term', 'name'),
      ...d.unique('schema_hash', 'Schema', 'hash'),
      ...d.unique('lineage_set_hash', 'LineageSet', 'hash'),
      ...d.index('asset_name', 'Asset', ['name', 'namespace']),
      ...d.index('asset_sort', 'Asset', ['sortKey']),
      ...d.index('asset_updated', 'Asset', ['updatedAt']),
      ...d.index('asset_created', 'Asset', ['createdAt']),
      ...d.index('owner_sort', 'Owner', ['nameLower']),
      ...d.index('term_sort', 'Term', ['nameLower']),
      ...d.index('job_name', 'Job', ['name', 'namespace']),
      ...d.index('job_sort', 'Job', ['sortKey']),
      ...d.index('name_asset', 'Name', ['assetId']),
      ...d.index('name_name', 'Name', ['name', 'namespace']),
      ...d.index('field_asset', 'Field', ['assetId']),
      ...d.index('field_alias_field', 'FieldAlias', ['fieldId']),
      ...d.index('run_job', 'Run', ['jobId', 'lastEventAt']),
      // Not `assetId`: the embedded engine keeps one index a property for all labels, and sightings are many.
      ...d.index('sighting_id', 'Sighting', ['id']),
      ...d.index('sighting_dataset', 'Sighting', ['datasetId', 'at']),
      ...d.index('observation_pair', 'Observation', ['pair', 'lastAt']),
      ...d.index('pair_asset', 'Pair', ['assetId']),
      ...d.index('pair_job', 'Pair', ['jobId']),
      ...d.index('access_at', 'Access', ['accessedAt']),
      ...d.index('access_viewer', 'Access', ['viewer', 'accessedAt']),
      ...d.index('access_of_thing', 'AccessOf', ['thing']),
      ...['Asset', 'Field', 'Job', 'Term'].flatMap((label) => [
        ...d.textIndex(`${label.toLowerCase()}_name_text`, label, 'nameLower'),
        ...d.textIndex(`${label.toLowerCase()}_description_text`, label, 'descriptionLower'),
      ]),
    ],
  },
  {
    number: 2,
    name: 'runs: what they said of datasets, and what is left of old ones',
    ddl: (d) => [
      ...d.index('sighting_run', 'Sighting', ['runNodeId']),
      ...d.unique('past_run_id', 'PastRun', 'id'),
      ...d.index('past_run_job', 'PastRun', ['jobId', 'lastEventAt']),
    ],
  },
  { number: 3, name: 'tags that come along lineage', ddl: () => [], data: establishPropagation },
  {
    number: 4,
    name: 'jobs that precede jobs: since and until when',
    // Who said it was not kept: mostly the job that comes after.
    ddl: () => [
      `MATCH (a:Job)-[r:PRECEDES]->(b:Job)
WHERE r.key IS NULL
SET r.key = 'jobs|' + b.id + '|' + r.kind + '|' + a.id, r.pair = 'jobs|' + b.id + '|' + r.kind, r.jobId = b.id,
  r.validFrom = r.lastAt, r.validTo = ${Number.MAX_SAFE_INTEGER}, r.lastSeenAt = r.lastAt`,
    ],
  },
  { number: 5, name: 'edges along which data passes unmasked as well do not mask', ddl: () => [], data: mendMasks },
];
