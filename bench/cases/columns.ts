import { z } from 'zod';
import { fieldId } from '../graph/catalog.ts';
import { layered, LAYERED } from '../graphs.ts';
import { medians, SLOW } from '../measure.ts';
import type { Row } from '../report.ts';
import type { ReadingCase } from './case.ts';

const NODES = 10_000;
const TARGET = { of: 'ratio', atMost: 0.25 } as const;

interface Question {
  readonly what: string;
  readonly columns: string;
  readonly objects: string;
  readonly target?: typeof TARGET;
}

/** Each asks the two forms for the same facts. Evidence, which `masking` follows from, costs both forms the same. */
const QUESTIONS: readonly Question[] = [
  {
    what: 'ids and edges',
    columns: 'nodes { ids } edges { from to }',
    objects: 'nodes { id } edges { from to }',
  },
  {
    what: 'ids, names and edges',
    columns: `nodes { ids kinds namespaces names paths distances hidden }
      edges { from to kinds stale hiddenHops collapsedHops }`,
    objects: `nodes { id distance hidden entity { __typename ... on Field { path asset { namespace name } } } }
      edges { from to kind stale hiddenHops collapsedHops }`,
    target: TARGET,
  },
  {
    what: 'the same with masking',
    columns: `nodes { ids kinds namespaces names paths distances hidden }
      edges { from to kinds masking stale hiddenHops collapsedHops }`,
    objects: `nodes { id distance hidden entity { __typename ... on Field { path asset { namespace name } } } }
      edges { from to kind masking stale hiddenHops collapsedHops }`,
  },
];

/** A wide answer as columns against the same facts as objects, each the whole answer over HTTP. */
export const columnsCase: ReadingCase = async (engine, { client }) => {
  const root = fieldId(LAYERED, layered.wholeRoot);
  const ask = (selection: string) =>
    client.graphql(
      `query ($of: [ID!]!) {
  lineage(of: $of, direction: DOWNSTREAM, granularity: FIELD, depth: 1000, maxNodes: ${NODES}) { ${selection} }
}`,
      { of: [root] },
    );
  const rows: Row[] = [];
  for (const { what, columns, objects, target } of QUESTIONS) {
    const [asColumns, asObjects] = [() => ask(`columns { ${columns} }`), () => ask(objects)];
    const edges = sameGraph(what, await asColumns(), await asObjects());
    const times = await medians({ columns: { run: asColumns }, objects: { run: asObjects } }, EFFORT);
    rows.push({
      case: 'columns',
      engine: engine.name,
      what: `${what}: ${NODES} nodes, ${edges} edges as columns`,
      value: times.columns,
      unit: 'ms',
      against: { what: 'as objects', value: times.objects },
      ...(target === undefined ? {} : { target }),
    });
  }
  return rows;
};

const EFFORT = { ...SLOW, warmUp: 3, rounds: 10, inARow: 4 };

const Columns = z.object({
  data: z.object({
    lineage: z.object({
      columns: z.object({
        nodes: z.object({ ids: z.array(z.string()), names: z.array(z.string()).optional() }),
        edges: z.object({ from: z.array(z.int()), to: z.array(z.int()) }),
      }),
    }),
  }),
});
const Named = z.object({ asset: z.object({ name: z.string() }) });
const Objects = z.object({
  data: z.object({
    lineage: z.object({
      nodes: z.array(z.object({ id: z.string(), entity: Named.optional() })),
      edges: z.array(z.object({ from: z.string(), to: z.string() })),
    }),
  }),
});

/** Throws unless both answers hold the same graph, of the size that is to be measured. Gives its number of edges. */
function sameGraph(what: string, asColumns: string, asObjects: string): number {
  const { columns } = Columns.parse(JSON.parse(asColumns)).data.lineage;
  const { nodes, edges } = Objects.parse(JSON.parse(asObjects)).data.lineage;
  const { ids, names } = columns.nodes;
  const ends = columns.edges.from.map((from, i) => [ids[from], ids[columns.edges.to[i] ?? -1]]);
  const one = JSON.stringify([ids, names, ends]);
  const named = names === undefined ? undefined : nodes.map(({ entity }) => entity?.asset.name);
  const other = JSON.stringify([nodes.map(({ id }) => id), named, edges.map(({ from, to }) => [from, to])]);
  if (one !== other) throw new Error(`columns: ${what}: not the same as objects`);
  if (ids.length !== NODES) throw new Error(`columns: ${ids.length} nodes, not ${NODES}`);
  return edges.length;
}
