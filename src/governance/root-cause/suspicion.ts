import type { RunNodeId } from '../../domain/ids.ts';
import type { ReachedAsset } from '../reached-assets.ts';

export type SuspectReason =
  'RUN_FAILED' | 'ASSERTION_FAILED' | 'SCHEMA_CHANGED' | 'STALE' | 'VOLUME_ANOMALY' | 'LINEAGE_CHANGED';

/** Something that happened upstream, and may be why. */
export interface Suspicion {
  readonly at: ReachedAsset;
  readonly reason: SuspectReason;
  /** Epoch milliseconds. */
  readonly time: number;
  /** One sentence, of what the viewer may see. */
  readonly detail: string;
  readonly runId: RunNodeId | null;
}

export interface Suspicions {
  readonly suspicions: readonly Suspicion[];
  /** False where what happened was not looked at back to the beginning. */
  readonly complete: boolean;
}

export const day = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
