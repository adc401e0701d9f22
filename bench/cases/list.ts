import { setTimeout as sleep } from 'node:timers/promises';
import { medians, QUICK } from '../measure.ts';
import type { Headwater } from '../support/headwater.ts';
import type { ReadingCase } from './case.ts';

const QUIET_MS = 2_000;
export const QUERY = `query ($first: Int!) {
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
    const before = await settled(headwater);
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

/** Statements when none is run any more: what was read is written down and filed a moment after the answer. */
async function settled(headwater: Headwater): Promise<number> {
  for (let before = await headwater.statements(); ;) {
    await sleep(QUIET_MS);
    const now = await headwater.statements();
    if (now === before) return now;
    before = now;
  }
}

function assertFull(text: string, assets: number): void {
  const count = text.split('"owners":[{').length - 1;
  if (count !== assets) throw new Error(`list: ${count} assets with owners, not ${assets}`);
}
