import type { Transformation } from './event.ts';

/** What people said of one asset, field or job, and not what producers did. */
export interface CurationRecord {
  readonly description: string | null;
  /** Names, sorted. */
  readonly tags: readonly string[];
  /** Tags that people took away: a producer who gives them again is not heard. */
  readonly removedTags: readonly string[];
  readonly removedOwners: readonly RemovedOwner[];
}

export interface RemovedOwner {
  readonly name: string;
  readonly type: 'PERSON' | 'TEAM';
  readonly role: string;
}

/** An asset; with a path, a field of it. */
export interface EdgeEnd {
  readonly namespace: string;
  readonly name: string;
  readonly path: string | null;
}

/** An edge that a person vouches for. */
export interface DeclaredEdge {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  readonly transformations: readonly Transformation[];
  readonly note: string | null;
}

/** An edge that was reported, and of which a person says that it is wrong. */
export interface RejectedEdge {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  readonly reason: string;
}

/** What is known of an edge between two things, whether it shows or not. */
export interface EdgeStanding {
  /** Someone said once that there is one. */
  readonly known: boolean;
  /** Why a person rejected it; null when none did. */
  readonly rejected: string | null;
  /** Id of the person who declared it; null when none did. */
  readonly author: string | null;
}
