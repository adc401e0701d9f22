import type { VisibleLineageGraph, VisibleLineageNode } from '../../../access/visible.ts';
import { csvOf } from '../../../governance/csv.ts';
import type { GraphFormat } from '../../generated/resolvers.ts';

/** The graph as one text. It holds what the answer holds and no more. */
export function exportGraph(graph: VisibleLineageGraph, format: GraphFormat): string {
  return WRITERS[format](graph);
}

const WRITERS: Readonly<Record<GraphFormat, (graph: VisibleLineageGraph) => string>> = {
  DOT: toDot,
  MERMAID: toMermaid,
  CSV: toCsv,
  JSON: toJson,
};

interface Label {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Of a field; else empty. */
  readonly path: string;
}

function labelOf({ entity }: VisibleLineageNode): Label {
  if (entity === null) return { kind: 'HIDDEN', namespace: '', name: 'hidden', path: '' };
  if ('kind' in entity) return { kind: entity.kind, namespace: entity.namespace, name: entity.name, path: '' };
  return { kind: 'FIELD', namespace: entity.namespace, name: entity.assetName, path: entity.path };
}

const shown = ({ name, path }: Label): string => (path === '' ? name : `${name}\n${path}`);

/** https://graphviz.org/doc/info/lang.html: in a quoted text only quotes and backslashes are special. */
function toDot({ nodes, edges }: VisibleLineageGraph): string {
  const quoted = (text: string): string =>
    `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '')}"`;
  return [
    'digraph lineage {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...nodes.map((node) => `  ${quoted(node.id)} [label=${quoted(shown(labelOf(node)))}];`),
    ...edges.map(
      ({ from, to, masking, stale }) =>
        `  ${quoted(from)} -> ${quoted(to)}${masking ? ' [label="masking"]' : stale ? ' [style=dashed]' : ''};`,
    ),
    '}',
    '',
  ].join('\n');
}

/** https://mermaid.js.org/syntax/flowchart.html: nodes are numbered, as ids may hold what is syntax there. */
function toMermaid({ nodes, edges }: VisibleLineageGraph): string {
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const label = (text: string): string =>
    `"${text.replace(/[^\p{L}\p{N} _.,:/\-\n]/gu, (c) => `#${c.codePointAt(0) ?? 0};`).replace(/\n/g, '<br/>')}"`;
  return [
    'flowchart LR',
    ...nodes.map((node, index) => `  n${index}[${label(shown(labelOf(node)))}]`),
    ...edges.map(({ from, to, masking, stale }) => {
      const arrow = masking ? '-->|masking|' : stale ? '-.->' : '-->';
      return `  ${numbers.get(from) ?? ''} ${arrow} ${numbers.get(to) ?? ''}`;
    }),
    '',
  ].join('\n');
}

const COLUMNS = [
  'from_namespace',
  'from_name',
  'from_path',
  'to_namespace',
  'to_name',
  'to_path',
  'kind',
  'masking',
  'stale',
  'hidden_hops',
  'collapsed_hops',
  'from_id',
  'to_id',
];

function toCsv({ nodes, edges }: VisibleLineageGraph): string {
  const labels = new Map(nodes.map((node) => [node.id, labelOf(node)]));
  const place = (id: VisibleLineageNode['id']): string[] => {
    const label = labels.get(id);
    return [label?.namespace ?? '', label?.name ?? '', label?.path ?? ''];
  };
  const rows = edges.map(({ from, to, kind, masking, stale, hiddenHops, collapsedHops }) => [
    ...place(from),
    ...place(to),
    kind,
    String(masking),
    String(stale),
    String(hiddenHops),
    String(collapsedHops),
    from,
    to,
  ]);
  return csvOf([COLUMNS, ...rows]);
}

function toJson({ nodes, edges }: VisibleLineageGraph): string {
  return JSON.stringify({
    nodes: nodes.map((node) => ({ id: node.id, distance: node.distance, ...labelOf(node) })),
    edges: edges.map(({ from, to, kind, masking, stale, hiddenHops, collapsedHops }) => ({
      from,
      to,
      kind,
      masking,
      stale,
      hiddenHops,
      collapsedHops,
    })),
  });
}
