import type { ClassifiedPlace } from '../access/classified-fields.ts';
import { adjacencyOf, type FlowColumns } from '../domain/lineage/flow-graph.ts';
import { shortestTree, type ShortestTree } from '../domain/lineage/shortest-tree.ts';

/**
 * By tag: the shortest ways on which it comes from fields that carry it: those of which `carried` says so. Over steps that do not mask, and over no field from which a person took the tag away.
 */
export function tagTrees(
  flow: FlowColumns & { readonly rank: Int32Array },
  places: ReadonlyMap<number, ClassifiedPlace>,
  carried: (place: ClassifiedPlace) => readonly string[],
): ReadonlyMap<string, ShortestTree> {
  const carriers = new Map<string, number[]>();
  for (const [node, place] of places)
    for (const tag of carried(place))
      if (!place.refusedTags.includes(tag)) carriers.set(tag, [...(carriers.get(tag) ?? []), node]);
  const open = adjacencyOf(flow, 'DOWNSTREAM', true);
  return new Map(
    [...carriers].map(([tag, nodes]) => [
      tag,
      shortestTree(open, nodes, flow.rank, (node) => places.get(node)?.refusedTags.includes(tag) !== true),
    ]),
  );
}
