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
 * that do not mask, and over no field from which a person took the tag away.
 */
export function tagTrees(
  flow: FlowColumns & { readonly rank: Int32Array },
  places: ReadonlyMap<number, ClassifiedPlace>,
  carried: (place: ClassifiedPlace) => readonly string[],
): ReadonlyMap<string, ShortestTree> {
  const carriers = [...places].flatMap(([node, place]) =>
    carried(place)
      .filter((tag) => !place.refusedTags.includes(tag))
      .map((tag) => ({ tag, node })),
  );
  const open = adjacencyOf(flow, 'DOWNSTREAM', true);
  return new Map(
    [...groupBy(carriers, ({ tag }) => tag)].map(([tag, all]) => [
      tag,
      shortestTree(
        open,
        all.map(({ node }) => node),
        flow.rank,
        (node) => places.get(node)?.refusedTags.includes(tag) !== true,
      ),
    ]),
  );
}
