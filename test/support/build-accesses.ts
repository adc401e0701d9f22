import { chained, type AccessEntry, type ChainedEntry } from '../../src/domain/access-entry.ts';

/** An entry of the access log, of which only what a test is about is said. */
export const access = (said: Partial<AccessEntry> = {}): AccessEntry => ({
  at: 1_000,
  viewer: 'ada',
  kind: 'READ',
  operation: null,
  requestId: null,
  ids: [],
  idCount: said.ids?.length ?? 0,
  aspects: [],
  redactions: [],
  hidden: null,
  events: null,
  ...said,
});

/** The entries one after the other, as one instance of the server writes them. */
export function chainOf(chain: string, entries: readonly Partial<AccessEntry>[], before = ''): ChainedEntry[] {
  let previous = before;
  return entries.map((said, index) => {
    const entry = chained(access(said), chain, index + 1, previous);
    previous = entry.hash;
    return entry;
  });
}
