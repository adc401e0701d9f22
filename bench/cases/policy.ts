import { fieldId } from '../graph/catalog.ts';
import { layered, LAYERED, LONG } from '../graphs.ts';
import { medians, QUICK, SLOW } from '../measure.ts';
import type { Row } from '../report.ts';
import type { HttpClient } from '../support/http-client.ts';
import { askLineage, COMPLETENESS, EDGES, NODES } from '../support/lineage-query.ts';
import type { ReadingCase } from './case.ts';
import { QUERY as LIST } from './list.ts';

const DEPTHS = [3, 5, 8];
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
    target: Row['target'] | null,
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
      ...(target === null || target === undefined ? {} : { target }),
    });
  };
  const lineage = (from: string, depth: number) => (client: HttpClient) =>
    askLineage(client, [from], depth, NODES, EDGES, COMPLETENESS);
  const effortOf = (depth: number) => (depth < 8 ? QUICK : SLOW);
  for (const depth of DEPTHS)
    await compare(`depth ${depth}, a tenth hidden, DROP`, lineage(root, depth), tenth, TARGET, effortOf(depth));
  await compare('100 assets, a tenth hidden', (client) => client.graphql(LIST, { first: 100 }), tenth, TARGET);
  if (nodesIn(await lineage(root, 5)(bridge)) < 50)
    throw new Error('policy: the root is hidden, so BRIDGE answers nothing');
  for (const depth of DEPTHS)
    await compare(`depth ${depth}, three tenths hidden, BRIDGE`, lineage(root, depth), bridge, null, effortOf(depth));
  const start = fieldId(LONG, 0);
  assertBridged(await lineage(start, 30)(bridge));
  await compare('a chain of 1,000 hidden fields, BRIDGE, depth 30', lineage(start, 30), bridge, null, SLOW);
  return rows;
};

/** The fields before the hidden ones, and what of those after them is within reach. */
function assertBridged(text: string): void {
  const nodes = nodesIn(text);
  if (nodes < 30) throw new Error(`policy: ${nodes} nodes, so the chain was not bridged`);
}

const nodesIn = (text: string): number => text.split('"path":').length - 1;
