import { NODE_WIDTH, type Point, type Places, type Route } from './geometry.ts';

/** A line as SVG has it, and its middle. */
export interface Path {
  readonly d: string;
  readonly middle: Point;
}

/** A line from one point to another, level at both ends and where it passes a layer. */
export function routePath(from: Point, to: Point, bends: readonly Point[] = []): Path {
  const stops = [
    from,
    ...bends.flatMap(({ x, y }) => [
      { x: x - NODE_WIDTH / 2, y },
      { x: x + NODE_WIDTH / 2, y },
    ]),
    to,
  ];
  const pieces = stops.slice(1).map((stop, index) => curve(stops[index] ?? from, stop));
  const middle = bends[Math.floor(bends.length / 2)] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { d: `M${from.x} ${from.y}${pieces.join('')}`, middle };
}

/** Against the flow it needs a wider turn. */
function curve(from: Point, to: Point): string {
  const reach = to.x >= from.x ? (to.x - from.x) / 2 : 80 + (from.x - to.x) / 8;
  return `C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
}

/** The bends of a route, unless an end of it has moved since. */
export function bendsOf(route: Route | undefined, places: Places, from: string, to: string): readonly Point[] {
  if (route === undefined) return [];
  return isAt(places.get(from), route.from) && isAt(places.get(to), route.to) ? route.bends : [];
}

const isAt = (place: Point | undefined, { x, y }: Point): boolean => place?.x === x && place.y === y;
