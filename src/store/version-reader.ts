import type { DatasetVersionRecord } from '../domain/catalog.ts';
import {
  schemaChanges,
  versionStretches,
  type SchemaSighting,
  type VersionStretch,
} from '../domain/dataset-versions.ts';
import { groupBy } from '../domain/group.ts';
import type { AssetId } from '../domain/ids.ts';
import { byAsked } from './asked.ts';
import {
  datasetsOfSightings,
  schemasByHash,
  schemaSightings,
  versionsNamedByRuns,
  type SightingText,
} from './cypher/read-sightings.ts';
import type { CatalogReader } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

type VersionReader = Pick<CatalogReader, 'versionsOf' | 'versionsByIds' | 'versionsNamedBy'>;

/** Versions are not stored: they follow from what was said of a dataset over time. */
export const createVersionReader = (reader: Reader): VersionReader => ({
  versionsOf: (ids) => readVersions(reader, ids),

  versionsNamedBy: async (runIds) => {
    const rows = runIds.length === 0 ? [] : await reader.run(versionsNamedByRuns, { ids: runIds });
    return groupBy(rows, ({ runId }) => runId);
  },

  versionsByIds: async (ids, view) => {
    const sightings = await reader.run(...under(view, datasetsOfSightings, { ids }));
    const versions = await readVersions(reader, [...new Set(sightings.map(({ assetId }) => assetId))]);
    const found = new Map<string, DatasetVersionRecord>();
    for (const { asked, assetId, at } of sightings) {
      const all = versions.get(assetId) ?? [];
      // An event that came late may have taken over the beginning of the stretch: the old id still leads to it.
      const version = all.find(({ id }) => id === asked) ?? all.find(({ createdAt }) => createdAt <= at);
      if (version !== undefined) found.set(asked, version);
    }
    return found;
  },
});

/** Latest first. */
async function readVersions(reader: Reader, ids: readonly AssetId[]): Promise<Map<AssetId, DatasetVersionRecord[]>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.run(schemaSightings, { ids });
  const stretches = byAsked(rows, ({ assetId, sightings }) => ({
    assetId,
    stretches: versionStretches(sightings.map(sightingOf)),
  }));
  const columns = await readColumns(
    reader,
    [...stretches.values()].flatMap((dataset) => dataset.stretches),
  );
  return new Map(
    [...stretches].map(([asked, dataset]) => [asked, recordsOf(dataset.assetId, dataset.stretches, columns)]),
  );
}

type Columns = DatasetVersionRecord['fields'];

async function readColumns(
  reader: Reader,
  stretches: readonly VersionStretch[],
): Promise<ReadonlyMap<string | null, Columns>> {
  const hashes = [...new Set(stretches.flatMap(({ schema }) => schema ?? []))];
  if (hashes.length === 0) return new Map();
  const rows = await reader.run(schemasByHash, { hashes });
  return new Map(rows.map(({ hash, fields }) => [hash, JSON.parse(fields) as Columns]));
}

function recordsOf(
  assetId: AssetId,
  stretches: readonly VersionStretch[],
  columns: ReadonlyMap<string | null, Columns>,
): DatasetVersionRecord[] {
  const records = stretches.map(({ id, from, schema, version, producedById }, i): DatasetVersionRecord => {
    const before = stretches[i - 1];
    const fields = columns.get(schema) ?? [];
    return {
      id,
      assetId,
      version: version ?? schema ?? '',
      explicit: version !== null,
      createdAt: from,
      producedById,
      fields,
      changes: before === undefined ? [] : schemaChanges(columns.get(before.schema) ?? [], fields),
    };
  });
  return records.reverse();
}

const sightingOf = ([id, at, role, schema, version, runId]: SightingText): SchemaSighting => ({
  id,
  at,
  role,
  schema: schema || null,
  version: version || null,
  runId: runId || null,
});
