import type { Restriction } from '../domain/restriction.ts';
import { fieldPaths, healthAssets, healthEdges, healthJobs, jobEndsOf, missingFields } from './cypher/read-health.ts';
import type { HealthReader } from './health-port.ts';
import type { Reader } from './runner.ts';
import { under, type RestrictedStatement } from './statement.ts';

/** Reads the whole catalog in few columns. */
export function createHealthReader(reader: Reader): HealthReader {
  const all = async <P extends object, Row>(
    statement: RestrictedStatement<P, { found: Row[] }>,
    params: P,
    view: Restriction,
  ): Promise<Row[]> => (await reader.run(...under(view, statement, params))).flatMap(({ found }) => found);

  return {
    healthAssets: async (limit, view) =>
      (await all(healthAssets, { limit }, view)).map(
        ([id, kind, namespace, name, status, described, owned, declaredSource, createdAt]) => ({
          id,
          kind,
          namespace,
          name,
          status,
          described,
          owned,
          declaredSource,
          createdAt,
        }),
      ),
    healthEdges: async (at, limit, view) =>
      (await all(healthEdges, { at, limit }, view)).map(([from, to, lastSeenAt]) => ({ from, to, lastSeenAt })),
    healthJobs: async (limit, view) =>
      (await all(healthJobs, { limit }, view)).map(([id, namespace, name]) => ({ id, namespace, name })),
    jobEnds: async (end, limit, view) =>
      (await all(jobEndsOf[end], { limit }, view)).map(([jobId, assetId, lastAt]) => ({ jobId, assetId, lastAt })),
    missingFields: async (at, limit, view) =>
      (await all(missingFields, { at, limit }, view)).map(([id, path, assetId, namespace, assetName]) => ({
        id,
        path,
        assetId,
        namespace,
        assetName,
      })),
    fieldPathsOf: async (ids, view) =>
      new Map(
        (await reader.run(...under(view, fieldPaths, { ids }))).map(({ asked, paths }) => [asked, paths.toSorted()]),
      ),
  };
}
