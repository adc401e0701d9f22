import { z } from 'zod';
import { next, Page } from './catalog-tools.ts';
import {
  After,
  COMPLETENESS,
  Completeness,
  completenessOf,
  ENTITY,
  first,
  Id,
  Ids,
  Moment,
  NO_ROOTS,
  Node,
  nodeOf,
} from './shapes.ts';
import { tool } from './tool.ts';

const VIA = `hops nodes { id hidden ${ENTITY} } edges { masking stale }`;
const Via = z.object({ hops: z.int(), nodes: z.array(Node) });
const viaOf = ({ hops, nodes }: z.output<typeof Via>): object => ({ hops, nodes: nodes.map(nodeOf) });
const Counts = z.array(z.object({ value: z.string(), count: z.int() }));
const Asset = z.looseObject({ id: z.string() });
const depth = z.int().min(1).max(100).default(20).describe('How many hops to go: 1 to 100.');

export const impact = tool({
  name: 'impact',
  title: 'What a change affects',
  description:
    'Everything downstream of some assets or fields at once: how many, by kind, owner and level; then page by page each asset with its distance, one way there, and whom to notify.',
  input: {
    of: Ids.describe('Ids of the assets or fields that change.'),
    depth,
    asOf: Moment.optional(),
    first: first(25, 100),
    after: After.optional(),
  },
  document: `query McpImpact($of: [ID!]!, $depth: Int!, $asOf: DateTime, $first: Int!, $after: String) {
  impact(of: $of, depth: $depth, asOf: $asOf, first: $first, after: $after) {
    roots totalCount byKind { value count } byOwner { value count } byLevel { value count } ${COMPLETENESS}
    assets {
      edges { distance node { id kind namespace name } notify { type name } via { ${VIA} } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  variables: ({ asOf, after, ...given }) => ({ ...given, asOf: asOf ?? null, after: after ?? null }),
  data: z.object({
    impact: z.object({
      roots: z.array(z.string()),
      totalCount: z.int(),
      byKind: Counts,
      byOwner: Counts,
      byLevel: Counts,
      completeness: Completeness,
      assets: z.object({
        edges: z.array(z.object({ distance: z.int(), node: Asset, notify: z.array(z.unknown()), via: Via })),
        pageInfo: Page,
      }),
    }),
  }),
  answer: ({ impact: { assets, completeness, ...totals } }) =>
    totals.roots.length === 0
      ? null
      : {
          ...totals,
          completeness: completenessOf(completeness),
          affected: assets.edges.map(({ distance, node, notify, via }) => ({
            ...node,
            distance,
            notify,
            via: viaOf(via),
          })),
          ...next(assets.pageInfo),
        },
  nothing: NO_ROOTS,
});

export const rootCause = tool({
  name: 'root_cause',
  title: 'Why something is broken',
  description:
    'From a broken asset upstream: suspects, the likeliest first: failed runs, failed assertions, schema changes, unusual volumes, late data, changed lineage; each with the way from there.',
  input: {
    of: Id.describe('Id of the asset that is broken.'),
    since: Moment.optional().describe('What happened before it is no suspect. RFC 3339.'),
    depth,
  },
  document: `query McpRootCause($of: ID!, $since: DateTime, $depth: Int!) {
  rootCause(of: $of, since: $since, depth: $depth) {
    roots ${COMPLETENESS}
    suspects { reason at detail distance asset { id kind namespace name } run { id runId state } path { ${VIA} } }
  }
}`,
  variables: ({ since, ...given }) => ({ ...given, since: since ?? null }),
  data: z.object({
    rootCause: z.object({
      roots: z.array(z.string()),
      completeness: Completeness,
      suspects: z.array(z.looseObject({ asset: Asset, path: Via })),
    }),
  }),
  answer: ({ rootCause: { roots, completeness, suspects } }) =>
    roots.length === 0
      ? null
      : {
          roots,
          completeness: completenessOf(completeness),
          suspects: suspects.map(({ path, ...suspect }) => ({ ...suspect, way: viaOf(path) })),
        },
  nothing: NO_ROOTS,
});

const Names = z.array(z.string().max(1_000)).max(50);
const Field = z.object({
  id: z.string(),
  path: z.string(),
  asset: z.object({ namespace: z.string(), name: z.string() }),
});
const fieldOf = ({ id, path, asset }: z.output<typeof Field>): object => ({ id, ...asset, path });

export const sensitiveFlows = tool({
  name: 'sensitive_flows',
  title: 'Where sensitive data goes',
  description:
    'Flows from classified fields (such as personal data) to where they end. `broken`: masked on every way. `exposed`: it ends at a lower classification and nothing masks it.',
  input: {
    tags: Names.optional().describe('Only from fields with one of these tags, such as PII.'),
    compartments: Names.optional(),
    levels: Names.optional(),
    fromNamespaces: Names.optional(),
    toNamespaces: Names.optional(),
    exposedOnly: z.boolean().default(false),
    includeBroken: z.boolean().default(true).describe('Also flows that a masking step breaks.'),
    includeIndirect: z.boolean().default(false).describe('Also where a filter or join key only influences.'),
    asOf: Moment.optional(),
    first: first(25, 100),
    after: After.optional(),
  },
  document: `query McpSensitiveFlows($filter: SensitiveFlowFilter, $asOf: DateTime, $first: Int!, $after: String) {
  sensitiveFlows(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount remarks ${COMPLETENESS} pageInfo { hasNextPage endCursor }
    edges { node {
      hops broken exposed tags { name }
      source { id path asset { namespace name } } destination { id path asset { namespace name } } path { ${VIA} }
    } }
  }
}`,
  variables: ({ asOf, first: count, after, ...filter }) => ({
    filter,
    asOf: asOf ?? null,
    first: count,
    after: after ?? null,
  }),
  data: z.object({
    sensitiveFlows: z.object({
      totalCount: z.int(),
      remarks: z.array(z.string()),
      completeness: Completeness,
      pageInfo: Page,
      edges: z.array(
        z.object({
          node: z.object({
            hops: z.int(),
            broken: z.boolean(),
            exposed: z.boolean(),
            tags: z.array(z.object({ name: z.string() })),
            source: Field,
            destination: Field,
            path: Via,
          }),
        }),
      ),
    }),
  }),
  answer: ({ sensitiveFlows: { totalCount, remarks, completeness, pageInfo, edges } }) => ({
    totalCount,
    remarks,
    completeness: completenessOf(completeness),
    flows: edges.map(({ node: { source, destination, path, tags, ...flow } }) => ({
      ...flow,
      tags: tags.map(({ name }) => name),
      source: fieldOf(source),
      destination: fieldOf(destination),
      way: viaOf(path),
    })),
    ...next(pageInfo),
  }),
});
