import { NODE_GAP, NODE_HEIGHT, NODE_WIDTH, type Places, type Point } from './geometry.ts';

/**
 * The places with room for open nodes: what is below one in the same column moves down as far as it must. Nothing moves
 * sideways or up, and with all nodes closed everything is where it was.
 */
export function makeRoom(places: Places, heights: ReadonlyMap<string, number>): Places {
  if ([...heights.values()].every((height) => height <= NODE_HEIGHT)) return places;
  const moved = new Map<string, Point>();
  const above: { readonly x: number; readonly bottom: number; readonly pushes: boolean }[] = [];
  for (const [id, { x, y }] of [...places].sort(([, a], [, b]) => a.y - b.y)) {
    const height = heights.get(id) ?? NODE_HEIGHT;
    const bottom = above
      .filter((other) => other.pushes && Math.abs(other.x - x) < NODE_WIDTH)
      .reduce((most, other) => Math.max(most, other.bottom + NODE_GAP), -Infinity);
    const place = { x, y: Math.max(y, bottom) };
    moved.set(id, place);
    above.push({ x, bottom: place.y + height, pushes: height > NODE_HEIGHT || place.y !== y });
  }
  return moved;
}
