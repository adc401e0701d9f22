import type { Layout, LayoutRequest } from './layered.ts';
import type { LayoutResult, LayoutTask } from './layout-worker.ts';

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, { readonly done: (layout: Layout) => void; readonly failed: (why: Error) => void }>();

/** Loads the layout engine, so that it is there when the answer comes. */
export function loadLayout(): void {
  worker ??= started();
}

/** Lays a graph out, in a worker. */
export function askLayout(request: LayoutRequest): Promise<Layout> {
  const running = (worker ??= started());
  return new Promise((done, failed) => {
    last += 1;
    waiting.set(last, { done, failed });
    running.postMessage({ number: last, request } satisfies LayoutTask);
  });
}

function started(): Worker {
  const made = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data: { number, layout } }: MessageEvent<LayoutResult>) => {
    waiting.get(number)?.done(layout);
    waiting.delete(number);
  };
  made.onerror = (event) => {
    worker = null;
    for (const { failed } of waiting.values()) failed(new Error(`the layout failed: ${event.message}`));
    waiting.clear();
  };
  return made;
}
