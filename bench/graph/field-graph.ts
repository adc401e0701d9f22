/** Fields, by number from 0, and the edges between them: data flows from `from[i]` to `to[i]`. */
export interface FieldGraph {
  readonly fields: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Where questions start: its dataset is hidden from nobody. */
  readonly root?: number;
}

/** For each field the fields that it flows to. */
export function flowsOf({ fields, from, to }: FieldGraph): readonly (readonly number[])[] {
  const flows: number[][] = Array.from({ length: fields }, () => []);
  from.forEach((source, i) => {
    const target = to[i];
    if (target !== undefined) flows[source]?.push(target);
  });
  return flows;
}

/** How many fields are within 0, 1, 2… hops downstream of the root, itself included; to a depth or to the end. */
export function reachSizes(flows: readonly (readonly number[])[], root: number, depth = Infinity): readonly number[] {
  const met = new Uint8Array(flows.length);
  met[root] = 1;
  const sizes = [1];
  let size = 1;
  for (let frontier = [root]; frontier.length > 0 && sizes.length <= depth;) {
    const next: number[] = [];
    for (const field of frontier)
      for (const target of flows[field] ?? []) {
        if (met[target] === 1) continue;
        met[target] = 1;
        next.push(target);
      }
    size += next.length;
    if (next.length > 0) sizes.push(size);
    frontier = next;
  }
  return sizes;
}
