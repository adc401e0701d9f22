import { statement } from '../statement.ts';

/** Every label of the graph and the property that tells its nodes apart (docs/graph.md). */
export const LABELS = {
  Catalog: 'name',
  Asset: 'id',
  Field: 'id',
  Job: 'id',
  Run: 'id',
  PastRun: 'id',
  Owner: 'id',
  Tag: 'name',
  Term: 'id',
  Note: 'id',
  Name: 'id',
  FieldAlias: 'id',
  Observation: 'key',
  LineageSet: 'hash',
  Pair: 'key',
  Source: 'name',
  Sighting: 'key',
  Schema: 'hash',
  Access: 'key',
} as const;
export type Label = keyof typeof LABELS;

/** Every relationship, with the labels of its ends. */
export const RELATIONSHIPS = [
  ['Asset', 'HAS_FIELD', 'Field'],
  ['Asset', 'TAGGED', 'Tag'],
  ['Field', 'TAGGED', 'Tag'],
  ['Job', 'TAGGED', 'Tag'],
  ['Asset', 'OWNED_BY', 'Owner'],
  ['Field', 'OWNED_BY', 'Owner'],
  ['Job', 'OWNED_BY', 'Owner'],
  ['Asset', 'HAS_TERM', 'Term'],
  ['Field', 'HAS_TERM', 'Term'],
  ['Job', 'HAS_TERM', 'Term'],
  ['Asset', 'HAS_NOTE', 'Note'],
  ['Field', 'HAS_NOTE', 'Note'],
  ['Job', 'HAS_NOTE', 'Note'],
  ['Job', 'READS', 'Asset'],
  ['Job', 'WRITES', 'Asset'],
  ['Job', 'PRECEDES', 'Job'],
  ['Asset', 'FEEDS', 'Asset'],
  ['Field', 'FLOWS_TO', 'Field'],
  ['Field', 'INFLUENCES', 'Asset'],
  ['Asset', 'REJECTED', 'Asset'],
  ['Field', 'REJECTED', 'Field'],
  ['Field', 'REJECTED', 'Asset'],
] as const satisfies readonly (readonly [Label, string, Label])[];

type Properties = Readonly<Record<string, unknown>>;

export const keysOfLabel = (label: Label) =>
  statement<object, { key: string }>(
    `keysOfLabel ${label}`,
    `What tells the ${label} nodes apart, all of them`,
    `MATCH (n:${label}) RETURN n.${LABELS[label]} AS key`,
  );

export const nodesByKeys = (label: Label) =>
  statement<{ keys: readonly string[] }, { key: string; properties: Properties }>(
    `nodesByKeys ${label}`,
    `${label} nodes with all of their properties`,
    `MATCH (n:${label}) WHERE n.${LABELS[label]} IN $keys
RETURN n.${LABELS[label]} AS key, properties(n) AS properties`,
  );

export const relationshipsFrom = (from: Label, type: string, to: Label) =>
  statement<{ keys: readonly string[] }, { from: string; to: string; properties: Properties }>(
    `relationshipsFrom ${from} ${type} ${to}`,
    `${type} relationships from ${from} to ${to} with all of their properties`,
    `MATCH (a:${from}) WHERE a.${LABELS[from]} IN $keys
WITH a
MATCH (a)-[r:${type}]->(b:${to})
RETURN a.${LABELS[from]} AS from, b.${LABELS[to]} AS to, properties(r) AS properties`,
  );

export const createNodes = (label: Label) =>
  statement<{ rows: Properties[] }, object>(
    `createNodes ${label}`,
    `Make ${label} nodes as they were exported`,
    `UNWIND $rows AS row CREATE (n:${label}) SET n += row`,
  );

export const createRelationships = (from: Label, type: string, to: Label) =>
  statement<{ rows: { from: string; to: string; properties: Properties }[] }, object>(
    `createRelationships ${from} ${type} ${to}`,
    `Make ${type} relationships as they were exported`,
    `UNWIND $rows AS row
MATCH (a:${from} {${LABELS[from]}: row.from})
MATCH (b:${to} {${LABELS[to]}: row.to})
CREATE (a)-[r:${type}]->(b)
SET r += row.properties`,
  );

export const countNames = statement<object, { names: number }>(
  'countNames',
  'How many names of assets there are: none in an empty catalog',
  `MATCH (n:Name) RETURN count(n) AS names`,
);

export const countJobs = statement<object, { jobs: number }>(
  'countJobs (all)',
  'How many jobs there are: none in an empty catalog',
  `MATCH (n:Job) RETURN count(n) AS jobs`,
);

export const forgetCatalog = statement<object, object>(
  'forgetCatalog',
  'Make room for the key of an imported catalog',
  `MATCH (c:Catalog) DETACH DELETE c`,
);
