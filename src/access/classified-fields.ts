import { compareText } from '../domain/compare-text.ts';
import type { ClassifiedReader, FieldPlace, Whereabouts } from '../store/classified-port.ts';
import type { Sensitivity } from './classification.ts';
import { showsPropagated } from './shown-tags.ts';
import type { Viewer } from './viewer.ts';
import { markVisible, type Visible } from './visible.ts';

/** Which classified fields. A list that is null keeps all. */
export interface ClassifiedFilter {
  /** Names of tags, of the field or its asset. */
  readonly tags: readonly string[] | null;
  readonly compartments: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly namespaces: readonly string[] | null;
}

export type VisibleFieldPlace = Visible<ClassifiedPlace>;

/** A field with what it is classified as. */
export type ClassifiedPlace = FieldPlace & Classified;

interface Classified extends Sensitivity {
  /** Names of the tags that make it so: its own, its asset's, and those of the policy's rules. Sorted. */
  readonly classifiedBy: readonly string[];
}

const ANYWHERE: Whereabouts = { kinds: null, namespaces: null };

/** The most fields that one report starts from. */
const MOST_CLASSIFIED = 20_000;

/**
 * Classified fields, as one viewer sees them. Without a filter those above the default level or in a compartment. Like
 * a list of ids, what comes of it is given to nobody yet.
 */
export class ClassifiedFields {
  readonly #store: ClassifiedReader;
  readonly #viewer: Viewer;

  constructor(store: ClassifiedReader, viewer: Viewer) {
    this.#store = store;
    this.#viewer = viewer;
  }

  /** By id. `complete` is false when there are more than 20,000. */
  async list(filter: ClassifiedFilter): Promise<{ fields: readonly VisibleFieldPlace[]; complete: boolean }> {
    const { classification, restriction } = this.#viewer;
    const tags = filter.tags ?? classification.tagNames;
    const rules = filter.tags === null ? classification.rules : classification.rulesWith(filter.tags);
    const by = { tags, rules, namespaces: filter.namespaces };
    const ids = await this.#store.classifiedFields(by, MOST_CLASSIFIED + 1, restriction);
    const places = await this.places(ids.slice(0, MOST_CLASSIFIED));
    return {
      fields: places.filter((place) => this.#fits(place, filter)).sort((a, b) => compareText(a.id, b.id)),
      complete: ids.length <= MOST_CLASSIFIED,
    };
  }

  /** Fields to which one of the tags came along lineage, by id, with those of the tags that came. `complete` as above. */
  async receiving(
    tags: readonly string[],
  ): Promise<{ fields: readonly (readonly [VisibleFieldPlace, readonly string[]])[]; complete: boolean }> {
    const shown = tags.filter((tag) => showsPropagated(this.#viewer, tag));
    const found = await this.#store.receivingFields(shown, MOST_CLASSIFIED + 1, this.#viewer.restriction);
    const places = await this.places([...found.keys()].slice(0, MOST_CLASSIFIED));
    return {
      fields: places
        .sort((a, b) => compareText(a.id, b.id))
        .map((place) => [place, (found.get(place.id) ?? []).filter((tag) => shown.includes(tag))]),
      complete: found.size <= MOST_CLASSIFIED,
    };
  }

  /** Those of the fields that are visible and where they should be, in any order. */
  async places(ids: readonly FieldPlace['id'][], where: Whereabouts = ANYWHERE): Promise<VisibleFieldPlace[]> {
    const places = await this.#store.fieldPlaces(ids, where, this.#viewer.restriction);
    // Most fields carry no tag, and all of those of one asset are classified alike.
    const untagged = new Map<string, Classified>();
    return places.map((place) => {
      const known = place.tags.length === 0 ? untagged.get(place.assetId) : undefined;
      const classified = known ?? this.#classified(place);
      if (place.tags.length === 0) untagged.set(place.assetId, classified);
      return markVisible(placeAs(place, classified));
    });
  }

  #classified(place: FieldPlace): Classified {
    const asset = { namespace: place.namespace, name: place.assetName, tags: place.assetTags };
    // What comes to it along lineage is what reports look for, not where they start.
    const subject = { tags: place.tags, propagatedTags: [], asset };
    const { classification } = this.#viewer;
    return { ...classification.ofField(subject), classifiedBy: classification.tagsOfField(subject) };
  }

  #fits({ level, compartments, classifiedBy }: ClassifiedPlace, filter: ClassifiedFilter): boolean {
    const { classification } = this.#viewer;
    const some = (wanted: readonly string[] | null, has: readonly string[]): boolean =>
      wanted === null || has.some((one) => wanted.includes(one));
    if (!some(filter.tags, classifiedBy) || !some(filter.compartments, compartments)) return false;
    if (filter.levels !== null) return filter.levels.includes(level);
    return filter.tags !== null || compartments.length > 0 || classification.isAboveDefault(level);
  }
}

/** Written out: spreading costs several times as much, and there are many. */
const placeAs = (place: FieldPlace, { level, compartments, classifiedBy }: Classified): ClassifiedPlace => ({
  id: place.id,
  assetId: place.assetId,
  kind: place.kind,
  namespace: place.namespace,
  assetName: place.assetName,
  path: place.path,
  tags: place.tags,
  assetTags: place.assetTags,
  refusedTags: place.refusedTags,
  level,
  compartments,
  classifiedBy,
});
