import { diamondChain, plainChain } from './graph/chains.ts';
import { layeredGraph } from './graph/layered.ts';

/** What the benchmarks of reading run on, by namespace. */
export const LAYERED = 'bench://layered';
export const DIAMONDS = 'bench://diamonds';
export const CHAIN = 'bench://chain';

export const layered = layeredGraph();
export const graphs = { [LAYERED]: layered, [DIAMONDS]: diamondChain(), [CHAIN]: plainChain() };
