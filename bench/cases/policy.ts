import { fieldId } from '../graph/catalog.ts';
import { layered, LAYERED, LONG } from '../graphs.ts';
import { medians, QUICK, SLOW } from '../measure.ts';
import type { Row } from '../report.ts';
import type { HttpClient } from '../support/http-client.ts';
import { askLineage, COMPLETENESS, EDGES, NODES } from '../support/lineage-query.ts';
import type { ReadingCase } from './case.ts';
import { QUERY as LIST } from './list.ts';

const DEPTHS = [3, 5, 8];
const BRIDGED = [2, 3];
const TARGET = { of: 'ratio', atMost: 1.15 } as const;

/** What a policy costs: the same questions by a viewer from whom things are hidden, and by one who sees everything. */
export const policyCase: ReadingCase = async (engine, headwater) => {
  const [tenth, bridge] = [await headwater.as('tenth'), await headwater.as('bridge')];
  const root = fieldId(LAYERED, layered.root);
  const rows: Row[] = [];
  const compare = async (
    what: string,
    ask: (client: HttpClient) => Promise<string>,
    viewer: HttpClient,
    effort = QUICK,
  ): Promise<void> => {
    const sides = { viewer: { run: () => ask(viewer) }, admin: { run: () => ask(headwater.client) } };
    const times = await medians(sides, effort);
    rows.push({
      case: 'policy',
      engine: engine.name,
      what,
      value: times.viewer,
      unit: 'ms',
      against: { what: 'the same by admin', value: times.admin },
      target: TARGET,
    });
  };
  const time = async (what: string, ask: (client: HttpClient) => Promise<string>, viewer: HttpClient) => {
    const { viewer: value } = await medians({ viewer: { run: () => ask(viewer) } }, SLOW);
    rows.push({ case: 'policy', engine: engine.name, what, value, unit: 'ms' });
  };
  const lineage = (from: string, depth: number) => (client: HttpClient) =>
    askLineage(client, [from], depth, NODES, EDGES, COMPLETENESS);
  const effortOf = (depth: number) => (depth < 8 ? QUICK : SLOW);
  for (const depth of DEPTHS)
    await compare(`depth ${depth}, a tenth hidden, DROP`, lineage(root, depth), tenth, effortOf(depth));
  await compare('100 assets, a tenth hidden', (client) => client.graphql(LIST, { first: 100 }), tenth);
  // Over the hidden ones far more is within reach than for who sees them: there is nothing to compare.
  for (const depth of BRIDGED) {
    const told = await toldOf(lineage(root, depth)(bridge));
    await time(`depth ${depth}, three tenths hidden, BRIDGE: ${told}`, lineage(root, depth), bridge);
  }
  const long = lineage(fieldId(LONG, 0), 30);
  await time(`a chain of 1,000 hidden fields, BRIDGE, depth 30: ${await toldOf(long(bridge))}`, long, bridge);
  return rows;
};

/** How much an answer holds. Throws when it holds no more than a root. */
async function toldOf(answer: Promise<string>): Promise<string> {
  const text = await answer;
  const nodes = text.split('"path":').length - 1;
  if (nodes < 30) throw new Error(`policy: ${nodes} nodes, so nothing was bridged`);
  return `${nodes} nodes, ${/"hidden":(\d+)/.exec(text)?.[1] ?? 'no'} hidden hops`;
}
