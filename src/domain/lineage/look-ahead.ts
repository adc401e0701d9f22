import { farEnd, nearEnd, type Direction, type EdgeEnds, type LineageId } from './graph.ts';

interface WalkedSide extends EdgeEnds {
  readonly direction: Direction;
}

/**
 * Of nodes that one side of a traversal did not expand but that lead on: those with an edge that the answer lacks. On
 * a cycle through a seed the other side has walked some of their edges, against its own direction.
 */
export async function leadingOut(
  leading: readonly LineageId[],
  side: WalkedSide,
  sides: readonly WalkedSide[],
  expand: (frontier: readonly LineageId[]) => Promise<EdgeEnds>,
): Promise<LineageId[]> {
  const known = edgesOfOthers(new Set(leading), side, sides);
  if (known.size === 0) return [...leading];
  const ends = await expand([...known.keys()]);
  const [near, far] = [nearEnd(ends, side.direction), farEnd(ends, side.direction)];
  const out = new Set(leading.filter((id) => !known.has(id)));
  near.forEach((id, i) => {
    const other = far[i];
    if (other !== undefined && known.get(id)?.has(other) !== true) out.add(id);
  });
  return leading.filter((id) => out.has(id));
}

function edgesOfOthers(
  ids: ReadonlySet<LineageId>,
  side: WalkedSide,
  sides: readonly WalkedSide[],
): Map<LineageId, Set<LineageId>> {
  const known = new Map<LineageId, Set<LineageId>>();
  for (const other of sides) {
    if (other === side) continue;
    const [near, far] = [nearEnd(other, side.direction), farEnd(other, side.direction)];
    near.forEach((id, i) => {
      const end = far[i];
      if (end === undefined || !ids.has(id)) return;
      const ends = known.get(id);
      if (ends === undefined) known.set(id, new Set([end]));
      else ends.add(end);
    });
  }
  return known;
}
