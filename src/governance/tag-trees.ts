import type { ClassifiedPlace } from '../access/classified-fields.ts';
import { FLOW_LIMITS } from '../access/lineage-request.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import type { VisibleLineage } from '../access/visible-lineage.ts';
import { groupBy } from '../domain/group.ts';
import type { FieldId } from '../domain/ids.ts';
import { adjacencyOf, type FlowColumns } from '../domain/lineage/flow-graph.ts';
import { NO_FILTER, type Direction } from '../domain/lineage/graph.ts';
import { shortestTree, type ShortestTree } from '../domain/lineage/shortest-tree.ts';

const DEEPEST = 1_000;

/** What data tags go along with, from or to the fields: DIRECT edges, and which of them mask. `asOf` null is now. */
export const tagFlow = (
  lineage: VisibleLineage,
  of: readonly FieldId[],
  direction: Direction,
  asOf: number | null,
): Promise<VisibleFlow> =>
  lineage.flow({
    of,
    direction,
    granularity: 'FIELD',
    depth: DEEPEST,
    maxNodes: FLOW_LIMITS.nodes,
    filter: { ...NO_FILTER, transformationTypes: ['DIRECT'] },
    asOf,
    masking: true,
  });

/**
 * By tag: the shortest ways on which it comes from fields that carry it: those of which `carried` says so. Over steps
 * that do not mask, and over no field from which a person took the tag away. A tag of a field's own says more than a
 * refusal on all of its asset.
 */
export function tagTrees(
  flow: FlowColumns & { readonly rank: Int32Array },
  places: ReadonlyMap<number, ClassifiedPlace>,
  carried: (place: ClassifiedPlace) => readonly string[],
): ReadonlyMap<string, ShortestTree> {
  const carriers: { readonly tag: string; readonly node: number }[] = [];
  const refusing = new Map<string, Set<number>>();
  for (const [node, place] of places) {
    for (const tag of carried(place))
      if (place.tags.includes(tag) || !place.refusedTags.includes(tag)) carriers.push({ tag, node });
    for (const tag of place.refusedTags) refusing.set(tag, (refusing.get(tag) ?? new Set<number>()).add(node));
  }
  const open = adjacencyOf(flow, 'DOWNSTREAM', true);
  return new Map(
    [...groupBy(carriers, ({ tag }) => tag)].map(([tag, all]) => {
      const nodes = all.map(({ node }) => node);
      const closed = refusing.get(tag);
      const mayEnter = closed === undefined ? undefined : (node: number): boolean => !closed.has(node);
      return [tag, shortestTree(open, nodes, flow.rank, mayEnter)];
    }),
  );
}
