import { fieldId } from '../graph/catalog.ts';
import { layered, LAYERED } from '../graphs.ts';
import { medians, QUICK, SLOW } from '../measure.ts';
import type { Row } from '../report.ts';
import type { HttpClient } from '../support/http-client.ts';
import { askLineage, EDGES, NODES } from '../support/lineage-query.ts';
import { startNeo4jGraphQL } from '../support/neo4j-graphql.ts';
import { contentOfGraph, contentOfNested, sameLineage } from '../support/same-lineage.ts';
import type { ReadingCase } from './case.ts';

const NESTED = [
  { depth: 3, atMost: 1.2, effort: QUICK },
  { depth: 5, atMost: 1.2, effort: QUICK },
  { depth: 8, atMost: 1 / 3, effort: SLOW },
];
const WHOLE = { depth: 1_000, atMost: 1.2, effort: { ...SLOW, rounds: 30 } };

/** The same fields of the same graph through @neo4j/graphql: nested selections, and a DISTINCT reach in `@cypher`. */
export const neo4jGraphqlCase: ReadingCase = async (engine, { client }) => {
  const uri = engine.settings.HEADWATER_NEO4J_URI ?? '';
  if (uri === '') return [];
  const other = await startNeo4jGraphQL(uri);
  try {
    const nested = await nestedRows(client, other.client);
    return [...nested, await wholeRow(client, other.client)];
  } finally {
    other.client.close();
    await other.stop();
  }
};

async function nestedRows(client: HttpClient, other: HttpClient): Promise<Row[]> {
  const rows: Row[] = [];
  const root = fieldId(LAYERED, layered.root);
  for (const { depth, atMost, effort } of NESTED) {
    const query = `query ($id: ID!) { fields(where: { id: { eq: $id } }) { ${nested(depth)} } }`;
    const ours = () => askLineage(client, [root], depth, NODES, EDGES);
    const theirs = () => other.graphql(query, { id: root });
    const content = contentOfNested(await theirs());
    const nodes = sameLineage(`nested depth ${depth}`, contentOfGraph(await ours()), content);
    const times = await medians({ ours: { run: ours }, theirs: { run: theirs } }, effort);
    const what = `nested selections, ${content.objects} objects`;
    rows.push(row(`depth ${depth}, ${nodes} nodes with edges`, times.ours, { what, value: times.theirs }, atMost));
  }
  return rows;
}

async function wholeRow(client: HttpClient, other: HttpClient): Promise<Row> {
  const root = fieldId(LAYERED, layered.wholeRoot);
  const query = `query ($id: ID!) { fields(where: { id: { eq: $id } }) { id path reach { id path } } }`;
  const ours = () => askLineage(client, [root], WHOLE.depth, NODES);
  const theirs = () => other.graphql(query, { id: root });
  const nodes = sameLineage('whole reach', contentOfGraph(await ours()), contentOfNested(await theirs()));
  const times = await medians({ ours: { run: ours }, theirs: { run: theirs } }, WHOLE.effort);
  const against = { what: '@cypher DISTINCT reach', value: times.theirs };
  return row(`whole reach, ${nodes} nodes`, times.ours, against, WHOLE.atMost);
}

const nested = (depth: number): string => (depth === 0 ? 'id path' : `id path flowsTo { ${nested(depth - 1)} }`);

function row(what: string, value: number, against: Row['against'] & object, atMost: number): Row {
  return { case: 'neo4j-graphql', engine: 'neo4j', what, value, unit: 'ms', against, target: { of: 'ratio', atMost } };
}
