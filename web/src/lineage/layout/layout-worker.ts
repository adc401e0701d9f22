import { layered, type Layout, type LayoutRequest } from './layered.ts';

/** What the page sends, and what it gets back. */
export interface LayoutTask {
  readonly number: number;
  readonly request: LayoutRequest;
}
export interface LayoutResult {
  readonly number: number;
  readonly layout: Layout;
}

// A layout of hundreds of nodes takes long enough to be felt: beside the page it freezes nothing.
self.onmessage = ({ data: { number, request } }: MessageEvent<LayoutTask>) => {
  self.postMessage({ number, layout: layered(request) } satisfies LayoutResult);
};
