/** UTF-16 units: Neo4j's text index takes 32,766 bytes of UTF-8, and a unit makes three at most. */
const LONGEST = 10_000;

/** What search finds a description by: its beginning, in lower case. Null without one. */
export function searchText(description: string): string;
export function searchText(description: string | null): string | null;
export function searchText(description: string | null): string | null {
  const lower = description?.toLowerCase() ?? null;
  if (lower === null || lower.length <= LONGEST) return lower;
  // Not in the middle of a character: half of one is no text.
  return lower.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
