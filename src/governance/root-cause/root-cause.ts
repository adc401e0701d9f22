import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { LineageWants } from '../../access/lineage-request.ts';
import type { VisibleLineage } from '../../access/visible-lineage.ts';
import type {
  CompletenessResult,
  VisibleLineageDiff,
  VisibleLineageEdge,
  VisibleLineageEdgeChange,
  VisibleLineagePath,
} from '../../access/visible.ts';
import { compareText } from '../../domain/compare-text.ts';
import { isFieldId, type AssetId, type RunNodeId } from '../../domain/ids.ts';
import { NO_FILTER } from '../../domain/lineage/graph.ts';
import { cutShort, joined } from '../completeness.ts';
import { compareKeys } from '../keys.ts';
import { reachedAssets, type ReachedAsset } from '../reached-assets.ts';
import { assertionSuspicions, droppedSuspicions, schemaSuspicions, volumeSuspicions } from './measures.ts';
import { runSuspicions } from './runs.ts';
import type { SuspectReason, Suspicion } from './suspicion.ts';

export interface RootCauseRequest {
  /** Id of an asset or a field. */
  readonly of: string;
  /** Epoch milliseconds: what happened before is not told. */
  readonly since: number;
  readonly now: number;
  /** Hops. */
  readonly depth: number;
  /** How many suspects to tell. */
  readonly maxSuspects: number;
}

export interface FoundSuspect {
  readonly assetId: AssetId;
  readonly distance: number;
  readonly reason: SuspectReason;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly detail: string;
  readonly runId: RunNodeId | null;
  /** 0 to 1: later and nearer is more. */
  readonly score: number;
  readonly path: VisibleLineagePath;
}

export interface RootCause {
  /** The id that was asked about; none when it is unknown or hidden. */
  readonly roots: readonly string[];
  /** The likeliest first. */
  readonly suspects: readonly FoundSuspect[];
  readonly total: number;
  readonly completeness: CompletenessResult;
}

/** Assets that are looked at, nearest first. */
const MOST_ASSETS = 2_000;
const NOTHING: CompletenessResult = { complete: true, truncatedBy: [], hidden: null, stale: 0, continueFrom: [] };

/** What happened upstream of something that is broken, and may be why. Made of what the viewer sees, read by read. */
export async function rootCause(
  request: RootCauseRequest,
  { catalog, lineage }: { readonly catalog: CatalogView; readonly lineage: VisibleLineage },
  wants: LineageWants,
): Promise<RootCause> {
  const { of, since, now, depth, maxSuspects } = request;
  const isField = isFieldId(of);
  const flow = await lineage.flow({
    of: [of],
    granularity: isField ? 'FIELD' : 'ASSET',
    direction: 'UPSTREAM',
    depth,
    maxNodes: isField ? 20 * MOST_ASSETS : MOST_ASSETS,
    filter: NO_FILTER,
    asOf: null,
    masking: false,
  });
  if (flow.roots.length === 0) return { roots: [], suspects: [], total: 0, completeness: flow.completeness };
  const all = await reachedAssets(flow);
  const reached = nearestOf(all);
  const [runs, checks, schemas, volumes, diff] = await Promise.all([
    runSuspicions(reached, { since, now }, catalog),
    assertionSuspicions(reached, since, catalog),
    schemaSuspicions(reached, since, catalog),
    volumeSuspicions(reached, since, catalog),
    lineage.diff({ ...UPSTREAM, of: [of], from: since, to: null, depth, maxNodes: MOST_ASSETS }),
  ]);
  const suspicions = [
    ...runs.suspicions,
    ...checks,
    ...schemas,
    ...volumes.suspicions,
    ...droppedSuspicions(reached, since),
  ];
  suspicions.push(...(await changesIn(diff, reached, since, catalog)));
  const ranked = suspicions
    .map((one) => ({ ...one, score: scoreOf(one, since, now) }))
    .sort((a, b) => compareKeys(orderOf(a), orderOf(b)));
  const shown = ranked.slice(0, maxSuspects);
  const places = [...new Set(shown.map(({ at }) => at))];
  const paths = await flow.paths(
    // Found from the broken end up; told in the direction of the data.
    places.map(({ way }) => [...way].reverse()),
    wants,
  );
  const ways = new Map(places.map((place, i) => [place, paths[i]]));
  const completeness = joined([flow.completeness, { ...NOTHING, complete: diff.complete, truncatedBy: cutsOf(diff) }]);
  return {
    roots: flow.roots,
    suspects: shown.flatMap((one) => {
      const path = ways.get(one.at);
      return path === undefined ? [] : [suspectOf(one, path)];
    }),
    total: ranked.length,
    completeness:
      reached.size < all.size || !runs.complete || !volumes.complete ? cutShort(completeness) : completeness,
  };
}

const UPSTREAM = {
  directions: ['UPSTREAM'],
  granularity: 'ASSET',
  filter: NO_FILTER,
  collapse: null,
  wants: { entities: 'NONE', evidence: true, stale: false, more: false, completeness: true },
} as const;

const cutsOf = ({ before, after }: VisibleLineageDiff) => [...new Set([...before.truncatedBy, ...after.truncatedBy])];

function nearestOf(all: ReadonlyMap<AssetId, ReachedAsset>): ReadonlyMap<AssetId, ReachedAsset> {
  if (all.size <= MOST_ASSETS) return all;
  return new Map(
    [...all].sort(([a, one], [b, other]) => one.distance - other.distance || compareText(a, b)).slice(0, MOST_ASSETS),
  );
}

/** Edges between assets that came or went, told of the asset that they lead to. */
async function changesIn(
  { edges }: VisibleLineageDiff,
  reached: ReadonlyMap<AssetId, ReachedAsset>,
  since: number,
  catalog: CatalogView,
): Promise<Suspicion[]> {
  const changed = edges.filter((one) => one.change !== 'CHANGED' && !isSaidByHand(one));
  const names = await catalog.assetsByIds(changed.flatMap(({ before, after }) => (before ?? after)?.from ?? []));
  const first = firstLineage(changed);
  return changed.flatMap(({ change, before, after }): Suspicion[] => {
    const edge = before ?? after;
    const [at, from] = [edge === null ? undefined : reached.get(edge.to as AssetId), names.get(edge?.from ?? '')];
    // Of a joined edge it is not known since when.
    if (edge === null || edge.evidence.length === 0 || at === undefined || from === undefined) return [];
    const time = timeOf(edge, change);
    // With what a new asset was first made from, nothing changed.
    if (change === 'APPEARED' && at.asset.createdAt >= since && time === first.get(edge.to)) return [];
    const dropped = from.status === 'DROPPED' ? ', which was dropped' : '';
    const detail =
      change === 'APPEARED'
        ? `It is now made from ${from.name} too.`
        : `It is no longer made from ${from.name}${dropped}.`;
    return [{ at, reason: 'LINEAGE_CHANGED', time, detail, runId: null }];
  });
}

/** A person who writes lineage down, or takes it back, changes what is known and not how a thing is made. */
const isSaidByHand = ({ before, after }: VisibleLineageEdgeChange): boolean =>
  (after ?? before)?.evidence.every(({ origin }) => origin === 'MANUAL') === true;

/** When the first of the edges into each asset came. */
function firstLineage(changed: readonly VisibleLineageEdgeChange[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { change, after } of changed)
    if (change === 'APPEARED' && after !== null && after.evidence.length > 0)
      first.set(after.to, Math.min(first.get(after.to) ?? Number.POSITIVE_INFINITY, timeOf(after, change)));
  return first;
}

const timeOf = ({ evidence }: VisibleLineageEdge, change: 'APPEARED' | 'DISAPPEARED' | 'CHANGED'): number =>
  change === 'APPEARED'
    ? Math.min(...evidence.map(({ validFrom }) => validFrom))
    : Math.max(...evidence.map(({ validTo, lastSeenAt }) => validTo ?? lastSeenAt));

function scoreOf({ time, at }: Suspicion, since: number, now: number): number {
  const recent = now <= since ? 1 : Math.min(1, Math.max(0, (time - since) / (now - since)));
  return Math.round((1000 * (0.1 + 0.9 * recent)) / (1 + at.distance)) / 1000;
}

const orderOf = ({ score, time, at, reason, detail }: Suspicion & { readonly score: number }) => [
  -score,
  at.distance,
  -time,
  reason,
  at.asset.id,
  detail,
];

const suspectOf = (one: Suspicion & { readonly score: number }, path: VisibleLineagePath): FoundSuspect => ({
  assetId: one.at.asset.id,
  distance: one.at.distance,
  reason: one.reason,
  at: one.time,
  detail: one.detail,
  runId: one.runId,
  score: one.score,
  path,
});
