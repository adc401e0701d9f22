import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, type ChainedEntry } from '../../src/domain/access-entry.ts';
import { canonicalJson } from '../../src/domain/json.ts';

const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 });
const entries: fc.Arbitrary<Omit<ChainedEntry, 'hash'>> = fc.record({
  at: fc.nat(),
  viewer: fc.string({ unit: 'binary' }),
  kind: fc.constantFrom('READ', 'WRITE', 'INGEST'),
  operation: fc.option(fc.string({ unit: 'binary' })),
  requestId: fc.option(fc.string()),
  ids: texts,
  idCount: fc.nat(),
  aspects: texts,
  redactions: texts,
  hidden: fc.option(fc.boolean()),
  events: fc.option(fc.nat()),
  chain: fc.string(),
  sequence: fc.nat(),
  previous: fc.string(),
});

it('the hash of an entry is that of its canonical JSON and of the hash before it', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const text = canonicalJson({ ...entry }) + entry.previous;
      expect(hashOf(entry)).toBe(createHash('sha256').update(text).digest('base64url'));
    }),
  );
});
