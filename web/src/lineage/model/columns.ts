import type { LineageColumnsQuery } from '../../generated/documents.ts';
import { edgeId, type Graph } from './graph.ts';

/** Data flows from a column to a column, or a column decides about an asset as a whole. */
export interface ColumnEdge {
  readonly fromAsset: string;
  readonly toAsset: string;
  /** Null where it is the asset as a whole. */
  readonly from: string | null;
  readonly to: string | null;
  readonly masking: boolean;
  readonly stale: boolean;
  readonly inferred: boolean;
  /** How many things that the viewer may not see it passes over. */
  readonly hiddenHops: number;
  /** It decides only: a filter, a join, an order. */
  readonly influences: boolean;
}

/** A column on the way, and the asset that it is of. */
export interface ColumnOnWay {
  readonly id: string;
  readonly path: string;
  readonly asset: string;
}

type Answer = LineageColumnsQuery['lineage'];

/** The edges of an answer between assets of the picture. */
export function columnEdges({ columns: { nodes, edges } }: Answer, graph: Graph): ColumnEdge[] {
  const end = (index: number): { readonly asset: string; readonly column: string | null } | null => {
    const asset = nodes.assetIds[index] ?? null;
    if (asset === null || !graph.nodes.has(asset)) return null;
    return { asset, column: nodes.kinds[index] === 'FIELD' ? (nodes.ids[index] ?? null) : null };
  };
  return edges.from.flatMap((fromIndex, index) => {
    const from = end(fromIndex);
    const to = end(edges.to[index] ?? -1);
    if (from === null || to === null) return [];
    return [
      {
        fromAsset: from.asset,
        toAsset: to.asset,
        from: from.column,
        to: to.column,
        masking: edges.masking[index] ?? false,
        stale: edges.stale[index] ?? false,
        inferred: edges.inferred[index] ?? false,
        hiddenHops: edges.hiddenHops[index] ?? 0,
        influences: edges.kinds[index] === 'INFLUENCES',
      },
    ];
  });
}

/** Column edges by the pair of assets that they are between; each once. */
export function byPair(edges: readonly ColumnEdge[]): ReadonlyMap<string, readonly ColumnEdge[]> {
  const pairs = new Map<string, Map<string, ColumnEdge>>();
  for (const edge of edges) {
    if (edge.fromAsset === edge.toAsset) continue;
    const pair = edgeId(edge.fromAsset, edge.toAsset);
    const known = pairs.get(pair) ?? new Map<string, ColumnEdge>();
    known.set(columnEdgeId(edge), edge);
    pairs.set(pair, known);
  }
  return new Map([...pairs].map(([pair, known]) => [pair, [...known.values()]]));
}

export const columnEdgeId = ({ from, to, fromAsset, toAsset }: ColumnEdge): string =>
  edgeId(from ?? fromAsset, to ?? toAsset);

/** The ways of one column, up and down. */
export interface Light {
  readonly column: string;
  readonly columns: ReadonlySet<string>;
  /** What is on the way in each asset. An asset that is influenced as a whole has none. */
  readonly assets: ReadonlyMap<string, readonly ColumnOnWay[]>;
  /** Pairs of assets, as ids of edges. */
  readonly pairs: ReadonlySet<string>;
  /** Column edges by `columnEdgeId`. */
  readonly edges: ReadonlyMap<string, ColumnEdge>;
}

/** What an answer about a column lights in the picture. */
export function lightOf(column: string, answer: Answer, graph: Graph): Light {
  const { nodes } = answer.columns;
  const edges = columnEdges(answer, graph);
  const lit = new Map<string, ColumnOnWay[]>();
  nodes.ids.forEach((id, index) => {
    const asset = nodes.assetIds[index] ?? null;
    if (asset === null || !graph.nodes.has(asset)) return;
    const known = lit.get(asset) ?? [];
    if (nodes.kinds[index] === 'FIELD') known.push({ id, path: nodes.paths[index] ?? '', asset });
    lit.set(asset, known);
  });
  return {
    column,
    columns: new Set(nodes.ids.filter((_, index) => nodes.kinds[index] === 'FIELD')),
    assets: lit,
    pairs: new Set(edges.map(({ fromAsset, toAsset }) => edgeId(fromAsset, toAsset))),
    edges: new Map(edges.map((edge) => [columnEdgeId(edge), edge])),
  };
}
