import type { Transformation } from '../event.ts';

/**
 * Whether nothing passes unmasked: some transformation masks, and every DIRECT one does. Several of one input are ways
 * that its data takes side by side, such as `concat(email, sha2(email))`.
 */
export const isMasked = (transformations: readonly Transformation[]): boolean =>
  transformations.some(({ masking }) => masking) &&
  transformations.every(({ type, masking }) => masking || type === 'INDIRECT');
