import { fieldId } from '../graph/catalog.ts';
import { layered, LAYERED } from '../graphs.ts';
import { medians } from '../measure.ts';
import type { Row } from '../report.ts';
import type { ReadingCase } from './case.ts';

const EDGES = `MATCH (a:Field)-[r:FLOWS_TO]->(b:Field)
WHERE NOT r.rejected AND a.namespace = $namespace RETURN count(b) AS edges`;
const EFFORT = { warmUp: 1, rounds: 10, atMost: 60_000 };

const HEALTH = `{ lineageHealth { complete counts { kind count } namespaces { namespace score }
  findings(first: 50) { totalCount nodes { kind namespace detail } } } }`;
const IMPACT = `query ($of: [ID!]!) { impact(of: $of, depth: 1000) {
  totalCount byKind { value count } byOwner { value count } byLevel { value count }
  assets { edges { distance node { id } } } } }`;
const EXPOSURE = `query ($namespaces: [String!]) { unclassifiedExposure(namespaces: $namespaces) {
  totalCount completeness { complete } nodes { field { id path } } } }`;

/**
 * Reports over the whole of the large graph: the health of all lineage, what a field feeds, and what receives personal
 * data without being tagged. Compared with one plain statement that looks at every edge.
 */
export const reportsCase: ReadingCase = async (engine, { client }) => {
  const reports = {
    'lineageHealth, a page of 50 findings': () => client.graphql(HEALTH, {}),
    'impact of a field, a page of 50 assets': () =>
      client.graphql(IMPACT, { of: [fieldId(LAYERED, layered.wholeRoot)] }),
    'unclassifiedExposure, a page of 50 fields': () => client.graphql(EXPOSURE, { namespaces: [LAYERED] }),
  };
  const rows: Row[] = [];
  for (const [what, ask] of Object.entries(reports)) {
    const told = /"totalCount":(\d+)/.exec(await ask())?.[1];
    if (told === undefined || told === '0') throw new Error(`reports: ${what}: nothing was found`);
    const plain = () => engine.plain.read(EDGES, { namespace: LAYERED });
    const times = await medians({ served: { run: ask }, plain: { run: plain } }, EFFORT);
    rows.push({
      case: 'reports',
      engine: engine.name,
      what: `${what} of ${told}`,
      value: times.served,
      unit: 'ms',
      against: { what: 'one look at every edge', value: times.plain },
    });
  }
  return rows;
};
