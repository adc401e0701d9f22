import type { TestApp } from '../../support/test-app.ts';

/** Reads all that the API tells of the catalog. Throws with the first errors that an answer has. */
export async function readAll(app: TestApp): Promise<void> {
  const ask = async (text: string, variables: Record<string, unknown>): Promise<any> => {
    const { status, data, errors } = await app.query(text, variables, 'admin');
    if (status !== 200 || errors.length > 0) throw new Error(`${status} ${JSON.stringify(errors.slice(0, 3))}`);
    return data;
  };
  const pages = async (text: string, of: 'assets' | 'jobs'): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo }: any = (await ask(text, { after }))[of];
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  };
  const assets = await pages(ASSETS, 'assets');
  await pages(JOBS, 'jobs');
  for (let at = 0; at < assets.length; at += 50)
    for (const granularity of ['ASSET', 'FIELD']) await ask(LINEAGE, { of: assets.slice(at, at + 50), granularity });
}

const ASSETS = `query ($after: String) { assets(first: 25, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  __typename id namespace name description status createdAt updatedAt
  tags { tag { name } } owners { role owner { name type } } terms { name } quality { score assertions { name success at } }
  fields(first: 20) { nodes { path type description tags { tag { name } } } }
  ... on Dataset {
    datasetType structure platform uri aliases { namespace name } storage { layer format } partitions
    versions { nodes { version createdAt fields { path type } changes { kind path before after } } }
  }
} } }`;

const JOBS = `query ($after: String) { jobs(first: 25, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  id namespace name description jobType integration processing sql sqlProblem sourceCode sourceLocation
  owners { owner { name } } tags { tag { name } } inputs { id } outputs { id }
  runs(first: 10) { nodes {
    runId state startedAt endedAt nominalStartAt nominalEndAt parent { runId } inputs { id } outputs { id }
    error parameters metrics processingEngine facets
  } }
} } }`;

const LINEAGE = `query ($of: [ID!]!, $granularity: Granularity!) {
  lineage(of: $of, granularity: $granularity, depth: 2, maxNodes: 500) {
    nodes { id distance } completeness { complete }
    edges { from to kind masking evidence { origin job { name } transformations { type subtype masking description } } }
  }
}`;
