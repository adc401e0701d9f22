import type { Graph, GraphEdge, GraphNode } from '../model/graph.ts';
import { kindOf, nodeName } from '../model/names.ts';

/** Notations of a picture as text. They hold what the picture shows: fetched neighbours and changes, too. */
export const TEXTS: Readonly<Record<'dot' | 'mmd' | 'csv', (graph: Graph) => string>> = {
  dot: toDot,
  mmd: toMermaid,
  csv: toCsv,
};

/** What is said on an edge. */
function labelOf({ jobs, masking, stale, hiddenHops, collapsedHops, change }: GraphEdge): string {
  return [
    ...jobs.map(({ name }) => name),
    ...(masking ? ['masking'] : []),
    ...(stale ? ['stale'] : []),
    ...(hiddenHops > 0 ? [`passes ${hiddenHops} hidden`] : []),
    ...(collapsedHops > 0 ? [`passes ${collapsedHops} collapsed`] : []),
    ...(change === null ? [] : [change.toLowerCase()]),
  ].join(', ');
}

/** https://graphviz.org/doc/info/lang.html: in a quoted text only quotes and backslashes are special. */
function toDot({ nodes, edges }: Graph): string {
  const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s*\n\s*/g, ' ')}"`;
  return lines([
    'digraph lineage {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...[...nodes.values()].map(
      (node) => `  ${quoted(node.id)} [label=${quoted(nodeName(node))}${node.asset === null ? ', style=dashed' : ''}];`,
    ),
    ...[...edges.values()].map((edge) => {
      const style = edge.stale || edge.confidence === null ? ', style=dashed' : '';
      return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [label=${quoted(labelOf(edge))}${style}];`;
    }),
    '}',
  ]);
}

/** https://mermaid.js.org/syntax/flowchart.html: nodes are numbered, as ids may hold what is syntax there. */
function toMermaid({ nodes, edges }: Graph): string {
  const numbers = new Map([...nodes.keys()].map((id, index) => [id, `n${index}`]));
  const label = (text: string): string =>
    `"${text.replace(/[^\p{L}\p{N} _.,:/-]/gu, (c) => `#${c.codePointAt(0) ?? 0};`)}"`;
  return lines([
    'flowchart LR',
    ...[...nodes.values()].map((node) => `  ${numbers.get(node.id) ?? ''}[${label(nodeName(node))}]`),
    ...[...edges.values()].map((edge) => {
      const text = labelOf(edge);
      const arrow = edge.stale || edge.confidence === null ? '-.->' : '-->';
      return `  ${numbers.get(edge.from) ?? ''} ${arrow}${text === '' ? '' : `|${label(text)}|`} ${numbers.get(edge.to) ?? ''}`;
    }),
  ]);
}

const COLUMNS = [
  'from_kind',
  'from_namespace',
  'from_name',
  'to_kind',
  'to_namespace',
  'to_name',
  'jobs',
  'origins',
  'confidence',
  'masking',
  'stale',
  'hidden_hops',
  'collapsed_hops',
  'change',
] as const;

/** One line an edge, with a heading (RFC 4180). */
function toCsv({ nodes, edges }: Graph): string {
  const place = (id: string): readonly string[] => placeOf(nodes.get(id));
  const rows = [...edges.values()].map((edge) => [
    ...place(edge.from),
    ...place(edge.to),
    edge.jobs.map(({ name }) => name).join(' '),
    edge.origins.join(' '),
    edge.confidence === null ? '' : String(edge.confidence),
    String(edge.masking),
    String(edge.stale),
    String(edge.hiddenHops),
    String(edge.collapsedHops),
    edge.change ?? '',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const placeOf = (node: GraphNode | undefined): readonly string[] =>
  node?.asset == null ? ['hidden', '', ''] : [kindOf(node.asset), node.asset.namespace, node.asset.name];

/** A text that a spreadsheet would take for a formula gets a quote before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
