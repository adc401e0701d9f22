import { statement } from '../statement.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The catalog by names: no order of arrival. Two catalogs that were told the same have the same canonical export. A
 * column that refers (`backup/canonical.ts`) holds the id or hash of something else, and is to be replaced by what that is called: to look it
 * up in the statement takes the embedded engine a scan for each row (measured).
 */
export const CANONICAL = [
  statement<object, Row>(
    'canonicalAssets',
    'Assets by name',
    `MATCH (a:Asset)
RETURN 'asset' AS what, a.kind AS kind, a.namespace AS namespace, a.name AS name, a.description AS description,
  a.tags AS tags, a.status AS status, a.createdAt AS createdAt, a.updatedAt AS updatedAt, a.datasetType AS datasetType,
  a.structure AS structure, a.platform AS platform, a.uri AS uri, a.aliases AS aliases,
  a.storageLayer AS storageLayer, a.storageFormat AS storageFormat, a.partitions AS partitions,
  a.retentionDays AS retentionDays, a.retentionBasis AS retentionBasis, a.modelVersion AS modelVersion,
  a.algorithm AS algorithm, a.url AS url, a.tool AS tool, a.declaredSource AS declaredSource,
  a.catalog AS catalog, a.hierarchy AS hierarchy`,
  ),
  statement<object, Row>(
    'canonicalFields',
    'Fields by name',
    `MATCH (f:Field)
RETURN 'field' AS what, f.namespace AS namespace, f.assetName AS asset, f.path AS path, f.type AS type,
  f.ordinal AS ordinal, f.nullable AS nullable, f.description AS description, f.tags AS tags,
  f.assetTags AS assetTags, f.propagatedTags AS propagatedTags, f.propagatedHops AS propagatedHops,
  f.propagatedSince AS propagatedSince, f.inSchema AS inSchema, f.gone AS gone`,
  ),
  statement<object, Row>(
    'canonicalJobs',
    'Jobs by name, with their parents',
    `MATCH (j:Job)
RETURN 'job' AS what, j.namespace AS namespace, j.name AS name, j.description AS description, j.jobType AS jobType,
  j.integration AS integration, j.processing AS processing, j.tags AS tags, j.sql AS sql, j.sourceCode AS sourceCode,
  j.sourceLocation AS sourceLocation, j.parentId AS parentJobId`,
  ),
  statement<object, Row>(
    'canonicalRuns',
    'Runs by id, with their jobs',
    `MATCH (r:Run)
RETURN 'run' AS what, r.runId AS runId, r.jobId AS jobId, r.state AS state,
  r.startedAt AS startedAt, r.endedAt AS endedAt, r.lastEventAt AS lastEventAt, r.nominalStartAt AS nominalStartAt,
  r.nominalEndAt AS nominalEndAt, r.error AS error, r.parameters AS parameters, r.metrics AS metrics, r.tests AS tests,
  r.codeVersion AS codeVersion, r.facets AS facets, r.processingEngine AS processingEngine,
  r.parentId AS parentRunId, r.rootId AS rootRunId`,
  ),
  ...(
    [
      ['FEEDS', 'Asset', 'Asset'],
      ['FLOWS_TO', 'Field', 'Field'],
      ['INFLUENCES', 'Field', 'Asset'],
    ] as const
  ).map(([type, from, to]) => {
    const name = (variable: string, label: 'Asset' | 'Field'): string =>
      label === 'Asset'
        ? `[${variable}.namespace, ${variable}.name]`
        : `[${variable}.namespace, ${variable}.assetName, ${variable}.path]`;
    return statement<object, Row>(
      `canonicalEdges ${type}`,
      `${type} edges by the names of their ends`,
      `MATCH (a:${from})-[r:${type}]->(b:${to})
RETURN '${type}' AS what, ${name('a', from)} AS from, ${name('b', to)} AS to, r.jobId AS jobId,
  r.origin AS origin, r.confidence AS confidence, r.transformations AS transformations, r.masking AS masking,
  r.validFrom AS validFrom, r.validTo AS validTo, r.lastSeenAt AS lastSeenAt, r.note AS note, r.rejected AS rejected`,
    );
  }),
  statement<object, Row>(
    'canonicalJobEdges',
    'Which jobs precede which, by name',
    `MATCH (a:Job)-[r:PRECEDES]->(b:Job)
RETURN 'PRECEDES' AS what, [a.namespace, a.name] AS from, [b.namespace, b.name] AS to, r.kind AS kind,
  r.jobId AS jobId, r.validFrom AS validFrom, r.validTo AS validTo, r.lastSeenAt AS lastSeenAt`,
  ),
  ...(['READS', 'WRITES'] as const).map((type) =>
    statement<object, Row>(
      `canonicalEnds ${type}`,
      `${type} of jobs by name`,
      `MATCH (j:Job)-[r:${type}]->(a:Asset)
RETURN '${type}' AS what, j.namespace AS namespace, j.name AS job, a.namespace AS assetNamespace, a.name AS asset,
  r.lastAt AS lastAt`,
    ),
  ),
  ...(['Asset', 'Field', 'Job'] as const).flatMap((label) => {
    const path = label === 'Field' ? "n.assetName + ' ' + n.path" : 'n.name';
    return [
      statement<object, Row>(
        `canonicalTags ${label}`,
        `Tag assignments by name (${label})`,
        `MATCH (n:${label})-[r:TAGGED]->(t:Tag)
RETURN 'TAGGED' AS what, '${label}' AS label, n.namespace AS namespace, ${path} AS name, t.name AS tag,
  r.origin AS origin, r.assignedBy AS assignedBy, r.assignedAt AS assignedAt`,
      ),
      statement<object, Row>(
        `canonicalOwners ${label}`,
        `Owners by name (${label})`,
        `MATCH (n:${label})-[r:OWNED_BY]->(o:Owner)
RETURN 'OWNED_BY' AS what, '${label}' AS label, n.namespace AS namespace, ${path} AS name, o.type AS ownerType,
  o.name AS owner, o.email AS email, r.role AS role, r.origin AS origin`,
      ),
      statement<object, Row>(
        `canonicalTerms ${label}`,
        `Terms by name (${label})`,
        `MATCH (n:${label})-[:HAS_TERM]->(t:Term)
RETURN 'HAS_TERM' AS what, '${label}' AS label, n.namespace AS namespace, ${path} AS name, t.name AS term,
  t.definition AS definition`,
      ),
      statement<object, Row>(
        `canonicalNotes ${label}`,
        `Notes by what they are on (${label})`,
        `MATCH (n:${label})-[:HAS_NOTE]->(m:Note)
RETURN 'HAS_NOTE' AS what, '${label}' AS label, n.namespace AS namespace, ${path} AS name, m.text AS text,
  m.author AS author, m.createdAt AS createdAt`,
      ),
    ];
  }),
  statement<object, Row>(
    'canonicalSightings',
    'What was said of datasets at their times',
    `MATCH (s:Sighting)
MATCH (a:Asset {id: s.datasetId})
RETURN 'sighting' AS what, a.namespace AS namespace, a.name AS name, s.at AS at, s.role AS role,
  s.runNodeId AS sayingRunId, s.schema AS schemaHash, s.version AS version, s.rowCount AS rowCount, s.size AS size, s.assertions AS assertions`,
  ),
] as const;

/** What columns refer to. */
export const REFERENCED = {
  job: statement<object, { id: string; namespace: string; name: string }>(
    'canonicalJobNames',
    'What jobs are called, by id',
    `MATCH (j:Job) RETURN j.id AS id, j.namespace AS namespace, j.name AS name`,
  ),
  run: statement<object, { id: string; runId: string }>(
    'canonicalRunIds',
    'What producers call runs, by id',
    `MATCH (r:Run) RETURN r.id AS id, r.runId AS runId`,
  ),
  schema: statement<object, { id: string; fields: string }>(
    'canonicalSchemas',
    'Schemas by hash',
    `MATCH (s:Schema) RETURN s.hash AS id, s.fields AS fields`,
  ),
} as const;
