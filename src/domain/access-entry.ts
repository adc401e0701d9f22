import { createHash } from 'node:crypto';

export type AccessKind = 'READ' | 'WRITE' | 'INGEST';

/** Who read or wrote what, once. Said by the server, never by the client but for `operation` and `requestId`. */
export interface AccessEntry {
  /** Epoch milliseconds at which the request came. */
  readonly at: number;
  /** Id of the caller. */
  readonly viewer: string;
  /** An INGEST or WRITE is written down before it is done, a READ before its answer leaves. */
  readonly kind: AccessKind;
  /** Name of the GraphQL operation, of the curation, or of the command. */
  readonly operation: string | null;
  readonly requestId: string | null;
  /** What was given or changed: the first MOST_IDS of them, assets first, then fields. */
  readonly ids: readonly string[];
  /** How many there were: more than there are `ids` when these were cut. */
  readonly idCount: number;
  /** Aspects of which some attribute was given, sorted. */
  readonly aspects: readonly string[];
  /** Attributes that were withheld, such as `Job.sql`, sorted. */
  readonly redactions: readonly string[];
  /** Whether the answer admitted that something is hidden; null where the viewer's mode admits nothing. */
  readonly hidden: boolean | null;
  /** Number of lineage events sent; null for what is no INGEST. */
  readonly events: number | null;
}

/** An entry in its place. A chain is what one instance of the server wrote, one after the other. */
export interface ChainedEntry extends AccessEntry {
  /** Random id of the chain. */
  readonly chain: string;
  /** 1 is the first of the chain. */
  readonly sequence: number;
  /** Hash of the entry before it. Of a chain's first: of the latest entry in the log when it began; empty without one. */
  readonly previous: string;
  readonly hash: string;
}

/** More ids than these are counted in an entry, not listed. */
export const MOST_IDS = 1_000;

/** The entry as the `sequence`-th of a chain, after the one with the hash `previous`. */
export function chained(entry: AccessEntry, chain: string, sequence: number, previous: string): ChainedEntry {
  const placed = { ...entry, chain, sequence, previous };
  return { ...placed, hash: hashOf(placed) };
}

/** SHA-256 in base64url, of the entry's canonical JSON (without `hash`) and, once more, the hash before it. */
export function hashOf(entry: Omit<ChainedEntry, 'hash'>): string {
  const { at, viewer, kind, operation, requestId, ids, idCount, aspects, redactions, hidden, events } = entry;
  const { chain, sequence, previous } = entry;
  // Canonical: the names are in order.
  const text = JSON.stringify({
    ...{ aspects, at, chain, events, hidden, idCount, ids, kind, operation, previous, redactions, requestId },
    ...{ sequence, viewer },
  });
  return createHash('sha256').update(text).update(previous).digest('base64url');
}

/** The name of an entry's place, by which entries of one moment are ordered: `chain:0000000001`. */
export const placeOf = ({ chain, sequence }: Pick<ChainedEntry, 'chain' | 'sequence'>): string =>
  `${chain}:${String(sequence).padStart(10, '0')}`;
