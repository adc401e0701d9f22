import { useMemo } from 'react';
import type { ColumnEdge } from './columns.ts';
import type { Graph } from './graph.ts';
import { useOpenColumns, type OpenColumns } from './open-columns.ts';
import { useColumnEdges } from './use-columns.ts';
import type { View } from './view.ts';

/** What the open assets show. */
export interface Opened {
  /** By asset. */
  readonly columns: ReadonlyMap<string, OpenColumns>;
  /** By the pair of assets that they are between, as ids of edges. */
  readonly edges: ReadonlyMap<string, readonly ColumnEdge[]>;
}

/** The columns of the open assets, and what is between them and their neighbours. */
export function useOpened(graph: Graph, view: View): Opened {
  const loaded = useOpenColumns(view.open, view.at);
  const edges = useColumnEdges(graph, view);
  return useMemo(() => {
    const open = new Set(view.open);
    return { columns: new Map([...loaded].filter(([id]) => open.has(id))), edges };
  }, [loaded, edges, view.open]);
}
