import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseJsonText } from '../../../src/ingest/openlineage/json-text.ts';
import { parseOpenLineageEvent } from '../../../src/ingest/openlineage/parse.ts';
import type { Store } from '../../../src/store/port.ts';
import { catalogOf } from '../../support/catalog-of.ts';
import { dataset, runEvent } from '../../support/client-events.ts';
import { readLines } from '../../support/read-lines.ts';
import { testApp, type TestApp } from '../../support/test-app.ts';
import { seed, TIMES, wrongEvent } from './cases.ts';
import { readAll } from './read-all.ts';

/**
 * What the server does with events that are wrong in some way, on a store. `share` of the usual number are tried: 1 is
 * all of them.
 */
export function describeFuzz(name: string, makeStore: () => Promise<Store>, share = 1): void {
  describe(`events that are wrong in some way, over HTTP on ${name}`, { timeout: 120_000 * TIMES }, () => {
    let app: TestApp;
    let authorization: string;
    const accepted: string[] = [];
    beforeAll(async () => {
      app = await testApp({ store: await makeStore() });
      authorization = await app.authorization('ingest');
    });
    afterAll(() => app.close());
    const post = async (path: string, payload: string | Buffer) => {
      const headers = { authorization, 'content-type': 'application/json' };
      const { statusCode, body } = await app.app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
      return { status: statusCode, body };
    };

    test('are stored, or answered with 400 and the place', async () => {
      await fc.assert(
        fc.asyncProperty(wrongEvent, async (given) => {
          const json = parseJsonText(given);
          const fits = json.ok && parseOpenLineageEvent(json.value).ok;
          const { status, body } = await post('/lineage', given);
          expect({ status, body }).toMatchObject({ status: fits ? 201 : 400 });
          if (fits) accepted.push(given);
          else expect(JSON.parse(body).problems[0]).toEqual({ path: expect.any(String), message: expect.any(String) });
        }),
        { seed, numRuns: Math.ceil(150 * share * TIMES) },
      );
    });

    test('take no good event of their batch with them', async () => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(wrongEvent, { minLength: 1, maxLength: 5 }), async (given) => {
          const events = given.flatMap((one) => {
            const json = parseJsonText(one);
            return json.ok ? [{ text: one, ok: parseOpenLineageEvent(json.value).ok }] : [];
          });
          const good = JSON.stringify(runEvent({ outputs: [dataset(`good ${number++}`)] }));
          events.push({ text: good, ok: true });
          const { status, body } = await post('/lineage/batch', `[${events.map((event) => bare(event.text)).join()}]`);
          accepted.push(...events.flatMap((event) => (event.ok ? [event.text] : [])));
          const refused = events.flatMap(({ ok }, index) => (ok ? [] : [index]));
          expect({ status, body }).toMatchObject({ status: refused.length === 0 ? 204 : 200 });
          if (refused.length > 0)
            expect(JSON.parse(body).failed_events.map((event: { index: number }) => event.index)).toEqual(refused);
        }),
        { seed, numRuns: Math.ceil(40 * share * TIMES) },
      );
    });

    test.for([
      ['a description of 9 MB', 201, () => withDescription('x'.repeat(9_000_000))],
      ['a name of 9 MB', 400, () => JSON.stringify(runEvent({ job: 'x'.repeat(9_000_000) }))],
      ['a description of 11 MB', 413, () => withDescription('x'.repeat(11_000_000))],
      ['5 MB of brackets', 400, () => '['.repeat(5_000_000)],
      ['bytes that are not UTF-8', 400, () => Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
      [
        'a million problems',
        400,
        () => JSON.stringify({ ...runEvent(), inputs: Array.from({ length: 1e6 }, () => 1) }),
      ],
    ] as const)('%s: %i within ten seconds', async ([, expected, make]) => {
      const payload = make();
      const begin = performance.now();
      const { status, body } = await post('/lineage', payload);
      expect({ status, body: body.slice(0, 300) }).toMatchObject({ status: expected });
      expect(performance.now() - begin).toBeLessThan(10_000);
      expect(body.length).toBeLessThan(10_000);
      if (typeof payload === 'string' && status === 201) accepted.push(payload);
    });

    test('leave the graph of what was accepted, all of which reads back', async () => {
      expect(await readLines(app.store.canonicalLines())).toEqual(await catalogOf(accepted.map(bare).map(oneLine)));
      await readAll(app);
    });
  });
}

const withDescription = (description: string): string =>
  JSON.stringify(runEvent({ outputs: [dataset('large', { facets: { documentation: { description } } })] }));

/** Without a byte order mark, which may stand at the beginning of a body alone. */
const bare = (given: string): string => given.replace(/^\ufeff/, '');

const oneLine = (given: string): string => given.replaceAll('\n', ' ');
