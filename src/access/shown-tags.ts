import type { TagAssignmentRecord } from '../domain/catalog.ts';
import type { Viewer } from './viewer.ts';

/**
 * Those of the tags on visible things that the viewer is shown. Of tags that come along lineage they are those that
 * classify, and of which the viewer may know what carries them.
 */
export function shownTags<K>(
  { classification, policyTags }: Pick<Viewer, 'classification' | 'policyTags'>,
  found: ReadonlyMap<K, readonly TagAssignmentRecord[]>,
): Map<K, readonly TagAssignmentRecord[]> {
  const shows = ({ tag, origin }: TagAssignmentRecord): boolean =>
    origin !== 'PROPAGATED' || (classification.classifies(tag) && policyTags.includes(tag));
  return new Map([...found].map(([id, assignments]) => [id, assignments.filter(shows)]));
}
