import type { VisibleFieldPlace } from '../access/classified-fields.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import type { VisibleAsset } from '../access/visible.ts';
import { compareText } from '../domain/compare-text.ts';
import type { AssetId, FieldId } from '../domain/ids.ts';
import { adjacencyOf } from '../domain/lineage/flow-graph.ts';
import { shortestTree } from '../domain/lineage/shortest-tree.ts';

/** An asset that a flow reaches, with the way to where it is reached first. */
export interface ReachedAsset {
  readonly asset: VisibleAsset;
  /** Hops from the nearest root. */
  readonly distance: number;
  /** Nodes of the flow, from a root on. */
  readonly way: readonly number[];
  readonly flow: VisibleFlow;
  /** Those of its fields that are reached, by path; none where only the asset is. */
  readonly fields: readonly VisibleFieldPlace[];
}

/** Every asset that the flow reaches, the roots included: at FIELD level through its fields, or as it is influenced. */
export async function reachedAssets(flow: VisibleFlow): Promise<Map<AssetId, ReachedAsset>> {
  const tree = shortestTree(adjacencyOf(flow, flow.direction), flow.starts, flow.rank);
  const nodes = [...tree.hops.keys()].filter((node) => (tree.hops[node] ?? -1) >= 0 && !flow.isHidden(node));
  const [places, own] = [await flow.places(nodes), await flow.assets(nodes)];
  const assets = new Map([
    ...(await flow.assetsByIds([...new Set([...places.values()].map(({ assetId }) => assetId))])),
    ...[...own.values()].map((asset): [string, VisibleAsset] => [asset.id, asset]),
  ]);
  const fields = new Map<AssetId, Map<FieldId, VisibleFieldPlace>>();
  const nearest = new Map<AssetId, number>();
  const nearer = (node: number, other: number | undefined): boolean => {
    if (other === undefined) return true;
    const [one, two] = [tree.hops[node] ?? 0, tree.hops[other] ?? 0];
    return one < two || (one === two && (flow.rank[node] ?? 0) < (flow.rank[other] ?? 0));
  };
  for (const node of nodes) {
    const place = places.get(node);
    const id = place?.assetId ?? own.get(node)?.id;
    if (id === undefined) continue;
    if (nearer(node, nearest.get(id))) nearest.set(id, node);
    if (place !== undefined)
      fields.set(id, (fields.get(id) ?? new Map<FieldId, VisibleFieldPlace>()).set(place.id, place));
  }
  return new Map(
    [...nearest].flatMap(([id, node]): [AssetId, ReachedAsset][] => {
      const asset = assets.get(id);
      if (asset === undefined) return [];
      const its = [...(fields.get(id)?.values() ?? [])].sort((a, b) => compareText(a.path, b.path));
      return [[id, { asset, distance: tree.hops[node] ?? 0, way: tree.wayTo(node), flow, fields: its }]];
    }),
  );
}
