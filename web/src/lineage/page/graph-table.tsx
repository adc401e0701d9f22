import type { JSX } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import type { Graph, GraphEdge } from '../model/graph.ts';
import { looksOf, LOOKS } from '../model/look.ts';
import { kindOf, nodeName } from '../model/names.ts';
import type { ChangeView } from '../model/use-view.ts';
import type { View } from '../model/view.ts';
import styles from './graph-table.module.css';

interface Props {
  readonly graph: Graph;
  readonly view: View;
  readonly change: ChangeView;
}

const CHANGES = { APPEARED: 'new', DISAPPEARED: 'gone', CHANGED: 'changed' } as const;

/** The same as the picture, as a table: an edge a row, then assets that have none. */
export function GraphTable({ graph, view, change }: Props): JSX.Element {
  const edges = [...graph.edges.values()];
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = [...graph.nodes.keys()].filter((id) => !joined.has(id));
  return (
    <div className={styles.table}>
      <Table
        label="Lineage as a table: data flows from the first asset to the second"
        rows={edges}
        keyOf={({ id }) => id}
        columns={[
          { name: 'From', cell: ({ from }) => <AssetCell graph={graph} id={from} /> },
          { name: 'To', cell: ({ to }) => <AssetCell graph={graph} id={to} /> },
          { name: 'Job', cell: ({ jobs }) => orNone(jobs.map(({ name }) => name)) },
          { name: 'Told by', cell: ({ origins }) => orNone(origins) },
          {
            name: 'Confidence',
            number: true,
            cell: ({ confidence }) => (confidence === null ? '—' : `${Math.round(confidence * 100)} %`),
          },
          {
            name: 'What it is',
            cell: (edge) =>
              looksOf(edge)
                .map((look) => LOOKS[look])
                .join('; '),
          },
          ...(view.since === null
            ? []
            : [{ name: 'Change', cell: ({ change: what }: GraphEdge) => (what === null ? '—' : CHANGES[what]) }]),
          { name: 'Evidence', cell: (edge) => <Evidence edge={edge} graph={graph} view={view} change={change} /> },
        ]}
      />
      {alone.map((id) => (
        <p key={id}>
          <AssetCell graph={graph} id={id} /> has no edges in this picture.
        </p>
      ))}
    </div>
  );
}

const orNone = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(', '));

const HIDDEN = { asset: null };

function Evidence({ edge, graph, view, change }: Props & { readonly edge: GraphEdge }): JSX.Element {
  const selected = view.selected === edge.id;
  const name = (id: string): string => nodeName(graph.nodes.get(id) ?? HIDDEN);
  return (
    <Button
      aria-pressed={selected}
      aria-label={`Show the evidence of ${name(edge.from)} to ${name(edge.to)}`}
      onClick={() => change({ selected: selected ? null : edge.id })}
    >
      Show
    </Button>
  );
}

function AssetCell({ graph, id }: { readonly graph: Graph; readonly id: string }): JSX.Element {
  const node = graph.nodes.get(id) ?? HIDDEN;
  if (node.asset === null) return <em>{nodeName(node)}</em>;
  return (
    <>
      <Link href={`/asset/${id}`}>{node.asset.name}</Link>
      <span className={styles.kind}>
        {kindOf(node.asset)} · {node.asset.namespace}
      </span>
    </>
  );
}
