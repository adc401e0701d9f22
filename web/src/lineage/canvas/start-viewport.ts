import type { Viewport } from '@xyflow/react';
import { NODE_HEIGHT, NODE_WIDTH, type Places } from '../layout/geometry.ts';
import type { View } from '../model/view.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** At which a node that the address names is shown. */
export const ZOOM = 0.9;
/** Smaller than this, a picture is not shown as a whole: nobody could read it. */
const SMALLEST = 0.45;
const MARGIN = 40;

/** Where in the window the root is, when not all fits: there is room on the side that is followed. */
const ROOT_AT = { BOTH: 0.5, UPSTREAM: 0.8, DOWNSTREAM: 0.2 } as const;

/** What part of the picture is seen first: the node that the address names, else all, else what is around the root. */
export function startViewport(
  places: Places,
  { width, height }: Size,
  { root, view }: { readonly root: string | null; readonly view: View },
): Viewport {
  const target = view.zoom === null ? undefined : places.get(view.zoom);
  if (target !== undefined) return centred(target, ZOOM, width / 2, height / 2);
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left + NODE_WIDTH, Math.max(...ys) - top + NODE_HEIGHT];
  const zoom = Math.min(1, (width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high);
  const at = root === null ? undefined : places.get(root);
  if (zoom >= SMALLEST || at === undefined)
    return { zoom, x: width / 2 - (left + wide / 2) * zoom, y: height / 2 - (top + high / 2) * zoom };
  return centred(at, 0.75, width * ROOT_AT[view.direction], height / 2);
}

const centred = (
  { x, y }: { readonly x: number; readonly y: number },
  zoom: number,
  toX: number,
  toY: number,
): Viewport => ({
  zoom,
  x: toX - (x + NODE_WIDTH / 2) * zoom,
  y: toY - (y + NODE_HEIGHT / 2) * zoom,
});
