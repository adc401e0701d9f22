import { z } from 'zod';

/** Ids of nodes, and edges as `from to`; both sorted. Of an answer without edges there are none. */
interface Content {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/**
 * Throws unless both texts hold the same nodes and edges: what does less work is no comparison. Gives how many nodes
 * there are.
 */
export function sameLineage(what: string, one: Content, other: Content): number {
  for (const part of ['nodes', 'edges'] as const)
    if (one[part].join() !== other[part].join())
      throw new Error(`${what}: ${one[part].length} ${part} on one side, ${other[part].length} on the other`);
  return one.nodes.length;
}

const Graph = z.object({
  data: z.object({
    lineage: z.object({
      nodes: z.array(z.object({ id: z.string() })),
      edges: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
    }),
  }),
});

/** Of an answer of Headwater's `lineage`, or of what has its shape. */
export function contentOfGraph(text: string): Content {
  const { nodes, edges } = Graph.parse(JSON.parse(text)).data.lineage;
  return { nodes: nodes.map(({ id }) => id).sort(), edges: edges.map(({ from, to }) => `${from} ${to}`).sort() };
}

interface NestedField {
  readonly id: string;
  readonly flowsTo?: readonly NestedField[] | undefined;
  readonly reach?: readonly NestedField[] | undefined;
}
const Field: z.ZodType<NestedField> = z.object({
  id: z.string(),
  flowsTo: z.lazy(() => z.array(Field)).optional(),
  reach: z.lazy(() => z.array(Field)).optional(),
});
const Fields = z.object({ data: z.object({ fields: z.array(Field) }) });

/** Of nested selections, each node and edge once; and how many objects there were in all. */
export function contentOfNested(text: string): Content & { readonly objects: number } {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  let objects = 0;
  const visit = ({ id, flowsTo = [], reach = [] }: NestedField): void => {
    objects++;
    nodes.add(id);
    for (const target of flowsTo) edges.add(`${id} ${target.id}`);
    flowsTo.forEach(visit);
    reach.forEach(visit);
  };
  Fields.parse(JSON.parse(text)).data.fields.forEach(visit);
  return { nodes: [...nodes].sort(), edges: [...edges].sort(), objects };
}
