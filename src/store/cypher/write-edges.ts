import { statement, type Statement } from '../statement.ts';
import type { EdgeKind } from '../../domain/lineage/graph.ts';

/** One edge of a timeline, by the keys of its ends: an asset's id, or a field's key. */
export interface EdgeRow {
  pair: string;
  from: string;
  to: string;
  key: string;
  validFrom: number;
  validTo: number;
  lastSeenAt: number;
  origin: string;
  confidence: number;
  transformations: string;
}
export interface NewEdgeRow extends EdgeRow {
  types: readonly string[];
  masking: boolean;
  jobId: string | null;
}

interface Ends {
  readonly from: { readonly label: string; readonly key: string };
  readonly to: { readonly label: string; readonly key: string };
}
const ASSET = { label: 'Asset', key: 'id' };
const FIELD = { label: 'Field', key: 'key' };
const ENDS: Readonly<Record<EdgeKind, Ends>> = {
  FEEDS: { from: ASSET, to: ASSET },
  FLOWS_TO: { from: FIELD, to: FIELD },
  INFLUENCES: { from: FIELD, to: ASSET },
};

/** Anchors on the output: an asset by its id, its fields by theirs. */
const anchor = (kind: EdgeKind): string =>
  kind === 'FLOWS_TO' ? 'MATCH (b:Field) WHERE b.assetId = row.assetId' : 'MATCH (b:Asset {id: row.assetId})';

const perKind = <P extends object, R extends object>(
  make: (kind: EdgeKind, ends: Ends) => Statement<P, R>,
): Readonly<Record<EdgeKind, Statement<P, R>>> => ({
  FEEDS: make('FEEDS', ENDS.FEEDS),
  FLOWS_TO: make('FLOWS_TO', ENDS.FLOWS_TO),
  INFLUENCES: make('INFLUENCES', ENDS.INFLUENCES),
});

export const edgesOfTimelines = perKind<
  { rows: { pair: string; assetId: string; from: number; to: number }[] },
  EdgeRow
>((kind, { from, to }) =>
  statement(
    `edgesOfTimelines ${kind}`,
    `${kind} edges of timelines that touch a stretch of time`,
    `UNWIND $rows AS row
${anchor(kind)}
WITH row, b
MATCH (b)<-[r:${kind}]-(a:${from.label})
WHERE r.pair = row.pair AND r.validTo >= row.from AND r.validFrom <= row.to
RETURN r.pair AS pair, a.${from.key} AS from, b.${to.key} AS to, r.key AS key, r.validFrom AS validFrom,
  r.validTo AS validTo, r.lastSeenAt AS lastSeenAt, r.origin AS origin, r.confidence AS confidence, r.transformations AS transformations`,
  ),
);

export const createEdges = perKind<{ rows: NewEdgeRow[] }, object>((kind, { from, to }) =>
  statement(
    `createEdges ${kind}`,
    `Make ${kind} edges; one that a person rejected is rejected from the start`,
    `UNWIND $rows AS row
MATCH (a:${from.label} {${from.key}: row.from})
MATCH (b:${to.label} {${to.key}: row.to})
CREATE (a)-[r:${kind}]->(b)
SET r.key = row.key, r.pair = row.pair, r.jobId = row.jobId, r.origin = row.origin, r.confidence = 1.0 * row.confidence,
  r.transformations = row.transformations, r.types = row.types, r.masking = row.masking,
  r.validFrom = row.validFrom, r.validTo = row.validTo, r.lastSeenAt = row.lastSeenAt,
  r.rejected = b.id IN coalesce(a.rejectedTo, [])`,
  ),
);

export const changeEdges = perKind<
  { rows: { from: string; to: string; key: string; validTo: number; lastSeenAt: number }[] },
  object
>((kind, { from, to }) =>
  statement(
    `changeEdges ${kind}`,
    `Close, reopen or prolong ${kind} edges`,
    `UNWIND $rows AS row
MATCH (b:${to.label} {${to.key}: row.to})
MATCH (a:${from.label} {${from.key}: row.from})
MATCH (a)-[r:${kind}]->(b)
WHERE r.key = row.key
SET r.validTo = row.validTo, r.lastSeenAt = row.lastSeenAt`,
  ),
);

export const deleteEdges = perKind<{ rows: { from: string; to: string; key: string }[] }, object>(
  (kind, { from, to }) =>
    statement(
      `deleteEdges ${kind}`,
      `Take away ${kind} edges that a late event shows never to have been`,
      `UNWIND $rows AS row
MATCH (b:${to.label} {${to.key}: row.to})
MATCH (a:${from.label} {${from.key}: row.from})
MATCH (a)-[r:${kind}]->(b)
WHERE r.key = row.key
DELETE r`,
    ),
);

export const seeEdges = perKind<{ rows: { pair: string; assetId: string; at: number }[] }, object>((kind, { from }) =>
  statement(
    `seeEdges ${kind}`,
    `${kind} edges of timelines were seen again`,
    `UNWIND $rows AS row
${anchor(kind)}
WITH row, b
MATCH (b)<-[r:${kind}]-(:${from.label})
WHERE r.pair = row.pair AND r.validTo = ${String(Number.MAX_SAFE_INTEGER)} AND r.lastSeenAt <> row.at
SET r.lastSeenAt = row.at`,
  ),
);
