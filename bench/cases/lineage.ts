import type { BenchEngine } from '../engines/engine.ts';
import { fieldId } from '../graph/catalog.ts';
import { layered, LAYERED } from '../graphs.ts';
import { medians, QUICK, SLOW, type Side } from '../measure.ts';
import { WAYS, type PlainLineage } from '../raw/plain-lineage.ts';
import type { Row } from '../report.ts';
import { askLineage, COMPLETENESS, EDGES, NODES } from '../support/lineage-query.ts';
import { contentOfGraph, sameLineage } from '../support/same-lineage.ts';
import type { ReadingCase } from './case.ts';

const DEPTHS = [3, 5, 8];
const TARGET = { of: 'ratio', atMost: 2 } as const;

/** Lineage over HTTP, with ids, names, edges and completeness, against the fastest plain way to the same edges. */
export const lineageCase: ReadingCase = async (engine, { client }) => {
  const root = fieldId(LAYERED, layered.root);
  const rows: Row[] = [];
  for (const depth of DEPTHS) {
    const effort = depth < 8 ? QUICK : SLOW;
    const best = await fastestWay(engine, root, depth);
    const served = () => askLineage(client, [root], depth, NODES, EDGES, COMPLETENESS);
    const plain = () => best.way(engine.plain, root, depth);
    const nodes = sameLineage(`depth ${depth}`, contentOfGraph(await served()), contentOfGraph(await plain()));
    const times = await medians({ served: { run: served }, plain: { run: plain } }, effort);
    rows.push({
      case: 'lineage',
      engine: engine.name,
      what: `depth ${depth}, ${nodes} nodes`,
      value: times.served,
      unit: 'ms',
      against: { what: best.name, value: times.plain },
      target: TARGET,
    });
  }
  return rows;
};

async function fastestWay(
  { name, plain }: BenchEngine,
  root: string,
  depth: number,
): Promise<{ name: string; way: PlainLineage }> {
  const ways = Object.entries<PlainLineage>(WAYS[name]);
  const sides = Object.fromEntries(
    ways.map(([way, run]): [string, Side] => [way, { run: () => run(plain, root, depth) }]),
  );
  const times = ways.length === 1 ? {} : await medians(sides, { warmUp: 20, rounds: 20, atMost: 20_000 });
  const [best] = ways.sort(([a], [b]) => (times[a] ?? 0) - (times[b] ?? 0));
  if (best === undefined) throw new Error(`no plain way on ${name}`);
  return { name: best[0], way: best[1] };
}
