import type { Graph, GraphEdge } from '../model/graph.ts';
import { columnLook, type ColumnLook } from '../model/look.ts';
import { nodeName } from '../model/names.ts';
import type { Opened } from '../model/use-opened.ts';
import { toCsv } from './graph-csv.ts';
import { savedColumns, type SavedLine, type SavedRows } from './saved-columns.ts';

/**
 * Notations of a picture as text. They hold what the picture shows: fetched neighbours and changes, too, and the columns
 * of what is open.
 */
export const TEXTS: Readonly<Record<'dot' | 'mmd' | 'csv', (graph: Graph, opened: Opened) => string>> = {
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

const LINE_LABELS: Readonly<Record<ColumnLook, string>> = {
  flows: '',
  influences: 'decides',
  masking: 'masking',
  stale: 'stale',
  inferred: 'inferred',
  bridged: 'passes hidden',
};

/** https://graphviz.org/doc/info/lang.html and shapes.html#record: an open asset is a record, its columns are ports. */
function toDot(graph: Graph, opened: Opened): string {
  const { rows, lines } = savedColumns(graph, opened);
  const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s*\n\s*/g, ' ')}"`;
  // In a record more is syntax, and spaces would be lost.
  const inRecord = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\"{}|<> ]/g, '\\$&');
  const record = (name: string, { rows: columns }: SavedRows): string =>
    `shape=record, label="${[inRecord(name), ...columns.map(({ path }, place) => `<c${place}> ${inRecord(path)}`)].join('|')}"`;
  const end = (id: string, row: number | null): string => (row === null ? quoted(id) : `${quoted(id)}:c${row}`);
  const line = ({ edge, fromRow, toRow }: SavedLine): string => {
    const look = columnLook(edge);
    return `  ${end(edge.fromAsset, fromRow)} -> ${end(edge.toAsset, toRow)} [label=${quoted(LINE_LABELS[look])}${look === 'flows' || look === 'masking' ? '' : ', style=dashed'}];`;
  };
  return textOf([
    'digraph lineage {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...[...graph.nodes.values()].map((node) => {
      const open = rows.get(node.id);
      const label = open === undefined ? `label=${quoted(nodeName(node))}` : record(nodeName(node), open);
      return `  ${quoted(node.id)} [${label}${node.asset === null ? ', style=dashed' : ''}];`;
    }),
    ...[...graph.edges.values()].map((edge) => {
      const style = edge.stale || edge.confidence === null ? ', style=dashed' : '';
      return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [label=${quoted(labelOf(edge))}${style}];`;
    }),
    ...lines.map(line),
    '}',
  ]);
}

/**
 * https://mermaid.js.org/syntax/flowchart.html: nodes are numbered, as ids may hold what is syntax there. An open asset is
 * a subgraph with its columns in it.
 */
function toMermaid(graph: Graph, opened: Opened): string {
  const { rows, lines } = savedColumns(graph, opened);
  const numbers = new Map([...graph.nodes.keys()].map((id, index) => [id, `n${index}`]));
  const numberOf = (id: string): string => numbers.get(id) ?? '';
  const label = (text: string): string =>
    `"${text.replace(/[^\p{L}\p{N} _.,:/-]/gu, (c) => `#${c.codePointAt(0) ?? 0};`)}"`;
  const arrow = (text: string, dashed: boolean): string =>
    `${dashed ? '-.->' : '-->'}${text === '' ? '' : `|${label(text)}|`}`;
  const end = (id: string, row: number | null): string => `${numberOf(id)}${row === null ? '' : `c${row}`}`;
  return textOf([
    'flowchart LR',
    ...[...graph.nodes.values()].flatMap((node) => {
      const number = numberOf(node.id);
      const named = `${number}[${label(nodeName(node))}]`;
      const open = rows.get(node.id);
      return open === undefined
        ? [`  ${named}`]
        : [
            `  subgraph ${named}`,
            ...open.rows.map(({ path }, place) => `    ${number}c${place}[${label(path)}]`),
            '  end',
          ];
    }),
    ...[...graph.edges.values()].map(
      (edge) =>
        `  ${numberOf(edge.from)} ${arrow(labelOf(edge), edge.stale || edge.confidence === null)} ${numberOf(edge.to)}`,
    ),
    ...lines.map(({ edge, fromRow, toRow }) => {
      const look = columnLook(edge);
      const dashed = look !== 'flows' && look !== 'masking';
      return `  ${end(edge.fromAsset, fromRow)} ${arrow(LINE_LABELS[look], dashed)} ${end(edge.toAsset, toRow)}`;
    }),
  ]);
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
