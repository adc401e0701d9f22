import { flowsOf, reachSizes, type FieldGraph } from './field-graph.ts';
import { seededRandom } from './random.ts';

const SEED = 1;
const LAYERS = 40;
const FIELDS_IN_LAYER = 2_500;
const EDGES = 300_000;

/** Reach at depth 3, 5 and 8 of the root that the benchmarks start from, as near as the graph has it. */
const WANTED = [
  { depth: 3, nodes: 35 },
  { depth: 5, nodes: 270 },
  { depth: 8, nodes: 3_900 },
];
/** A whole reach must fit one answer of Headwater: 20,000 nodes. */
const LARGEST_REACH = 20_000;

export interface LayeredGraph extends FieldGraph {
  /** Where lineage at depth 3, 5 and 8 starts. */
  readonly root: number;
  /** Where the whole reach is as large as one answer can be. */
  readonly wholeRoot: number;
}

/** 100,000 fields in 40 layers and 300,000 edges, each from a layer to the next; always the same ones. */
export function layeredGraph(): LayeredGraph {
  const graph = { fields: LAYERS * FIELDS_IN_LAYER, ...randomEdges() };
  const flows = flowsOf(graph);
  return { ...graph, root: likeWanted(flows), wholeRoot: largestWhole(flows) };
}

function randomEdges(): Pick<FieldGraph, 'from' | 'to'> {
  const random = seededRandom(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  const edges = { from: [] as number[], to: [] as number[] };
  const made = new Set<number>();
  while (edges.from.length < EDGES) {
    const layer = below(LAYERS - 1);
    const from = layer * FIELDS_IN_LAYER + below(FIELDS_IN_LAYER);
    const to = (layer + 1) * FIELDS_IN_LAYER + below(FIELDS_IN_LAYER);
    const edge = from * LAYERS * FIELDS_IN_LAYER + to;
    if (made.has(edge)) continue;
    made.add(edge);
    edges.from.push(from);
    edges.to.push(to);
  }
  return edges;
}

/** The field of the first layer whose reach is the most like the wanted one. */
function likeWanted(flows: readonly (readonly number[])[]): number {
  return best(0, FIELDS_IN_LAYER, (root) => {
    const sizes = reachSizes(flows, root, 8);
    const off = WANTED.map(({ depth, nodes }) => Math.abs(Math.log((sizes[depth] ?? 1) / nodes)));
    return -off.reduce((sum, one) => sum + one, 0);
  });
}

/** From the middle of a layer from which whole reaches are about as large as the largest answer. */
function largestWhole(flows: readonly (readonly number[])[]): number {
  const first = 25 * FIELDS_IN_LAYER;
  return best(first, first + 500, (root) => {
    const size = reachSizes(flows, root).at(-1) ?? 0;
    return size > LARGEST_REACH ? 0 : size;
  });
}

function best(first: number, end: number, score: (root: number) => number): number {
  let [found, highest] = [first, -Infinity];
  for (let root = first; root < end; root++) {
    const value = score(root);
    if (value > highest) [found, highest] = [root, value];
  }
  return found;
}
