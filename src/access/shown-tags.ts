import type { TagAssignmentRecord } from '../domain/catalog.ts';
import type { Viewer } from './viewer.ts';

type Knows = Pick<Viewer, 'classification' | 'policyTags'>;

/** Those of the tags on visible things that the viewer is shown. */
export function shownTags<K>(
  viewer: Knows,
  found: ReadonlyMap<K, readonly TagAssignmentRecord[]>,
): Map<K, readonly TagAssignmentRecord[]> {
  const shows = ({ tag, origin }: TagAssignmentRecord): boolean =>
    origin !== 'PROPAGATED' || showsPropagated(viewer, tag);
  return new Map([...found].map(([id, assignments]) => [id, assignments.filter(shows)]));
}

/** Of tags that come along lineage those show that classify, and of which the viewer may know what carries them. */
export const showsPropagated = ({ classification, policyTags }: Knows, tag: string): boolean =>
  classification.classifies(tag) && policyTags.includes(tag);
