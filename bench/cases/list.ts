import { medians, QUICK } from '../measure.ts';
import type { ReadingCase } from './case.ts';

const QUERY = `query ($first: Int!) {
  assets(first: $first) {
    nodes {
      id namespace name
      owners { role owner { name } }
      tags { tag { name } }
      ... on Dataset { fields(first: 25) { nodes { id path type } } }
    }
  }
}`;

/** Lists of assets with their owners, tags and fields: statements on the store, which must not grow, and time. */
export const listCase: ReadingCase = async (engine, headwater) => {
  const list = (first: number): Promise<string> => headwater.client.graphql(QUERY, { first });
  const statements = async (first: number): Promise<number> => {
    const before = await headwater.statements();
    assertFull(await list(first), first);
    return (await headwater.statements()) - before;
  };
  const [few, many] = [await statements(10), await statements(100)];
  const { all } = await medians({ all: { run: () => list(100) } }, QUICK);
  const row = { case: 'list', engine: engine.name } as const;
  return [
    {
      ...row,
      what: '100 assets with owners, tags and fields',
      value: many,
      unit: 'statements',
      against: { what: '10 assets', value: few },
      target: { of: 'ratio', atMost: 1 },
    },
    { ...row, what: '100 assets with owners, tags and fields', value: all, unit: 'ms' },
  ];
};

function assertFull(text: string, assets: number): void {
  const count = text.split('"owners":[{').length - 1;
  if (count !== assets) throw new Error(`list: ${count} assets with owners, not ${assets}`);
}
