import { describe, expect, it } from 'vitest';
import type { Transformation } from '../../src/domain/event.ts';
import { isMasked } from '../../src/domain/lineage/masking.ts';

const made = (type: Transformation['type'], masking: boolean): Transformation => ({
  type,
  subtype: null,
  description: null,
  masking,
});

describe('data passes masked', () => {
  it.each([
    ['when all of it is masked', [made('DIRECT', true)], true],
    ['when it is also filtered by', [made('DIRECT', true), made('INDIRECT', false)], true],
    ['when only an influence is masked', [made('INDIRECT', true)], true],
    ['not when it passes as it is, too', [made('DIRECT', true), made('DIRECT', false)], false],
    ['not when nothing masks', [made('DIRECT', false)], false],
    ['not when nothing is said', [], false],
  ] as const)('%s', (_when, transformations, masked) => {
    expect(isMasked(transformations)).toBe(masked);
  });
});
