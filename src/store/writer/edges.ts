import type { Transformation } from '../../domain/event.ts';
import type { EdgeKind } from '../../domain/lineage/graph.ts';
import { isMasked } from '../../domain/lineage/masking.ts';
import type { Interval } from '../../domain/lineage/timeline.ts';
import {
  changeEdges,
  createEdges,
  deleteEdges,
  edgesOfTimelines,
  seeEdges,
  type NewEdgeRow,
} from '../cypher/write-edges.ts';
import type { WriteContext } from './context.ts';
import { contentHash } from '../identifiers.ts';
import { edgeKey, placeOf, wordOf, type EdgePlace } from './edge-resolver.ts';
import { fieldKey } from './fields.ts';
import type { TimelineWork } from './timelines.ts';

const KINDS = ['FEEDS', 'FLOWS_TO', 'INFLUENCES'] as const;

/** The stored edges of the timelines that touch their windows, by timeline. */
export async function existingIntervals(
  { tx }: WriteContext,
  works: readonly TimelineWork[],
): Promise<ReadonlyMap<string, readonly Interval[]>> {
  const found = new Map<string, Interval[]>();
  if (works.length === 0) return found;
  const rows = works.map(({ pair, change, window }) => ({
    pair,
    assetId: change.assetId,
    from: window.from,
    to: window.to,
  }));
  for (const kind of KINDS)
    for (const edge of await tx.run(edgesOfTimelines[kind], { rows })) {
      const intervals = found.get(edge.pair) ?? [];
      found.set(edge.pair, intervals);
      intervals.push({
        key: edgeKey(storedPlace(kind, edge.from, edge.to), edge),
        from: edge.validFrom,
        to: edge.validTo,
        lastSeenAt: edge.lastSeenAt,
      });
    }
  return found;
}

/** All open edges of the timelines were seen again. */
export async function seeAgain(
  { tx }: WriteContext,
  rows: { pair: string; assetId: string; at: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  for (const kind of KINDS) await tx.run(seeEdges[kind], { rows });
}

/** Writes the difference between what is stored and what is true. */
export async function writeIntervals(
  { tx, touched }: WriteContext,
  timelines: readonly { work: TimelineWork; before: readonly Interval[]; after: readonly Interval[] }[],
): Promise<void> {
  const creates = perKind<NewEdgeRow>();
  const changes = perKind<{ from: string; to: string; key: string; validTo: number; lastSeenAt: number }>();
  const deletes = perKind<{ from: string; to: string; key: string }>();
  for (const { work, before, after } of timelines) {
    const stored = new Map(before.map((interval) => [identityOf(interval), interval]));
    for (const interval of after) {
      const { kind, ...ends } = endsOf(work, interval);
      const twin = stored.get(identityOf(interval));
      stored.delete(identityOf(interval));
      if (twin === undefined) creates[kind].push(newEdge(work, interval, ends));
      else if (twin.to !== interval.to || twin.lastSeenAt !== interval.lastSeenAt)
        changes[kind].push({ ...ends, validTo: interval.to, lastSeenAt: interval.lastSeenAt });
      if (kind === 'FLOWS_TO' && twin?.to !== interval.to) touched.targets.add(ends.to);
    }
    for (const interval of stored.values()) {
      const { kind, ...ends } = endsOf(work, interval);
      deletes[kind].push(ends);
      if (kind === 'FLOWS_TO') touched.targets.add(ends.to);
    }
  }
  for (const kind of KINDS) {
    if (deletes[kind].length > 0) await tx.run(deleteEdges[kind], { rows: deletes[kind] });
    if (changes[kind].length > 0) await tx.run(changeEdges[kind], { rows: changes[kind] });
    if (creates[kind].length > 0) await tx.run(createEdges[kind], { rows: creates[kind] });
  }
}

const perKind = <T>(): Record<EdgeKind, T[]> => ({ FEEDS: [], FLOWS_TO: [], INFLUENCES: [] });

const identityOf = ({ key, from }: Interval): string => `${from} ${key}`;

function endsOf({ pair, change }: TimelineWork, { key, from: validFrom }: Interval) {
  const [kind, input, fromPath, toPath] = placeOf(key);
  return {
    kind,
    from: fromPath === null ? input : fieldKey(input, fromPath),
    to: toPath === null ? change.assetId : fieldKey(change.assetId, toPath),
    key: `${pair}|${validFrom}|${contentHash(key)}`,
  };
}

function newEdge(work: TimelineWork, interval: Interval, ends: { from: string; to: string; key: string }): NewEdgeRow {
  const { origin, transformations: text, confidence } = wordOf(interval.key);
  const transformations = JSON.parse(text) as Transformation[];
  const types = [...new Set(transformations.map(({ type }) => type))];
  return {
    ...ends,
    pair: work.pair,
    jobId: work.change.jobId,
    origin,
    confidence,
    transformations: text,
    types: types.length === 0 ? ['DIRECT'] : types,
    masking: isMasked(transformations),
    validFrom: interval.from,
    validTo: interval.to,
    lastSeenAt: interval.lastSeenAt,
  };
}

function storedPlace(kind: EdgeKind, from: string, to: string): EdgePlace {
  const [input, fromPath] = splitKey(from);
  return [kind, input, fromPath, kind === 'FLOWS_TO' ? splitKey(to)[1] : null];
}

/** An asset's id, or a field's key taken apart. */
function splitKey(key: string): readonly [EdgePlace[1], string | null] {
  const end = key.indexOf('\n');
  return end < 0 ? [key as EdgePlace[1], null] : [key.slice(0, end) as EdgePlace[1], key.slice(end + 1)];
}
