import { fieldId } from '../graph/catalog.ts';
import { CHAIN_STEPS } from '../graph/chains.ts';
import { CHAIN, DIAMONDS } from '../graphs.ts';
import { medians, SLOW } from '../measure.ts';
import { askLineage, COMPLETENESS, EDGES, NODES } from '../support/lineage-query.ts';
import type { ReadingCase } from './case.ts';

/** A chain of 300 diamonds, with 2^300 paths through it, against a plain chain of as many steps; both from Headwater. */
export const diamondsCase: ReadingCase = async (engine, { client }) => {
  const ask = (of: readonly string[]) => () => askLineage(client, of, CHAIN_STEPS, NODES, EDGES, COMPLETENESS);
  const times = await medians(
    {
      diamonds: { run: ask([fieldId(DIAMONDS, 0), fieldId(DIAMONDS, 1)]) },
      chain: { run: ask([fieldId(CHAIN, 0)]) },
    },
    SLOW,
  );
  return [
    {
      case: 'diamonds',
      engine: engine.name,
      what: `300 diamonds, ${CHAIN_STEPS} steps`,
      value: times.diamonds,
      unit: 'ms',
      against: { what: `plain chain of ${CHAIN_STEPS} steps`, value: times.chain },
      target: { of: 'ratio', atMost: 2.5 },
    },
  ];
};
