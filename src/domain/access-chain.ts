import { hashOf, placeOf, type ChainedEntry } from './access-entry.ts';

/** The last entry of a chain: kept elsewhere, it tells later whether the end was cut off or written anew. */
export interface ChainEnd {
  readonly chain: string;
  readonly entries: number;
  readonly hash: string;
}

export type Verdict =
  | { readonly intact: true; readonly ends: readonly ChainEnd[] }
  /** `place` is where the log first does not fit. */
  | { readonly intact: false; readonly place: string; readonly reason: string };

/**
 * Whether a log is as it was written: given by chain, then sequence. Finds an entry that was changed, added, moved or
 * taken away. That the newest entries are gone, which nothing follows, or that all from one entry on were written anew,
 * it finds by ends of chains that were kept from before: each entry must still be there, and the same.
 */
export async function verifyChains(
  entries: AsyncIterable<ChainedEntry>,
  kept: readonly ChainEnd[] = [],
): Promise<Verdict> {
  const missing = new Map(kept.map((end) => [keptPlace(end), end]));
  const hashes = new Set<string>();
  const beginnings: ChainedEntry[] = [];
  const ends = new Map<string, ChainEnd>();
  let before: ChainedEntry | undefined;
  for await (const entry of entries) {
    if (before?.chain !== entry.chain) before = undefined;
    const place = placeOf(entry);
    const reason = faultOf(entry, before) ?? differenceFrom(missing.get(place), entry);
    if (reason !== null) return { intact: false, place, reason };
    missing.delete(place);
    if (before === undefined && entry.previous !== '') beginnings.push(entry);
    hashes.add(entry.hash);
    ends.set(entry.chain, { chain: entry.chain, entries: entry.sequence, hash: entry.hash });
    before = entry;
  }
  const loose = beginnings.find(({ previous }) => !hashes.has(previous));
  if (loose !== undefined)
    return { intact: false, place: placeOf(loose), reason: 'the entry that its chain began after is gone' };
  const [gone] = missing.keys();
  if (gone !== undefined) return { intact: false, place: gone, reason: 'the entry that was kept from here is gone' };
  return { intact: true, ends: [...ends.values()] };
}

const keptPlace = ({ chain, entries }: ChainEnd): string => placeOf({ chain, sequence: entries });

const differenceFrom = (kept: ChainEnd | undefined, { hash }: ChainedEntry): string | null =>
  kept === undefined || kept.hash === hash ? null : 'it is not the entry that was kept: the chain was written anew';

function faultOf(entry: ChainedEntry, before: ChainedEntry | undefined): string | null {
  const expected = (before?.sequence ?? 0) + 1;
  if (entry.sequence > expected) return `number ${expected} of the chain is gone`;
  if (entry.sequence < expected) return `there is another entry with number ${entry.sequence} of the chain`;
  if (before !== undefined && entry.previous !== before.hash)
    return 'it does not carry the hash of the entry before it: one of the two was changed';
  return entry.hash === hashOf(entry) ? null : 'its hash is not that of what it says: it was changed';
}
