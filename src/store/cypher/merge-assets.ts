import { statement, type Statement } from '../statement.ts';

type Move = Statement<{ rows: { from: string; to: string }[] }, object>;

/** A relationship of the node that goes, given to the node that stays. `key` makes it one where there may be several. */
function moveOut(label: string, type: string, other: string, key: string | null, only = 'TRUE'): Move {
  return statement(
    `move out ${label} ${type}`,
    `Give the ${type} relationships of a merged ${label} to the one that stays`,
    `UNWIND $rows AS row
MATCH (a:${label} {id: row.from})
MATCH (b:${label} {id: row.to})
MATCH (a)-[r:${type}]->(x:${other})
WHERE x.id <> row.to AND ${only}
MERGE (b)-[n:${type}${key === null ? '' : ` {${key}: r.${key}}`}]->(x)
SET n += properties(r)
DELETE r`.replace('WHERE x.id <> row.to AND TRUE\n', other === 'Tag' ? '' : 'WHERE x.id <> row.to\n'),
  );
}

function moveIn(label: string, type: string, other: string, key: string | null, only = 'TRUE'): Move {
  return statement(
    `move in ${label} ${type}`,
    `Give the ${type} relationships to a merged ${label} to the one that stays`,
    `UNWIND $rows AS row
MATCH (a:${label} {id: row.from})
MATCH (b:${label} {id: row.to})
MATCH (x:${other})-[r:${type}]->(a)
WHERE x.id <> row.to AND ${only}
MERGE (x)-[n:${type}${key === null ? '' : ` {${key}: r.${key}}`}]->(b)
SET n += properties(r)
DELETE r`,
  );
}

/** What a job reads or writes, with the later of the two times. */
function moveEnd(type: 'READS' | 'WRITES'): Move {
  return statement(
    `move in Asset ${type}`,
    `Give the ${type} relationships to a merged Asset to the one that stays`,
    `UNWIND $rows AS row
MATCH (a:Asset {id: row.from})
MATCH (b:Asset {id: row.to})
MATCH (x:Job)-[r:${type}]->(a)
MERGE (x)-[n:${type}]->(b)
SET n.lastAt = CASE WHEN n.lastAt > r.lastAt THEN n.lastAt ELSE r.lastAt END
DELETE r`,
  );
}

const MANUAL = `r.origin = 'MANUAL'`;

export const moveAsset: Readonly<Record<string, Move>> = {
  tagged: moveOut('Asset', 'TAGGED', 'Tag', null),
  ownedBy: moveOut('Asset', 'OWNED_BY', 'Owner', 'key'),
  hasTerm: moveOut('Asset', 'HAS_TERM', 'Term', null),
  hasNote: moveOut('Asset', 'HAS_NOTE', 'Note', null),
  feedsOut: moveOut('Asset', 'FEEDS', 'Asset', 'key', MANUAL),
  rejectedOut: moveOut('Asset', 'REJECTED', 'Asset', null),
  feedsIn: moveIn('Asset', 'FEEDS', 'Asset', 'key', MANUAL),
  influencesIn: moveIn('Asset', 'INFLUENCES', 'Field', 'key', MANUAL),
  rejectedIn: moveIn('Asset', 'REJECTED', 'Asset', null),
  rejectedFieldIn: moveIn('Asset', 'REJECTED', 'Field', null),
  reads: moveEnd('READS'),
  writes: moveEnd('WRITES'),
};

export const moveField: Readonly<Record<string, Move>> = {
  tagged: moveOut('Field', 'TAGGED', 'Tag', null),
  hasTerm: moveOut('Field', 'HAS_TERM', 'Term', null),
  hasNote: moveOut('Field', 'HAS_NOTE', 'Note', null),
  flowsToOut: moveOut('Field', 'FLOWS_TO', 'Field', 'key', MANUAL),
  influencesOut: moveOut('Field', 'INFLUENCES', 'Asset', 'key', MANUAL),
  rejectedOut: moveOut('Field', 'REJECTED', 'Field', null),
  rejectedAssetOut: moveOut('Field', 'REJECTED', 'Asset', null),
  flowsToIn: moveIn('Field', 'FLOWS_TO', 'Field', 'key', MANUAL),
  rejectedIn: moveIn('Field', 'REJECTED', 'Field', null),
};

export const deleteTimelineEdges = {
  FEEDS: statement<{ pairs: readonly string[]; assetIds: readonly string[] }, object>(
    'deleteTimelineEdges FEEDS',
    'Take away the FEEDS edges of timelines that will be folded anew',
    `MATCH (b:Asset) WHERE b.id IN $assetIds
WITH b
MATCH (:Asset)-[r:FEEDS]->(b)
WHERE r.pair IN $pairs
DELETE r`,
  ),
  INFLUENCES: statement<{ pairs: readonly string[]; assetIds: readonly string[] }, object>(
    'deleteTimelineEdges INFLUENCES',
    'Take away the INFLUENCES edges of timelines that will be folded anew',
    `MATCH (b:Asset) WHERE b.id IN $assetIds
WITH b
MATCH (:Field)-[r:INFLUENCES]->(b)
WHERE r.pair IN $pairs
DELETE r`,
  ),
  FLOWS_TO: statement<{ pairs: readonly string[]; assetIds: readonly string[] }, object>(
    'deleteTimelineEdges FLOWS_TO',
    'Take away the FLOWS_TO edges of timelines that will be folded anew',
    `MATCH (b:Field) WHERE b.assetId IN $assetIds
WITH b
MATCH (:Field)-[r:FLOWS_TO]->(b)
WHERE r.pair IN $pairs
DELETE r`,
  ),
};

export const rekeyFields = statement<{ rows: { id: string; key: string; assetId: string }[] }, object>(
  'rekeyFields',
  'Fields of a merged asset become fields of the one that stays',
  `UNWIND $rows AS row
MATCH (f:Field {id: row.id})
MATCH (b:Asset {id: row.assetId})
MATCH (:Asset)-[h:HAS_FIELD]->(f)
DELETE h
CREATE (b)-[:HAS_FIELD]->(f)
SET f.key = row.key, f.assetId = row.assetId`,
);

export const aliasFields = statement<{ rows: { id: string; fieldId: string }[] }, object>(
  'aliasFields',
  'The id of a merged field leads to the one that stays',
  `UNWIND $rows AS row
MERGE (a:FieldAlias {id: row.id})
SET a.fieldId = row.fieldId`,
);

export const realiasFields = statement<{ rows: { id: string; fieldId: string }[] }, object>(
  'realiasFields',
  'Ids that led to a merged field lead to the one that stays',
  `UNWIND $rows AS row
MATCH (a:FieldAlias {fieldId: row.id})
SET a.fieldId = row.fieldId`,
);

export const deleteFields = statement<{ ids: readonly string[] }, object>(
  'deleteFields',
  'Forget merged fields',
  `MATCH (f:Field) WHERE f.id IN $ids DETACH DELETE f`,
);

export const deleteAssets = statement<{ ids: readonly string[] }, object>(
  'deleteAssets',
  'Forget merged assets',
  `MATCH (a:Asset) WHERE a.id IN $ids DETACH DELETE a`,
);

export const moveSightings = statement<{ rows: { from: string; to: string }[] }, object>(
  'moveSightings',
  'What was said of a merged asset was said of the one that stays',
  `UNWIND $rows AS row
MATCH (s:Sighting {datasetId: row.from})
SET s.datasetId = row.to`,
);

export const rejectedEnds = statement<{ ids: readonly string[] }, { id: string; rejectedTo: string[] }>(
  'rejectedEnds',
  'What the rejections of assets and fields lead to',
  `MATCH (a:Asset) WHERE a.id IN $ids
WITH a
MATCH (a)-[:REJECTED]->(b:Asset)
RETURN a.id AS id, collect(b.id) AS rejectedTo
UNION ALL
MATCH (a:Field) WHERE a.id IN $ids
WITH a
MATCH (a)-[:REJECTED]->(b)
RETURN a.id AS id, collect(b.id) AS rejectedTo`,
);

export const rejectionsInto = statement<{ ids: readonly string[] }, { id: string }>(
  'rejectionsInto',
  'Where rejections that lead to the assets and fields come from',
  `MATCH (b:Asset) WHERE b.id IN $ids
WITH b
MATCH (a)-[:REJECTED]->(b)
RETURN a.id AS id
UNION ALL
MATCH (b:Field) WHERE b.id IN $ids
WITH b
MATCH (a)-[:REJECTED]->(b)
RETURN a.id AS id`,
);

export const setRejectedTo = statement<{ rows: { id: string; rejectedTo: string[] }[] }, object>(
  'setRejectedTo',
  'Repeat on a source what its rejections lead to, for edges to come',
  `UNWIND $rows AS row
OPTIONAL MATCH (a:Asset {id: row.id})
OPTIONAL MATCH (f:Field {id: row.id})
FOREACH (n IN CASE WHEN a IS NULL THEN [] ELSE [a] END | SET n.rejectedTo = row.rejectedTo)
FOREACH (n IN CASE WHEN f IS NULL THEN [] ELSE [f] END | SET n.rejectedTo = row.rejectedTo)`,
);
