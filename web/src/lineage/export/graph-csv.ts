import type { Graph, GraphNode } from '../model/graph.ts';
import { kindOf } from '../model/names.ts';
import type { Opened } from '../model/use-opened.ts';
import { savedColumns } from './saved-columns.ts';

const HEADING = [
  'from_kind',
  'from_namespace',
  'from_name',
  'from_column',
  'to_kind',
  'to_namespace',
  'to_name',
  'to_column',
  'edge',
  'jobs',
  'origins',
  'confidence',
  'masking',
  'stale',
  'inferred',
  'hidden_hops',
  'collapsed_hops',
  'change',
] as const;

/** One line an edge, with a heading (RFC 4180): those between assets, then those between columns that are open. */
export function toCsv(graph: Graph, opened: Opened): string {
  const { rows, lines } = savedColumns(graph, opened);
  const place = (id: string, row: number | null = null): readonly string[] => [
    ...placeOf(graph.nodes.get(id)),
    row === null ? '' : (rows.get(id)?.rows[row]?.path ?? ''),
  ];
  const between = [...graph.edges.values()].map((edge) => [
    ...place(edge.from),
    ...place(edge.to),
    'FEEDS',
    edge.jobs.map(({ name }) => name).join(' '),
    edge.origins.join(' '),
    edge.confidence === null ? '' : String(edge.confidence),
    String(edge.masking),
    String(edge.stale),
    String(edge.origins.length > 0 && edge.origins.every((origin) => origin === 'SQL')),
    String(edge.hiddenHops),
    String(edge.collapsedHops),
    edge.change ?? '',
  ]);
  const columns = lines.map(({ edge, fromRow, toRow }) => [
    ...place(edge.fromAsset, fromRow),
    ...place(edge.toAsset, toRow),
    edge.influences ? 'INFLUENCES' : 'FLOWS_TO',
    '',
    '',
    '',
    String(edge.masking),
    String(edge.stale),
    String(edge.inferred),
    String(edge.hiddenHops),
    '0',
    '',
  ]);
  return [HEADING, ...between, ...columns].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const placeOf = (node: GraphNode | undefined): readonly string[] =>
  node?.asset == null ? ['hidden', '', ''] : [kindOf(node.asset), node.asset.namespace, node.asset.name];

/** A text that a spreadsheet would take for a formula gets a quote before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
