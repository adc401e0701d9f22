import { expect, test } from 'vitest';
import { RELATIONSHIPS } from '../../src/store/cypher/backup.ts';
import { cypherPage } from '../support/cypher-page.ts';

test('a backup holds every kind of relationship that a statement names', async () => {
  const named = [...(await cypherPage()).matchAll(/\[\w*:([A-Z_]+)/g)].map(([, type = '']) => type);
  const held: readonly string[] = RELATIONSHIPS.map(([, type]) => type);
  expect([...new Set(named)].filter((type) => !held.includes(type))).toEqual([]);
});
