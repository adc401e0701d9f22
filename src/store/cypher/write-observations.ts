import type { EventOrigin } from '../../domain/event.ts';
import { statement } from '../statement.ts';

export const lineageSets = statement<{ hashes: readonly string[] }, { hash: string; elements: string }>(
  'lineageSets',
  'What observations read, by hash',
  `MATCH (s:LineageSet) WHERE s.hash IN $hashes RETURN s.hash AS hash, s.elements AS elements`,
);

export const mergeLineageSets = statement<{ rows: { hash: string; elements: string }[] }, object>(
  'mergeLineageSets',
  'Keep what observations read, once each',
  `UNWIND $rows AS row MERGE (s:LineageSet {hash: row.hash}) ON CREATE SET s.elements = row.elements`,
);

export interface ObservationRow {
  key: string;
  /** Orders observations of one moment: the run and the output by name. */
  tie: string;
  pair: string;
  base: number;
  completedAt: number | null;
  lastAt: number;
  seenAt: number;
  lineageSet: string;
  origin: string;
}

export const observationsByKeys = statement<{ keys: readonly string[] }, ObservationRow>(
  'observationsByKeys',
  'Observations that are known already',
  `MATCH (o:Observation) WHERE o.key IN $keys
RETURN o.key AS key, o.tie AS tie, o.pair AS pair, o.base AS base, o.completedAt AS completedAt, o.lastAt AS lastAt,
  o.seenAt AS seenAt, o.lineageSet AS lineageSet, o.origin AS origin`,
);

export const writeObservations = statement<{ rows: ObservationRow[] }, object>(
  'writeObservations',
  'Keep observations',
  `UNWIND $rows AS row
MERGE (o:Observation {key: row.key})
SET o.tie = row.tie, o.pair = row.pair, o.base = row.base, o.completedAt = row.completedAt, o.lastAt = row.lastAt,
  o.seenAt = row.seenAt, o.lineageSet = row.lineageSet, o.origin = row.origin`,
);

export const observationsOfSpeaker = statement<
  { pairs: readonly string[]; prefix: string },
  { key: string; pair: string; base: number }
>(
  'observationsOfSpeaker',
  'What one speaker said on the timelines: its keys have the prefix',
  `UNWIND $pairs AS pair
MATCH (o:Observation {pair: pair})
WHERE o.key STARTS WITH $prefix
RETURN o.key AS key, o.pair AS pair, o.base AS base`,
);

export const deleteObservations = statement<{ keys: readonly string[] }, object>(
  'deleteObservations',
  'Forget what was inferred and is not any more',
  `MATCH (o:Observation) WHERE o.key IN $keys DETACH DELETE o`,
);

export interface PairRow {
  key: string;
  jobId: string | null;
  origin: EventOrigin;
  assetId: string;
  head: string | null;
}

export const pairsByKeys = statement<{ keys: readonly string[] }, PairRow>(
  'pairsByKeys',
  'The ends of the timelines of jobs and outputs',
  `MATCH (p:Pair) WHERE p.key IN $keys
RETURN p.key AS key, p.jobId AS jobId, coalesce(p.origin, 'OPENLINEAGE') AS origin, p.assetId AS assetId,
  p.head AS head`,
);

export const writePairs = statement<{ rows: PairRow[] }, object>(
  'writePairs',
  'Keep the ends of the timelines',
  `UNWIND $rows AS row
MERGE (p:Pair {key: row.key})
SET p.jobId = row.jobId, p.origin = row.origin, p.assetId = row.assetId, p.head = row.head`,
);

export const checkpoints = statement<
  { rows: { pair: string; min: number; max: number }[] },
  { pair: string; from: number | null; to: number | null }
>(
  'checkpoints',
  'For each change of a timeline: the last completed run before it, and the first after it',
  `UNWIND $rows AS row
MATCH (o:Observation {pair: row.pair})
WHERE o.completedAt IS NOT NULL
RETURN row.pair AS pair,
  max(CASE WHEN o.completedAt < row.min THEN o.completedAt END) AS from,
  min(CASE WHEN o.completedAt > row.max THEN o.completedAt END) AS to`,
);

export const observationsBetween = statement<{ rows: { pair: string; from: number; to: number }[] }, ObservationRow>(
  'observationsBetween',
  'The observations of a timeline that touch a stretch of time',
  `UNWIND $rows AS row
MATCH (o:Observation {pair: row.pair})
WHERE o.lastAt >= row.from AND o.base <= row.to
RETURN o.key AS key, o.tie AS tie, o.pair AS pair, o.base AS base, o.completedAt AS completedAt, o.lastAt AS lastAt,
  o.seenAt AS seenAt, o.lineageSet AS lineageSet, o.origin AS origin`,
);

export const pairsOfJobs = statement<
  { jobIds: readonly string[] },
  { jobId: string; origin: EventOrigin; assetId: string }
>(
  'pairsOfJobs',
  'Outputs of the jobs that have a timeline',
  `MATCH (p:Pair) WHERE p.jobId IN $jobIds
RETURN p.jobId AS jobId, coalesce(p.origin, 'OPENLINEAGE') AS origin, p.assetId AS assetId`,
);

export const pairsTouchingAssets = statement<{ assetIds: readonly string[] }, PairRow>(
  'pairsTouchingAssets',
  'Timelines whose output is one of the assets',
  `MATCH (p:Pair) WHERE p.assetId IN $assetIds
RETURN p.key AS key, p.jobId AS jobId, coalesce(p.origin, 'OPENLINEAGE') AS origin, p.assetId AS assetId,
  p.head AS head`,
);

export const pairsReadingAssets = statement<{ assetIds: readonly string[] }, { pair: string }>(
  'pairsReadingAssets',
  'Timelines whose edges come from one of the assets',
  `MATCH (a:Asset) WHERE a.id IN $assetIds
WITH a
MATCH (a)-[r:FEEDS]->(:Asset)
WHERE r.origin <> 'MANUAL'
RETURN DISTINCT r.pair AS pair`,
);

export const movePairs = statement<
  { rows: { from: string; to: string; assetId: string; jobId: string | null }[] },
  object
>(
  'movePairs',
  'Give the observations of a merged output to the timeline of the one that stayed',
  `UNWIND $rows AS row
MATCH (o:Observation {pair: row.from})
SET o.pair = row.to`,
);

export const deletePairs = statement<{ keys: readonly string[] }, object>(
  'deletePairs',
  'Forget timelines of merged outputs',
  `MATCH (p:Pair) WHERE p.key IN $keys DETACH DELETE p`,
);
