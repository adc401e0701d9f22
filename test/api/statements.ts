import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/port.ts';
import { columns, dataset, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const FEW = 3;
const MANY = 40;
/** Statements by which two runs of one query may differ: far less than the rows between FEW and MANY. */
const TIMING = 6;

/** Queries that nest what belongs to each row of a list. */
const QUERIES = {
  assets: `{ assets(first: $n) { totalCount nodes { name description sensitivity { level } tags { tag { name } } owners { role owner { name email } }
    terms { name } notes { nodes { text } } quality { score } producers { name } consumers { name }
    fields(first: 5) { totalCount nodes { path tags { tag { name } } } }
    ... on Dataset { versions(first: 2) { nodes { version producedBy { runId } } } statistics(first: 1) { rowCount } } } } }`,
  jobs: `{ jobs(first: $n) { nodes { name owners { owner { name } } inputs { name } outputs { name } parent { name } latestRun { state }
    runs(first: 2) { totalCount nodes { runId inputs { name } } } } } }`,
  search: `{ search(query: "t", first: $n) { totalCount facets { name } edges { node { ... on Dataset { name owners { role } }
    ... on Field { path dataset { name } } ... on Job { name } } } } }`,
  lineage: `{ assets(first: $n, filter: { nameContains: "root" }) { nodes { lineage(depth: 1) { nodes { entity { ... on Dataset { name owners { role } } } }
    edges { evidence { job { name } } } } } } }`,
};

/** How many statements a request costs does not depend on how long its lists are. */
export function describeStatements(name: string, open: () => Promise<Store>): void {
  describe(`statements of a request on ${name}`, () => {
    let server: TestApp;
    beforeAll(async () => {
      server = await testApp({ store: await open() });
      await server.send(
        runEvent({ job: 'root', inputs: [dataset('root')], outputs: [dataset('t000')] }),
        ...Array.from({ length: MANY + 5 }, (_, i) =>
          runEvent({
            job: `j${String(i).padStart(3, '0')}`,
            inputs: [dataset('source', { facets: schema('x') })],
            outputs: [
              dataset(`t${String(i).padStart(3, '0')}`, {
                facets: {
                  ...schema('y', 'z'),
                  ...columns({ y: [['source', 'x']] }),
                  ownership: { owners: [{ name: `team:t${i % 7}`, type: 'OWNER' }] },
                  tags: { tags: [{ key: 'gold' }, { key: 'blue', field: 'y' }] },
                },
                outputFacets: { outputStatistics: { rowCount: i } },
              }),
            ],
          }),
        ),
      );
    });
    afterAll(() => server.close());

    const cost = async (query: string, n: number): Promise<number> => {
      await server.drained();
      const before = server.store.statements;
      const { errors } = await server.query(query.replace('$n', String(n)), {}, 'steward');
      expect(errors).toEqual([]);
      await server.drained();
      return server.store.statements - before;
    };

    it.each(Object.entries(QUERIES))('of %s are as many for a long list as for a short one', async (_what, query) => {
      // What happens once, such as the beginning of the access log's chain, is over after the first.
      await cost(query, FEW);
      const few = await cost(query, FEW);
      // What the loaders gather depends a little on which statement ends first; one more a row would be far above it.
      expect(await cost(query, MANY)).toBeLessThanOrEqual(few + TIMING);
      expect(few).toBeLessThanOrEqual(40);
    });
  });
}
