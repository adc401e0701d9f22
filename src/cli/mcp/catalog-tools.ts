import { z } from 'zod';
import { After, first, Id, Kinds } from './shapes.ts';
import { tool } from './tool.ts';

export const Page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const Anything = z.looseObject({});

export const search = tool({
  name: 'search',
  title: 'Search the catalog',
  description:
    'Finds datasets, models, dashboards, fields (columns), jobs and glossary terms by words in name or description. The best match comes first. Ids of the answer are what the other tools take.',
  input: {
    query: z.string().min(1).max(500).describe('Words: each must occur.'),
    kinds: Kinds.optional().describe('Only assets of these kinds.'),
    namespaces: z.array(z.string()).max(50).optional().describe('Only assets in these namespaces.'),
    tags: z.array(z.string()).max(50).optional().describe('Only assets with one of these tags.'),
    first: first(20, 50),
    after: After.optional(),
  },
  document: `query McpSearch($query: String!, $filter: AssetFilter, $first: Int!, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      matchedOn
      node {
        __typename
        ... on Asset { id kind namespace name description }
        ... on Field { id path description asset { namespace name } }
        ... on Job { id namespace name description }
        ... on Term { id name definition }
      }
    }
    pageInfo { hasNextPage endCursor }
    remarks
  }
}`,
  variables: ({ query, kinds, namespaces, tags, first: count, after }) => ({
    query,
    first: count,
    after: after ?? null,
    filter:
      (kinds ?? namespaces ?? tags)
        ? { kinds: kinds ?? null, namespaces: namespaces ?? null, tags: tags ?? null }
        : null,
  }),
  data: z.object({
    search: z.object({
      totalCount: z.int(),
      edges: z.array(z.object({ matchedOn: z.array(z.string()), node: Anything })),
      pageInfo: Page,
      remarks: z.array(z.string()),
    }),
  }),
  answer: ({ search: { totalCount, edges, pageInfo, remarks } }) => ({
    totalCount,
    remarks,
    found: edges.map(({ matchedOn, node }) => ({ ...node, matchedOn })),
    ...next(pageInfo),
  }),
});

const DETAILS = `id __typename kind namespace name description status createdAt updatedAt
  sensitivity { level compartments } tags { tag { name level compartment } origin } terms { id name }
  owners { role owner { type name } } producers { id namespace name } consumers { id namespace name }
  redactions { field aspect }
  fields(first: $first, after: $after) {
    nodes { id path type description sensitivity { level compartments } tags { tag { name } } }
    pageInfo { hasNextPage endCursor }
  }`;

export const asset = tool({
  name: 'asset',
  title: 'Describe an asset',
  description:
    'All about one dataset, model or dashboard: description, owners, tags, sensitivity, jobs that make and use it, fields. By `id`, or by `namespace` and `name`. An `id` of a field or job gives that.',
  input: {
    id: Id.optional(),
    namespace: z.string().optional(),
    name: z.string().optional(),
    first: first(100, 200).describe('How many fields at most: 1 to 200.'),
    after: After.optional(),
  },
  document: `query McpAsset($byName: Boolean!, $id: ID! = "", $namespace: String! = "", $name: String! = "", $first: Int!, $after: String) {
  asset(namespace: $namespace, name: $name) @include(if: $byName) { ${DETAILS} }
  node(id: $id) @skip(if: $byName) {
    ... on Asset { ${DETAILS} }
    ... on Field { id __typename path type description asset { id namespace name } sensitivity { level compartments } tags { tag { name } } }
    ... on Job { id __typename namespace name description jobType integration owners { role owner { type name } } }
    ... on Term { id __typename name definition }
  }
}`,
  variables: ({ id, namespace, name, first: count, after }) => ({
    byName: id === undefined,
    ...(id === undefined ? { namespace: namespace ?? '', name: name ?? '' } : { id }),
    first: count,
    after: after ?? null,
  }),
  data: z.object({ asset: Anything.nullish(), node: Anything.nullish() }),
  answer: ({ asset: named, node }) => named ?? node ?? null,
  nothing: 'there is no such asset that you may see: give `id`, or `namespace` and `name` exactly as they are written',
});

/** How to go on, when there is more. */
export const next = ({ hasNextPage, endCursor }: z.output<typeof Page>): object =>
  hasNextPage ? { leftOut: ['There is more: ask again with `after`.'], after: endCursor } : {};
