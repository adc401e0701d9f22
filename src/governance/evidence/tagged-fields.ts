import type { ClassifiedFields, VisibleFieldPlace } from '../../access/classified-fields.ts';
import { compareText } from '../../domain/compare-text.ts';

/** A field that some tags are about. */
export interface TaggedField {
  readonly place: VisibleFieldPlace;
  /** Those that it carries, by itself, by its dataset or by a rule of the policy. */
  readonly carried: readonly string[];
  /** Those that came to it along lineage, and that it does not carry. */
  readonly received: readonly string[];
}

/** The fields that carry one of the tags, or to which it came along lineage: by path. */
export async function taggedFields(
  tags: readonly string[],
  classified: ClassifiedFields,
): Promise<{ fields: readonly TaggedField[]; complete: boolean }> {
  const [carriers, receivers] = [
    await classified.list({ tags, compartments: null, levels: null, namespaces: null }),
    await classified.receiving(tags),
  ];
  const fields = new Map<string, TaggedField>();
  for (const place of carriers.fields)
    fields.set(place.id, { place, carried: place.classifiedBy.filter((tag) => tags.includes(tag)), received: [] });
  for (const [place, came] of receivers.fields) {
    const carried = fields.get(place.id)?.carried ?? [];
    const received = came.filter((tag) => !carried.includes(tag));
    fields.set(place.id, { place, carried, received });
  }
  return {
    fields: [...fields.values()].sort((a, b) => compareText(a.place.path, b.place.path)),
    complete: carriers.complete && receivers.complete,
  };
}

/** Their paths, with a word on those that received alone. */
export const pathsOf = (fields: readonly TaggedField[]): string =>
  fields.map(({ place, carried }) => (carried.length > 0 ? place.path : `${place.path} (along lineage)`)).join('; ');
