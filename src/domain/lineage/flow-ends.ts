import type { Adjacency } from './flow-graph.ts';

/**
 * Nodes from which no way leads to another node that shows, but back to where it came from: of a cycle that nothing
 * leaves all nodes are ends. `shows` tells which nodes count (a placeholder does not), `goesOn` at which of them edges
 * lead out of the graph. Strongly connected components by Tarjan's algorithm ("Depth-First Search and Linear Graph
 * Algorithms", 1972), without recursion.
 */
export function flowEnds(
  { starts, targets }: Adjacency,
  shows: (node: number) => boolean,
  goesOn: (node: number) => boolean,
): number[] {
  const size = starts.length - 1;
  const [order, low, component] = [0, 0, 0].map(() => new Int32Array(size).fill(-1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const at = starts.slice(0, size);
  const [open, calls]: [number[], number[]] = [[], []];
  const leads: boolean[] = [];
  const hasShown: boolean[] = [];
  let count = 0;

  const close = (root: number): void => {
    const number = leads.length;
    const members: number[] = [];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      component[node] = number;
      members.push(node);
      if (node === root) break;
    }
    let on = false;
    for (const node of members) {
      on ||= goesOn(node);
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const other = component[targets[i] ?? 0] ?? -1;
        if (other !== number) on ||= leads[other] === true || hasShown[other] === true;
      }
    }
    leads.push(on);
    hasShown.push(members.some(shows));
  };

  for (let first = 0; first < size; first++) {
    if (order[first] !== -1) continue;
    calls.push(first);
    for (let node = calls.at(-1); node !== undefined; node = calls.at(-1)) {
      if (order[node] === -1) {
        order[node] = low[node] = count++;
        open.push(node);
      }
      const place = at[node] ?? 0;
      if (place < (starts[node + 1] ?? 0)) {
        at[node] = place + 1;
        const target = targets[place] ?? 0;
        if (order[target] === -1) calls.push(target);
        else if (component[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
        continue;
      }
      calls.pop();
      if (low[node] === order[node]) close(node);
      const caller = calls.at(-1);
      if (caller !== undefined && component[node] === -1) low[caller] = Math.min(low[caller] ?? 0, low[node] ?? 0);
    }
  }
  return [...component.keys()].filter((node) => shows(node) && leads[component[node] ?? -1] === false);
}
