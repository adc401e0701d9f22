import type { AssetStatus } from '../../domain/catalog.ts';
import type { AssetKind } from '../../domain/event.ts';
import type { AssetId, FieldId, JobId } from '../../domain/ids.ts';
import { restrictedStatement } from '../statement.ts';
import { holdsAt } from './lineage-conditions.ts';

// Each gives one row with a list of all that was found: many rows cost more than what is in them.

/** Id, kind, namespace, name, status, whether it is described, owned, and a declared source; when it was made. */
export type HealthAssetRow = [AssetId, AssetKind, string, string, AssetStatus, boolean, boolean, boolean, number];

export const healthAssets = restrictedStatement<{ limit: number }, { found: HealthAssetRow[] }>(
  'healthAssets',
  'All assets, with what the health of lineage depends on',
  (view) => `MATCH (a:Asset) WHERE ${view.asset('a')}
WITH a, a.sortKey AS sortValue, a.id AS sortId ORDER BY sortValue, sortId LIMIT $limit
WITH a, EXISTS { MATCH (a)-[:OWNED_BY]->(:Owner) } AS owned
RETURN collect([a.id, a.kind, a.namespace, a.name, a.status, trim(coalesce(a.description, '')) <> '', owned,
  coalesce(a.declaredSource, false), a.createdAt]) AS found`,
);

/** From, to, and when it was last seen. */
export type HealthEdgeRow = [AssetId, AssetId, number];

export const healthEdges = restrictedStatement<{ at: number; limit: number }, { found: HealthEdgeRow[] }>(
  'healthEdges',
  'All edges between assets at a moment, one for each pair',
  (view) => `MATCH (a:Asset)-[r:FEEDS]->(b:Asset)
WHERE ${holdsAt('r')} AND ${view.asset('a')} AND ${view.asset('b')}
WITH a.id AS start, b.id AS end, max(r.lastSeenAt) AS seen ORDER BY start, end LIMIT $limit
RETURN collect([start, end, seen]) AS found`,
);

/** Id, namespace and name. */
export type HealthJobRow = [JobId, string, string];

export const healthJobs = restrictedStatement<{ limit: number }, { found: HealthJobRow[] }>(
  'healthJobs',
  'All jobs that read or write something',
  (view) => `MATCH (j:Job)
WITH j, ${view.job('j')} AS seen WHERE seen
WITH j, EXISTS { MATCH (j)-[:READS|WRITES]->(x:Asset) WHERE ${view.asset('x')} } AS works WHERE works
WITH j, j.sortKey AS sortValue, j.id AS sortId ORDER BY sortValue, sortId LIMIT $limit
RETURN collect([j.id, j.namespace, j.name]) AS found`,
);

/** Job, asset, and when it last did. */
export type JobEndRow = [JobId, AssetId, number];

const jobEnds = (end: 'READS' | 'WRITES') =>
  restrictedStatement<{ limit: number }, { found: JobEndRow[] }>(
    `jobEnds ${end}`,
    `What each job ${end === 'READS' ? 'reads' : 'writes'}, and when it last did`,
    (view) => `MATCH (j:Job)
WITH j, ${view.job('j')} AS seen WHERE seen
MATCH (j)-[r:${end}]->(a:Asset) WHERE ${view.asset('a')}
WITH j.id AS job, a.id AS asset, r.lastAt AS at ORDER BY job, asset LIMIT $limit
RETURN collect([job, asset, at]) AS found`,
  );
export const jobEndsOf = { READS: jobEnds('READS'), WRITES: jobEnds('WRITES') } as const;

/** Id, path, and of its asset: id, namespace and name. */
export type MissingFieldRow = [FieldId, string, AssetId, string, string];

export const missingFields = restrictedStatement<{ at: number; limit: number }, { found: MissingFieldRow[] }>(
  'missingFields',
  'Fields that edges name and the schema lacks',
  (view) => `MATCH (f:Field) WHERE f.gone AND ${view.field('f')}
WITH f, EXISTS { MATCH (f)-[r:FLOWS_TO]->(x:Field) WHERE ${holdsAt('r')} AND ${view.field('x')} }
  OR EXISTS { MATCH (f)<-[r:FLOWS_TO]-(x:Field) WHERE ${holdsAt('r')} AND ${view.field('x')} }
  OR EXISTS { MATCH (f)-[r:INFLUENCES]->(x:Asset) WHERE ${holdsAt('r')} AND ${view.asset('x')} } AS named
WHERE named
WITH f, f.id AS id ORDER BY id LIMIT $limit
RETURN collect([id, f.path, f.assetId, f.namespace, f.assetName]) AS found`,
);

export const fieldPaths = restrictedStatement<{ ids: readonly AssetId[] }, { asked: AssetId; paths: string[] }>(
  'fieldPaths',
  'Paths of the fields that the schemas of assets have',
  (view) => `UNWIND $ids AS asked
MATCH (f:Field {assetId: asked}) WHERE NOT coalesce(f.gone, false) AND ${view.field('f')}
WITH asked, f.path AS path
RETURN asked, collect(path) AS paths`,
);
