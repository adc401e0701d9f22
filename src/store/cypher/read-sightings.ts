import type { AssetId, RunNodeId, VersionId } from '../../domain/ids.ts';
import type { SchemaSighting } from '../../domain/dataset-versions.ts';
import { restrictedStatement, statement } from '../statement.ts';

/** `''` where nothing was said. In the order of time. */
export type SightingText = [
  id: VersionId,
  at: number,
  role: SchemaSighting['role'],
  schema: string,
  version: string,
  runId: RunNodeId | '',
];

/**
 * One that says the same as the one before it, in the same role and with a run like it, changes nothing of the
 * versions (see `domain/dataset-versions.ts`): it is left out, as there are two or more for each run of a job.
 */
export const schemaSightings = statement<
  { ids: readonly AssetId[] },
  { asked: AssetId; assetId: AssetId; sightings: SightingText[] }
>(
  'schemaSightings',
  'What was said of the schema and version of datasets, over time',
  `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
WITH asked, m.assetId AS assetId
MATCH (s:Sighting {datasetId: assetId})
WHERE s.schema IS NOT NULL OR s.version IS NOT NULL
WITH asked, assetId, s.id AS id, s.at AS at, s.role AS role, coalesce(s.schema, '') AS schema,
  coalesce(s.version, '') AS version, coalesce(s.runNodeId, '') AS runId
ORDER BY asked, at, role, schema, version, id
WITH asked, assetId, collect([id, at, role, schema, version, runId]) AS said
RETURN asked, assetId, [i IN range(0, size(said) - 1) WHERE i = 0
  OR said[i][2] <> said[i - 1][2] OR said[i][3] <> said[i - 1][3] OR said[i][4] <> said[i - 1][4]
  OR (said[i][5] = '') <> (said[i - 1][5] = '') | said[i]] AS sightings`,
);

export const versionsNamedByRuns = statement<
  { ids: readonly RunNodeId[] },
  { runId: RunNodeId; assetId: AssetId; role: SchemaSighting['role']; version: string }
>(
  'versionsNamedByRuns',
  'The explicit versions that runs named of what they read and wrote, the last said first',
  `UNWIND $ids AS asked
MATCH (s:Sighting {runNodeId: asked}) WHERE s.version IS NOT NULL
WITH asked, s.datasetId AS assetId, s.role AS role, s.version AS version, s.at AS at
ORDER BY asked, at DESC, version
RETURN asked AS runId, assetId, role, version`,
);

export const datasetsOfSightings = restrictedStatement<
  { ids: readonly string[] },
  { asked: string; assetId: AssetId; at: number }
>(
  'datasetsOfSightings',
  'The dataset and the time that a version id stands for',
  (view) => `UNWIND $ids AS asked
MATCH (s:Sighting {id: asked}) WHERE s.schema IS NOT NULL OR s.version IS NOT NULL
MATCH (a:Asset {id: s.datasetId}) WHERE ${view.asset('a')}
RETURN asked, a.id AS assetId, s.at AS at`,
);

export const schemasByHash = statement<{ hashes: readonly string[] }, { hash: string; fields: string }>(
  'schemasByHash',
  'The columns of schemas, as JSON text',
  `UNWIND $hashes AS hash
MATCH (c:Schema {hash: hash})
RETURN hash, c.fields AS fields`,
);

export const statisticsOfDatasets = statement<
  { ids: readonly AssetId[]; before: number; limit: number },
  {
    asked: AssetId;
    assetId: AssetId;
    at: number;
    rowCount: number | null;
    size: number | null;
    runId: RunNodeId | null;
  }
>(
  'statisticsOfDatasets',
  'The latest measurements of each dataset before a moment',
  `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
WITH asked, m.assetId AS assetId
CALL (assetId) {
  MATCH (s:Sighting)
  WHERE s.datasetId = assetId AND s.at < $before AND (s.rowCount IS NOT NULL OR s.size IS NOT NULL)
  RETURN s ORDER BY s.datasetId DESC, s.at DESC, s.id LIMIT $limit
}
RETURN asked, assetId, s.at AS at, s.rowCount AS rowCount, s.size AS size, s.runNodeId AS runId
ORDER BY asked, at DESC, s.id`,
);

export const assertionsOfDatasets = statement<
  { ids: readonly AssetId[]; until: number },
  { asked: AssetId; assetId: AssetId; assertions: string; at: number; runId: RunNodeId | '' }
>(
  'assertionsOfDatasets',
  'The results of data quality checks until a moment, once for each text: when it was last said, and by which run',
  `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
WITH asked, m.assetId AS assetId
MATCH (s:Sighting {datasetId: assetId}) WHERE s.assertions IS NOT NULL AND s.at <= $until
WITH asked, assetId, s.assertions AS assertions, s.at AS at, coalesce(s.runNodeId, '') AS runId
ORDER BY at, runId
RETURN asked, assetId, assertions, max(at) AS at, last(collect(runId)) AS runId`,
);
