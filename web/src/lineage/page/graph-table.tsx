import type { JSX } from 'react';
import { Link } from 'wouter';
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

/** The same as the picture, as a table: an edge a row. */
export function GraphTable({ graph, view, change }: Props): JSX.Element {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Lineage as a table">
      <table className={styles.table}>
        <caption className="visually-hidden">
          Each row is an edge: data flows from the first asset to the second
        </caption>
        <thead>
          <tr>
            {['From', 'To', 'Job', 'Told by', 'Confidence', 'What it is', 'Evidence'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...graph.edges.values()].map((edge) => (
            <Row key={edge.id} edge={edge} graph={graph} selected={view.selected === edge.id} change={change} />
          ))}
        </tbody>
      </table>
      {graph.edges.size === 0 ? <p className={styles.none}>There are no edges.</p> : null}
    </div>
  );
}

interface RowProps {
  readonly edge: GraphEdge;
  readonly graph: Graph;
  readonly selected: boolean;
  readonly change: ChangeView;
}

function Row({ edge, graph, selected, change }: RowProps): JSX.Element {
  return (
    <tr data-edge={edge.id} data-selected={selected || undefined}>
      <th scope="row">
        <AssetCell graph={graph} id={edge.from} />
      </th>
      <td>
        <AssetCell graph={graph} id={edge.to} />
      </td>
      <td>{edge.jobs.length === 0 ? '—' : edge.jobs.map(({ name }) => name).join(', ')}</td>
      <td>{edge.origins.length === 0 ? '—' : edge.origins.join(', ')}</td>
      <td>{edge.confidence === null ? '—' : `${Math.round(edge.confidence * 100)} %`}</td>
      <td>
        {looksOf(edge)
          .map((look) => LOOKS[look])
          .join('; ')}
      </td>
      <td>
        <button
          type="button"
          aria-pressed={selected}
          aria-label={`Evidence of ${nodeName(graph.nodes.get(edge.from) ?? HIDDEN)} to ${nodeName(graph.nodes.get(edge.to) ?? HIDDEN)}`}
          onClick={() => change({ selected: selected ? null : edge.id })}
        >
          Show
        </button>
      </td>
    </tr>
  );
}

const HIDDEN = { asset: null };

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
