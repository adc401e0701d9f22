import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { NODE_HEIGHT, NODE_WIDTH, type Places } from '../layout/geometry.ts';
import { neighbours, type Graph } from '../model/graph.ts';
import type { View } from '../model/view.ts';
import { moving } from './moving.ts';

const MARGIN = 24;

/** Moves the window, no farther than it must, so that neighbours that the user has had fetched are in sight. */
export function useReveal(view: View, graph: Graph, places: Places): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const shown = useRef<ReadonlySet<string> | null>(null);
  const last = view.more.at(-1);
  const asked = useRef(view.more.length);
  useEffect(() => {
    const known = shown.current;
    shown.current = new Set(places.keys());
    const fetched = last === undefined ? [] : (neighbours(graph, last.way).get(last.id) ?? []);
    const added = fetched.filter((id) => places.has(id) && known?.has(id) === false);
    if (last === undefined || view.more.length < asked.current || added.length === 0) return;
    asked.current = view.more.length;
    const { width, height } = store.getState();
    const { x, y, zoom } = flow.getViewport();
    const nearest = (id: string): number => Math.abs((places.get(id)?.y ?? 0) - (places.get(last.id)?.y ?? 0));
    const target = places.get(added.toSorted((a, b) => nearest(a) - nearest(b))[0] ?? '');
    if (target === undefined) return;
    const byX = into(target.x * zoom + x, NODE_WIDTH * zoom, width);
    const byY = into(target.y * zoom + y, NODE_HEIGHT * zoom, height);
    if (byX !== 0 || byY !== 0) void flow.setViewport({ x: x + byX, y: y + byY, zoom }, moving());
  }, [view.more, last, graph, places, flow, store]);
}

/** How far something has to move to be inside. */
function into(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  return Math.min(0, room - MARGIN - (start + length));
}
