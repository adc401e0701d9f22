import type { VisibleLineage } from '../access/visible-lineage.ts';
import { isFieldId, type FieldId } from '../domain/ids.ts';
import { tagFlow, tagTrees } from './tag-trees.ts';

/** A tag that came to a field along lineage. */
export interface PropagatedTag {
  readonly field: FieldId;
  readonly tag: string;
}

/**
 * The nearest field that the viewer sees and that carries the tag of its own, for each of those asked about, in their
 * order; null where the viewer sees none that it could have come from. One walk upstream for all.
 */
export async function tagSources(
  asked: readonly PropagatedTag[],
  lineage: VisibleLineage,
): Promise<(FieldId | null)[]> {
  const flow = await tagFlow(lineage, [...new Set(asked.map(({ field }) => field))], 'UPSTREAM', null);
  const tags = new Set(asked.map(({ tag }) => tag));
  const trees = tagTrees(flow, await flow.places([...flow.distances.keys()]), (place) =>
    place.tags.filter((tag) => tags.has(tag)),
  );
  return asked.map(({ field, tag }) => {
    const [node, tree] = [flow.node(field), trees.get(tag)];
    if (node === null || tree === undefined || (tree.hops[node] ?? -1) < 1) return null;
    const source = flow.id(tree.wayTo(node)[0] ?? node);
    return source !== null && isFieldId(source) ? source : null;
  });
}
