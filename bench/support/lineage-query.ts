import type { HttpClient } from './http-client.ts';

/** The largest answer that Headwater gives. */
const MAX_NODES = 20_000;

export const NODES = 'nodes { id entity { ... on Field { path } } }';
export const EDGES = 'edges { from to }';
export const COMPLETENESS = 'completeness { complete truncatedBy hidden stale continueFrom }';

/** Asks Headwater for downstream lineage at field level, with the selection given; gives the answer's text. */
export function askLineage(
  client: HttpClient,
  of: readonly string[],
  depth: number,
  ...selection: string[]
): Promise<string> {
  const query = `query ($of: [ID!]!, $depth: Int!) {
  lineage(of: $of, direction: DOWNSTREAM, granularity: FIELD, depth: $depth, maxNodes: ${MAX_NODES}) { ${selection.join(' ')} }
}`;
  return client.graphql(query, { of, depth });
}
