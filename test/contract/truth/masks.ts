import { describe, expect, it } from 'vitest';
import type { LineageEvent, Transformation } from '../../../src/domain/event.ts';
import { canonicalLines } from '../../../src/store/backup/canonical.ts';
import { migrate } from '../../../src/store/migrations/migrate.ts';
import { statement } from '../../../src/store/statement.ts';
import { mendMasks } from '../../../src/store/writer/mend-masks.ts';
import { columns, dataset, flow, ran, said } from '../../support/build-events.ts';
import { readLines } from '../../support/read-lines.ts';
import type { Teller } from '../truth.ts';

const says = (description: string, masking: boolean, type: Transformation['type'] = 'DIRECT'): Transformation => ({
  type,
  subtype: 'TRANSFORMATION',
  description,
  masking,
});
/** One way masks, the other does not. */
const both = (text: string): Transformation[] => [says(text, true), says(text, false)];

/** Five edges along which an email address passes both ways, one at an earlier time, and two that mask. */
const EVENTS: readonly LineageEvent[] = [
  said(1, dataset('people', { schema: columns('email'), tags: [{ tag: 'PII', field: 'email' }] })),
  ran('J', {
    at: 2,
    inputs: ['people'],
    outputs: [dataset('mart', { columnLineage: [flow('people.email', 'old', both('before'))] })],
  }),
  ran('J', {
    at: 3,
    inputs: ['people'],
    outputs: [
      dataset('mart', {
        columnLineage: [
          flow('people.email', 'a', both('one')),
          flow('people.email', 'b', both('two')),
          flow('people.email', 'c', both('two')),
          flow('people.email', 'hash', [says('sha2', true)]),
          flow('people.email', null, [says('where', true, 'INDIRECT')]),
          flow('people.email', null, both('all of it')),
        ],
      }),
    ],
  }),
  ran('K', {
    at: 4,
    inputs: ['mart'],
    outputs: [dataset('report', { columnLineage: [flow('mart.a', 'mail'), flow('mart.hash', 'hash')] })],
  }),
];

/** The graph as migration 5 finds it: of the tag nothing came over an edge on which something masks. */
const asBefore = [
  statement<object, object>(
    'asBefore FLOWS_TO',
    'Edges of fields that are marked as soon as something masks',
    `MATCH (:Field)-[r:FLOWS_TO]->(:Field) WHERE r.transformations CONTAINS '"masking":true' SET r.masking = true`,
  ),
  statement<object, object>(
    'asBefore INFLUENCES',
    'The same of what influences assets',
    `MATCH (:Field)-[r:INFLUENCES]->(:Asset) WHERE r.transformations CONTAINS '"masking":true' SET r.masking = true`,
  ),
  statement<object, object>(
    'asBefore tags',
    'No tag came to any field',
    `MATCH (f:Field) SET f.propagatedTags = [], f.propagatedHops = [], f.propagatedSince = []`,
  ),
  statement<object, object>('asBefore migration', 'It is still to come', `MATCH (m:Migration {number: 5}) DELETE m`),
];

/** Marks of masking that an older rule gave. */
export function describeMaskTruth({ tell, runner }: Teller): void {
  describe('a mark of masking where data passes unmasked as well', () => {
    const lines = (): Promise<string[]> => readLines(canonicalLines(runner()));
    const before = async (): Promise<string[]> => {
      await tell(...EVENTS);
      const right = await lines();
      for (const one of asBefore) await runner().write((tx) => tx.run(one, {}));
      const changed = (await lines()).filter((line) => !right.includes(line));
      expect(changed.filter((line) => line.includes('"masking":true,'))).toHaveLength(5);
      return right;
    };

    it('goes with a migration, and tags go along the edge', async () => {
      const right = await before();
      expect((await migrate(runner())).map(({ number }) => number)).toEqual([5]);
      expect(await lines()).toEqual(right);
    });

    it('goes from many edges a few at a time, and nothing changes when all are right', async () => {
      const right = await before();
      await mendMasks(runner(), 1);
      expect(await lines()).toEqual(right);
      const statements = runner().statements;
      await mendMasks(runner());
      expect(runner().statements - statements).toBe(3);
      expect(await lines()).toEqual(right);
      await migrate(runner());
    });
  });
}
