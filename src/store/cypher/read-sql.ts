import { statement } from '../statement.ts';

export const catalogKey = statement<{ name: string }, { key: string }>(
  'catalogKey',
  'The key that the ids of the catalog are made with',
  `MATCH (c:Catalog {name: $name}) RETURN c.key AS key`,
);

export const statementsOfJobs = statement<
  { ids: readonly string[] },
  { id: string; namespace: string; name: string; sql: string | null; registers: string | null }
>(
  'statementsOfJobs',
  'The SQL of jobs, and what else was said of them',
  `MATCH (j:Job) WHERE j.id IN $ids
RETURN j.id AS id, j.namespace AS namespace, j.name AS name, j.sql AS sql, j.registers AS registers`,
);

export const jobsWithSql = statement<{ ids: readonly string[] }, { id: string }>(
  'jobsWithSql',
  'Which of these jobs have SQL',
  `MATCH (j:Job) WHERE j.id IN $ids AND j.sql IS NOT NULL RETURN j.id AS id`,
);

type End = 'READS' | 'WRITES';

const sqlJobsOf = (end: End) =>
  statement<{ assetIds: readonly string[] }, { id: string }>(
    `sqlJobsOfAssets ${end}`,
    `Jobs with SQL that ${end === 'READS' ? 'read' : 'write'} the assets`,
    `MATCH (a:Asset) WHERE a.id IN $assetIds
WITH a
MATCH (a)<-[:${end}]-(j:Job)
WHERE j.sql IS NOT NULL
RETURN DISTINCT j.id AS id`,
  );
export const sqlJobsOfAssets = { READS: sqlJobsOf('READS'), WRITES: sqlJobsOf('WRITES') } as const;

const tablesOf = (end: End) =>
  statement<{ ids: readonly string[] }, { id: string; namespace: string; name: string; aliases: string | null }>(
    `tablesOfJobs ${end}`,
    `What jobs ${end === 'READS' ? 'read' : 'write'}, by all its names`,
    `MATCH (j:Job) WHERE j.id IN $ids
WITH j
MATCH (j)-[:${end}]->(a:Asset)
RETURN DISTINCT a.id AS id, a.namespace AS namespace, a.name AS name, a.aliases AS aliases`,
  );
export const tablesOfJobs = { READS: tablesOf('READS'), WRITES: tablesOf('WRITES') } as const;

export const schemaColumns = statement<
  { assetIds: readonly string[] },
  { assetId: string; path: string; ordinal: number | null }
>(
  'schemaColumns',
  'The columns of the present schemas of assets',
  `MATCH (f:Field) WHERE f.assetId IN $assetIds AND f.inSchema = true
RETURN f.assetId AS assetId, f.path AS path, f.ordinal AS ordinal`,
);
