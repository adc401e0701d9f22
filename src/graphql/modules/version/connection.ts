import { z } from 'zod';
import type { VisibleVersion } from '../../../access/visible.ts';
import type { AssetId } from '../../../domain/ids.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Loaders } from '../../loaders.ts';

const VERSIONS = cursorList(z.tuple([z.int(), z.string()]), 'versions');

/** A dataset's versions, latest first. There are few, and their changes need the neighbours: all are read. */
export function versionConnection(id: AssetId, page: PageArguments, loaders: Loaders): Connection<VisibleVersion> {
  return connection(page, {
    list: VERSIONS,
    keyOf: ({ createdAt, id: versionId }) => [createdAt, versionId],
    read: async ({ after, limit }) => {
      const versions = (await loaders.versionsOf.load(id)).toSorted(latestFirst);
      return versions.filter((version) => after === null || isAfter(version, after)).slice(0, limit);
    },
    count: async () => (await loaders.versionsOf.load(id)).length,
  });
}

/** The version that held at a moment (epoch milliseconds), or null before the first. */
export async function versionAt(id: AssetId, moment: number, loaders: Loaders): Promise<VisibleVersion | null> {
  const versions = (await loaders.versionsOf.load(id)).toSorted(latestFirst);
  return versions.find(({ createdAt }) => createdAt <= moment) ?? null;
}

const latestFirst = (a: VisibleVersion, b: VisibleVersion): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);

function isAfter(version: VisibleVersion, [createdAt = 0, id = '']: readonly (string | number)[]): boolean {
  return version.createdAt === createdAt ? version.id > String(id) : version.createdAt < Number(createdAt);
}
