import { columnEdgeId, type ColumnEdge } from '../model/columns.ts';
import type { Graph } from '../model/graph.ts';
import type { Column } from '../model/open-columns.ts';
import type { Opened } from '../model/use-opened.ts';

/** Columns of an open asset, as a file has them: there is no scrolling in it. */
export interface SavedRows {
  readonly rows: readonly Column[];
  /** Row of each column, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** How many more it has. */
  readonly more: number;
}

/** An edge between columns of two assets. A row is null where the line ends at the asset as a whole. */
export interface SavedLine {
  readonly id: string;
  readonly edge: ColumnEdge;
  readonly fromRow: number | null;
  readonly toRow: number | null;
}

/** What of the open assets goes into a file, with at most so many rows of each. */
export function savedColumns(
  { nodes, edges }: Graph,
  opened: Opened,
  most = Infinity,
): { readonly rows: ReadonlyMap<string, SavedRows>; readonly lines: readonly SavedLine[] } {
  const rows = new Map(
    [...opened.columns].flatMap(([id, { columns }]): [string, SavedRows][] => {
      if (nodes.get(id)?.asset == null) return [];
      const shown = columns.slice(0, most);
      const places = new Map(columns.map((column, place) => [column.id, Math.min(place, shown.length)]));
      return [[id, { rows: shown, places, more: columns.length - shown.length }]];
    }),
  );
  const rowOf = (asset: string, column: string | null): number | null =>
    column === null ? null : (rows.get(asset)?.places.get(column) ?? null);
  const lines = [...edges.keys()]
    .flatMap((pair) => opened.edges.get(pair) ?? [])
    .map((edge) => ({
      id: columnEdgeId(edge),
      edge,
      fromRow: rowOf(edge.fromAsset, edge.from),
      toRow: rowOf(edge.toAsset, edge.to),
    }));
  return { rows, lines: lines.filter(({ fromRow, toRow }) => fromRow !== null || toRow !== null) };
}
