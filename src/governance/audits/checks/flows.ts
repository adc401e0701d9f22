import { z } from 'zod';
import { thingsHidden } from '../../completeness.ts';
import { allOf, type Ask } from '../ask.ts';
import type { Audit } from '../file.ts';
import type { Violation } from '../report.ts';
import type { Checked } from '../run.ts';
import { assertKnown } from './known-tags.ts';

const FLOW_DOCUMENT = `query AuditFlows($filter: SensitiveFlowFilter!, $after: String) {
  sensitiveFlows(filter: $filter, first: 200, after: $after) {
    edges {
      node {
        source { path asset { namespace name } }
        destination { path asset { namespace name } }
        hops
        broken
        tags { name }
      }
    }
    pageInfo { hasNextPage endCursor }
    completeness { complete truncatedBy hidden }
  }
}`;

const NAMESPACE_DOCUMENT = `query AuditNamespace($namespaces: [String!]) {
  assets(filter: { namespaces: $namespaces }, first: 1) { nodes { id } }
}`;
const Namespace = z.object({ assets: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });

const Field = z.object({ path: z.string(), asset: z.object({ namespace: z.string(), name: z.string() }) });
const Flow = z.object({
  source: Field,
  destination: Field,
  hops: z.int(),
  broken: z.boolean(),
  tags: z.array(z.object({ name: z.string() })),
});
const Answer = z.object({
  sensitiveFlows: z.object({
    edges: z.array(z.object({ node: Flow })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    completeness: z.object({
      complete: z.boolean(),
      truncatedBy: z.array(z.string()),
      hidden: z.int().nullable(),
    }),
  }),
});

/** Flows of what `from` says to what `to` says, but for those that are masked where that makes them good. */
export async function flowViolations(
  { from, to, unlessMasked, includeIndirect }: Extract<Audit, { readonly check: 'no-flow' }>,
  ask: Ask,
): Promise<Checked> {
  const filter = {
    tags: from.tags,
    compartments: from.compartments,
    levels: from.levels,
    fromNamespaces: from.namespaces,
    toNamespaces: to.namespaces,
    toKinds: to.kinds,
    includeBroken: !unlessMasked,
    includeIndirect,
  };
  await assertKnown(from, ask);
  let incomplete: string | null = null;
  const flows = await allOf(async (after) => {
    const { sensitiveFlows } = await ask(FLOW_DOCUMENT, { filter, after }, Answer);
    const { complete, truncatedBy, hidden } = sensitiveFlows.completeness;
    if (!complete) incomplete = `the flows were not followed to the end (${truncatedBy.join(', ')})`;
    else if (hidden !== null && hidden > 0)
      incomplete = `${thingsHidden(hidden)} hidden from this viewer: use one that sees what there is`;
    return { nodes: sensitiveFlows.edges.map(({ node }) => node), pageInfo: sensitiveFlows.pageInfo };
  });
  const named = [...new Set([...(from.namespaces ?? []), ...(to.namespaces ?? [])])];
  return {
    violations: flows.filter(({ broken }) => !(broken && unlessMasked)).map(violationOf),
    incomplete,
    nothing: await empty(named, ask),
  };
}

/** Namespaces in which there is nothing. */
async function empty(namespaces: readonly string[], ask: Ask): Promise<string[]> {
  const found: string[] = [];
  for (const namespace of namespaces) {
    const { assets } = await ask(NAMESPACE_DOCUMENT, { namespaces: [namespace] }, Namespace);
    if (assets.nodes.length === 0) found.push(`there is nothing in the namespace ${namespace}`);
  }
  return found;
}

function violationOf({ source, destination, hops, broken, tags }: z.infer<typeof Flow>): Violation {
  const carried = tags.map(({ name }) => name).join(', ');
  const start = `${source.asset.namespace} ${source.asset.name} (${source.path})`;
  const way = `in ${hops} ${hops === 1 ? 'step' : 'steps'}${broken ? ', masked on the way' : ''}`;
  return {
    ...destination.asset,
    part: destination.path,
    message: `${carried === '' ? 'classified data' : carried} comes from ${start} ${way}`,
  };
}
