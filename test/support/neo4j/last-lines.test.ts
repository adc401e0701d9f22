import { expect, test } from 'vitest';
import { lastLines } from './last-lines.ts';

const reason = 'Neo4j 2026.09.0: no JDK of version 21 or later found';

test('a run on every version ends with one line that names them', () => {
  expect(lastLines({ versions: ['5.26.30', '2026.09.0'], missing: [] })).toBe(
    'The Neo4j tests ran on Neo4j 5.26.30 and 2026.09.0.\n',
  );
});

test('a run on one version says which other did not run, and why', () => {
  const text = lastLines({ versions: ['5.26.30'], missing: [reason] });
  expect(text).toContain('WARNING: the Neo4j tests ran on Neo4j 5.26.30.');
  expect(text).toContain(`NOT RUN: ${reason}`);
});

test('a run without Neo4j says that only the embedded engine was tested', () => {
  expect(lastLines({ versions: [], missing: [reason] })).toContain('NO Neo4j: only the embedded engine');
});
