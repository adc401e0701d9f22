import type { ChainedEntry } from '../../domain/access-entry.ts';
import type { AssetId } from '../../domain/ids.ts';
import { statement } from '../statement.ts';

/** An entry as it is stored. */
export type AccessRow = Omit<ChainedEntry, 'at'> & { readonly key: string; readonly accessedAt: number };

const COLUMNS = `e.accessedAt AS at, e.viewer AS viewer, e.kind AS kind, e.operation AS operation,
  e.requestId AS requestId, e.ids AS ids, e.idCount AS idCount, e.aspects AS aspects, e.redactions AS redactions,
  e.hidden AS hidden, e.events AS events, e.chain AS chain, e.sequence AS sequence, e.previous AS previous, e.hash AS hash`;

export const appendAccesses = statement<{ rows: readonly AccessRow[] }, object>(
  'appendAccesses',
  'Write entries of the access log, none of them filed yet',
  `UNWIND $rows AS row CREATE (e:Access:Unfiled) SET e += row`,
);

export const latestAccess = statement<object, { hash: string }>(
  'latestAccess',
  'The hash of the latest entry of the access log',
  `MATCH (e:Access)
WITH e ORDER BY e.accessedAt DESC, e.key DESC LIMIT 1
RETURN e.hash AS hash`,
);

export interface AccessTimes {
  since: number;
  until: number;
}
export interface AccessPage {
  at: number;
  key: string;
  limit: number;
}
interface OfViewer {
  viewer: string;
}

const IN_TIME = 'e.accessedAt >= $since AND e.accessedAt <= $until';
const AFTER = 'e.accessedAt <= $at AND (e.accessedAt < $at OR e.key < $key)';
const LATEST_FIRST = 'ORDER BY e.accessedAt DESC, e.key DESC LIMIT $limit';

export const listAccesses = statement<AccessTimes & AccessPage, ChainedEntry>(
  'listAccesses',
  'A page of the access log, latest first',
  `MATCH (e:Access) WHERE ${IN_TIME} AND ${AFTER}
WITH e ${LATEST_FIRST}
RETURN ${COLUMNS}`,
);

export const listAccessesOfViewer = statement<AccessTimes & AccessPage & OfViewer, ChainedEntry>(
  'listAccessesOfViewer',
  'A page of what one caller read and wrote, latest first',
  `MATCH (e:Access) WHERE e.viewer = $viewer AND ${IN_TIME} AND ${AFTER}
WITH e ${LATEST_FIRST}
RETURN ${COLUMNS}`,
);

export const countAccesses = statement<AccessTimes, { total: number }>(
  'countAccesses',
  'How many entries the access log has of a time',
  `MATCH (e:Access) WHERE ${IN_TIME} RETURN count(e) AS total`,
);

export const countAccessesOfViewer = statement<AccessTimes & OfViewer, { total: number }>(
  'countAccessesOfViewer',
  'How many entries the access log has of one caller',
  `MATCH (e:Access) WHERE e.viewer = $viewer AND ${IN_TIME} RETURN count(e) AS total`,
);

export const thingsOfAssets = statement<{ ids: readonly AssetId[] }, { asked: AssetId; thing: string }>(
  'thingsOfAssets',
  'Every id that an asset and its fields have or had: what entries of the access log may name',
  `UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (n:Name {assetId: m.assetId})
RETURN asked, n.id AS thing
UNION ALL
UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (f:Field {assetId: m.assetId})
RETURN asked, f.id AS thing
UNION ALL
UNWIND $ids AS asked
MATCH (m:Name {id: asked})
MATCH (f:Field {assetId: m.assetId})
MATCH (alias:FieldAlias {fieldId: f.id})
RETURN asked, alias.id AS thing`,
);

/** What was asked for, with all ids of it. `viewer` is null for any. */
export interface AskedThings {
  rows: readonly { asked: AssetId; things: readonly string[] }[];
  viewer: string | null;
}

const FILED = `UNWIND things AS thing
  MATCH (x:AccessOf {thing: thing}) WHERE x.from <= $until AND x.to >= $since
  UNWIND x.entries AS entry
  WITH DISTINCT entry
  MATCH (e:Access {key: entry})
  WHERE ($viewer IS NULL OR e.viewer = $viewer) AND ${IN_TIME}`;

export const filedAccesses = statement<AskedThings & AccessTimes & AccessPage, ChainedEntry & { asked: AssetId }>(
  'filedAccesses',
  'A page of the filed entries that name each asset or a field of it, latest first',
  `UNWIND $rows AS row
WITH row.asked AS asked, row.things AS things
CALL (things) {
  ${FILED} AND ${AFTER}
  RETURN e ${LATEST_FIRST}
}
RETURN asked, ${COLUMNS}`,
);

export const countFiledAccesses = statement<AskedThings & AccessTimes, { asked: AssetId; total: number }>(
  'countFiledAccesses',
  'How many filed entries name each asset or a field of it',
  `UNWIND $rows AS row
WITH row.asked AS asked, row.things AS things
CALL (things) {
  ${FILED}
  RETURN count(e) AS total
}
RETURN asked, total`,
);

export const unfiledAccesses = statement<AccessTimes & { viewer: string | null }, ChainedEntry>(
  'unfiledAccesses',
  'The newest entries of the access log: those not yet filed under what they name',
  `MATCH (e:Unfiled) WHERE ($viewer IS NULL OR e.viewer = $viewer) AND ${IN_TIME}
RETURN ${COLUMNS}`,
);

export const nextUnfiled = statement<{ limit: number }, { key: string; at: number; ids: readonly string[] }>(
  'nextUnfiled',
  'Entries to file next',
  `MATCH (e:Unfiled) RETURN e.key AS key, e.accessedAt AS at, e.ids AS ids LIMIT $limit`,
);

export const fileAccesses = statement<
  { rows: readonly { thing: string; from: number; to: number; entries: readonly string[] }[] },
  object
>('fileAccesses', 'File entries under what they name', `UNWIND $rows AS row CREATE (x:AccessOf) SET x += row`);

export const markFiled = statement<{ keys: readonly string[] }, object>(
  'markFiled',
  'Remember that entries are filed',
  `MATCH (e:Access) WHERE e.key IN $keys REMOVE e:Unfiled`,
);

export const markUnfiled = statement<{ keys: readonly string[] }, object>(
  'markUnfiled',
  'Have entries filed that were imported',
  `MATCH (e:Access) WHERE e.key IN $keys SET e:Unfiled`,
);

export const accessKeys = statement<object, { key: string }>(
  'accessKeys',
  'The places of all entries of the access log',
  `MATCH (e:Access) RETURN e.key AS key`,
);

export const accessesByKeys = statement<{ keys: readonly string[] }, ChainedEntry & { key: string }>(
  'accessesByKeys',
  'Entries of the access log, by their places',
  `MATCH (e:Access) WHERE e.key IN $keys RETURN e.key AS key, ${COLUMNS}`,
);
