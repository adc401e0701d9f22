import { expect, it } from 'vitest';
import { searchText } from '../../src/store/writer/search-text.ts';

it('a description is found by its beginning, in lower case, which every index takes', () => {
  expect(searchText(null)).toBeNull();
  expect(searchText('All ORDERS')).toBe('all orders');
  const long = searchText('\u0800'.repeat(40_000));
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(32_766);
  expect(searchText(`${'a'.repeat(9_999)}😀`)).toBe('a'.repeat(9_999));
});
