import { diamondChain, plainChain } from './graph/chains.ts';
import { layeredGraph } from './graph/layered.ts';

/** What the benchmarks of reading run on, by namespace. */
export const LAYERED = 'bench://layered';
export const DIAMONDS = 'bench://diamonds';
export const CHAIN = 'bench://chain';
/** Two datasets with a thousand fields between them, which the policy of the benchmarks hides from some roles. */
export const LONG = 'bench://long';
const LONG_STEPS = 1_049;

export const layered = layeredGraph();
export const graphs = {
  [LAYERED]: layered,
  [DIAMONDS]: diamondChain(),
  [CHAIN]: plainChain(),
  [LONG]: plainChain(LONG_STEPS),
};
