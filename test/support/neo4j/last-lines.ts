/** What of Neo4j a test run had. */
export interface Neo4jRun {
  /** Versions the tests ran on. */
  readonly versions: readonly string[];
  /** Why each of the others did not run. */
  readonly missing: readonly string[];
}

/** The end of a test run's output: which versions of Neo4j it ran on and, loudly, which not and why. */
export function lastLines({ versions, missing }: Neo4jRun): string {
  const ran = versions.length === 0 ? 'NO Neo4j: only the embedded engine' : `Neo4j ${versions.join(' and ')}`;
  if (missing.length === 0) return `The Neo4j tests ran on ${ran}.\n`;
  return [
    RULE,
    `WARNING: the Neo4j tests ran on ${ran}.`,
    ...missing.map((line) => `NOT RUN: ${line}`),
    'What runs it: JDK 17 or later (21 for 2026.09) with Maven, or HEADWATER_TEST_NEO4J_URI.',
    RULE,
    '',
  ].join('\n');
}

const RULE = '!'.repeat(88);
