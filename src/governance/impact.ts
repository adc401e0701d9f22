import type { CatalogView } from '../access/audit/recorded-catalog.ts';
import type { Classification } from '../access/classification.ts';
import type { LineageWants } from '../access/lineage-request.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import type { VisibleLineage } from '../access/visible-lineage.ts';
import type {
  CompletenessResult,
  VisibleAsset,
  VisibleLineagePath,
  VisibleOwner,
  VisibleOwnership,
} from '../access/visible.ts';
import { compareText } from '../domain/compare-text.ts';
import { groupBy } from '../domain/group.ts';
import { isAssetId, isFieldId, type AssetId, type FieldId } from '../domain/ids.ts';
import { NO_FILTER, type Granularity } from '../domain/lineage/graph.ts';
import { joined } from './completeness.ts';
import { compareKeys, pageAfter, type Key } from './keys.ts';
import { reachedAssets, type ReachedAsset } from './reached-assets.ts';

export interface ImpactRequest {
  /** Ids of assets and fields. */
  readonly of: readonly string[];
  /** Then only what these fields feed. */
  readonly change: PlannedChange | null;
  /** Hops. */
  readonly depth: number;
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
}

/** A planned change of schema. A type that the field has already is no change. */
export interface PlannedChange {
  readonly removeFields: readonly string[];
  readonly changeTypes: readonly { readonly field: string; readonly type: string }[];
}

export interface ImpactedAsset {
  readonly asset: VisibleAsset;
  readonly distance: number;
  /** Fields that data of the changed ones reaches, by path. */
  readonly fields: readonly FieldId[];
  readonly key: Key;
}

/** A value with the number of assets that have it: the most first, then by value. */
export interface Count {
  readonly value: string;
  readonly count: number;
}

export interface Impact {
  /** Ids of what it starts from, without what is unknown or hidden. */
  readonly roots: readonly string[];
  readonly total: number;
  readonly completeness: CompletenessResult;
  /** All of them: nearest first, then by namespace and name. */
  readonly assets: readonly ImpactedAsset[];
  page(after: Key | null, limit: number): readonly ImpactedAsset[];
  /** The shortest way to each. */
  ways(assets: readonly ImpactedAsset[], wants: LineageWants): Promise<VisibleLineagePath[]>;
  byKind(): Count[];
  byLevel(): Count[];
  /** By the owners' names; an asset counts for each of its owners. */
  byOwner(): Promise<Count[]>;
  /** Owners of each asset, each once. */
  owners(assets: readonly VisibleAsset[]): Promise<ReadonlyMap<AssetId, readonly VisibleOwner[]>>;
}

export interface ImpactAccess {
  readonly catalog: CatalogView;
  readonly lineage: VisibleLineage;
  readonly classification: Classification;
}

/** Nodes that one report may meet at each level. */
const MOST_NODES = 50_000;

/** Everything that depends on some assets or fields: of assets table by table, of fields column by column. */
export async function impact(request: ImpactRequest, access: ImpactAccess): Promise<Impact> {
  const of = request.change === null ? request.of : await changedFields(request.change, access);
  const flows = await Promise.all(
    [
      { granularity: 'ASSET' as const, ids: of.filter(isAssetId) },
      { granularity: 'FIELD' as const, ids: of.filter(isFieldId) },
    ]
      .filter(({ ids }) => ids.length > 0)
      .map(({ granularity, ids }) => flowOf(granularity, ids, request, access.lineage)),
  );
  const reached = await nearest(flows);
  const assets = [...reached.values()]
    .filter(({ distance }) => distance > 0)
    .map((one) => ({
      asset: one.asset,
      distance: one.distance,
      fields: one.fields.map(({ id }) => id),
      key: [one.distance, one.asset.namespace, one.asset.name, one.asset.id],
    }))
    .sort((a, b) => compareKeys(a.key, b.key));
  const owners = async (some: readonly VisibleAsset[]) => ownersOf(some, access.catalog);
  const everything = assets.map(({ asset }) => asset);
  return {
    roots: flows.flatMap(({ roots }) => roots),
    total: assets.length,
    completeness: joined(flows.map(({ completeness }) => completeness)),
    assets,
    page: (after, limit) => pageAfter(assets, after, limit, ({ key }) => key),
    ways: (some, wants) => waysOf(some, reached, wants),
    byKind: () => counted(everything.map(({ kind }) => kind)),
    byLevel: () => counted(everything.map((asset) => access.classification.ofNamed(asset).level)),
    byOwner: async () =>
      counted([...(await owners(everything)).values()].flatMap((some) => [...new Set(some.map(({ name }) => name))])),
    owners,
  };
}

const flowOf = (
  granularity: Granularity,
  of: readonly string[],
  { depth, asOf }: ImpactRequest,
  lineage: VisibleLineage,
): Promise<VisibleFlow> =>
  lineage.flow({
    of,
    granularity,
    direction: 'DOWNSTREAM',
    depth,
    maxNodes: MOST_NODES,
    filter: NO_FILTER,
    asOf,
    masking: false,
  });

/** Those of the fields that are there, without those whose type stays. */
async function changedFields(change: PlannedChange, { catalog }: ImpactAccess): Promise<string[]> {
  const retyped = await catalog.fieldsByIds(change.changeTypes.map(({ field }) => field));
  const changed = change.changeTypes.filter(({ field, type }) => {
    const known = retyped.get(field)?.type;
    return known?.trim().toLowerCase() !== type.trim().toLowerCase();
  });
  return [...new Set([...change.removeFields, ...changed.map(({ field }) => field)])];
}

/** What several flows reach: each asset where it is nearest. */
async function nearest(flows: readonly VisibleFlow[]): Promise<ReadonlyMap<AssetId, ReachedAsset>> {
  const all = new Map<AssetId, ReachedAsset>();
  for (const flow of flows) {
    for (const [id, one] of await reachedAssets(flow)) {
      const known = all.get(id);
      if (known === undefined || one.distance < known.distance)
        all.set(id, { ...one, fields: one.fields.length === 0 ? (known?.fields ?? []) : one.fields });
      else if (known.fields.length === 0) all.set(id, { ...known, fields: one.fields });
    }
  }
  return all;
}

async function waysOf(
  some: readonly ImpactedAsset[],
  reached: ReadonlyMap<AssetId, ReachedAsset>,
  wants: LineageWants,
): Promise<VisibleLineagePath[]> {
  const made = new Map<AssetId, VisibleLineagePath>();
  const known = some.flatMap(({ asset }) => reached.get(asset.id) ?? []);
  for (const [flow, its] of groupBy(known, (one) => one.flow)) {
    const paths = await flow.paths(
      its.map(({ way }) => way),
      wants,
    );
    its.forEach(({ asset }, i) => {
      const path = paths[i];
      if (path !== undefined) made.set(asset.id, path);
    });
  }
  return some.flatMap(({ asset }) => made.get(asset.id) ?? []);
}

async function ownersOf(assets: readonly VisibleAsset[], catalog: CatalogView) {
  const ownerships = await catalog.ownersOf(assets.map(({ id }) => id));
  return new Map(assets.map(({ id }) => [id, ownersIn(ownerships.get(id) ?? [])]));
}

/** The owners, each once, whatever roles they have. */
export const ownersIn = (ownerships: readonly VisibleOwnership[]): VisibleOwner[] => [
  ...new Map(ownerships.map(({ owner }) => [owner.id, owner])).values(),
];

function counted(values: readonly string[]): Count[] {
  return [...groupBy(values, (value) => value)]
    .map(([value, same]) => ({ value, count: same.length }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}
