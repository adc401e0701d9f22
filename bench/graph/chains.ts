import type { FieldGraph } from './field-graph.ts';

const DIAMONDS = 300;
/** From the first pair to the last: two steps from each pair to the next. */
export const CHAIN_STEPS = 2 * (DIAMONDS - 1);

/** Fields in a row, each flowing to the next. It starts at field 0. */
export function plainChain(length = CHAIN_STEPS): FieldGraph {
  const steps = Array.from({ length }, (_, step) => step);
  return { fields: length + 1, from: steps, to: steps.map((step) => step + 1) };
}

/**
 * Pairs of fields in a row, each pair joined into one field that flows to both of the next pair: 2^300 paths from the
 * first pair (fields 0 and 1) to the last, over as many steps as the plain chain has.
 */
export function diamondChain(): FieldGraph {
  const from: number[] = [];
  const to: number[] = [];
  for (let pair = 0; pair < DIAMONDS - 1; pair++) {
    const left = 3 * pair;
    const [right, joint, nextLeft, nextRight] = [left + 1, left + 2, left + 3, left + 4];
    from.push(left, right, joint, joint);
    to.push(joint, joint, nextLeft, nextRight);
  }
  return { fields: 3 * DIAMONDS - 1, from, to };
}
