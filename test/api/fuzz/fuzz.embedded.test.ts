import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOpenLineageText } from '../../../src/ingest/openlineage/parse.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-runner.ts';
import { seed, TIMES, wrongEvent } from './cases.ts';
import { describeFuzz } from './describe-fuzz.ts';

test(
  'events that are wrong in some way are read, or refused with a place, and never throw or take long',
  { timeout: 120_000 * TIMES },
  () => {
    fc.assert(
      fc.property(wrongEvent, (given) => {
        const begin = performance.now();
        for (const parsed of parseOpenLineageText(given)) {
          if (parsed.ok) continue;
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const { message } of parsed.problems) expect(message).toMatch(/^\S.{0,200}$/);
        }
        expect(performance.now() - begin).toBeLessThan(2_000);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { seed, numRuns: 1_500 * TIMES },
    );
  },
);

describeFuzz('the embedded engine', () => openStore(openEmbedded(null, { shuffleUnordered: true })));
