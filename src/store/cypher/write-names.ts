import { statement } from '../statement.ts';

export const lockCatalog = statement<{ name: string; key: string }, { key: string }>(
  'lockCatalog',
  'One writer at a time: takes the lock on the catalog, and gives the key that its ids are made with',
  `MERGE (c:Catalog {name: $name})
ON CREATE SET c.key = $key, c.writes = 0
SET c.writes = c.writes + 1
RETURN c.key AS key`,
);

export interface NameRow {
  id: string;
  namespace: string;
  name: string;
  assetId: string;
  symlinkOf: string[];
  renames: string[];
}

export const mergeNames = statement<
  { rows: { id: string; namespace: string; name: string }[] },
  { id: string; assetId: string }
>(
  'mergeNames',
  'Make the names that are new; each begins as an asset of its own',
  `UNWIND $rows AS row
MERGE (n:Name {id: row.id})
ON CREATE SET n.namespace = row.namespace, n.name = row.name, n.assetId = row.id, n.symlinkOf = [], n.renames = []
RETURN n.id AS id, n.assetId AS assetId`,
);

export const namesOfAssets = statement<{ assetIds: readonly string[] }, NameRow>(
  'namesOfAssets',
  'Every name of the assets, with what was said of each',
  `MATCH (n:Name) WHERE n.assetId IN $assetIds
RETURN n.id AS id, n.namespace AS namespace, n.name AS name, n.assetId AS assetId,
  n.symlinkOf AS symlinkOf, n.renames AS renames`,
);

export const setNameFacts = statement<
  { rows: { id: string; assetId: string; symlinkOf: readonly string[]; renames: readonly string[] }[] },
  object
>(
  'setNameFacts',
  'Remember symlinks, renames and the asset that a name leads to',
  `UNWIND $rows AS row
MATCH (n:Name {id: row.id})
SET n.assetId = row.assetId, n.symlinkOf = row.symlinkOf, n.renames = row.renames`,
);

export const assetsOfNames = statement<
  { ids: readonly string[] },
  { id: string; assetId: string; namespace: string; name: string }
>(
  'assetsOfNames',
  'The asset that each name leads to',
  `MATCH (n:Name) WHERE n.id IN $ids
RETURN n.id AS id, n.assetId AS assetId, n.namespace AS namespace, n.name AS name`,
);
