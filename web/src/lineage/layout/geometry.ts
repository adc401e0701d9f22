/** The top left corner of a node. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<string, Point>;

/** The way of an edge through layers that it only passes, while its ends are where they were when it was found. */
export interface Route {
  readonly bends: readonly Point[];
  readonly from: Point;
  readonly to: Point;
}

/** Places of nodes by id, and routes of edges by id. */
export interface Arrangement {
  readonly places: Places;
  readonly routes: ReadonlyMap<string, Route>;
}

/** Of a closed node, in pixels at zoom 1. */
export const NODE_WIDTH = 256;
export const NODE_HEIGHT = 60;
/** Between layers: wide enough for the name of a job. */
export const LAYER_GAP = 176;
export const NODE_GAP = 28;
/** Of an open node: a row a column, and no more than so many of them before it scrolls. */
export const ROW_HEIGHT = 24;
export const MOST_ROWS = 12;
export const FILTER_HEIGHT = 36;
const OPEN_PADDING = 6;

/** How high a node is with so many columns open; null is closed. */
export function heightOf(columns: number | null): number {
  if (columns === null) return NODE_HEIGHT;
  return NODE_HEIGHT + (columns > MOST_ROWS ? FILTER_HEIGHT : 0) + listHeight(columns) + OPEN_PADDING;
}

/** How high the list of an open node is. A node without columns says so in a row. */
export const listHeight = (columns: number): number => Math.min(MOST_ROWS, Math.max(1, columns)) * ROW_HEIGHT;
