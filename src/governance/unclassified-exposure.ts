import type { ClassifiedFields, VisibleFieldPlace } from '../access/classified-fields.ts';
import type { Classification } from '../access/classification.ts';
import type { LineageWants } from '../access/lineage-request.ts';
import type { VisibleLineage } from '../access/visible-lineage.ts';
import type { CompletenessResult, VisibleLineagePath, VisibleTag } from '../access/visible.ts';
import { cutShort } from './completeness.ts';
import { exposedFields, type ExposedField } from './exposed-fields.ts';
import type { Key } from './keys.ts';
import { tagFlow, tagTrees } from './tag-trees.ts';

/** Which fields. A list that is null keeps all. */
export interface ExposureRequest {
  /** Tags that are looked for; null is all that classify above the policy's default. */
  readonly tags: readonly string[] | null;
  /** Of the fields that receive. */
  readonly namespaces: readonly string[] | null;
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
}

/** A field that receives what a tag classifies, unmasked, and does not carry the tag. */
export interface Exposure {
  readonly field: VisibleFieldPlace;
  /** The nearest that carries it. */
  readonly source: VisibleFieldPlace;
  readonly tag: VisibleTag;
  readonly hops: number;
  readonly key: Key;
}

export interface Exposures {
  readonly total: number;
  readonly completeness: CompletenessResult;
  /** By namespace, name and path of the field, then by tag. */
  page(after: Key | null, limit: number): readonly Exposure[];
  /** The shortest way of each. */
  ways(rows: readonly Exposure[], wants: LineageWants): Promise<VisibleLineagePath[]>;
}

export interface ExposureAccess {
  readonly lineage: VisibleLineage;
  readonly classified: ClassifiedFields;
  readonly classification: Classification;
}

/**
 * One walk from all classified fields, then one search in memory for each tag: over what does not mask alone, and not
 * over fields from which a person took the tag away.
 */
export async function unclassifiedExposure(request: ExposureRequest, access: ExposureAccess): Promise<Exposures> {
  const { fields, complete } = await access.classified.list({
    tags: request.tags,
    compartments: null,
    levels: null,
    namespaces: null,
  });
  const ids = fields.map(({ id }) => id);
  const flow = await tagFlow(access.lineage, ids, 'DOWNSTREAM', request.asOf);
  const places = await flow.places([...flow.distances.keys()]);
  const trees = tagTrees(flow, places, ({ classifiedBy }) =>
    classifiedBy.filter((tag) => request.tags?.includes(tag) ?? access.classification.classifies(tag)),
  );
  const wanted = [...places].filter(([, { namespace }]) => request.namespaces?.includes(namespace) !== false);
  const exposed = exposedFields(wanted, trees);
  const exposureOf = ({ node, tag, key }: ExposedField): Exposure[] => {
    const way = trees.get(tag)?.wayTo(node) ?? [];
    const [source, field] = [places.get(way[0] ?? node), places.get(node)];
    if (source === undefined || field === undefined) return [];
    return [{ field, source, tag: access.classification.tag(tag), hops: way.length - 1, key }];
  };
  return {
    total: exposed.total,
    completeness: complete ? flow.completeness : cutShort(flow.completeness),
    page: (after, limit) => exposed.page(after, limit).flatMap(exposureOf),
    ways: (some, wants) =>
      flow.paths(
        some.map(({ field, tag }) => trees.get(tag.name)?.wayTo(flow.node(field.id) ?? -1) ?? []),
        wants,
      ),
  };
}
