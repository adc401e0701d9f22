import { expect, test } from 'vitest';
import { cypherPage } from '../support/cypher-page.ts';

test('docs/cypher.md has every statement of the store as it is', async () => {
  await expect(await cypherPage()).toMatchFileSnapshot('../../docs/cypher.md');
});
