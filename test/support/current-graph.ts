import { OPEN } from '../../src/domain/lineage/timeline.ts';
import type { Runner } from '../../src/store/runner.ts';
import { statement } from '../../src/store/statement.ts';

/** The graph as `*.expected.json` beside the samples writes it: by names, the edges that hold now, sorted. */
export interface NamedGraph {
  readonly datasets: readonly string[][];
  readonly jobs: readonly string[][];
  readonly FEEDS: readonly string[][][];
  readonly FLOWS_TO: readonly string[][][];
  readonly INFLUENCES: readonly string[][][];
}

const names = (label: 'Asset' | 'Job') =>
  statement<object, { namespace: string; name: string }>(
    `names ${label}`,
    'Names of what there is',
    `MATCH (n:${label}) RETURN n.namespace AS namespace, n.name AS name`,
  );

const edges = (type: string, from: string, to: string) =>
  statement<{ open: number }, { from: string[]; to: string[] }>(
    `edges ${type}`,
    'Edges that hold now, by names',
    `MATCH (a)-[r:${type}]->(b) WHERE r.validTo = $open RETURN DISTINCT ${from} AS from, ${to} AS to`,
  );

const asset = (n: string) => `[${n}.namespace, ${n}.name]`;
const field = (n: string) => `[${n}.namespace, ${n}.assetName, ${n}.path]`;

export async function currentGraph(runner: Runner): Promise<NamedGraph> {
  const named = async (label: 'Asset' | 'Job') =>
    (await runner.run(names(label), {})).map((row) => [row.namespace, row.name]);
  const joined = async (type: string, from: string, to: string) =>
    (await runner.run(edges(type, from, to), { open: OPEN })).map((row) => [row.from, row.to]);
  return sortedGraph({
    datasets: await named('Asset'),
    jobs: await named('Job'),
    FEEDS: await joined('FEEDS', asset('a'), asset('b')),
    FLOWS_TO: await joined('FLOWS_TO', field('a'), field('b')),
    INFLUENCES: await joined('INFLUENCES', field('a'), asset('b')),
  });
}

export function sortedGraph(graph: NamedGraph): NamedGraph {
  const sorted = <T>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  return {
    datasets: sorted(graph.datasets),
    jobs: sorted(graph.jobs),
    FEEDS: sorted(graph.FEEDS),
    FLOWS_TO: sorted(graph.FLOWS_TO),
    INFLUENCES: sorted(graph.INFLUENCES),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
