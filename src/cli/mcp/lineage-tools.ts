import { z } from 'zod';
import {
  COMPLETENESS,
  Completeness,
  completenessOf,
  ENTITY,
  Granularity,
  Id,
  Ids,
  Moment,
  NO_ROOTS,
  Node,
  nodeOf,
} from './shapes.ts';
import { tool } from './tool.ts';

const Columns = z.object({
  nodes: z.object({
    ids: z.array(z.string()),
    kinds: z.array(z.string().nullable()),
    namespaces: z.array(z.string().nullable()),
    names: z.array(z.string().nullable()),
    paths: z.array(z.string().nullable()),
    distances: z.array(z.int()),
    hidden: z.array(z.boolean()),
  }),
  edges: z.object({
    from: z.array(z.int()),
    to: z.array(z.int()),
    kinds: z.array(z.string()),
    masking: z.array(z.boolean()),
    stale: z.array(z.boolean()),
    hiddenHops: z.array(z.int()),
  }),
});

export const lineage = tool({
  name: 'lineage',
  title: 'Follow lineage',
  description:
    'Where assets or fields come from (UPSTREAM) and what depends on them (DOWNSTREAM), nearest first. Each node has a number `n`; edges tell data flow by these numbers. `masking` edges let nothing pass unmasked. `completeness` says whether this is all; if not, what is left out.',
  input: {
    of: Ids.describe('Ids of assets or fields, as `search` gives them.'),
    direction: z.enum(['UPSTREAM', 'DOWNSTREAM', 'BOTH']).default('BOTH'),
    granularity: Granularity,
    depth: z.int().min(0).max(100).default(3).describe('How many hops to go: 0 to 100.'),
    maxNodes: z.int().min(1).max(500).default(100).describe('How many nodes at most: 1 to 500, the nearest first.'),
    asOf: Moment.optional(),
  },
  document: `query McpLineage($of: [ID!]!, $direction: LineageDirection!, $granularity: Granularity!, $depth: Int!, $maxNodes: Int!, $asOf: DateTime) {
  lineage(of: $of, direction: $direction, granularity: $granularity, depth: $depth, maxNodes: $maxNodes, asOf: $asOf) {
    roots asOf ${COMPLETENESS}
    columns {
      nodes { ids kinds namespaces names paths distances hidden }
      edges { from to kinds masking stale hiddenHops }
    }
  }
}`,
  variables: ({ asOf, ...given }) => ({ ...given, asOf: asOf ?? null }),
  data: z.object({
    lineage: z.object({
      roots: z.array(z.string()),
      asOf: z.string(),
      completeness: Completeness,
      columns: Columns,
    }),
  }),
  answer: ({ lineage: { roots, asOf, completeness, columns } }) =>
    roots.length === 0
      ? null
      : { roots, asOf, completeness: completenessOf(completeness), nodes: nodesOf(columns), edges: edgesOf(columns) },
  nothing: NO_ROOTS,
});

const nodesOf = ({ nodes }: z.output<typeof Columns>): object[] =>
  nodes.ids.map((id, n) => ({
    n,
    id,
    kind: nodes.kinds[n],
    namespace: nodes.namespaces[n],
    name: nodes.names[n],
    path: nodes.paths[n],
    distance: nodes.distances[n],
    ...(nodes.hidden[n] === true ? { hidden: true } : {}),
  }));

const edgesOf = ({ edges }: z.output<typeof Columns>): object[] =>
  edges.from.map((from, i) => ({
    from,
    to: edges.to[i],
    ...(edges.kinds[i] === 'INFLUENCES' ? { influences: true } : {}),
    ...(edges.masking[i] === true ? { masking: true } : {}),
    ...(edges.stale[i] === true ? { stale: true } : {}),
    ...((edges.hiddenHops[i] ?? 0) > 0 ? { hiddenHops: edges.hiddenHops[i] } : {}),
  }));

const Job = z.object({ namespace: z.string(), name: z.string() }).nullable();
const Path = z.object({
  hops: z.int(),
  nodes: z.array(Node),
  edges: z.array(
    z.object({
      masking: z.boolean(),
      stale: z.boolean(),
      evidence: z.array(z.object({ origin: z.string(), job: Job })),
    }),
  ),
});

export const paths = tool({
  name: 'paths',
  title: 'Paths between two things',
  description:
    'The shortest ways along which data flows from one asset or field to another, with the jobs that make each step. Empty when there is none. `more` says that there are other ways.',
  input: {
    from: Id.describe('Where data flows from: an id.'),
    to: Id.describe('Where it flows to: an id.'),
    granularity: Granularity,
    maxPaths: z.int().min(1).max(10).default(3),
    maxDepth: z.int().min(1).max(100).default(50).describe('Hops of the longest way that is looked for: 1 to 100.'),
    asOf: Moment.optional(),
  },
  document: `query McpPaths($from: ID!, $to: ID!, $granularity: Granularity!, $maxPaths: Int!, $maxDepth: Int!, $asOf: DateTime) {
  paths(from: $from, to: $to, granularity: $granularity, maxPaths: $maxPaths, maxDepth: $maxDepth, asOf: $asOf) {
    more ${COMPLETENESS}
    paths { hops nodes { id hidden ${ENTITY} } edges { masking stale evidence { origin job { namespace name } } } }
  }
}`,
  variables: ({ asOf, ...given }) => ({ ...given, asOf: asOf ?? null }),
  data: z.object({
    paths: z.object({ more: z.boolean(), completeness: Completeness, paths: z.array(Path) }),
  }),
  answer: ({ paths: { more, completeness, paths: found } }) => ({
    found: found.length,
    more,
    completeness: completenessOf(completeness),
    paths: found.map(({ hops, nodes, edges }) => ({ hops, nodes: nodes.map(nodeOf), steps: edges.map(stepOf) })),
  }),
});

/** Jobs of one step that are told; the others are counted. */
const MOST_JOBS = 3;

function stepOf({ masking, stale, evidence }: z.output<typeof Path>['edges'][number]): object {
  const jobs = [...new Set(evidence.flatMap(({ job }) => (job === null ? [] : `${job.namespace} ${job.name}`)))];
  return {
    origins: [...new Set(evidence.map(({ origin }) => origin))],
    jobs: jobs.slice(0, MOST_JOBS),
    ...(jobs.length > MOST_JOBS ? { moreJobs: jobs.length - MOST_JOBS } : {}),
    ...(masking ? { masking } : {}),
    ...(stale ? { stale } : {}),
  };
}
