import { statement } from '../statement.ts';

export interface FieldState {
  id: string;
  key: string;
  assetId: string;
  path: string;
  inSchema: boolean;
  tags: string[];
  ingestedTags: string[];
  manualTags: string[];
  removedTags: string[];
  curatedDescription: string | null;
  ingestedDescription: string | null;
  type: string | null;
  ordinal: number | null;
  nullable: boolean | null;
}

export const fieldStates = statement<{ assetIds: readonly string[] }, FieldState>(
  'fieldStates',
  'What is known of the fields of the assets, for a write to build on',
  `MATCH (f:Field) WHERE f.assetId IN $assetIds
RETURN f.id AS id, f.key AS key, f.assetId AS assetId, f.path AS path, f.inSchema AS inSchema,
  coalesce(f.tags, []) AS tags, coalesce(f.ingestedTags, []) AS ingestedTags, coalesce(f.manualTags, []) AS manualTags,
  coalesce(f.removedTags, []) AS removedTags, f.curatedDescription AS curatedDescription,
  f.ingestedDescription AS ingestedDescription, f.type AS type, f.ordinal AS ordinal, f.nullable AS nullable`,
);

export const existingFieldKeys = statement<{ keys: readonly string[] }, { key: string }>(
  'existingFieldKeys',
  'Which of these fields there are',
  `MATCH (f:Field) WHERE f.key IN $keys RETURN f.key AS key`,
);

type Properties = Readonly<Record<string, unknown>>;

export const createFields = statement<{ rows: { assetId: string; key: string; properties: Properties }[] }, object>(
  'createFields',
  'Make fields that are new',
  `UNWIND $rows AS row
MATCH (a:Asset {id: row.assetId})
CREATE (f:Field {key: row.key})
SET f += row.properties
CREATE (a)-[:HAS_FIELD]->(f)`,
);

export const updateFields = statement<{ rows: { key: string; properties: Properties }[] }, object>(
  'updateFields',
  'Change fields',
  `UNWIND $rows AS row
MATCH (f:Field {key: row.key})
SET f += row.properties`,
);
