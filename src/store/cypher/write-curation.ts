import { statement, type Statement } from '../statement.ts';
import type { SubjectLabel } from './write-assignments.ts';

const perLabel = <P extends object, R extends object>(
  make: (label: SubjectLabel) => Statement<P, R>,
): Readonly<Record<SubjectLabel, Statement<P, R>>> => ({
  Asset: make('Asset'),
  Field: make('Field'),
  Job: make('Job'),
});

export interface CuratedState {
  id: string;
  tags: string[];
  manualTags: string[];
  removedTags: string[];
  removedOwners: string[];
}

export const curatedState = perLabel<{ id: string }, CuratedState>((label) =>
  statement(
    `curatedState ${label}`,
    `What persons said of one thing, for a write to build on (${label})`,
    `MATCH (n:${label} {id: $id})
RETURN n.id AS id, coalesce(n.tags, []) AS tags, coalesce(n.manualTags, []) AS manualTags,
  coalesce(n.removedTags, []) AS removedTags, coalesce(n.removedOwners, []) AS removedOwners`,
  ),
);

export const curate = perLabel<{ id: string; at: number; properties: Readonly<Record<string, unknown>> }, object>(
  (label) =>
    statement(
      `curate ${label}`,
      `Write what a person says of one thing (${label})`,
      `MATCH (n:${label} {id: $id})
SET n += $properties, n.curatedAt = $at,
  n.updatedAt = CASE WHEN n.updatedAt IS NULL OR n.updatedAt < $at THEN $at ELSE n.updatedAt END`,
    ),
);

/** Of a field, what producers said of its asset: that is where they tag it. */
export const saidOf: Readonly<
  Record<SubjectLabel, Statement<{ id: string }, { registers: string | null; path: string | null }>>
> = {
  Asset: saidOfItself('Asset'),
  Job: saidOfItself('Job'),
  Field: statement(
    'saidOf Field',
    'What producers said of the asset of a field',
    `MATCH (f:Field {id: $id})
MATCH (a:Asset {id: f.assetId})
RETURN a.registers AS registers, f.path AS path`,
  ),
};

function saidOfItself(label: 'Asset' | 'Job'): Statement<{ id: string }, { registers: string | null; path: null }> {
  return statement(
    `saidOf ${label}`,
    `What producers said of one thing (${label})`,
    `MATCH (n:${label} {id: $id}) RETURN n.registers AS registers, null AS path`,
  );
}

export const untag = perLabel<{ id: string; tag: string }, object>((label) =>
  statement(
    `untag ${label}`,
    `Take away a tag (${label})`,
    `MATCH (n:${label} {id: $id})
MATCH (n)-[r:TAGGED]->(t:Tag {name: $tag})
DELETE r`,
  ),
);

export const disown = perLabel<{ id: string; ownerId: string; role: string }, { key: string }>((label) =>
  statement(
    `disown ${label}`,
    `Take away an owner in a role (${label})`,
    `MATCH (n:${label} {id: $id})
MATCH (n)-[r:OWNED_BY]->(o:Owner {id: $ownerId})
WHERE r.role = $role
WITH r, o, o.key AS key
DELETE r
RETURN key AS key`,
  ),
);

export const disownByKey = perLabel<{ id: string; key: string; role: string }, object>((label) =>
  statement(
    `disownByKey ${label}`,
    `Take away an owner in a role, by name, if it is there (${label})`,
    `MATCH (n:${label} {id: $id})
MATCH (n)-[r:OWNED_BY]->(o:Owner {key: $key})
WHERE r.role = $role
DELETE r`,
  ),
);

export const setOwnerEmail = statement<{ id: string; email: string }, object>(
  'setOwnerEmail',
  'Write down how to reach an owner',
  `MATCH (o:Owner {id: $id}) SET o.curatedEmail = $email, o.email = $email`,
);

export const defineTerm = statement<
  { id: string; name: string; nameLower: string; definition: string; definitionLower: string; leafLower: string },
  { id: string }
>(
  'defineTerm',
  'Make a term or change its definition',
  `MERGE (t:Term {name: $name})
ON CREATE SET t.id = $id, t.nameLower = $nameLower, t.leafLower = $leafLower
SET t.definition = $definition, t.descriptionLower = $definitionLower
RETURN t.id AS id`,
);

export const assignTerm = perLabel<{ id: string; termId: string }, { id: string }>((label) =>
  statement(
    `assignTerm ${label}`,
    `Link a term (${label})`,
    `MATCH (n:${label} {id: $id})
MATCH (t:Term {id: $termId})
MERGE (n)-[:HAS_TERM]->(t)
RETURN n.id AS id`,
  ),
);

export const removeTerm = perLabel<{ id: string; termId: string }, object>((label) =>
  statement(
    `removeTerm ${label}`,
    `Unlink a term (${label})`,
    `MATCH (n:${label} {id: $id})
MATCH (n)-[r:HAS_TERM]->(t:Term {id: $termId})
DELETE r`,
  ),
);

export const addNote = perLabel<
  { id: string; noteId: string; text: string; author: string; at: number },
  { id: string }
>((label) =>
  statement(
    `addNote ${label}`,
    `Keep a note (${label})`,
    `MATCH (n:${label} {id: $id})
MERGE (m:Note {id: $noteId})
ON CREATE SET m.text = $text, m.author = $author, m.createdAt = $at
MERGE (n)-[:HAS_NOTE]->(m)
RETURN m.id AS id`,
  ),
);

export const declareEdge = {
  FEEDS: declare('FEEDS', 'Asset', 'Asset'),
  FLOWS_TO: declare('FLOWS_TO', 'Field', 'Field'),
  INFLUENCES: declare('INFLUENCES', 'Field', 'Asset'),
};

function declare(type: string, from: string, to: string) {
  return statement<
    {
      from: string;
      to: string;
      transformations: string;
      types: readonly string[];
      masking: boolean;
      note: string | null;
      author: string;
      at: number;
      open: number;
    },
    { from: string }
  >(
    `declareEdge ${type}`,
    `A ${type} edge that a person vouches for`,
    `MATCH (a:${from} {id: $from})
MATCH (b:${to} {id: $to})
MERGE (a)-[r:${type} {key: 'MANUAL'}]->(b)
ON CREATE SET r.validFrom = $at
SET r.pair = 'MANUAL', r.origin = 'MANUAL', r.confidence = 1.0, r.transformations = $transformations,
  r.types = $types, r.masking = $masking, r.note = $note, r.author = $author, r.validTo = $open,
  r.lastSeenAt = $at, r.implied = false, r.rejected = false
RETURN a.id AS from`,
  );
}

export const declareImplied = statement<
  { from: string; to: string; note: string | null; author: string; at: number; open: number },
  { from: string }
>(
  'declareImplied',
  'The edge between assets that comes with one of their fields; what a person said of it before stays',
  `MATCH (a:Asset {id: $from})
MATCH (b:Asset {id: $to})
MERGE (a)-[r:FEEDS {key: 'MANUAL'}]->(b)
ON CREATE SET r.pair = 'MANUAL', r.origin = 'MANUAL', r.confidence = 1.0, r.transformations = '[]',
  r.types = ['DIRECT'], r.masking = false, r.note = $note, r.author = $author, r.validFrom = $at, r.validTo = $open,
  r.lastSeenAt = $at, r.implied = true
SET r.rejected = false
RETURN a.id AS from`,
);

export const rejectEdges = {
  FEEDS: reject('FEEDS', 'Asset', 'Asset'),
  FLOWS_TO: reject('FLOWS_TO', 'Field', 'Field'),
  INFLUENCES: reject('INFLUENCES', 'Field', 'Asset'),
};

function reject(type: string, from: string, to: string) {
  return statement<
    { from: string; to: string; reason: string; author: string; at: number },
    { from: string; rejected: number }
  >(
    `rejectEdges ${type}`,
    `A person says that a ${type} edge is wrong, now and when it is observed again`,
    `MATCH (a:${from} {id: $from})
MATCH (b:${to} {id: $to})
MATCH (a)-[r:${type}]->(b)
SET r.rejected = true
WITH a, b, count(r) AS rejected
MERGE (a)-[x:REJECTED]->(b)
SET x.reason = $reason, x.author = $author, x.at = $at,
  a.rejectedTo = [t IN coalesce(a.rejectedTo, []) WHERE t <> $to] + [$to]
RETURN a.id AS from, rejected AS rejected`,
  );
}

/** A person who declares an edge takes back that it was rejected. */
export const acceptEdges = {
  FEEDS: accept('FEEDS', 'Asset', 'Asset'),
  FLOWS_TO: accept('FLOWS_TO', 'Field', 'Field'),
  INFLUENCES: accept('INFLUENCES', 'Field', 'Asset'),
};

function accept(type: string, from: string, to: string) {
  return statement<{ from: string; to: string }, object>(
    `acceptEdges ${type}`,
    `Take back the rejection of a ${type} edge`,
    `MATCH (a:${from} {id: $from})
MATCH (b:${to} {id: $to})
MATCH (a)-[x:REJECTED]->(b)
DELETE x
SET a.rejectedTo = [t IN coalesce(a.rejectedTo, []) WHERE t <> $to]
WITH a, b
MATCH (a)-[r:${type}]->(b)
SET r.rejected = false`,
  );
}

interface Said {
  author: string;
  at: number;
}

/** A person takes back that an edge is there. */
export const withdrawEdge = {
  FEEDS: withdraw('FEEDS', 'Asset', 'Asset'),
  FLOWS_TO: withdraw('FLOWS_TO', 'Field', 'Field'),
  INFLUENCES: withdraw('INFLUENCES', 'Field', 'Asset'),
};

function withdraw(type: string, from: string, to: string) {
  return statement<{ from: string; to: string }, Said>(
    `withdrawEdge ${type}`,
    `Take away a ${type} edge that a person vouched for`,
    `MATCH (a:${from} {id: $from})
MATCH (b:${to} {id: $to})
MATCH (a)-[r:${type} {key: 'MANUAL'}]->(b)
WITH r, r.author AS author, r.lastSeenAt AS at
DELETE r
RETURN author AS author, at AS at`,
  );
}

export const withdrawImplied = statement<{ from: string; to: string }, object>(
  'withdrawImplied',
  'Take away the edge between assets that came with that of their fields, when no other declared one stands behind it',
  `MATCH (a:Asset {id: $from})
MATCH (b:Asset {id: $to})
MATCH (a)-[r:FEEDS {key: 'MANUAL'}]->(b)
WHERE r.implied
  AND NOT EXISTS { MATCH (f:Field {assetId: $from})-[:FLOWS_TO {key: 'MANUAL'}]->(g:Field) WHERE g.assetId = $to }
  AND NOT EXISTS { MATCH (f:Field {assetId: $from})-[:INFLUENCES {key: 'MANUAL'}]->(b) }
DELETE r`,
);

export const rejectionOf = {
  FEEDS: rejection('Asset', 'Asset'),
  FLOWS_TO: rejection('Field', 'Field'),
  INFLUENCES: rejection('Field', 'Asset'),
};

function rejection(from: string, to: string) {
  return statement<{ from: string; to: string }, Said>(
    `rejectionOf ${from} ${to}`,
    `Who rejected an edge from ${from} to ${to}, and when`,
    `MATCH (a:${from} {id: $from})
MATCH (b:${to} {id: $to})
MATCH (a)-[x:REJECTED]->(b)
RETURN x.author AS author, x.at AS at`,
  );
}

export const fieldsRejectedWith = statement<
  { from: string; to: string; author: string; at: number },
  { kind: string; from: string; to: string }
>(
  'fieldsRejectedWith',
  'The field edges that were rejected together with the edge between two assets',
  `MATCH (f:Field) WHERE f.assetId = $from
WITH f
MATCH (f)-[x:REJECTED]->(g:Field)
WHERE g.assetId = $to AND x.author = $author AND x.at = $at
RETURN 'FLOWS_TO' AS kind, f.id AS from, g.id AS to
UNION ALL
MATCH (f:Field) WHERE f.assetId = $from
WITH f
MATCH (f)-[x:REJECTED]->(b:Asset)
WHERE b.id = $to AND x.author = $author AND x.at = $at
RETURN 'INFLUENCES' AS kind, f.id AS from, b.id AS to`,
);

export const assetsOfFields = statement<{ ids: readonly string[] }, { id: string; assetId: string }>(
  'assetsOfFields',
  'The assets that fields belong to',
  `MATCH (f:Field) WHERE f.id IN $ids RETURN f.id AS id, f.assetId AS assetId`,
);

export const fieldsBetween = statement<{ from: string; to: string }, { kind: string; from: string; to: string }>(
  'fieldsBetween',
  'The field edges that stand behind the edge between two assets, and that nobody rejected',
  `MATCH (g:Field) WHERE g.assetId = $to
WITH g
MATCH (f:Field)-[:FLOWS_TO]->(g)
WHERE f.assetId = $from AND NOT EXISTS { MATCH (f)-[:REJECTED]->(g) }
RETURN DISTINCT 'FLOWS_TO' AS kind, f.id AS from, g.id AS to
UNION ALL
MATCH (b:Asset {id: $to})
MATCH (f:Field)-[:INFLUENCES]->(b)
WHERE f.assetId = $from AND NOT EXISTS { MATCH (f)-[:REJECTED]->(b) }
RETURN DISTINCT 'INFLUENCES' AS kind, f.id AS from, b.id AS to`,
);

export const repeatAssetTags = statement<{ id: string; tags: readonly string[] }, object>(
  'repeatAssetTags',
  "Repeat an asset's tags on its fields",
  `MATCH (f:Field) WHERE f.assetId = $id SET f.assetTags = $tags`,
);
