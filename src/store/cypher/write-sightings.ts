import { statement } from '../statement.ts';

export interface SightingRow {
  id: string;
  key: string;
  nameId: string;
  assetId: string;
  at: number;
  runNodeId: string | null;
  role: 'INPUT' | 'OUTPUT';
  schema: string | null;
  version: string | null;
  rowCount: number | null;
  size: number | null;
  assertions: string | null;
}

export const mergeSightings = statement<{ rows: SightingRow[] }, object>(
  'mergeSightings',
  'Keep what events said of datasets: schema, version, statistics, assertions',
  `UNWIND $rows AS row
MERGE (s:Sighting {key: row.key})
ON CREATE SET s.id = row.id, s.nameId = row.nameId, s.datasetId = row.assetId, s.at = row.at,
  s.runNodeId = row.runNodeId, s.role = row.role, s.schema = row.schema, s.version = row.version,
  s.rowCount = row.rowCount, s.size = row.size, s.assertions = row.assertions`,
);

export const mergeSchemas = statement<{ rows: { hash: string; fields: string }[] }, object>(
  'mergeSchemas',
  'Keep schemas, once each',
  `UNWIND $rows AS row MERGE (s:Schema {hash: row.hash}) ON CREATE SET s.fields = row.fields`,
);
