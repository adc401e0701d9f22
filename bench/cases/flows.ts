import { DIAMONDS } from '../graphs.ts';
import { medians, SLOW } from '../measure.ts';
import type { Row } from '../report.ts';
import type { HttpClient } from '../support/http-client.ts';
import type { ReadingCase } from './case.ts';

const QUERY = `query ($filter: SensitiveFlowFilter, $first: Int) { sensitiveFlows(filter: $filter, first: $first) {
  totalCount completeness { complete truncatedBy }
  nodes { source { id path } destination { id path } hops broken exposed path { nodes { id } edges { from to masking } } } } }`;
const EXPORT = `query ($filter: SensitiveFlowFilter, $after: String) { sensitiveFlows(filter: $filter, after: $after) {
  export(format: CSV) { text pageInfo { hasNextPage endCursor } } } }`;
const EDGES = `MATCH (a:Field)-[r:FLOWS_TO]->(b:Field)
WHERE NOT r.rejected AND a.namespace = $namespace RETURN count(b) AS edges`;
const LAYERED = 'bench://layered';
const SECONDS = 3_000;

/**
 * Sensitive flows over the whole of the large graph: 1,000 classified fields, 200 fields of dashboards, 100,000 fields
 * and 300,000 edges between; and through 300 diamonds in a row, in which ways are without number. Compared with one
 * plain statement that looks at every edge.
 */
export const flowsCase: ReadingCase = async (engine, headwater) => {
  const ask = async (client: HttpClient, filter: object, first: number): Promise<number> => {
    const text = await client.graphql(QUERY, { filter, first });
    const { sensitiveFlows: found } = (
      JSON.parse(text) as {
        data: { sensitiveFlows: { totalCount: number; completeness: { complete: boolean }; nodes: unknown[] } };
      }
    ).data;
    if (!found.completeness.complete) throw new Error('flows: the answer is not complete');
    return found.totalCount;
  };
  const rows: Row[] = [];
  for (const [what, filter, first] of [
    [
      '1,000 fields to 200 of dashboards, a page of 50 with ways',
      { fromNamespaces: [LAYERED], toKinds: ['DASHBOARD'] },
      50,
    ],
    ['the same, a page of 200', { fromNamespaces: [LAYERED], toKinds: ['DASHBOARD'] }, 200],
    ['300 diamonds in a row', { fromNamespaces: [DIAMONDS] }, 50],
  ] as const) {
    const flows = await ask(headwater.client, filter, first);
    const namespace = filter.fromNamespaces[0];
    const times = await medians(
      {
        served: { run: () => ask(headwater.client, filter, first) },
        plain: { run: () => engine.plain.read(EDGES, { namespace }) },
      },
      SLOW,
    );
    rows.push({
      case: 'flows',
      engine: engine.name,
      what: `${what}: ${flows} flows`,
      value: times.served,
      unit: 'ms',
      against: { what: 'one look at every edge', value: times.plain },
      target: { of: 'value', atMost: SECONDS },
    });
  }
  rows.push(await allAsText(engine, headwater.client));
  return rows;
};

/** All flows of the layered graph, text after text. */
async function allAsText(engine: Parameters<ReadingCase>[0], client: HttpClient): Promise<Row> {
  const filter = { fromNamespaces: [LAYERED], toKinds: ['DASHBOARD'] };
  const next = async (after: string | null): Promise<string | null> => {
    const { sensitiveFlows } = (
      JSON.parse(await client.graphql(EXPORT, { filter, after })) as {
        data: { sensitiveFlows: { export: { pageInfo: { hasNextPage: boolean; endCursor: string } } } };
      }
    ).data;
    const { hasNextPage, endCursor } = sensitiveFlows.export.pageInfo;
    return hasNextPage ? endCursor : null;
  };
  let texts = 0;
  const tell = async (): Promise<void> => {
    texts = 1;
    for (let after = await next(null); after !== null; after = await next(after)) texts++;
  };
  const times = await medians({ served: { run: tell } }, { warmUp: 1, rounds: 5, atMost: 60_000 });
  const what = `all of them as CSV, in ${texts} texts`;
  return { case: 'flows', engine: engine.name, what, value: times.served, unit: 'ms' };
}
